"""What is laid out in a header."""

from typing import Protocol


class Arranged(Protocol):
    """As much of a column as laying it out takes."""

    @property
    def known_as(self) -> str:
        """What is remembered of it goes by this."""
        ...

    @property
    def title(self) -> str:
        """What stands in the header."""
        ...

    @property
    def width(self) -> int:
        """In characters, so that it grows with the text."""
        ...

    @property
    def least(self) -> int:
        """As many characters it keeps where there is too little room; 0: it stays as wide as it is."""
        ...

    @property
    def gives_way(self) -> int:
        """When it leaves the screen where there is too little room: 1 first, then 2; 0: it stays."""
        ...

    @property
    def fixed(self) -> bool:
        """Whether it is in its place for good: neither moved, nor hidden, nor listed in the chooser."""
        ...

    @property
    def shown(self) -> bool:
        """Whether it is shown until the user says otherwise."""
        ...
