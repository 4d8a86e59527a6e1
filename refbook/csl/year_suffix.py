"""The letters that tell apart works of one year."""

from __future__ import annotations


def letters(number: int) -> str:
    """1 -> "a", 26 -> "z", 27 -> "aa".

    >>> letters(1), letters(26), letters(27), letters(703)
    ('a', 'z', 'aa', 'aaa')
    """
    out = ""
    while number > 0:
        number, digit = divmod(number - 1, 26)
        out = chr(97 + digit) + out
    return out
