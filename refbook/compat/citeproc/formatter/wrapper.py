"""Text in a formatting, as a string that is made by calling the formatting's name."""

from __future__ import annotations

from typing import ClassVar, Self


class Wrapper(str):
    """Text between two marks.

    >>> class Shout(Wrapper):
    ...     before, after = "¡", "!"
    >>> Shout("fire")
    '¡fire!'
    """

    __slots__ = ()

    before: ClassVar[str] = ""
    after: ClassVar[str] = ""

    def __new__(cls, text: object) -> Self:
        """The text with the marks around it."""
        return super().__new__(cls, f"{cls.before}{text}{cls.after}")
