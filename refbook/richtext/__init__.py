"""Rich text: the inline tree, and what can be done to it before it is printed.

- `tree`: the nodes and `RichText`; `leaves`: its strings
- `markup`, `html`: from and to CSL-JSON markup, from HTML
- `case`, `title_case`: text case; `flipflop`: formatting within formatting; `quotes`: quotation marks
- `join`, `punctuation`: affixes and delimiters with clean seams
"""

from refbook.richtext.case import Case, change_case
from refbook.richtext.flipflop import flipflop
from refbook.richtext.html import from_html
from refbook.richtext.join import affixed, join
from refbook.richtext.leaves import map_text
from refbook.richtext.markup import parse, to_markup
from refbook.richtext.punctuation import strip_periods
from refbook.richtext.quotes import ENGLISH, QuoteMarks, localise
from refbook.richtext.tree import (
    EMPTY,
    Block,
    Display,
    Inline,
    Inlines,
    Link,
    Node,
    Quoted,
    RichText,
    Style,
    Styled,
    Tagged,
    bold,
    italic,
    link,
    quoted,
    styled,
)

__all__ = [
    "EMPTY",
    "ENGLISH",
    "Block",
    "Case",
    "Display",
    "Inline",
    "Inlines",
    "Link",
    "Node",
    "QuoteMarks",
    "Quoted",
    "RichText",
    "Style",
    "Styled",
    "Tagged",
    "affixed",
    "bold",
    "change_case",
    "flipflop",
    "from_html",
    "italic",
    "join",
    "link",
    "localise",
    "map_text",
    "parse",
    "quoted",
    "strip_periods",
    "styled",
    "to_markup",
]
