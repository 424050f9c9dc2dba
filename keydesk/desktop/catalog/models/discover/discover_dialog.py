"""Import models: what a provider serves, to tick, with ids and prices, all in one go."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import MAX_MODELS_AT_ONCE, Model, Provider, ProviderModels
from keydesk.contract.problem import told_by
from keydesk.desktop import screen_time, tasks
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.catalog import offering
from keydesk.desktop.catalog.models import actions
from keydesk.desktop.catalog.models.discover.choosing import Choosing
from keydesk.desktop.catalog.models.discover.served import Served, creation, rows_of, twice
from keydesk.desktop.catalog.models.discover.served_table import ServedModel, ServedTable, toggled
from keydesk.desktop.catalog.prices.price_list import PriceList
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.drawing import row_height
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.progress import show_unknown
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.instant import Clock
from keydesk.domain.naming import clean_model_id
from keydesk.domain.price_list import PriceMatch

_LEAST_ROWS: Final = 5
_WIDTH: Final = 940
_HEIGHT: Final = 640
_TYPING_MS: Final = 120
_PICK: Final = tr("Pick a provider to see what it serves.")


class DiscoverDialog(AttemptDialog):
    """Emits ``answered`` with the list of Models that were added."""

    def __init__(
        self,
        parent: QWidget,
        api: AdminApi,
        prices: PriceList,
        clock: Clock,
        provider: Provider | None = None,
    ) -> None:
        super().__init__(
            parent,
            tr("Discover models"),
            tr("Import"),
            says=tr("Importing…"),
            repeats=tr("Trying again never imports anything twice."),
            width=_WIDTH,
        )
        self.setObjectName("discoverDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._api, self._prices = api, prices
        self._shown_for = ""
        self._asked_for: list[str] = []
        self._provider = SearchPicker(
            "discoverProvider",
            tr("Providers"),
            offering.providers(api),
            tasks.run,
            none=tr("Search for a provider…"),
        )
        self._prefix = line_edit("discoverPrefix", absent=tr("None", "prefix"))
        self._prefix_field = FormField(tr("&Organisation prefix for all"), self._prefix)
        self._search = line_edit("discoverSearch", absent=tr("Search what it serves…"))
        self._search.setAccessibleName(tr("Search what it serves"))
        self._search.setClearButtonEnabled(True)
        self._model = ServedModel(clock, self)
        self._choosing = Choosing(self._model, self)
        self.table = ServedTable(self._model)
        self._all = button(tr("Tick all shown"), name="tickAllShown", on_click=self._tick_all)
        self._free = button(
            tr("They are free"), kind="link", name="makeFree", on_click=self._choosing.make_free
        )
        self._again = button(tr("Try again"), name="discoverAgain", on_click=self._ask)
        self._state = plain_label(_PICK, tone="muted", wrap=True)
        self._state.setObjectName("discoverState")
        self._words = plain_label("", wrap=True)
        self._words.setObjectName("discoverWords")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Importing"))
        self._bar.setTextVisible(False)
        show_unknown(self._bar)
        self._bar.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TYPING_MS)
        self._soon.timeout.connect(lambda: self._choosing.search(self._search.text()))
        self._assemble()
        self._connect_parts()
        if provider is not None:
            self._provider.set_picked(offering.provider(provider))
        self._follow_provider()
        (self._provider if provider is None else self._search).setFocus()

    # -- what the provider serves

    def _follow_provider(self) -> None:
        """Ask whatever provider is picked now."""
        picked = self._provider.picked().id
        if picked != self._shown_for:
            self._ask()
        elif not picked:
            self._show_state(_PICK)

    def _ask(self) -> None:
        picked = self._shown_for = self._provider.picked().id
        self._choosing.begin([])
        self._again.hide()
        if not picked:
            self._show_state(_PICK)
            return
        self._show_state(tr("Asking {picked} what it serves…", picked=self._provider.picked().text))

        def done(models: ProviderModels) -> None:
            if picked == self._shown_for:
                self._take_served(models)

        def failed(error: DomainError) -> None:
            if picked == self._shown_for:
                self._show_state(str(error), wrong=True)
                self._again.show()

        tasks.run(self, self._api.discover_models(picked), done=done, failed=failed)

    def _take_served(self, models: ProviderModels) -> None:
        self._choosing.begin(rows_of(models.items, self._prices.find, self._price_words))
        if self._prefix.text().strip():
            self._follow_prefix()
        self._show_state("" if models.items else tr("It tells of no model that it serves."))
        if models.items and self._provider.hasFocus():
            self._search.setFocus()

    def _price_words(self, match: PriceMatch) -> tuple[str, str]:
        return self._prices.short_words(match), self._prices.words(match)

    def _show_state(self, text: str, *, wrong: bool = False) -> None:
        self._state.set_tone("bad" if wrong else "muted")
        self._state.setText(text)
        self._state.setVisible(bool(text))
        there = bool(self._choosing.rows)
        for part in (self._search, self._all, self.table, self._dated):
            part.setVisible(there)
        self._judge()

    # -- choosing

    def _follow_prefix(self) -> None:
        prefix = self._prefix.text().strip().strip("/")
        try:
            if prefix:
                clean_model_id(prefix)
        except InvalidValueError as error:
            self._prefix_field.set_error(f"{str(error)[:1].upper()}{str(error)[1:]}")
        else:
            self._prefix_field.set_error(None)
            self._choosing.set_prefix(prefix)
        self._judge()

    def _tick_all(self) -> None:
        shown = self._choosing.can_be_ticked
        self._choosing.tick_shown(on=not all(row.ticked for row in shown))

    def _judge(self) -> None:
        """Say how many are chosen, and what is still missing."""
        chosen, rows = self._choosing.chosen, self._choosing.rows
        shown = self._choosing.can_be_ticked
        self._all.setText(
            tr("Tick none shown") if shown and all(row.ticked for row in shown) else tr("Tick all shown")
        )
        self._all.setEnabled(bool(shown))
        unpriced = sum(not row.priced for row in chosen)
        missing = self._missing(unpriced)
        told = (
            tr("{chosen} of {rows} selected", chosen=as_number(len(chosen)), rows=as_number(len(rows)))
            if rows
            else ""
        )
        self._words.setText(f"{told}. {missing}" if missing else told)
        self._words.set_tone("warn" if missing else "text")
        self._free.setVisible(unpriced > 0)
        self._free.setText(tr("It is free") if unpriced == 1 else tr("They are free"))
        count = len(chosen)
        self.set_primary_text(tr("Import") if not count else tr("Import %n models", "", count))
        good = bool(chosen) and not missing and self._prefix_field.error is None
        self.primary.setEnabled(good and not self.is_busy)

    def _missing(self, unpriced: int) -> str:
        chosen = self._choosing.chosen
        if len(chosen) > MAX_MODELS_AT_ONCE:
            return tr(
                "At most {max_models_at_once} can be imported at once.",
                max_models_at_once=as_number(MAX_MODELS_AT_ONCE),
            )
        if unpriced:
            return tr(
                "%n of them have no price: type one, as budgets are counted with it, or say that it is free.",
                "",
                unpriced,
            )
        if double := sorted(twice(chosen)):
            return tr("More than one would be called {double}.", double=double[0])
        return ""

    def _toggle(self, row: Served) -> None:
        self._choosing.put(toggled(row))

    def _edited(self, _row: Served) -> None:
        self.show_error(None)

    # -- bringing in what is chosen

    def _import(self) -> None:
        chosen, provider = self._choosing.chosen, self._shown_for
        wanted = [creation(row, provider) for row in chosen]
        self._asked_for = [row.id for row in chosen]

        async def bring_in(attempt: str) -> list[Model]:
            return await actions.import_models(self._api, wanted, attempt)

        self.ask_for(wanted, bring_in)

    def show_refusal(self, error: DomainError) -> None:
        """Say of each row why it was refused; none was imported."""
        by_id = {row.id: row for row in self._choosing.rows}
        told: list[str] = []
        for each in told_by(error):
            message, place = each.message, _place(each.field)
            row = (
                by_id.get(self._asked_for[place])
                if place is not None and place < len(self._asked_for)
                else None
            )
            if row is None:
                told.append(message)
                continue
            self._choosing.put(row._replace(problem=message))
            told.append(f"{row.model}: {message}")
        self.show_error(tr("Nothing was imported. {told}", told=" ".join(told[:3])))

    def set_busy(self, busy: bool, says: str = "") -> None:  # noqa: FBT001 - as it is declared
        """Show that the gateway works: many models take it some seconds."""
        super().set_busy(busy, says)
        self._bar.setVisible(busy)

    # -- assembling

    def _connect_parts(self) -> None:
        self._provider.changed.connect(self._follow_provider)
        self._prefix.textChanged.connect(self._follow_prefix)
        self._search.textChanged.connect(self._soon.start)
        self._choosing.changed.connect(self._judge)
        self._model.edited.connect(self._edited)
        self._model.refused.connect(self.show_error)
        self.table.ticks_wanted.connect(self._toggle)
        self.accepted_primary.connect(self._import)

    def _assemble(self) -> None:
        provider = FormField(tr("&Provider"), self._provider)
        top = QHBoxLayout()
        top.setSpacing(Space.M)
        top.addWidget(provider, 2, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._prefix_field, 1, Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        tools.setSpacing(Space.S)
        tools.addWidget(self._search, 1)
        tools.addWidget(self._all)
        dated = tr(
            "List prices as of {utc_day}; check them before you bill.",
            utc_day=screen_time.utc_day(self._prices.as_of),
        )
        self._dated = plain_label(dated, TextRole.SMALL, tone="muted", wrap=True)
        self.table.setMinimumHeight(_LEAST_ROWS * row_height())
        failed = QHBoxLayout()
        failed.addWidget(self._state, 1)
        failed.addWidget(self._again)
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addWidget(self._words, 1)
        below.addWidget(self._free)
        middle = QVBoxLayout()
        middle.setSpacing(Space.S)
        middle.addLayout(tools)
        middle.addWidget(self.table, 1)
        middle.addWidget(self._dated)
        self.body.addLayout(top)
        self.body.addLayout(failed)
        self.body.addLayout(middle, 1)
        self.body.addLayout(below)
        self.body.addWidget(self._bar)
        self._again.hide()
        self._free.hide()
        self.fields = [provider, self._prefix_field, self._search, self._all, self.table]


def _place(field: str) -> int | None:
    """Read which item a problem is about: ``items.3.model`` is the fourth."""
    items, _, rest = field.partition(".")
    number = rest.partition(".")[0]
    return int(number) if items == "items" and number.isdigit() else None
