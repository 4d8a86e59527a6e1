"""Markdown with YAML front matter: an article whose facts stand between two `---` lines.

Source: pandoc's manual, "Extension: yaml_metadata_block": the block begins with a line of three hyphens at
the top and ends with a line of three hyphens or three dots.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.formats import friendly
from refbook.formats.articledata import Reader, date_order
from refbook.formats.plain import kind_of
from refbook.formats.problems import NO_FRONT_MATTER, NOT_AN_ITEM, UNCLOSED_FRONT_MATTER
from refbook.formats.yamltext import YamlText
from refbook.model.format import Reading
from refbook.model.source import Text

_OPENING: Final = re.compile(r"\s*?---[ \t]*(?:\r\n|\r|\n)")
_CLOSING: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)


def read(text: Text) -> Reading:
    """Read an article; its text is kept as it is."""
    content = text.content
    opening = _OPENING.match(content)
    closing = _CLOSING.search(content, opening.end()) if opening else None
    if opening is None or closing is None:
        return _without_front_matter(text, opened=opening is not None)
    document = YamlText(text, opening.end(), closing.start())
    data = document.data
    top = data if isinstance(data, dict) else {}
    reader = Reader(document, friendly.dialect(date_order(top)))
    if data is not None and not isinstance(data, dict):
        message = f"the front matter is {kind_of(data)}, not fields with values"
        span = text.span(opening.end(), closing.start())
        reader.findings.append(NOT_AN_ITEM.at(message, span, hint="write title: and the title"))
    return _with_text(reader.article(top, body=content[closing.end() :]), closing.end())


def _with_text(reading: Reading, start: int) -> Reading:
    """The reading, knowing where the text stands: letter by letter as in `Article.body`."""
    if reading.article is not None and reading.article.body:
        at = reading.places.text.content.index(reading.article.body, start)
        reading.places.add(-1, "body", at, at + len(reading.article.body))
    return reading


def _without_front_matter(text: Text, *, opened: bool) -> Reading:
    document = YamlText(text, 0, 0)
    reader = Reader(document, friendly.dialect())
    if opened:
        span = text.span(0, 3)
        hint = "end it with a line of three hyphens"
        reader.findings.append(UNCLOSED_FRONT_MATTER.at("the front matter is not closed", span, hint=hint))
    else:
        hint = "give title, author and date between two --- lines"
        reader.findings.append(NO_FRONT_MATTER.at("there is no front matter", text.span(0), hint=hint))
    return _with_text(reader.article({}, body=text.content), 0)
