"""Comments in article pages: notes between `<!--` and `-->`, as in Markdown, are not part of the page."""

from __future__ import annotations

import re
from typing import Final

from refbook.model.source import Text

# Without "<" inside, what is looked at for one comment is not looked at again for the next.
_COMMENT: Final = re.compile(r"<!--[^<]*?-->")
_INK: Final = re.compile(r"[^\r\n]")


def without_comments(text: Text) -> Text:
    """The text with spaces in place of comments, so that all else stays in its place.

    >>> without_comments(Text("a.txt", "Fiori<!-- sic -->, 2011")).content
    'Fiori            , 2011'
    """
    if "<!--" not in text.content:
        return text
    content = _COMMENT.sub(lambda found: _INK.sub(" ", found[0]), text.content)
    return Text(text.file, content, text.first_line)
