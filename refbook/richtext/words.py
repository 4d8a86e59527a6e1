"""What a word's first letter is."""

from __future__ import annotations


def first_letter(text: str, start: int, end: int) -> int:
    """The index of the letter a word begins with, past quotation marks and brackets; -1 when it has none.

    A word that begins with a digit has none: "3d" has no capital.

    >>> first_letter("“(war)”", 0, 7), first_letter("3d", 0, 2)
    (2, -1)
    """
    for index in range(start, end):
        if text[index].isalpha():
            return index
        if text[index].isdigit():
            return -1
    return -1
