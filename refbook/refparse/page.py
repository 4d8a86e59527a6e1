"""The reader of article pages: the plain text of a page, as an author or an editor typed it, to an Article.

The layout is the one of ARTICLE OF THE DAY: the magazine in capitals, the date, title and subtitle, a
picture's caption, the text, and blocks under labels for bibliography, author, date of publication and
translator. Every line ends up in a field, in the text, or in an extra field with a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Final

from refbook.model.article import Article, Image
from refbook.model.date import Date
from refbook.model.finding import Finding, Problem
from refbook.model.format import Reading
from refbook.model.language import DateOrder, normalise
from refbook.model.library import Library
from refbook.model.name import Name
from refbook.model.source import Places, Text
from refbook.refparse import problems
from refbook.refparse.blocks import Block, Line, Page, split_page
from refbook.refparse.comments import without_comments
from refbook.refparse.head_lines import headline, sort_head
from refbook.refparse.heads import YEAR
from refbook.refparse.items import shortened
from refbook.refparse.keys import base_key
from refbook.refparse.labels import BYLINE, PEOPLE
from refbook.refparse.listing import Listed, read_list
from refbook.refparse.page_locale import language, stated_language, stated_order
from refbook.refparse.people import is_about_people, read_people, surnames_first
from refbook.refparse.pictures import read_credit, read_image
from refbook.refparse.small_words import words

ARTICLE: Final = -1
"""The article's own place in `Places`; its references are at 0 and up."""

_TEXTS: Final = ("original-title", "abstract", "keyword", "license", "URL", "DOI")
_ONE_LINE: Final = ("issued", "original-date", "original-language", "language", "date-order")
_ONE_VALUE: Final = words(
    """
    title subtitle container-title issued language original-language original-title original-date abstract
    URL DOI
    """
)


def read(text: Text) -> Reading:
    """Read an article page.

    A text without labels is no page: when most of its lines look like references it is read as a list of
    them, otherwise a finding says so and the text is left alone. A text that is nothing but a labelled
    bibliography is a list too.

    Args:
        text: the page.

    Returns:
        The article (`reading.article`), its references (`reading.library`), and where everything stands.

    >>> page = "The Korean War\\n\\n04/02/2026\\n\\nAuthor:\\nGianluca Ravasi - Student - Ca' Foscari"
    >>> read(Text("a.txt", page)).article.author[0].affiliation
    ("Ca' Foscari",)
    """
    bare = without_comments(text)
    reading = _read(bare)
    return reading if bare is text else replace(reading, places=replace(reading.places, text=text))


def _read(text: Text) -> Reading:
    page = split_page(text.content)
    if not page.blocks:
        return _without_labels(text)
    reader = _PageReader(text, page)
    is_list = not page.free and all(block.kind == "references" for block in page.blocks)
    return reader.references_alone() if is_list else reader.reading()


def _without_labels(text: Text) -> Reading:
    places = Places(text)
    lines = [line for line in text.content.splitlines() if line.strip()]
    dated = sum(bool(re.search(rf"(?<!\d){YEAR}(?!\d)", line)) for line in lines if len(line) < 1000)
    if lines and dated * 2 > len(lines):
        listed = read_list(places, [(0, len(text.content))])
        return Reading(Library(listed.items), places, findings=listed.findings)
    said, hint = _NO_LABEL if lines else _NOTHING
    return Reading(Library(), places, findings=(problems.NO_PAGE.at(said, text.span(0), hint=hint),))


_NO_LABEL: Final = (
    "no label (Author:, Publication date:, Bibliography: …) was found",
    "label the author, the date and the bibliography",
)
_NOTHING: Final = ("there is nothing on the page", "check that the right file was given")


@dataclass(slots=True)
class _Remarks:
    """The findings about a page, collected while it is read."""

    text: Text
    findings: list[Finding] = field(default_factory=list)

    def add(self, problem: Problem, message: str, line: Line, *, hint: str = "", about: str = "") -> None:
        """Remark something about a line."""
        span = self.text.span(line.start, line.end)
        self.findings.append(problem.at(message, span, hint=hint, field=about))


class _PageReader:
    """Collects the article's fields from a page that was taken apart; used once."""

    def __init__(self, text: Text, page: Page) -> None:
        self.text = text
        self.page = page
        self.places = Places(text)
        self.remarks = _Remarks(text)
        self.variables: dict[str, Any] = {}
        self.own: dict[str, Any] = {}
        self.extra: dict[str, str] = {}
        self.head = sort_head(page.free, has_title=page.first("title") is not None)
        self.language = language(page, self.head.body)

    def reading(self) -> Reading:
        """All of the page."""
        self._set_aside_repeated()
        self._read_head()
        for block in self.page.blocks:
            self._read_block(block)
        self._read_dates(stated_order(self.page))
        self._read_images()
        self._set("language", self.language)
        variables = {name.replace("-", "_"): value for name, value in self.variables.items()}
        article = Article(**variables, **self.own, extra=self.extra)
        article = article.replace(id=base_key(article))
        listed = self._references(article.id)
        own = [replace(finding, item=article.id) for finding in self.remarks.findings]
        findings = tuple(sorted((*own, *listed.findings), key=_by_place))
        library = Library(listed.items)
        return Reading(library, self.places, article.replace(references=library), findings)

    def references_alone(self) -> Reading:
        """A list of references under its heading, without an article."""
        listed = self._references("")
        findings = tuple(sorted((*self.remarks.findings, *listed.findings), key=_by_place))
        return Reading(Library(listed.items), self.places, findings=findings)

    # Lines without labels

    def _read_head(self) -> None:
        head = self.head
        if head.container:
            self._set("container-title", headline(head.container.text, self.language), head.container)
        if head.title:
            self._set("title", head.title.text, head.title)
        elif not self.page.first("title"):
            message, hint = "no title was found", "write it above the text"
            self.remarks.add(problems.NO_TITLE, message, Line("", 0), hint=hint, about="title")
        if head.subtitle:
            self._own("subtitle", head.subtitle.text, head.subtitle)
        if head.byline:
            text = BYLINE.sub("", head.byline.text, count=1)
            self._add_people("author", [Line(text, head.byline.end - len(text))])
        if head.body:
            self._own("body", _joined(head.body), head.body[0], head.body[-1])

    # Labelled blocks

    def _read_block(self, block: Block) -> None:
        if not block.lines:
            message = f"nothing stands under “{shortened(block.heading.text)}”"
            hint = "fill it in, or remove the label"
            self.remarks.add(problems.EMPTY_LABEL, message, block.heading, hint=hint, about=block.kind)
        elif block.kind in PEOPLE:
            self._add_people(block.kind, block.lines)
        elif block.kind in _TEXTS:
            self._set(block.kind, block.text, *_ends(block))
        elif block.kind == "container-title":
            self._set(block.kind, headline(block.text, self.language), *_ends(block))
        elif block.kind == "title":
            self._set(block.kind, _in_one_line(block), *_ends(block))
        elif block.kind == "subtitle":
            self._own(block.kind, _in_one_line(block), *_ends(block))
        elif block.kind in _ONE_LINE:
            self._read_one_line(block)
        elif not block.kind:
            self._keep_unknown(block)

    def _read_one_line(self, block: Block) -> None:
        first = block.lines[0]
        if block.kind == "original-language":
            self._own("original_language", normalise(first.text.strip(" .")), first)
        if block.kind == "language" and not stated_language(self.page):
            self._keep(first, block.kind)
        if block.kind == "date-order" and stated_order(self.page) is None:
            self._keep(first, block.kind)
        for line in block.lines[1:]:
            self._keep(line, block.kind)

    def _add_people(self, kind: str, lines: list[Line]) -> None:
        names: list[Name] = list(self.variables.get(kind, ()))
        for line in lines:
            if is_about_people(line.text):
                self._keep(line, kind)
            else:
                self._remark_surname_first(kind, line)
                names = _with(names, read_people(line.text))
        self._set(kind, tuple(names), lines[0], lines[-1])

    def _references(self, taken: str) -> Listed:
        for line in filter(_is_heading, self.page.lines("references")):
            message = f"“{shortened(line.text)}” is read as a heading of the bibliography"
            self.remarks.add(problems.HEADING_IN_LIST, message, line, about="references")
        stretches = [s for block in self.page.blocks if block.kind == "references" for s in _stretches(block)]
        return read_list(self.places, stretches, taken={taken})

    # Dates

    def _read_dates(self, order: DateOrder | None) -> None:
        lines = [line for line in (self.head.date, *self.page.lines("issued")[:1]) if line]
        dates = [Date.parse(line.text.strip(" ."), order=order) for line in lines]
        if len(dates) == 2:
            self._reconcile(dates, lines)
        if dates:
            self._set_date("issued", dates[-1], lines[-1])
        for line in self.page.lines("original-date")[:1]:
            self._set_date("original-date", Date.parse(line.text.strip(" ."), order=order), line)

    def _reconcile(self, dates: list[Date], lines: list[Line]) -> None:
        """Leave in the last place the date to take: the plain one of two that agree, else the labelled."""
        first, second = dates
        if second in first.readings or first in second.readings:
            if second.is_ambiguous and not first.is_ambiguous:
                dates[-1] = first
            return
        if second.literal:
            dates.reverse()
            lines.reverse()
        self._keep_extra("about issued", lines[0].text)
        other = self.text.span(lines[0].start)
        said = f"the page is dated {shortened(lines[1].text)} here and {shortened(lines[0].text)} at {other}"
        hint = "correct the one that is wrong; this one is taken"
        self.remarks.add(problems.DATES_DISAGREE, said, lines[1], hint=hint, about="issued")

    def _set_date(self, variable: str, date: Date, line: Line) -> None:
        self._set(variable, date, line)
        if date.literal:
            message = f"“{shortened(line.text)}” is no date that can be read"
            hint = "write it as 2026-02-04 or 4 February 2026"
            self.remarks.add(problems.NO_DATE, message, line, hint=hint, about=variable)

    # Pictures

    def _read_images(self) -> None:
        lines = [*self.head.captions, *self.page.lines("image")]
        images = [read_image(line.text) for line in self.head.captions]
        images += [_captioned(line.text) for line in self.page.lines("image")]
        for line in self.page.lines("credit"):
            images = _with_credit(images, read_credit(line.text))
            lines.append(line)
        if images:
            lines.sort(key=lambda line: line.start)
            self._own("images", tuple(images), lines[0], lines[-1])

    # Keeping

    def _set(self, variable: str, value: Any, first: Line | None = None, last: Line | None = None) -> None:
        """Fill a CSL variable of the article; what a label says stands for what a bare line says."""
        if value:
            self.variables[variable] = value
            self._place(variable, first, last)

    def _own(self, name: str, value: Any, first: Line, last: Line | None = None) -> None:
        self.own[name] = value
        self._place(name.replace("_", "-"), first, last)

    def _place(self, variable: str, first: Line | None, last: Line | None) -> None:
        if first:
            self.places.add(ARTICLE, variable, first.start, (last or first).end)

    def _keep(self, line: Line, kind: str) -> None:
        """Keep a line that says something about a field but is not its value."""
        self._keep_extra(f"about {kind}", line.text)
        message = f"not understood: “{shortened(line.text)}”"
        self.remarks.add(problems.NOT_READ, message, line, hint="it is kept as an extra field", about=kind)

    def _keep_extra(self, name: str, text: str) -> None:
        self.extra[name] = f"{self.extra[name]}\n{text}" if name in self.extra else text

    def _keep_unknown(self, block: Block) -> None:
        name = block.heading.text.strip(" #*_:")
        self._keep_extra(name, block.text)
        message = f"“{shortened(name)}” is no label refbook knows"
        hint = "what stands under it is kept as an extra field"
        self.remarks.add(problems.UNKNOWN_LABEL, message, block.heading, hint=hint, about=name)

    def _set_aside_repeated(self) -> None:
        """Of two blocks with one value keep the first; the other goes to the extra fields."""
        seen: set[str] = set()
        kept: list[Block] = []
        for block in self.page.blocks:
            if block.kind in seen and block.kind in _ONE_VALUE and block.lines:
                self._set_aside(block)
            else:
                kept.append(block)
            if block.lines:
                seen.add(block.kind)
        self.page.blocks = kept

    def _set_aside(self, block: Block) -> None:
        self.extra[f"{block.kind} at line {self.text.span(block.heading.start).line}"] = block.text
        message = f"“{shortened(block.heading.text)}” stands on the page a second time"
        hint = "keep one of them; the first is taken"
        self.remarks.add(problems.SAID_TWICE, message, block.heading, hint=hint, about=block.kind)

    def _remark_surname_first(self, kind: str, line: Line) -> None:
        for start, end in surnames_first(line.text):
            whole = Line(line.text[start:end], line.start + start)
            (name,) = read_people(whole.text)
            said = f"surname first without a comma: read as family {name.family}, given {name.given}"
            hint = f"write “{name.sorted_form}”"
            self.remarks.add(problems.SURNAME_FIRST, said, whole, hint=hint, about=kind)


def _with(names: list[Name], others: Iterable[Name]) -> list[Name]:
    """Names with others added; who is named twice (in the by-line and below) keeps what is known of them."""
    known = {(name.family, name.given, name.literal): name for name in names}
    for name in others:
        key = (name.family, name.given, name.literal)
        if key not in known or name.role or name.affiliation or name.orcid:
            known[key] = name
    return list(known.values())


def _by_place(finding: Finding) -> tuple[int, int]:
    return (finding.span.line, finding.span.column) if finding.span else (0, 0)


def _ends(block: Block) -> tuple[Line, Line]:
    return block.lines[0], block.lines[-1]


def _in_one_line(block: Block) -> str:
    return " ".join(line.text for line in block.lines)


def _joined(lines: list[Line]) -> str:
    """Paragraphs parted by a blank line, whatever stood between them on the page."""
    text = lines[0].text
    for line in lines[1:]:
        text += ("\n\n" if line.breaks else "\n") + line.text
    return text


def _is_heading(line: Line) -> bool:
    return line.text.endswith(":") and len(line.text.split()) < 6 and not re.search(r"\d", line.text)


def _stretches(block: Block) -> list[tuple[int, int]]:
    """The parts of a bibliography between its headings."""
    stretches: list[tuple[int, int]] = []
    opened = True
    for line in block.lines:
        if _is_heading(line):
            opened = True
        elif opened:
            stretches.append((line.start, line.end))
            opened = False
        else:
            stretches[-1] = (stretches[-1][0], line.end)
    return stretches


def _captioned(text: str) -> Image:
    """The Image under the label "Image:": a caption even where it names no source."""
    image = read_image(text)
    return image if image.caption or image.creator or image.license else Image(caption=text)


_CREDIT_PARTS: Final = ("creator", "source", "license")


def _with_credit(images: list[Image], credit: Image) -> list[Image]:
    """Images with a credit that stands apart: the last one's, or, where that has its own, another image's."""
    last = images[-1] if images else None
    if last is None or any(getattr(last, part) and getattr(credit, part) for part in _CREDIT_PARTS):
        return [*images, credit]
    whole = replace(
        last,
        creator=credit.creator or last.creator,
        source=credit.source or last.source,
        license=credit.license or last.license,
    )
    return [*images[:-1], whole]
