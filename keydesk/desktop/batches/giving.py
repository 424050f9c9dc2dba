"""How keys are given away: as secrets, shown once, or as claim links that people open themselves."""

from typing import Final

from PySide6.QtWidgets import QComboBox

from keydesk.desktop.language import tr
from keydesk.desktop.widgets.editors import choice
from keydesk.desktop.widgets.form_field import FormField

_ONE: Final = (tr("As a key, shown once"), tr("As a claim link"))
_MANY: Final = (tr("As keys on paper"), tr("As claim links on paper"))


class GivingField(FormField):
    """The choice; without claim links at the gateway there is only one answer."""

    def __init__(self, why_no_links: str, *, many: bool = False) -> None:
        """``why_no_links`` says why there can be none; nothing when there can."""
        words = _MANY if many else _ONE
        self._choice: QComboBox = choice("givingField", tr("Given"), words[:1] if why_no_links else words)
        super().__init__(tr("&Given"), self._choice, why_no_links)

    @property
    def as_link(self) -> bool:
        """Whether claim links are wanted."""
        return self._choice.currentIndex() == 1
