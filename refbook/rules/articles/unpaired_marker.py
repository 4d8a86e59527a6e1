"""RBA014: one of two markers is missing."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.article import Article
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted

_MARKER: Final = re.compile(r"<!--[ \t]*([\w.-]{1,60}):(begin|start|end)[ \t]*-->")


@rule("RBA014", "unpaired-marker", Severity.ERROR)
def unpaired_marker(article: Article) -> Iterator[Hit]:
    """A comment that marks the beginning of a made part, such as a bibliography, without the one for its end.

    Programs that write the list anew between the two markers replace the rest of the text, or nothing.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        body: "Text.\\n\\n<!-- bibliography:begin -->\\nA list.\\n\\nMore text."
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        body: "Text.\\n\\n<!-- bibliography:begin -->\\nA list.\\n<!-- bibliography:end -->\\n\\nMore text."
    """
    opened: dict[str, re.Match[str]] = {}
    for found in _MARKER.finditer(article.body):
        if found[2] != "end":
            if found[1] in opened:
                yield _hit(opened[found[1]], "end")
            opened[found[1]] = found
        elif opened.pop(found[1], None) is None:
            yield _hit(found, "begin")
    for found in opened.values():
        yield _hit(found, "end")


def _hit(found: re.Match[str], other: str) -> Hit:
    message = f"the marker {quoted(found[0])} has no marker {quoted(f'{found[1]}:{other}')}"
    return Hit(message, "body", "add the other marker", part=found.span())
