"""Check digits: the last character of ISBN, ISSN, ORCID and ISNI, computed from the others.

Sources: ISO 2108 (ISBN), ISO 3297 (ISSN), ISO 27729 (ISNI), whose ISO/IEC 7064 MOD 11-2 ORCID shares.
"""

from __future__ import annotations


def _mod_11(digits: str) -> str:
    """ISBN-10 and ISSN: weights fall from one more than the digits given to 2; 10 is written X."""
    weights = range(len(digits) + 1, 1, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return "0123456789X"[-total % 11]


def isbn10(digits: str) -> str:
    """The tenth character of the ISBN that begins with these nine digits.

    >>> isbn10("030640615")
    '2'
    """
    return _mod_11(digits)


def isbn13(digits: str) -> str:
    """The thirteenth digit of the ISBN that begins with these twelve digits.

    >>> isbn13("978030640615")
    '7'
    """
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10)


def issn(digits: str) -> str:
    """The eighth character of the ISSN that begins with these seven digits.

    >>> issn("0378595")
    '5'
    """
    return _mod_11(digits)


def mod_11_2(digits: str) -> str:
    """The sixteenth character of the ORCID iD or ISNI that begins with these fifteen digits.

    >>> mod_11_2("000000021694233")
    'X'
    """
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11]
