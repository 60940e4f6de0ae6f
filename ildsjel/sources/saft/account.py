"""Which accounts are money spent, by the Norwegian standard chart (NS 4102)."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ildsjel.sources.elements import text_at

SPEND, PEOPLE, ON_PAPER, OTHER = "spend", "people", "on paper", "other"


@dataclass(frozen=True, slots=True)
class Account:
    """An account: its number and name, and the number it has in the standard chart."""

    number: str
    name: str
    standard: str

    @classmethod
    def of(cls, element: Element) -> Account:
        """The account of an `Account` element; a firm with a chart of its own says what it stands for."""
        number = text_at(element, "AccountID")
        standard = text_at(element, "StandardAccountID") or text_at(element, "GroupingCode")
        return cls(number, text_at(element, "AccountDescription"), standard if standard.isdecimal() else number)

    @property
    def label(self) -> str:
        """Number and name, as an accountant says it."""
        return f"{self.number} {self.name}".strip()

    @property
    def sort(self) -> str:
        """Goods and other running costs are spend. Pay is people, whose hours are priced by role. What is written
        down or lost (60, 78) stands on paper alone: nothing was paid. The rest is income, interest and balance."""
        if self.standard[:2] in ("60", "78"):
            return ON_PAPER
        return {"4": SPEND, "5": PEOPLE, "6": SPEND, "7": SPEND}.get(self.standard[:1], OTHER)
