"""What the readers of XML formats have in common: from records to a Reading."""

from __future__ import annotations

from collections.abc import Sequence

from refbook.formats.cslitem import Ids
from refbook.formats.xml.problems import NO_RECORDS
from refbook.formats.xml.record import Record
from refbook.formats.xml.safe import Document, Marks
from refbook.model.article import Article
from refbook.model.format import Reading
from refbook.model.library import Library


def finished(
    document: Document, marks: Marks, records: Sequence[Record], article: Article | None = None
) -> Reading:
    """The reading of a file; records without an id get one that no other has."""
    ids = Ids(record.id for record in records if record.id)
    for record in records:
        if not record.id:
            record.id = ids.made_up(record.item())
    if not records and article is None:
        message = f"the file has no element <{document.name}>"
        document.findings.append(NO_RECORDS.at(message, document.text.span(0)))
    library = Library(record.item() for record in records)
    whole = None if article is None else article.replace(references=library)
    return Reading(library, marks.places, whole, document.findings)
