"""Files that are no style at all, in words: what libxml2 says is for programmers."""

from __future__ import annotations

import re
from typing import Final

from refbook.csl.validate import problems
from refbook.csl.validate.words import named, quoted
from refbook.errors import StyleError
from refbook.model.finding import Finding
from refbook.model.source import Span, Text

_WORDS: Final = tuple(
    (re.compile(pattern), message, hint)
    for pattern, message, hint in (
        (r"Excessive depth in document: (\d+)", "elements are nested over {} deep", ""),
        (r"Document is empty", "the file is empty", ""),
        (r"Start tag expected", "the file is not XML", "a style begins with <style"),
        (
            r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)",
            "<{}> of line {} ends with </{}>",
            "",
        ),
        (r"Premature end of data in tag (\S+)", "the file ends before </{}>", "is it all there?"),
        (r"Attribute (\S+) redefined", "the attribute {} is given twice", "remove one"),
        (r"Entity '(.+)' not defined", "XML has no entity &{};", "write the character itself"),
        (r"Double hyphen within comment", "-- stands within a comment", "write it with one hyphen"),
        (r"EntityRef: (?:expecting|no name)|xmlParseEntityRef", "a lone &", "write &amp;"),
        (r"Unescaped '<' not allowed", "a < within an attribute", "write &lt;"),
        (r"AttValue: \" or ' expected", "a value without quotation marks", 'write name="value"'),
    )
)

_DECLARED: Final = re.compile(r"<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"'>]*)[\"']")
_SUPPORTED: Final = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


def broken(error: StyleError, text: Text) -> Finding:
    """The finding for a style that cannot be parsed."""
    if error.message.startswith("not a CSL style"):
        return problems.NOT_A_STYLE.at(error.message, _span(error, text), hint=error.hint or "")
    if re.match(r"\s*<(!doctype )?html\b", text.content, re.IGNORECASE):
        message = "not a CSL style: the file is a web page"
        return problems.NOT_A_STYLE.at(message, _span(error, text), hint="download the style itself")
    message, hint = _plain(error.message)
    return problems.BROKEN_XML.at(message, _span(error, text), hint=hint or error.hint or "")


def wrong_encoding(text: Text) -> Finding | None:
    """The finding for a style that says it is in another encoding than it is; else None."""
    found = _DECLARED.match(text.content)
    if found is None or found[1].casefold() in _SUPPORTED:
        return None
    message = f"the style says that it is in {quoted(found[1])}, and is read as UTF-8"
    return problems.BROKEN_XML.at(message, text.span(*found.span(1)), hint='write encoding="utf-8"')


def _span(error: StyleError, text: Text) -> Span:
    """The place of an error; a file that is too large is wrong where it was cut."""
    return Span(text.file, error.line or len(text.starts), error.column or 1)


def _plain(message: str) -> tuple[str, str]:
    for pattern, words, hint in _WORDS:
        found = pattern.search(message)
        if found:
            return f"broken XML: {words.format(*map(named, found.groups()))}", hint
    return repr(message)[1:-1], ""
