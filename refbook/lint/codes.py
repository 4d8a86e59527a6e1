"""Which codes there are: asking every rule and format takes longer than a short check."""

from __future__ import annotations

from functools import cache
from typing import Final

from refbook import cache as kept
from refbook.lint.stamp import stamp

_NAME: Final = "check/codes"


def is_known(prefix: str) -> bool:
    """True for a code, and for the beginning of one.

    >>> is_known("RBD001"), is_known("RBD"), is_known("RBD999")
    (True, True, False)
    """
    # What is not among the kept ones may have come with another package meanwhile.
    return _begins_one(prefix, _kept()) or _begins_one(prefix, _all())


def _begins_one(prefix: str, codes: tuple[str, ...]) -> bool:
    return any(code.startswith(prefix) for code in codes)


@cache
def _kept() -> tuple[str, ...]:
    first, _, codes = (kept.fetch(_NAME) or b"").decode("utf-8", "replace").partition("\n")
    return tuple(codes.split()) if stamp() and first == stamp() else _all()


@cache
def _all() -> tuple[str, ...]:
    from refbook.api import problems

    codes = tuple(problems())
    if stamp():
        kept.store(_NAME, f"{stamp()}\n{' '.join(codes)}".encode())
    return codes
