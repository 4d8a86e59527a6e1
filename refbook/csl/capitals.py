"""A capital where a sentence begins: terms that come first in a note or an entry."""

from __future__ import annotations

from refbook.csl import tags
from refbook.richtext.case import Case, change_case
from refbook.richtext.tree import Inline, Inlines, RichText, Tagged


def capitalised(printed: Inlines, prefix: str = "") -> Inlines:
    """The text with a capital if it begins with a term, and the prefix before it does not begin its sentence.

    Only terms of the locale: what the data say is left as it is.

    Args:
        printed: what is printed.
        prefix: what its author wrote before it.
    """
    return _changed(printed)[0] if _begins_sentence(prefix) else printed


def _begins_sentence(prefix: str) -> bool:
    """One word with a period is an abbreviation ("Cf."), several are a sentence."""
    words = prefix.split()
    return not words or (len(words) > 1 and words[-1][-1] in ".!?")


def _changed(inlines: Inlines) -> tuple[Inlines, bool]:
    """The inlines changed if their first word is a term; and whether they have a word."""
    out: list[Inline] = []
    for place, child in enumerate(inlines):
        if isinstance(child, str):
            if any(map(str.isalnum, child)):
                return inlines, True
            out.append(child)
            continue
        if isinstance(child, Tagged) and child.tag == tags.TERM:
            inner = change_case(RichText(child.children), Case.CAPITALIZE_FIRST).children
            found = True
        else:
            inner, found = _changed(child.children)
        out.append(child if inner is child.children else child.over(inner))
        if found:
            return (*out, *inlines[place + 1 :]), True
    return inlines, False
