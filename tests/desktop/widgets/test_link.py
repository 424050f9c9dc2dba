"""Links show names as they are, and give way when there is little room."""

from pytestqt.qtbot import QtBot

from keydesk.desktop.widgets.link import Link


def test_a_long_name_loses_its_middle_and_keeps_it_in_the_tooltip(qtbot: QtBot) -> None:
    link = Link()
    qtbot.addWidget(link)
    link.set_words("x" * 60 + "end", says="Show this key")
    link.resize(link.sizeHint())
    link.show()
    assert link.text() == link.words
    assert link.toolTip() == "Show this key"
    link.resize(120, link.height())
    assert "…" in link.text()
    assert link.text().endswith("end")
    assert link.toolTip() == f"{link.words}\nShow this key"
    assert (link.accessibleName(), link.accessibleDescription()) == (link.words, "Show this key")


def test_a_name_is_neither_markup_nor_a_mnemonic(qtbot: QtBot) -> None:
    """S23."""
    link = Link("R&D <b>x</b>")
    qtbot.addWidget(link)
    link.resize(60, 20)
    link.show()
    assert "<b>" not in link.toolTip()
    assert "&D" not in link.text().replace("&&", "")
