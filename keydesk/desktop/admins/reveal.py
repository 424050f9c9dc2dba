"""An admin's token, shown this once, with how to connect with it."""

from PySide6.QtWidgets import QWidget

from keydesk.contract.admins import Admin
from keydesk.desktop.language import tr
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.secret_once_dialog import TOKEN, OneTimeSecret, SecretOnceDialog, SecretWords
from keydesk.desktop.widgets.code_box import CodeBox
from keydesk.desktop.widgets.text import plain_label

_CONNECT = tr(
    "On another computer: in KeyDesk, choose Connect to a gateway, and enter this gateway's address and the "
    "token."
)


def words_of(admin: Admin, *, rotated: bool, own: bool) -> SecretWords:
    """Return what is said about the token."""
    sentence = tr("With it one manages this gateway. Whoever has it may do what the role allows.")
    if rotated:
        sentence = (
            tr("The old one has stopped working. This desktop uses the new one already.")
            if own
            else tr("The old one has stopped working.")
        )
    return SecretWords(
        title=tr("Token rotated") if rotated else tr("Admin added"),
        of=TOKEN,
        whose=admin.name,
        sentence=sentence,
        lost=tr("Whoever loses it asks an owner to rotate it."),
    )


def reveal_token(
    page: QWidget,
    admin: Admin,
    secret: OneTimeSecret,
    clipboard: SecretClipboard,
    admin_url: str,
    *,
    rotated: bool,
    own: bool,
) -> SecretOnceDialog:
    """Show it; closing before it was copied asks."""
    dialog = SecretOnceDialog(page, secret, words_of(admin, rotated=rotated, own=own), clipboard)
    dialog.body.addWidget(plain_label(_CONNECT, wrap=True))
    box = CodeBox("adminTokenSnippet", tr("Scripts"), tr("In a terminal; it asks for the token"))
    box.set_text(
        "read -rs KEYDESK_ADMIN_TOKEN && export KEYDESK_ADMIN_TOKEN\nkeydesk keys list "
        f"--admin-url {admin_url}"
    )
    dialog.body.addWidget(box)
    dialog.open()
    return dialog
