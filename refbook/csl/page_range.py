"""How the second page of a range is shortened.

Source: CSL 1.0.2 specification, "Page Ranges" and Appendix V, which follows the Chicago Manual of Style.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

# A page may have letters before its number, "S12–S18"; they go when digits go.
_PAGE: Final = re.compile(r"(?P<letters>[^\W\d]*)(?P<digits>\d+)")


def shortened(first: str, last: str, format: str | None) -> str:
    """The last page of a range as a style prints it; as it was given when it is not a number.

    Args:
        first: the first page.
        last: the last page, in full or shortened already.
        format: the style's `page-range-format`; None leaves the page as it was given.

    >>> [shortened("321", "328", each) for each in ("expanded", "minimal", "minimal-two")]
    ['328', '8', '28']
    >>> shortened("1", "23", "minimal-two"), shortened("xii", "xv", "minimal")
    ('23', 'xv')
    >>> shortened("100", "104", "chicago-16"), shortened("107", "108", "chicago-16")
    ('104', '8')
    """
    shorten = _FORMATS.get(format or "")
    one, two = _PAGE.fullmatch(first), _PAGE.fullmatch(last)
    if shorten is None or one is None or two is None or two["letters"] not in ("", one["letters"]):
        return last
    start, end = one["digits"], _expanded(one["digits"], two["digits"])
    if len(start) != len(end) or start >= end:
        return last
    short = shorten(start, end)
    return short if len(short) < len(end) else one["letters"] + end


def _expanded(start: str, end: str) -> str:
    """ "Abbreviated page numbers are expanded to their non-abbreviated form": 321–8 is 321–328."""
    return start[: len(start) - len(end)] + end if len(end) < len(start) else end


def _minimal(start: str, end: str, least: int = 1) -> str:
    """ "All digits repeated in the second number are left out"; at least `least` digits stay."""
    shared = next(
        (index for index, (one, two) in enumerate(zip(start, end, strict=True)) if one != two), len(end)
    )
    return end[min(shared, max(len(end) - least, 0)) :]


def _minimal_two(start: str, end: str) -> str:
    return _minimal(start, end, 2)


def _chicago(start: str, end: str) -> str:
    number = int(start)
    if number < 100 or number % 100 == 0:
        return end  # 3–10, 71–72, 100–104, 600–613
    return _minimal(start, end) if number % 100 < 10 else _minimal_two(start, end)  # 107–8, 321–25


def _chicago_15(start: str, end: str) -> str:
    short = _chicago(start, end)
    # "if numbers are four digits long and three digits change, use all digits": 1496–1504
    return end if len(start) == 4 and len(short) > 2 else short


_FORMATS: Final[dict[str, Callable[[str, str], str]]] = {
    "expanded": lambda start, end: end,
    "minimal": _minimal,
    "minimal-two": _minimal_two,
    "chicago": _chicago_15,
    "chicago-15": _chicago_15,
    "chicago-16": _chicago,
}
