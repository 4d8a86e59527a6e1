"""A citation style, ready to cite with."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from refbook.csl import catalogue
from refbook.csl import engine as engines
from refbook.csl import locale as locales
from refbook.csl.catalogue import StyleFile
from refbook.csl.citation import Citables, Options, cites_of, with_options
from refbook.csl.engine import Engine, Form
from refbook.csl.rendered import Bibliography, Rendered
from refbook.csl.works import as_item
from refbook.errors import MissingItem, StyleError, ValueRejected
from refbook.model.item import Item
from refbook.output.entry import Entry

if TYPE_CHECKING:
    from refbook.csl.finished import Finished
    from refbook.csl.left_out import LeftOut


@dataclass(frozen=True, slots=True, repr=False)
class Style:
    """A citation style in a language, prepared by a citation processor. Made by `Style.load`.

    Attributes:
        file: where it was found and what it says about itself.
        locale: the language its own words are in, a tag such as "it-IT".
        engine: the processor.

    >>> book = Item("fiori2011", "book", author=["Fiori, Antonio"], issued=2011, language="it",
    ...             title="L’Asia Orientale Dal 1945 ai giorni nostri", publisher="il Mulino")
    >>> apa = Style.load("apa")
    >>> print(apa.cite(book, locator="12-15"))
    (Fiori, 2011, pp. 12–15)
    >>> print(apa.bibliography([book]).to("markdown").strip())
    Fiori, A. (2011). *L’Asia Orientale Dal 1945 ai giorni nostri*. il Mulino.
    """

    file: StyleFile
    locale: str
    engine: Engine

    @classmethod
    def load(
        cls, name: str | os.PathLike[str], *, locale: str | None = None, engine: str | None = None
    ) -> Self:
        """Find a style and prepare it.

        Args:
            name: an id (`apa`), a short or former name (`mla`, `vancouver`), a CSL id, words of the title,
                the ISSN of a journal, or the path of a .csl file.
            locale: a language tag (`it`, `pt-BR`); the style's own language, else English, unless given.
            engine: the citation processor, one of `refbook.csl.engine.ENGINES`; the default one unless given.

        Raises:
            UnknownStyle: nothing has that name, or several styles do; the message names them.
            StyleError: the style is broken, or there is no such locale.
            EngineError: there is no such processor.
        """
        file = catalogue.find(name)
        tag = _own_locale(file) if locale is None else locales.resolve(locale)
        return cls(file, tag, engines.prepare(file, tag, engine))

    @property
    def id(self) -> str:
        """The name it goes by: `apa`."""
        return self.file.header.id

    @property
    def title(self) -> str:
        """Its name for people; a dependent style has its own."""
        return self.file.header.title

    @property
    def format(self) -> str:
        """How it cites: "author-date", "author", "numeric", "label" or "note"."""
        return self.file.header.format

    @property
    def parent(self) -> str:
        """Id of the style whose rules it uses; "" when they are its own."""
        return self.file.header.parent

    @property
    def has_bibliography(self) -> bool:
        """False for the styles that only print notes."""
        return self.engine.has_bibliography

    @property
    def limits(self) -> tuple[str, ...]:
        """What this style may ask for and the processor does not do, for people to read."""
        return self.engine.limits

    def cite(
        self,
        works: Citables,
        *,
        locator: str | None = None,
        label: str = "page",
        prefix: str = "",
        suffix: str = "",
        form: Form = "full",
        within: Iterable[Item] | None = None,
    ) -> Rendered:
        """A citation, as it stands in the text or a note.

        Args:
            works: what is cited, one work or several together; a `Cite` has a locator and affixes of its own.
            locator: the place in the one work cited ("12–15").
            label: what the locator counts: "page", "chapter" … (`refbook.csl.locator_labels.LABELS`).
            prefix: text before the first work ("see").
            suffix: text after the last.
            form: how much is printed: "narrative" is "Fiori (2011)"; see `Cite`.
            within: all works of the document, which numbered styles number; those cited unless given.

        Raises:
            ValueRejected: nothing is cited, there is no such label, or several works are given one locator.
            MissingItem: a work cited is not `within`.
            EngineError: the processor cannot print an item.
        """
        options: Options = {"form": form} if form != "full" else {}
        if locator:
            options |= {"locator": str(locator), "label": label}
        if prefix:
            options["prefix"] = prefix
        if suffix:
            options["suffix"] = suffix
        cites = with_options(cites_of(works, _item), options)
        cited = [cite.item for cite in cites]
        works_of_document = cited if within is None else _within(within, cited)
        text = self.engine.cite(cites, works_of_document)
        return Rendered(Entry("", text), self.engine.remarks(cited))

    def bibliography(self, works: Item | Iterable[Item]) -> Bibliography:
        """The bibliography of a library or any items, in the order of the style.

        Args:
            works: the works, or one; an Article is listed as a work, with its subtitle in the title.

        Raises:
            StyleError: the style has no bibliography.
            EngineError: the processor cannot print an item.
        """
        if not self.has_bibliography:
            raise StyleError(
                f"the style {self.id} has no bibliography",
                hint="it prints full references in notes: use cite",
            )
        items = [_item(work) for work in ([works] if isinstance(works, Item) else works)]
        entries = tuple(Rendered(entry) for entry in self.engine.bibliography(items))
        return Bibliography(entries, self.engine.remarks(items), told=self._teller(items))

    def document(
        self,
        citations: Iterable[Citables],
        works: Iterable[Item] = (),
        *,
        uncited: bool = False,
        links: bool = False,
        urls: bool = False,
    ) -> Finished:
        """A whole document in one go; for one that still changes, see `Document`.

        Args:
            citations: the citations in order, each one work or several: ids, items, `Cite`s, dicts; or
                CSL-JSON's `{"citationItems": […], "noteIndex": 1}`.
            works: the works that are cited by id.
            uncited: all works are listed, cited or not.
            links: in HTML, cites lead to their entries and entries back to the citations.
            urls: DOIs and addresses are links.

        Raises:
            EngineError: the processor cannot do documents.
            MissingItem: an id is not among the works.
            ValueRejected: something does not fit a citation.

        >>> book = Item("a", "book", author=["Fiori, Antonio"], issued=2011, title="L’Asia Orientale")
        >>> finished = Style.load("apa").document(["a", {"id": "a", "locator": "12"}], [book])
        >>> [str(citation) for citation in finished.citations], len(finished.bibliography)
        (['(Fiori, 2011)', '(Fiori, 2011, p. 12)'], 1)
        """
        from refbook.csl.finished import finished_document
        from refbook.csl.native import processor_of

        return finished_document(
            processor_of(self.engine), citations, works, uncited=uncited, links=links, urls=urls
        )

    def _teller(self, items: list[Item]) -> Callable[[], LeftOut] | None:
        tell = getattr(self.engine, "left_out", None)
        return None if tell is None else lambda: tell(items)

    def __repr__(self) -> str:
        return f"Style({self.id!r}, {self.locale!r})"


def _own_locale(file: StyleFile) -> str:
    """The language of the style; English when it is one that has no locale."""
    try:
        return locales.resolve(file.header.default_locale or locales.DEFAULT)
    except StyleError:
        return locales.DEFAULT


def _item(work: str | Item) -> Item:
    if isinstance(work, Item):
        return as_item(work)
    raise ValueRejected(f"{work!r} is no item", hint="give the item; a Document also takes ids")


def _within(works: Iterable[Item], cited: list[Item]) -> list[Item]:
    items = [as_item(work) for work in works]
    known = {item.id for item in items}
    for item in cited:
        if item.id not in known:
            raise MissingItem(
                f"the item {item.id!r} is not among the works of the document", hint="add it to them"
            )
    return items
