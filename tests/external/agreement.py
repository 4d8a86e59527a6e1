"""How far two readings of the same works agree: expected CSL items against ours, field by field.

Compared is what a reader of a bibliography would see differ: markup, case of the letters, quotes, dashes and
the kind of a particle are normalised away, since tools decide them by taste; wrong words, people, numbers
and dates are not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from refbook.model.date import Date

Data = Mapping[str, Any]

IGNORED = frozenset({"id", "citation-key", "citation-label", "title-short", "custom", "note", "accessed"})
"""Variables that tools make up or fill as they like."""


_MARKUP = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|span|br|p|jats:\w+)\b[^>]*>")


@dataclass
class Score:
    """Fields that agree out of all that are expected, and those that differ."""

    agreed: int = 0
    total: int = 0
    differences: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Between 0 and 1."""
        return self.agreed / self.total if self.total else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.agreed + other.agreed, self.total + other.total, self.differences + other.differences
        )


def compare(
    expected: Iterable[Data], ours: Iterable[Data], name: str = "", *, ignored: frozenset[str] = IGNORED
) -> Score:
    """Compare items by their order; a missing item counts as all its fields missing."""
    score = Score()
    mine = list(ours)
    for index, theirs in enumerate(expected):
        got = mine[index] if index < len(mine) else {}
        score += compare_item(theirs, got, f"{name}[{index}]", ignored=ignored)
    return score


def compare_item(expected: Data, ours: Data, name: str = "", *, ignored: frozenset[str] = IGNORED) -> Score:
    """Compare the fields that are expected of one item."""
    score = Score()
    for variable, value in expected.items():
        if variable in ignored or plain(variable, value) in ("", [], {}):
            continue
        score.total += 1
        if plain(variable, value) == plain(variable, ours.get(variable)):
            score.agreed += 1
        else:
            score.differences.append(f"{name} {variable}: {value!r} but ours {ours.get(variable)!r}")
    return score


def plain(variable: str, value: Any) -> Any:
    """A value without what tools decide by taste."""
    if isinstance(value, list):
        return [_name(part) if isinstance(part, Mapping) else plain(variable, part) for part in value]
    if isinstance(value, Mapping):
        return _date(value)
    if isinstance(value, int | float):
        return str(value)
    text = _text(value) if isinstance(value, str) else value
    if variable in ("DOI", "URL") and text:
        return re.sub(r"^(?:https?://)?(?:(?:dx\.)?doi\.org/)?|/$", "", text)
    if variable in ("ISBN", "ISSN", "page", "PMCID") and text:
        return re.sub(r"\s*(-)-?\s*|^pmc", r"\1", text).replace("-" if variable == "ISBN" else "\0", "")
    if variable == "language" and text:
        return text[:2]
    return text


def _text(text: str) -> str:
    text = html.unescape(
        re.sub(r"</?(?:i|b|em|strong|sub|sup|sc|span|br|p|jats:\w+)\b[^>]*>", "", text)
    ).casefold()
    text = text.translate(str.maketrans("’‘“”–—‐−\u00a0\u2009\u202f", "''\"\"----   "))
    return re.sub(r"\s+", " ", text).strip(" .")


def _name(name: Data) -> str:
    parts = ("literal", "dropping-particle", "non-dropping-particle", "family", "given", "suffix")
    shown = " ".join(_text(str(name.get(part) or "")) for part in parts)
    return re.sub(r"[\s.,]+", " ", shown).strip()


def _date(date: Data) -> Any:
    try:
        read = Date.from_csl(date)
    except (ValueError, TypeError):
        return dict(date)
    return read.edtf or _text(str(read))
