"""Reads BibTeX and BibLaTeX."""

from __future__ import annotations

import re
from typing import Final

from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.build import Builder
from refbook.formats.bibtex.evaluate import Evaluator
from refbook.formats.bibtex.inherit import Inheritance
from refbook.formats.bibtex.log import Log, shown
from refbook.formats.bibtex.raw import Record
from refbook.formats.bibtex.scan import Scanner
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text

_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_MARKUP: Final = re.compile(r"\s*<(?:!doctype|\?xml|html|head|body)\b", re.IGNORECASE)


def read(text: Text) -> Reading:
    """The entries of a .bib file, in its order, with everything the file says about them.

    What BibTeX would drop is kept: a broken entry with what could be read of it, the second of two entries
    with one key, unknown fields in `extra`. Titles stay as they are written: BibTeX means title case, CSL
    sentence case, and which words are names nobody can tell; braces become "nocase".

    Args:
        text: the file.

    Returns:
        Items, findings and places. @string, @preamble, @comment and @xdata are used up.

    >>> reading = read(Text("a.bib", "@book{fiori2011, author = {Fiori, Antonio}, year = 2011}"))
    >>> reading.library["fiori2011"].issued, str(reading.span(0, "issued"))
    (Date(start=PartialDate(year=2011)), 'a.bib:1:52')
    """
    log = Log(text)
    content = _without_control_characters(text.content, log)
    if _MARKUP.match(content):
        hint = "it was probably saved by mistake: download the file again"
        log.add(p.NO_ENTRIES, "this is a web page, not a .bib file", 0, hint=hint)
        return Reading(Library(), Places(text), findings=log.findings)
    blocks = list(Scanner(content, log).blocks())
    records = Evaluator(log).records(blocks)
    if not blocks and content.strip(" \t\r\n\ufeff"):
        _say_there_are_none(content, log)
    _find_duplicates(records, log)
    Inheritance(records, log).resolve()
    places = Places(text)
    return Reading(Library(_items(records, log, places)), places, findings=log.findings)


def _items(records: list[Record], log: Log, places: Places) -> list[Item]:
    builder = Builder(log, places)
    # @xdata holds fields for others to take and is no work itself.
    works = (record for record in records if record.block.type != "xdata")
    return [builder.item(record, index) for index, record in enumerate(works)]


def _without_control_characters(content: str, log: Log) -> str:
    found = _CONTROL.search(content)
    if found is None:
        return content
    for place in list(_CONTROL.finditer(content))[:20]:
        what = f"the control character U+{ord(place[0]):04X}"
        log.add(p.CONTROL, what, place.start(), place.end(), hint="delete it")
    return _CONTROL.sub("\ufffd", content)


def _say_there_are_none(content: str, log: Log) -> None:
    if any(finding.code == p.NO_DELIMITER.code for finding in log.findings) or "@comment" in content.lower():
        return
    start = len(content) - len(content.lstrip())
    hint = "an entry looks like @book{key, title = {…}}"
    log.add(p.NO_ENTRIES, "the file has no BibTeX entry", start, start + 1, hint=hint)


def _find_duplicates(records: list[Record], log: Log) -> None:
    """BibTeX folds the case of keys (bibtex.web, section 267)."""
    first: dict[str, Record] = {}
    for record in records:
        block = record.block
        earlier = first.setdefault(block.key.lower(), record)
        if earlier is not record and block.key:
            line = log.text.span(earlier.block.start).line
            message = f"the key {shown(block.key)} is taken by the entry in line {line}"
            hint = "give one of them another key, or delete it if it is the same work"
            end = block.key_start + len(block.key)
            log.add(p.DUPLICATE_KEY, message, block.key_start, end, hint=hint, item=block.key)
