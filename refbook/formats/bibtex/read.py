"""Reads BibTeX and BibLaTeX."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.build import Builder
from refbook.formats.bibtex.collector import no_collections
from refbook.formats.bibtex.control import without_control_characters
from refbook.formats.bibtex.evaluate import Evaluator
from refbook.formats.bibtex.inherit import Inheritance
from refbook.formats.bibtex.packed import PackedPlaces
from refbook.formats.bibtex.raw import Record
from refbook.formats.bibtex.relations import Relations
from refbook.formats.bibtex.scan import Scanner
from refbook.formats.log import Log, shown
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text

_MARKUP: Final = re.compile(r"\s*<(?:!doctype|\?xml|html|head|body)\b", re.IGNORECASE)


def read(text: Text) -> Reading:
    """The entries of a .bib file, in its order, with everything the file says about them.

    What BibTeX would drop is kept: a broken entry with what could be read of it, the second of two entries
    with one key, unknown fields in `extra`. English titles are turned into sentence case: see `sentence`.

    Args:
        text: the file.

    Returns:
        Items, findings and places. @string, @preamble, @comment and @xdata are used up.

    >>> reading = read(Text("a.bib", "@book{fiori2011, author = {Fiori, Antonio}, year = 2011}"))
    >>> reading.library["fiori2011"].issued, str(reading.span(0, "issued"))
    (Date(start=PartialDate(year=2011)), 'a.bib:1:52')
    """
    log = Log(text, p.TOO_MANY)
    content = without_control_characters(text.content, log)
    if _MARKUP.match(content):
        hint = "it was probably saved by mistake: download the file again"
        log.add(p.NO_ENTRIES, "this is a web page, not a .bib file", 0, hint=hint)
        return Reading(Library(), Places(text), findings=log.findings)
    evaluator = Evaluator(log)
    records = evaluator.records(Scanner(content, log).commands())
    with no_collections():
        reading = made_of(records, content, log)
    if not evaluator.has_read and content.strip(" \t\r\n\ufeff"):
        _say_there_are_none(content, log)
    return replace(reading, findings=log.findings)


def made_of(records: Iterable[Record], content: str, log: Log) -> Reading:
    """What the records of a file say; they are taken one by one.

    Args:
        records: the entries, in the order of the file.
        content: the text of the file, without control characters.
        log: takes what is wrong.
    """
    places = PackedPlaces(log.text)
    items = _items(_checked_keys(records, log), Relations(content), log, places)
    return Reading(Library(items), places, findings=log.findings)


def _items(records: Iterable[Record], relations: Relations, log: Log, places: PackedPlaces) -> list[Item]:
    """The works: those that inherit are made last, all others at once and their records forgotten."""
    builder = Builder(log, places)
    items: dict[int, Item] = {}
    related: list[tuple[int, Record]] = []
    index = 0
    for record in records:
        if relations.concern(record):
            related.append((index, record))
        else:
            items[index] = builder.item(record, index)
        # @xdata holds fields for others to take and is no work itself.
        index += record.block.type != "xdata"
    Inheritance([record for _, record in related], log).resolve()
    for place, record in related:
        if record.block.type != "xdata":
            items[place] = builder.item(record, place)
    return [items[place] for place in range(index)]


def _say_there_are_none(content: str, log: Log) -> None:
    if any(finding.code == p.NO_DELIMITER.code for finding in log.findings) or "@comment" in content.lower():
        return
    start = len(content) - len(content.lstrip())
    hint = "an entry looks like @book{key, title = {…}}"
    log.add(p.NO_ENTRIES, "the file has no BibTeX entry", start, start + 1, hint=hint)


def _checked_keys(records: Iterable[Record], log: Log) -> Iterator[Record]:
    """The same records. BibTeX folds the case of keys (bibtex.web, section 267)."""
    first: dict[str, int] = {}
    for record in records:
        block = record.block
        earlier = first.setdefault(block.key.lower(), block.start)
        if earlier != block.start and block.key:
            line = log.text.span(earlier).line
            message = f"the key {shown(block.key)} is taken by the entry in line {line}"
            hint = "give one of them another key, or delete it if it is the same work"
            end = block.key_start + len(block.key)
            log.add(p.DUPLICATE_KEY, message, block.key_start, end, hint=hint, item=block.key)
        yield record
