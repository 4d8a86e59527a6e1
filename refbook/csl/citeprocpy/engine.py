"""The adapter: styles, items and results of refbook, the rendering of citeproc-py."""

# mypy: disable-error-code="no-any-return"
# citeproc-py and its elements, which are found by attribute, have no types.

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any, Final, TypeVar

from citeproc import model
from citeproc.formatter import html
from citeproc.source import Locator, Reference
from lxml import etree

from refbook.csl import macros, xml
from refbook.csl.catalogue import StyleFile
from refbook.csl.citeprocpy import limits
from refbook.csl.citeprocpy.data import Work, reference_of, text_of
from refbook.csl.citeprocpy.elements import ELEMENTS
from refbook.csl.citeprocpy.html import escape, finished
from refbook.csl.citeprocpy.rewrite import rewrite
from refbook.csl.engine import Cite
from refbook.errors import EngineError, StyleError
from refbook.model.item import Item
from refbook.output.entry import Entry
from refbook.richtext.quotes import QuoteMarks
from refbook.richtext.tree import Block, Display, Inline, Inlines, RichText

T = TypeVar("T")

_QUOTE_TERMS: Final = ("open-quote", "close-quote", "open-inner-quote", "close-inner-quote")

# citeproc-py's HTML, with the style's own special characters hidden as those of the data are.
_FORMATTER: Final = SimpleNamespace(
    **{name: getattr(html, name) for name in dir(html)} | {"preformat": escape}
)


def prepare(style: StyleFile, locale: str) -> CiteprocPy:
    """A style prepared with citeproc-py.

    Args:
        style: the style.
        locale: the tag of a CSL locale.

    Raises:
        StyleError: the style is broken.
    """
    shown = str(style.path)
    root = xml.parse(xml.load(style.rules, shown), shown, _parser())
    macros.check(root, shown)
    for part in ("citation", "citation/layout"):
        if root.find("/".join(map(xml.tag, part.split("/")))) is None:
            missing = part.rpartition("/")[2]
            raise StyleError(f"the style has no <{missing}> to cite with", file=shown, line=root.sourceline)
    rewrite(root)
    try:
        return CiteprocPy(style, root, locale)
    except ValueError as error:  # two <locale>s for one language
        raise StyleError(f"the style's locales cannot be used: {error}", file=shown) from error


def _parser() -> etree.XMLParser:
    """A parser that makes citeproc-py's elements, and ours in their stead."""
    lookup = etree.ElementNamespaceClassLookup()
    elements = lookup.get_namespace(xml.NAMESPACE)
    elements[None] = model.CitationStylesElement
    for cls in (*model.CitationStylesElement.__subclasses__(), *ELEMENTS):
        elements[cls.__name__.replace("_", "-").lower()] = cls
    parser = xml.safe_parser()
    parser.set_element_class_lookup(lookup)
    return parser


class CiteprocPy:
    """A style prepared for a locale: an `Engine`."""

    def __init__(self, style: StyleFile, root: Any, locale: str) -> None:
        self._style = style.header
        self._root = root
        root.formatter = _FORMATTER
        root.language = locale.partition("-")[0]
        root.called = 0  # see elements.Recorded
        root.printed = []
        root.set_locale_list(locale, validate=False)
        # lxml forgets what is set on an element as soon as nobody holds the element.
        self._citation = root.citation
        self._citation.cites = []
        self._bibliography = root.bibliography
        self._marks = QuoteMarks(*(str(root.get_single_term(name=name)) for name in _QUOTE_TERMS))
        self._punctuation_in_quote = root.get_locale_option("punctuation-in-quote") == "true"

    @property
    def has_bibliography(self) -> bool:
        """False for the styles that only print notes."""
        return self._bibliography is not None

    @property
    def limits(self) -> tuple[str, ...]:
        """What this style asks for and citeproc-py does not do."""
        return tuple(f"{limit.feature}: {limit.says}" for limit in limits.of_style(self._root))

    def cite(self, cites: Sequence[Cite], items: Sequence[Item]) -> RichText:
        """A citation: see `Engine`."""
        if any(cite.form != "full" for cite in cites):
            raise EngineError("citeproc-py only prints whole cites", hint="use the default processor")
        numbers = self._numbers(items)
        works = [_work(str(place), cite, numbers.get(cite.item.id, 0)) for place, cite in enumerate(cites)]
        layout = self._citation.layout
        printed = []
        for place in self._order(works, self._citation):
            cite = cites[place]
            text = self._printed(layout, works[place], cite.item)
            if text:
                printed.append(f"{_before(cite.prefix)}{text}{_after(cite.suffix)}")
        if not printed:
            return RichText()
        return self._finished(layout.format(layout.wrap(layout.join(printed))))

    def bibliography(self, items: Sequence[Item]) -> list[Entry]:
        """The entries of a bibliography: see `Engine`."""
        layout = self._bibliography.layout
        entries = []
        for number, (place, reference) in enumerate(self._sorted(items), 1):
            text = self._printed(layout, Work("", number, reference), items[place])
            if text:
                html = layout.format(layout.wrap(text))
                entries.append(_entry(items[place].id, self._finished(html)))
        return entries

    def remarks(self, items: Sequence[Item]) -> tuple[str, ...]:
        """The works that come out alike in citations though the style would tell them apart."""
        if self._style.format not in ("author-date", "author"):
            return ()
        found = []
        for group in limits.look_alike(items, with_year=self._style.format == "author-date"):
            alike: dict[str, dict[str, None]] = {}
            for item in group:
                alike.setdefault(self.cite([Cite(item)], [item]).plain, {})[item.id] = None
            found += [limits.remark(text, list(ids)) for text, ids in alike.items() if len(ids) > 1]
        return tuple(found)

    def _sorted(self, items: Sequence[Item]) -> list[tuple[int, Reference]]:
        """The place of each item in the order given, and its data, in the order of the bibliography."""
        works = [Work(str(place), place + 1, reference_of(item)) for place, item in enumerate(items)]
        return [(place, works[place].reference) for place in self._order(works, self._bibliography)]

    def _order(self, works: list[Work], part: Any) -> list[int]:
        """The places of works in the order that the style's citation or bibliography sorts them into."""
        sort = None if part is None else part.find(xml.tag("sort"))
        if sort is None:
            return list(range(len(works)))
        # Sorting renders macros, which note in a work what they substitute: printing must not see that.
        copies = [work.fresh() for work in works]
        return [int(work.key) for work in self._guarded(lambda: sort.sort(copies, part.layout))]

    def _numbers(self, items: Sequence[Item]) -> dict[str, int]:
        """The number of each item in the bibliography, by its id."""
        numbers: dict[str, int] = {}
        for number, (place, _) in enumerate(self._sorted(items), 1):
            numbers.setdefault(items[place].id, number)
        return numbers

    def _printed(self, layout: Any, work: Work, item: Item) -> str:
        """A work in a layout, as citeproc-py's HTML."""
        layout.repressed = {}
        text = self._guarded(lambda: layout.render_children(work), item)
        return "" if text is None else str(text)

    def _guarded(self, render: Callable[[], T], item: Item | None = None) -> T:
        """What citeproc-py answers, its own exceptions made ours."""
        try:
            return render()
        except Exception as error:
            what = f"the item {item.id!r}" if item else "these items"
            raise EngineError(
                f"citeproc-py fails on {what} in the style {self._style.id}: {type(error).__name__}: {error}",
                hint="try another style, or leave out the field that the message names",
            ) from error

    def _finished(self, html: Any) -> RichText:
        return finished(str(html), self._marks, punctuation_in_quote=self._punctuation_in_quote)


def _work(key: str, cite: Cite, number: int) -> Work:
    # CSL's label "sub verbo" is written so in citeproc-py's terms, and "sub-verbo" in styles.
    locator = Locator(cite.label.replace("-", " "), text_of(cite.locator)) if cite.locator else None
    return Work(key, number, reference_of(cite.item), locator)


def _before(prefix: str) -> str:
    """A prefix, with the space that people leave out: "see" before "Fiori"."""
    text = str(text_of(prefix))
    return f"{text} " if text and (text[-1].isalnum() or text[-1] in ".,;:") else text


def _after(suffix: str) -> str:
    """A suffix, likewise: "and others" after "2011"."""
    text = str(text_of(suffix))
    return f" {text}" if text and (text[0].isalnum() or text[0] in "([") else text


def _entry(id: str, text: RichText) -> Entry:
    """An entry with its margin apart, and no spaces at its ends."""
    first = text.children[0] if text.children else ""
    if not isinstance(first, Block) or first.display is not Display.LEFT_MARGIN:
        return Entry(id, RichText(_trimmed(text.children)))
    rest: list[Inline] = []
    for child in text.children[1:]:
        inline = isinstance(child, Block) and child.display is Display.RIGHT_INLINE
        rest += child.children if isinstance(child, Block) and inline else (child,)
    return Entry(id, RichText(_trimmed(tuple(rest))), RichText(_trimmed(first.children)))


def _trimmed(children: Inlines) -> Inlines:
    """Children without the spaces at their beginning and end."""
    trimmed = list(children)
    if trimmed and isinstance(trimmed[0], str):
        trimmed[0] = trimmed[0].lstrip()
    if trimmed and isinstance(trimmed[-1], str):
        trimmed[-1] = trimmed[-1].rstrip()
    return tuple(child for child in trimmed if child)
