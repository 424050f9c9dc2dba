"""Whose certificates are accepted. What is decided here is decided before a server is sent anything.

Building what the whole computer trusts takes longer than an event loop may stand still: do that in a thread.
"""

import hmac
import ssl

import httpx


class ChangedError(ssl.SSLCertVerificationError):
    """The server shows another certificate than the one that is accepted."""


def usual_trust() -> ssl.SSLContext:
    """Trust whom this computer trusts."""
    context = httpx.create_ssl_context(trust_env=False)
    context.load_default_certs()  # an organisation's own authority is known to the system only
    return context


def trust_of_authorities(pem: str) -> ssl.SSLContext:
    """Trust these authorities, and nobody else. The server's name has to be right all the same."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # An authority in the middle, or a server's own certificate, is one to begin with too.
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    context.load_verify_locations(cadata=pem)
    return context


def trust_of_one(pem: str) -> ssl.SSLContext:
    """Trust this certificate and no other, whatever name it is for; once it has expired, not even this."""
    accepted = ssl.PEM_cert_to_DER_cert(pem)

    class Pinned(ssl.SSLObject):
        def do_handshake(self) -> None:
            try:
                super().do_handshake()
            except ssl.SSLCertVerificationError as error:
                raise (error if error.verify_code in _OUT_OF_DATE else ChangedError(str(error))) from None
            # Who has the key of this certificate could have signed another one with it.
            if not hmac.compare_digest(self.getpeercert(binary_form=True) or b"", accepted):
                raise ChangedError("another certificate")

    context = trust_of_authorities(pem)
    context.check_hostname = False
    context.sslobject_class = Pinned
    return context


def trust_of_nobody(seen: list[bytes]) -> ssl.SSLContext:
    """Refuse whoever is there, having put the certificate into ``seen``, in DER form: to look at it only."""

    class Looking(ssl.SSLObject):
        def do_handshake(self) -> None:
            super().do_handshake()
            seen.append(self.getpeercert(binary_form=True) or b"")
            raise ssl.SSLError("only looked at")

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.sslobject_class = Looking
    return context


_OUT_OF_DATE = frozenset({9, 10})
"""What OpenSSL calls a certificate that is not valid yet, or no more."""
