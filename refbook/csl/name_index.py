"""Which names look alike: an index from family names to the people who bear them.

Source: CSL 1.0.2 specification, "Disambiguation", givenname-disambiguation-rule: all rules but "by-cite"
    expand names wherever they stand, ambiguous cites or not.
"""

from __future__ import annotations

import re

from refbook.csl.context import NameList, Settings
from refbook.csl.elements.initials import initialized
from refbook.model.name import Name

_SPACES = re.compile(r"[\s.]+")


class NameIndex:
    """All names that the citations of a document can print."""

    __slots__ = ("_families", "_rule")

    def __init__(self, rule: str) -> None:
        self._rule = rule
        # family -> initials -> given names
        self._families: dict[str, dict[str, set[str]]] = {}

    def add(self, lists: list[NameList]) -> None:
        """Add the names of one work."""
        for each in lists:
            for name in self._relevant(each.names):
                if not name.literal:
                    initials = self._families.setdefault(_family(name), {})
                    initials.setdefault(_initials(name), set()).add(_given(name))

    def _relevant(self, names: tuple[Name, ...]) -> tuple[Name, ...]:
        return names[:1] if self._rule.startswith("primary") else names

    def settings(self, lists: list[NameList]) -> Settings:
        """How the names of a work must be shown to be told apart."""
        givens = [tuple([self._level(name, each) for name in self._relevant(each.names)]) for each in lists]
        return Settings(givens=tuple(givens))

    def _level(self, name: Name, printed: NameList) -> int:
        if name.literal or not name.given:
            return 0
        alike = self._families.get(_family(name), {})
        if len(alike) < 2 and all(len(givens) < 2 for givens in alike.values()):
            return 0
        if self._rule.endswith("-with-initials"):
            return 1 if len(alike) > 1 else 0
        same_initials = len(alike.get(_initials(name), ())) > 1
        return 2 if same_initials or not printed.has_initials else 1


def _family(name: Name) -> str:
    return f"{name.non_dropping_particle} {name.family}"


def _initials(name: Name) -> str:
    return initialized(name.given, "", True, True).replace(" ", "")


def _given(name: Name) -> str:
    return _SPACES.sub(" ", name.given).strip()
