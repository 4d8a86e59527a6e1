"""Values of fields -> values of variables, one method a codec; the rest is reported and kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.dates import as_edtf, has_month, read_parts, trouble
from refbook.formats.bibtex.latex import decode, decode_marked, decode_verbatim
from refbook.formats.bibtex.lists import LISTS, is_biblatex, read_list
from refbook.formats.bibtex.localisation import TERMS, VARIANTS
from refbook.formats.bibtex.log import Log, shown
from refbook.formats.bibtex.mapping import LANGUAGES, NAME_FIELDS, SUBTITLES, Codec
from refbook.formats.bibtex.names import read_names, read_undivided
from refbook.formats.bibtex.protect import finished
from refbook.formats.bibtex.raw import Fields, Value
from refbook.formats.bibtex.sentence import FIELDS as CASED
from refbook.formats.bibtex.sentence import sentence_case
from refbook.model import variable as model
from refbook.model.article import join_title
from refbook.model.date import Date
from refbook.model.finding import Problem
from refbook.model.language import is_tag, normalise
from refbook.model.name import Name

_RANGE: Final = re.compile(r"(?<=\w)\s*(?:-{1,3}|[‐‑‒–—−])\s*(?=\w)")
_USE_PREFIX: Final = re.compile(r"\buseprefix(?:\s*=\s*(true|false))?", re.IGNORECASE)
_VARIANT: Final = re.compile(r"variant\s*=\s*([A-Za-z]+)")
_EDTF: Final = re.compile(r"[0-9XYTZu.:/?~%+-]+")


class Cache:
    """Decoded values of one file: a hundred children of one parent inherit the same text."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[str, list[str]]] = {}
        self._titles: dict[tuple[str, str | None], tuple[str, list[str]]] = {}

    def text(self, latex: str) -> tuple[str, list[str]]:
        """The text, and what was not understood of it."""
        found = self._texts.get(latex)
        if found is None:
            troubles: list[str] = []
            found = self._texts[latex] = (decode(latex, troubles=troubles), troubles)
        return found

    def title(self, latex: str, language: str | None) -> tuple[str, list[str]]:
        """The same for a title; it is turned into sentence case unless `language` is None."""
        found = self._titles.get((latex, language))
        if found is None:
            troubles: list[str] = []
            text = decode_marked(latex, protects=True, troubles=troubles)
            text = finished(text if language is None else sentence_case(text, language))
            found = self._titles[latex, language] = (text, troubles)
        return found


class Values:
    """Reads the values of one entry.

    Args:
        fields: the fields of the entry not yet used; a value made of several takes the others out.
        item: the entry's key, for findings.
        log: takes the findings.
        cache: shared by the entries of a file.
    """

    def __init__(self, fields: Fields, item: str, log: Log, cache: Cache) -> None:
        self.fields = fields
        self.item = item
        self.log = log
        self.cache = cache
        options = fields.get("options")
        found = _USE_PREFIX.search(options.text) if options else None
        self.use_prefix = None if found is None else (found[1] or "true").lower() == "true"
        self.is_biblatex = is_biblatex(fields)
        self.language_said = next((fields[name].text for name in LANGUAGES if name in fields), "")
        self.short_title = ""

    def read(self, codec: Codec, name: str, value: Value) -> model.Value:
        """The value of a field as its variable wants it."""
        read: Callable[[str, Value], model.Value] = getattr(self, codec)
        return read(name, value)

    def text(self, name: str, value: Value) -> str:
        """LaTeX."""
        text, troubles = self.cache.text(value.text)
        for trouble_found in troubles:
            self._say_latex(name, value, trouble_found)
        return text

    def unknown(self, name: str, value: Value) -> str:
        """The LaTeX of a field that nobody prints: not worth a finding."""
        return read_undivided(value.text) if name in NAME_FIELDS else self.cache.text(value.text)[0]

    def verbatim(self, name: str, value: Value) -> str:
        """A URL or DOI."""
        return decode_verbatim(value.text)

    def title(self, name: str, value: Value) -> str:
        """A title, its subtitle and its addition: "Title: subtitle. Addition"."""
        title = self._part_of_title(name, value)
        subtitle, addition = SUBTITLES.get(name, ("", ""))
        rest = self._taken(subtitle)
        if rest:
            # biblatex cites by the title without its subtitle (manual, 4.3.2, labeltitle).
            self.short_title = title
            title = join_title(title, rest)
        added = self._taken(addition)
        return f"{title}{' ' if title[-1:] in '.?!…' else '. '}{added}" if added else title

    def _part_of_title(self, name: str, value: Value) -> str:
        text, troubles = self.cache.title(value.text, self._language if name in CASED else None)
        for found in troubles:
            self._say_latex(name, value, found)
        return text

    @property
    def _language(self) -> str:
        return _language(self.language_said)

    def _taken(self, name: str) -> str:
        value = self.fields.pop(name, None)
        return "" if value is None else self._part_of_title(name, value)

    def series(self, name: str, value: Value) -> str:
        """A title or a localisation key."""
        return TERMS.get(value.text) or self.title(name, value)

    def term(self, name: str, value: Value) -> str:
        """LaTeX or a localisation key."""
        return TERMS.get(value.text.lower()) or self.text(name, value)

    def list(self, name: str, value: Value) -> str:
        """A list of places or publishers; each may be a localisation key."""
        text = self.text(name, value)
        if self.is_biblatex and name in LISTS:
            text = read_list(name, value.text) or text
        return "; ".join(TERMS.get(part, part) for part in text.split("; ")) if "country" in text else text

    def issue(self, name: str, value: Value) -> str:
        """A number and the name of an issue: "2, Spring"."""
        text, other = self.text(name, value), self.fields.pop("issue", None)
        return text if other is None else f"{text}, {self.text('issue', other)}"

    def note(self, name: str, value: Value) -> str:
        """A note and biblatex's addendum: "Note. Addendum"."""
        text, other = self.text(name, value), self.fields.pop("addendum", None)
        if other is None:
            return text
        return f"{text}{' ' if text[-1:] in '.?!…' else '. '}{self.text('addendum', other)}"

    def pages(self, name: str, value: Value) -> str:
        """Ranges have one hyphen in CSL."""
        return _RANGE.sub("-", self.text(name, value))

    def names(self, name: str, value: Value) -> tuple[Name, ...]:
        """A list of names."""
        self.text(name, value)  # reports what is wrong with the LaTeX
        troubles: list[str] = []
        names = read_names(value.text, use_prefix=self.use_prefix, troubles=troubles)
        for found in dict.fromkeys(troubles):
            hint = "write names as Family, Given and join them by and"
            self._say(p.BAD_NAME, f"{found} in {shown(name)}", value, name, hint)
        return names

    def date(self, name: str, value: Value) -> Date:
        """EDTF, or a date in words."""
        # In EDTF, ~ and % are marks of their own, no LaTeX.
        text = value.text if _EDTF.fullmatch(value.text) else self.text(name, value)
        return self._checked(Date.parse(as_edtf(text)), name, value)

    def issued(self, name: str, value: Value) -> Date:
        """biblatex's `date`, else BibTeX's three fields."""
        if name == "date":
            date = self.date(name, value)
            self._drop_same_year(date, value)
            return date
        month, day = (self.fields.get(part) for part in ("month", "day"))
        year = self.text(name, value)
        date = read_parts(year, self.text("month", month) if month else "", day.text if day else "")
        if month and not has_month(date):
            what = f"{shown(month.text)} is no month"
            self._say(p.BAD_DATE, what, month, "month", "write the number or jan … dec without braces")
        elif month:
            self.fields.pop("month")
            if date.day is not None:
                self.fields.pop("day", None)
        return self._checked(date, name, value)

    def _drop_same_year(self, date: Date, value: Value) -> None:
        """`year` beside `date` says nothing new, or something else."""
        year = self.fields.get("year")
        if year is None:
            return
        if year.text == str(date.year):
            for name in ("year", "month", "day"):
                self.fields.pop(name, None)
        else:
            message = f"date says {shown(value.text)} and year {shown(year.text)}"
            self._say(p.TWO_DATES, message, year, "year", "delete one of them")

    def _checked(self, date: Date, name: str, value: Value) -> Date:
        found = trouble(date)
        if found:
            self._say(p.BAD_DATE, found, value, name, "write it as 2011, 2011-03-04 or 2011/2012")
        return date

    def language(self, name: str, value: Value) -> str:
        """A name of babel's, or any other, as a BCP 47 tag; several languages stay as they are."""
        if name == "csl-language":
            self.fields.pop("langid", None)  # babel's nearest name for it
        return _with_variant(_language(self.text(name, value)), self.fields.get("langidopts"))

    def _say_latex(self, name: str, value: Value, found: str) -> None:
        self._say(p.BAD_LATEX, f"{found} in {shown(name)}", value, name, "it is kept as it is")

    def _say(self, problem: Problem, message: str, value: Value, name: str, hint: str) -> None:
        self.log.add(problem, message, value.start, value.end, hint=hint, item=self.item, field=name)


def _with_variant(language: str, options: Value | None) -> str:
    """polyglossia's variants: langid = {english}, langidopts = {variant=british}."""
    found = _VARIANT.search(options.text) if options else None
    region = VARIANTS.get(found[1].lower(), "") if found else ""
    return f"{language}-{region}" if region and "-" not in language and is_tag(language) else language


@lru_cache(maxsize=1000)
def _language(text: str) -> str:
    tag = normalise(text)
    if not is_tag(tag):
        # biblatex's localisation keys: "langenglish".
        tag = normalise(text.removeprefix("lang"))
    return tag if is_tag(tag) else text
