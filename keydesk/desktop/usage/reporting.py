"""From the overview to a report: its code is brought in when it is first wanted."""

from keydesk.desktop import tasks
from keydesk.desktop.loading import bring_in
from keydesk.desktop.usage.overview.overview import Overview


def save_report(overview: Overview) -> None:
    """Put a page about what is shown into a file, to be printed or handed on."""
    api, scope = overview.session.api, overview.scope
    if overview.said(overview.why_no_export()) or api is None:
        return
    chosen, asked, gateway = tuple(scope.chosen), overview.wishes.asked(scope), overview.session.name

    def save(_: None) -> None:
        from keydesk.desktop.usage.report.saving import save_report as save_it  # noqa: PLC0415 - brought in

        save_it(overview, api, asked, chosen, gateway)

    tasks.run(overview, bring_in("keydesk.desktop.usage.report.saving"), done=save)
