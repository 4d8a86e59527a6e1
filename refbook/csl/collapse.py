"""Collapsing: ranges of numbers, and years that differ by their suffix only.

Source: CSL 1.0.2 specification, "Cite Collapsing".
"""

from __future__ import annotations

from typing import Final

from refbook.csl import tags
from refbook.csl.piece import Piece
from refbook.csl.trees import find, replaced
from refbook.richtext.tree import Inlines, Tagged, plain

_RANGE: Final = "–"


def number_ranges(pieces: list[Piece], after: str | None) -> list[Piece]:
    """Three and more cites with consecutive numbers as a range: "[1]–[3]"."""
    out: list[Piece] = []
    for run in _runs([(piece, _number(piece)) for piece in pieces]):
        if len(run) > 2:
            run[-1].delimiter = _RANGE
            run = [run[0], run[-1]]
        out += run
    return out


def _runs(numbered: list[tuple[Piece, int]]) -> list[list[Piece]]:
    """The pieces in rows of numbers that count up by one; a piece with number 0 stands alone."""
    runs: list[list[Piece]] = []
    last = -1
    for piece, number in numbered:
        if number and number == last + 1:
            runs[-1].append(piece)
        else:
            runs.append([piece])
        last = number or -1
    return runs


def _number(piece: Piece) -> int:
    """The number of a cite that prints nothing else; 0 for others."""
    cite = piece.cite
    if cite.locator or cite.prefix or cite.suffix:
        return 0
    node = find(piece.printed, tags.CITATION_NUMBER)
    if node is None or any(map(str.isalnum, plain(replaced(piece.printed, node, _nothing)))):
        return 0
    digits = "".join(filter(str.isdigit, plain(node.children)))
    return int(digits) if digits else 0


def _nothing(node: Tagged) -> Inlines:
    return ()


def suffix_groups(pieces: list[Piece], delimiter: str, ranged: bool) -> list[Piece]:
    """Cites of the same names and year print their year suffix only: "2000a, b"; with ranges "2000a–c"."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _same_year(groups[-1][-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [piece for group in groups for piece in _suffixes(group, delimiter, ranged)]


def _same_year(before: Piece, piece: Piece) -> bool:
    if not piece.continues or piece.cite.locator or before.cite.locator:
        return False
    year = _year(piece.printed)
    return year != "" and year == _year(before.printed) and _suffix(piece) is not None


def _year(printed: Inlines) -> str:
    node = find(printed, tags.YEAR)
    return "" if node is None else plain(node.children[:1])


def _suffix(piece: Piece) -> Tagged | None:
    return find(piece.printed, tags.YEAR_SUFFIX)


def _suffixes(group: list[Piece], delimiter: str, ranged: bool) -> list[Piece]:
    if len(group) < 2:
        return group
    numbered = [(piece, _letter(piece)) for piece in group]
    for piece in group[1:]:
        suffix = _suffix(piece)
        assert suffix is not None
        piece.printed, piece.delimiter = (suffix,), delimiter
    if not ranged:
        return group
    out: list[Piece] = []
    for run in _runs(numbered):
        if len(run) > 2:
            run[-1].delimiter = _RANGE
            run = [run[0], run[-1]]
        out += run
    return out


def _letter(piece: Piece) -> int:
    """The number of a year suffix: 1 for "a", 27 for "aa"; 0 for none."""
    suffix = _suffix(piece)
    number = 0
    for letter in "" if suffix is None else plain(suffix.children).strip():
        if not "a" <= letter <= "z":
            return 0
        number = number * 26 + ord(letter) - 96
    return number
