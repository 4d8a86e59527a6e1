"""A field of the data as rich text: its markup, and its quotation marks as nodes.

Quotation marks in data are those of the style's language once they are printed, and take turns with the
style's own; so they are read as `Quoted`, straight ones as well as English curly ones. A mark that makes no
pair is an apostrophe or stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from refbook.richtext.builder import Open, TreeBuilder
from refbook.richtext.markup import TAG, style_of_tag
from refbook.richtext.tree import Inlines, Tagged

_SPECIAL: Final = re.compile("[<\"'“”‘’]")
_TOKEN: Final = re.compile(rf"(?P<tag>{TAG.pattern})|(?P<mark>[\"'“”‘’])")
_OPENS_AFTER: Final = " \u00a0\t\n([{-–—/“‘«‹¿¡"
FIELD: Final = "field"
"""The note on a field with markup: what stands next to each other in it does so on purpose."""
_DOUBLE: Final = '"“”'


# An item's texts and names are asked for in every pass, names and journals come again in other items.
@lru_cache(maxsize=4096)
def field_inlines(text: str) -> Inlines:
    """The inlines that a string of CSL-JSON stands for.

    >>> from refbook.richtext.quotes import localise
    >>> from refbook.richtext.tree import RichText
    >>> localise(RichText(field_inlines('On "on", L\\'Asia'))).plain
    'On “on”, L’Asia'
    """
    if "«" in text:
        text = text.replace("« ", "«\u202f").replace(" »", "\u202f»")
    if not _SPECIAL.search(text):
        return (text,) if text else ()
    builder = TreeBuilder()
    done = 0
    for token in _TOKEN.finditer(text):
        builder.text(text[done : token.start()])
        done = token.end()
        if token["mark"]:
            _mark(builder, text, token.start(), token["mark"])
        elif end := token["end"]:
            builder.close(end, token[0])
        else:
            builder.open(Open(token["name"] or "span", token[0], (style_of_tag(token),)))
    builder.text(text[done:])
    inlines = builder.finish()
    return (Tagged(FIELD, inlines),) if len(inlines) > 1 else inlines


def _mark(builder: TreeBuilder, text: str, at: int, mark: str) -> None:
    kind = "double" if mark in _DOUBLE else "single"
    literal = mark if kind == "double" else "’"
    if _opens(text, at, mark):
        builder.open(Open(kind, literal if mark in "\"'" else mark, quoted=True))
    elif builder.is_open(kind) and _closes(text, at, kind):
        builder.close(kind, literal)
    else:
        builder.text(literal)


def _opens(text: str, at: int, mark: str) -> bool:
    """True for a mark that stands before a word and after none."""
    if mark in "“‘":
        return True
    if mark in "”’":
        return False
    before, after = _neighbour(text, at - 1, -1), _neighbour(text, at + 1, 1)
    return (not before or before in _OPENS_AFTER) and bool(after) and not after.isspace()


def _neighbour(text: str, at: int, step: int) -> str:
    """The character next to a mark, past other straight marks and tags."""
    while 0 <= at < len(text):
        if text[at] == "<>"[step < 0]:
            other = text.find(">", at) if step > 0 else text.rfind("<", 0, at)
            if other < 0:
                return text[at]
            at = other + step
        elif text[at] in "\"'":
            at += step
        else:
            return text[at]
    return ""


def _closes(text: str, at: int, kind: str) -> bool:
    """True for a mark that stands after a word, and is no apostrophe in one."""
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    return not before.isspace() and not (kind == "single" and before.isalnum() and after.isalnum())
