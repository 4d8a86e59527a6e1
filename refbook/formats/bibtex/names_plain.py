"""Reads names that are plainly written, "Family, Given" and "Given Family", and each spelling once a file.

What is found here is what `names` finds; whatever else a name may be is left to it. A library names the same
people again and again, and nine in ten are plain: this takes a tenth of the time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from refbook.formats.bibtex.latex import PLAIN, decode, is_plain
from refbook.formats.bibtex.names import read_names
from refbook.model.name import Name
from refbook.model.name_words import ELIDED

MAX_KNOWN: Final = 50_000
"""Spellings that are remembered."""

_SIMPLE: Final = re.compile(r"([A-Z][a-z]+), ([A-Z](?:\.|[a-z]+)(?: [A-Z](?:\.|[a-z]+))*)")
_AND: Final = re.compile(r"\band\b", re.IGNORECASE)
_ELIDED: Final = re.compile(ELIDED)


class NameReader:
    """Reads the lists of names of one file."""

    def __init__(self) -> None:
        self._known: dict[str, Name] = {}

    def read(self, latex: str) -> tuple[Name, ...] | None:
        """The names of a list; None when there may be anything to say about it.

        >>> NameReader().read("Fiori, Antonio and Paolo Milone")
        (Name(family='Fiori', given='Antonio'), Name(family='Milone', given='Paolo'))
        """
        known = self._known
        names: list[Name] = []
        for part in _divided(latex):
            name = known.get(part) or self._learnt(part)
            if name is None:
                return None
            names.append(name)
        return tuple(names) or None

    def _learnt(self, latex: str) -> Name | None:
        name = plain_name(latex) or _faultless(latex)
        if name is not None and len(self._known) < MAX_KNOWN:
            self._known[latex] = name
        return name


def _faultless(latex: str) -> Name | None:
    """A name that is not plain; None when something is wrong with it, or it is none."""
    troubles: list[str] = []
    decode(latex, troubles=troubles)
    names = read_names(latex, use_prefix=None, troubles=troubles)
    return names[0] if len(names) == 1 and not troubles else None


def _divided(latex: str) -> Sequence[str]:
    """The names of a list; none when an "and" may be something else than what divides them."""
    parts = latex.split(" and ")
    # The first test is the faster one, and enough where nobody is called Andersen.
    if latex.lower().count("and") >= len(parts) and len(_AND.findall(latex)) >= len(parts):
        return ()
    if "{" in latex and any(part.count("{") != part.count("}") for part in parts):
        return ()
    return parts


def plain_name(latex: str) -> Name | None:
    """The name that is one family name and the given names; None when it may be anything else.

    >>> plain_name(r"Erd{\\H o}s, Paul"), plain_name("van Gogh, Vincent")
    (Name(family='Erdős', given='Paul'), None)
    """
    simple = _SIMPLE.fullmatch(latex)
    if simple:
        return Name(simple[1], simple[2])
    text = PLAIN.accents(latex)
    if text is None or not is_plain(text) or "=" in text or not text.isprintable():
        return None
    before, comma, after = text.partition(", ")
    words = before.split(" ")
    # A word that starts small may be a "von".
    if "," in before or "," in after or not all(word[:1].isupper() for word in words):
        return None
    if not comma:
        return None if text.lower() == "others" else Name(words[-1], " ".join(words[:-1]))
    given = after.strip()
    ends_in_von = given.rpartition(" ")[2].islower()
    return None if not given or ends_in_von or _ELIDED.match(before) else Name(before, given)
