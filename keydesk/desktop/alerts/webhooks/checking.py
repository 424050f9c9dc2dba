"""How whoever receives alerts checks that they come from the gateway."""

from typing import Final

from keydesk.desktop.language import tr

HOW_TITLE: Final = tr("Check the signature")
HOW_PLACE: Final = tr("Python, where alerts are received")
HOW: Final = """import hashlib, hmac, time

def is_genuine(secret: str, header: str, body: bytes) -> bool:
    \"\"\"header: keydesk-signature, body: as it came\"\"\"
    parts = dict(part.split("=", 1) for part in header.split(","))
    signed = parts["t"].encode() + b"." + body
    proof = hmac.new(secret.encode(), signed, hashlib.sha256)
    fresh = abs(time.time() - int(parts["t"])) < 300
    return fresh and hmac.compare_digest(proof.hexdigest(), parts["v1"])
"""
