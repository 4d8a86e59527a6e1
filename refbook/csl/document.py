"""A document that cites: citations come, change and go, and print as the style asks at any time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Final, Unpack

from refbook.csl.citation import Citables, Options, Placed, cites_of, with_options
from refbook.csl.document_run import DocumentRun
from refbook.csl.engine import Cite
from refbook.csl.handle import Citation
from refbook.csl.left_out import left_out
from refbook.csl.memo import Memo
from refbook.csl.native import processor_of
from refbook.csl.notes import Note, note_numbers
from refbook.csl.rendered import Bibliography, Rendered, RenderedCitation
from refbook.csl.sections import Where, as_test, divided
from refbook.csl.works import Works
from refbook.errors import MissingItem, StyleError, ValueRejected
from refbook.model.item import Item

if TYPE_CHECKING:
    from refbook.csl.style import Style


class Keep(Enum):
    """What is not given."""

    KEEP = "keep"


KEEP: Final = Keep.KEEP


class Document:
    """A document's citations and bibliography, in one style.

    Citations are handles that print what the document says now: their numbers, years and "ibid." follow every
    change. Only what a change reaches is rendered again.

    Args:
        style: the style.
        library: the works that citations name by id; an item that is cited itself need not be in it.
        links: in HTML, cites lead to their entries and entries back to the citations.
        urls: DOIs and addresses are links.

    Raises:
        EngineError: the style was prepared with a processor that cannot do documents.

    >>> from refbook.csl.style import Style
    >>> book = Item("fiori2011", "book", author=["Fiori, Antonio"], issued=2011, title="L’Asia Orientale")
    >>> document = Document(Style.load("apa"), [book])
    >>> first = document.add("fiori2011", locator="pp. 12–15")
    >>> second = document.add("fiori2011", form="narrative")
    >>> print(first, "/", second)
    (Fiori, 2011, pp. 12–15) / Fiori (2011)
    >>> _ = document.insert(first, book.replace(id="asia", title="Asia"))
    >>> print(first)
    (Fiori, 2011b, pp. 12–15)
    >>> [entry.id for entry in document.bibliography()]
    ['asia', 'fiori2011']
    """

    def __init__(
        self, style: Style, library: Iterable[Item] = (), *, links: bool = False, urls: bool = False
    ) -> None:
        self.style = style
        self.links = links
        self.urls = urls
        self._processor = processor_of(style.engine)
        self._works = Works(library, self._processor.locale.and_word)
        self._memo = Memo(self._processor)
        self._placed: list[Placed] = []
        self._by_id: dict[str, Placed] = {}
        self._handles: dict[str, Citation] = {}
        self._uncited: dict[str, None] = {}
        self._made = 0
        self._run: DocumentRun | None = None

    # Citations

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations, in the order they stand in the document."""
        return tuple([self._handles[placed.id] for placed in self._placed])

    def __len__(self) -> int:
        return len(self._placed)

    def __getitem__(self, id: str) -> Citation:
        """The citation with an id.

        Raises:
            MissingItem: there is none.
        """
        return self._handles[self._at(id).id]

    def add(
        self, cites: Citables, *, note: Note = None, id: str | None = None, **options: Unpack[Options]
    ) -> Citation:
        """Add a citation at the end.

        Args:
            cites: one work or several: ids, items, `Cite`s, or dicts as in CSL-JSON (`{"id": …}`).
            note: number of the note it stands in, 0 for the text, a citation whose note it shares; unless
                given, a note of its own in the styles that cite in notes, else the text.
            id: what to call it; a number unless given.
            **options: see `Options`.

        Raises:
            MissingItem: an id is not in the library.
            ValueRejected: nothing is cited, or something does not fit.
        """
        return self._place(len(self._placed), cites, note, id, options)

    def insert(
        self,
        before: Citation | str,
        cites: Citables,
        *,
        note: Note = None,
        id: str | None = None,
        **options: Unpack[Options],
    ) -> Citation:
        """Insert a citation before another; otherwise as `add`.

        Raises:
            MissingItem: there is no citation to insert it before, or an id is not in the library.
            ValueRejected: nothing is cited, or something does not fit.
        """
        return self._place(self._index(before), cites, note, id, options)

    def change(
        self,
        citation: Citation | str,
        cites: Citables | None = None,
        *,
        note: Note | Keep = KEEP,
        **options: Unpack[Options],
    ) -> Citation:
        """Change what a citation cites, how, or where; what is not given stays.

        Args:
            citation: the citation or its id.
            cites: what it cites now, instead of all it cited.
            note: its note: see `add`.
            **options: see `Options`.

        Raises:
            MissingItem: there is no such citation, or an id is not in the library.
            ValueRejected: something does not fit.
        """
        place = self._index(citation)
        placed = self._placed[place]
        found = placed.cites if cites is None else cites_of(cites, self._works.find)
        where = placed.note if isinstance(note, Keep) else self._note(note)
        changed = replace(placed, cites=with_options(found, options), note=where)
        self._placed[place] = self._by_id[placed.id] = changed
        self._run = None
        return self._handles[placed.id]

    def remove(self, citation: Citation | str) -> None:
        """Remove a citation.

        Raises:
            MissingItem: there is no such citation.
        """
        placed = self._placed.pop(self._index(citation))
        del self._handles[placed.id], self._by_id[placed.id]
        self._run = None

    def nocite(self, *works: str | Item) -> None:
        """List works that are not cited.

        Args:
            works: ids or items; "*" is the whole library.

        Raises:
            MissingItem: an id is not in the library.
        """
        for work in works:
            ids = self._works.ids if work == "*" else (self._works.find(work).id,)
            self._uncited.update(dict.fromkeys(ids))
        self._run = None

    def cites(self, citation: Citation | str) -> tuple[Cite, ...]:
        """What a citation cites.

        Raises:
            MissingItem: there is no such citation.
        """
        return self._at(citation).cites

    def rendered(self, citation: Citation | str) -> RenderedCitation:
        """What a citation prints.

        Raises:
            MissingItem: there is no such citation.
        """
        placed = self._at(citation)
        return self._current().printed(placed)

    # Bibliography

    def bibliography(self, where: Where = None) -> Bibliography:
        """The works cited and those listed without being cited, in the order of the style.

        Args:
            where: which works: a test (see also `sections.of_type`, `sections.with_keyword`), or an item
                type; all unless given. They keep the numbers they have in the document.

        Raises:
            StyleError: the style has no bibliography.
            ValueRejected: there is no such type.
        """
        test = as_test(where)
        run = self._listing()
        return _bibliography(run, [id for id, each in run.references.items() if test(each.item)])

    def bibliographies(self, sections: Mapping[str, Where]) -> dict[str, Bibliography]:
        """A bibliography in sections.

        Args:
            sections: title -> which works: see `bibliography`. Each work stands in the first section that
                takes it; one with None, put last, takes all others.

        Raises:
            StyleError: the style has no bibliography.
            ValueRejected: there is no such type.
        """
        run = self._listing()
        found = divided([reference.item for reference in run.references.values()], sections)
        return {title: _bibliography(run, ids) for title, ids in found.items()}

    def _listing(self) -> DocumentRun:
        if self._processor.bibliography is None:
            raise StyleError(
                f"the style {self.style.id} has no bibliography", hint="it prints full references in notes"
            )
        return self._current()

    # Within

    def _place(self, place: int, cites: Citables, note: Note, id: str | None, options: Options) -> Citation:
        id = self._new_id() if id is None else id
        if id in self._handles:
            raise ValueRejected(f"the document has a citation {id!r} already", hint="change that one")
        found = with_options(cites_of(cites, self._works.find), options)
        self._by_id[id] = Placed(id, found, self._note(note))
        self._placed.insert(place, self._by_id[id])
        self._handles[id] = Citation(self, id)
        self._run = None
        return self._handles[id]

    def _new_id(self) -> str:
        while True:
            self._made += 1
            if str(self._made) not in self._handles:
                return str(self._made)

    def _note(self, note: Note) -> int | str | None:
        if isinstance(note, Citation):
            return self._at(note).id
        if note is not None and note < 0:
            raise ValueRejected(f"{note} is not the number of a note")
        return note

    def _at(self, citation: Citation | str) -> Placed:
        id = citation.id if isinstance(citation, Citation) else citation
        if id not in self._handles or (isinstance(citation, Citation) and self._handles[id] is not citation):
            raise MissingItem(f"the document has no citation {id!r}")
        return self._by_id[id]

    def _index(self, citation: Citation | str) -> int:
        wanted = self._at(citation).id
        return next(place for place, placed in enumerate(self._placed) if placed.id == wanted)

    def _current(self) -> DocumentRun:
        """The document as it is now, all passes done."""
        if self._run is None:
            ids = dict.fromkeys([cite.item.id for placed in self._placed for cite in placed.cites])
            references = [self._works.reference(id) for id in ids | self._uncited]
            self._run = DocumentRun(self._processor, references, self._memo, links=self.links, urls=self.urls)
            self._run.take(self._placed, note_numbers(self._placed, self._processor.style.note_style))
        return self._run


def _bibliography(run: DocumentRun, ids: list[str]) -> Bibliography:
    entries = tuple([Rendered(entry) for entry in run.entries(ids)])
    return Bibliography(entries, told=lambda: left_out(run, ids))
