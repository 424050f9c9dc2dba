"""Being told: a budget runs low, an alert says so, in the window and at an address of one's own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from keydesk.contract.alerts import AlertQuery, WebhookCreate
from keydesk.contract.budgets import Budget
from keydesk.contract.keys import KeyCreate
from keydesk.domain.money import parse_usd
from keydesk.domain.secret import new_id
from keydesk.tour.calls import plain_answer
from keydesk.tour.cast import MODEL, WATCHED, WEBHOOK
from keydesk.tour.hands import calm, click, expect, find, press, trigger, until
from keydesk.tour.stage import Stage

_LIMIT = "0.02"
_FIRST_PERCENT = 1


async def look_at_alerts(stage: Stage) -> None:
    """A key passes a threshold of its budget: the window says so, and so does a webhook."""
    url = stage.upstream.webhook_url
    await stage.api.create_webhook(WebhookCreate(name=WEBHOOK, url=url, allow_private=True), attempt=new_id())
    budget = Budget(limit_usd=parse_usd(_LIMIT), alert_thresholds=[_FIRST_PERCENT])
    minted = await stage.api.create_key(KeyCreate(name=WATCHED, budget=budget), attempt=new_id())
    await plain_answer(stage.desktop.session.base_url, minted.secret, MODEL)
    await click("page_alerts")
    bell = await find(QWidget, "alertBell")
    await until(lambda: "1" in bell.accessibleName(), "no alert was raised")
    await calm()
    await stage.pictures("alerts", "An alert: a budget passed a threshold")
    raised = (await stage.api.list_alerts(AlertQuery())).items
    expect([each.subject_name for each in raised] == [WATCHED], f"{len(raised)} alerts were raised")
    await trigger("showWebhooksTab")
    await calm()
    await press("webhooksTable", Qt.Key.Key_Home)
    await press("webhooksTable", Qt.Key.Key_Return)
    await find(QWidget, "webhookDetails")
    await calm()
    await stage.pictures("webhooks", "A webhook, and what was delivered to it")
    await trigger("showAlertsTab")
    stage.report.saw(f"The key passed {_FIRST_PERCENT} % of its budget, and the alert said whose it is.")
