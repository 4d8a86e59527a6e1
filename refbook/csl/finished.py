"""A whole document, printed in one go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from refbook.csl.citation import Citables, Placed, cites_of
from refbook.csl.document_run import DocumentRun
from refbook.csl.left_out import left_out
from refbook.csl.notes import note_numbers
from refbook.csl.processor import Processor
from refbook.csl.rendered import Bibliography, Rendered, RenderedCitation
from refbook.csl.works import Works
from refbook.errors import ValueRejected
from refbook.model.item import Item


@dataclass(frozen=True, slots=True)
class Finished:
    """A document as it is printed.

    Attributes:
        citations: its citations, in order.
        bibliography: its bibliography; None when the style has none.
    """

    citations: tuple[RenderedCitation, ...]
    bibliography: Bibliography | None


def finished_document(
    processor: Processor,
    citations: Iterable[Citables],
    works: Iterable[Item],
    *,
    uncited: bool,
    links: bool,
    urls: bool,
) -> Finished:
    """A document printed in one go: see `Style.document`."""
    known = Works(works, processor.locale.and_word)
    placed = [_placed(str(number), each, known) for number, each in enumerate(citations, 1)]
    ids = dict.fromkeys([cite.item.id for each in placed for cite in each.cites])
    if uncited:
        ids |= dict.fromkeys(known.ids)
    run = DocumentRun(processor, [known.reference(id) for id in ids], links=links, urls=urls)
    run.take(placed, note_numbers(placed, processor.style.note_style))
    printed = tuple([run.printed(each) for each in placed])
    if processor.bibliography is None:
        return Finished(printed, None)
    entries = tuple([Rendered(entry) for entry in run.entries()])
    return Finished(printed, Bibliography(entries, told=lambda: left_out(run)))


def _placed(id: str, given: Citables, known: Works) -> Placed:
    """A citation at its place; CSL-JSON's `{"citationItems": […], "noteIndex": 1}` says in which note."""
    if isinstance(given, Mapping) and "citationItems" in given:
        note = note_of(given)
        return Placed(str(given.get("citationID") or id), cites_of(given["citationItems"], known.find), note)
    return Placed(id, cites_of(given, known.find))


def note_of(data: Mapping[str, Any]) -> int | None:
    """The number of the note that CSL-JSON's citation stands in; None when it does not say.

    Raises:
        ValueRejected: it is no number.
    """
    properties = data.get("properties") or {}
    note = data.get("noteIndex", properties.get("noteIndex"))
    if note is None or (isinstance(note, int) and note >= 0):
        return note
    raise ValueRejected(f"{note!r} is not the number of a note")
