"""Inspections look at a screen as it stands and say what is wrong with it, at every stop of the tour."""

from typing import Final

from keydesk.tour.inspection.contrast import PaintedContrast
from keydesk.tour.inspection.finding import Finding, Inspection
from keydesk.tour.inspection.letters import OwnLetters
from keydesk.tour.inspection.names import NamesAndRoles
from keydesk.tour.inspection.tab_order import TabOrder
from keydesk.tour.inspection.texts import WholeTexts
from keydesk.tour.inspection.translated import Translated

ON_EACH_SCREEN: Final[tuple[Inspection, ...]] = (
    NamesAndRoles(),
    OwnLetters(),
    TabOrder(),
    WholeTexts(),
    Translated(),
)
IN_EACH_SCHEME: Final[tuple[Inspection, ...]] = (PaintedContrast(),)

__all__ = ["IN_EACH_SCHEME", "ON_EACH_SCREEN", "Finding", "Inspection"]
