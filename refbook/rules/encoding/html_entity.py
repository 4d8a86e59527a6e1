"""RBE003: an HTML entity stands in the text."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_ENTITY: Final = re.compile(r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")


@rule("RBE003", "html-entity", Severity.WARNING)
def html_entity(field: Field[Any]) -> Iterator[Hit]:
    """An HTML entity, such as `&amp;`, that came with text copied from a web page or a database.

    References are plain text: it is printed as it stands.

    Bad:
        id: fiori2011
        type: document
        title: Asia Orientale &amp; Pacifico
    Good:
        id: fiori2011
        type: document
        title: Asia Orientale & Pacifico
    Sources:
        HTML Living Standard, 13.5 "Named character references"
    """
    if "&" not in field.text:
        return
    for text in field.texts:
        entities = _known(text)
        if entities:
            clean = _ENTITY.sub(lambda entity: unescape(entity[0]), text)
            # What was escaped may have been escaped on purpose: < and > would become markup.
            fix = Fix(clean, safe="&lt" not in text and "&gt" not in text and "&#" not in text)
            yield Hit(
                f"{field.variable} has the HTML entity {quoted(entities[0])}",
                hint=f"write {quoted(unescape(entities[0]))}",
                fix=fix if isinstance(field.value, str) else None,
            )


def _known(text: str) -> list[str]:
    return [entity for entity in _ENTITY.findall(text) if unescape(entity) != entity]
