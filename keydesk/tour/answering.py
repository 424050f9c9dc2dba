"""Seeing and answering for it: usage, the audit log, whether it is as it was written, who may do what."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from keydesk.contract.admins import AdminCreate
from keydesk.contract.info import Role
from keydesk.domain.secret import new_id
from keydesk.tour.cast import ADMINS
from keydesk.tour.hands import calm, click, expect, find, press, until
from keydesk.tour.stage import Stage


async def look_at_usage(stage: Stage) -> None:
    """What was used: by whom in all, and each request."""
    await click("page_usage")
    await find(QWidget, "usageChart")
    await calm()
    await stage.pictures("usage", "Usage, split by person")
    await press("usageTabs", Qt.Key.Key_Right)
    await find(QWidget, "requestsPart")
    await calm()
    await stage.pictures("requests", "The request log")


async def look_at_audit(stage: Stage) -> None:
    """What was done, in words, and that the log is intact."""
    await click("page_audit")
    await calm()
    await press("auditTable", Qt.Key.Key_Home)
    await press("auditTable", Qt.Key.Key_Return)
    await find(QWidget, "auditEventDetails")
    await calm()
    await stage.pictures("audit", "The audit log, with what an event changed")
    await click("verifyAuditButton")
    result = await find(QLabel, "verifyTitle")
    await until(result.text, "the audit log was not verified")
    expect((await find(QWidget, "verifyResult")).property("surface") == "good", result.text())
    await calm()
    await stage.pictures("verify", "The audit log is as it was written")
    await click("cancelButton")


async def look_at_admins(stage: Stage) -> None:
    """Who may do what."""
    for name, role in zip(ADMINS, (Role.ADMIN, Role.VIEWER), strict=True):
        await stage.api.create_admin(AdminCreate(name=name, role=role), attempt=new_id())
    await click("page_admins")
    await calm()
    await press("adminsTable", Qt.Key.Key_Home)
    await press("adminsTable", Qt.Key.Key_Return)
    await find(QWidget, "adminDetails")
    await calm()
    await stage.pictures("admins", "Admins, with what each may do and see")
