"""What leads from a provider to the models that it serves; the page of models receives it (``Ways``)."""

from dataclasses import dataclass

from keydesk.contract.catalog import Provider


@dataclass(frozen=True, slots=True)
class DiscoverModels:
    """Ask this provider what it serves, and offer to import it."""

    provider: Provider


@dataclass(frozen=True, slots=True)
class ModelsOf:
    """Show the models that lead to this provider, alone."""

    provider: Provider
