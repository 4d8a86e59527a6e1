"""Values of fields -> values of variables, one method a codec; the rest is reported and kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from refbook.formats.bibtex import problems as p
from refbook.formats.bibtex.decoded import Decoded, ReadDate
from refbook.formats.bibtex.latex import decode_verbatim, is_plain
from refbook.formats.bibtex.lists import LISTS, read_list
from refbook.formats.bibtex.localisation import TERMS, VARIANTS
from refbook.formats.bibtex.mapping import NAME_FIELDS, SUBTITLES, Codec
from refbook.formats.bibtex.mend import without_empty_names
from refbook.formats.bibtex.names import EMPTY_NAME, read_names, read_undivided
from refbook.formats.bibtex.plan import Plan
from refbook.formats.bibtex.raw import Fields, Value
from refbook.formats.bibtex.sentence import FIELDS as CASED
from refbook.formats.log import Log, shown
from refbook.model import variable as model
from refbook.model.article import join_title
from refbook.model.date import Date
from refbook.model.finding import Problem
from refbook.model.language import is_tag, normalise
from refbook.model.name import Name
from refbook.model.source import Edit

_RANGE: Final = re.compile(r"(?<=\w)\s*(?:-{1,3}|[‐‑‒–—−])\s*(?=\w)")
_PLAIN_PAGES: Final = re.compile(r"([0-9]+)(?:--?|–)([0-9]+)")
_USE_PREFIX: Final = re.compile(r"\buseprefix(?:\s*=\s*(true|false))?", re.IGNORECASE)
_VARIANT: Final = re.compile(r"variant\s*=\s*([A-Za-z]+)")
_EDTF: Final = re.compile(r"[0-9XYTZu.:/?~%+-]+")


class Values:
    """Reads the values of one entry.

    Args:
        fields: the fields of the entry not yet used; a value made of several takes the others out.
        item: the entry's key, for findings.
        log: takes the findings.
        decoded: shared by the entries of a file.
        plan: for entries with these fields.
    """

    __slots__ = ("decoded", "fields", "is_biblatex", "item", "language_said", "log", "short_title")

    def __init__(self, fields: Fields, item: str, log: Log, decoded: Decoded, plan: Plan) -> None:
        self.fields = fields
        self.item = item
        self.log = log
        self.decoded = decoded
        self.is_biblatex = plan.is_biblatex
        self.language_said = fields[plan.language].text if plan.language else ""
        self.short_title = ""

    def text(self, name: str, value: Value) -> str:
        """LaTeX."""
        if is_plain(value.text):
            return value.text
        text, troubles = self.decoded.text(value.text)
        if troubles:
            self._say_latex(name, value, troubles)
        return text

    def unknown(self, name: str, value: Value) -> str:
        """The LaTeX of a field that nobody prints: not worth a finding."""
        return read_undivided(value.text) if name in NAME_FIELDS else self.decoded.text(value.text).text

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
        language = _language(self.language_said) if name in CASED else None
        text, troubles = self.decoded.title(value.text, language)
        if troubles:
            self._say_latex(name, value, troubles)
        return text

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
        plain = _PLAIN_PAGES.fullmatch(value.text)
        if plain:
            return f"{plain[1]}-{plain[2]}"
        return _RANGE.sub("-", self.text(name, value))

    def names(self, name: str, value: Value) -> tuple[Name, ...]:
        """A list of names."""
        use_prefix = self._use_prefix()
        known = self.decoded.names.read(value.text) if use_prefix is None else None
        if known is not None:
            return known
        self.text(name, value)  # reports what is wrong with the LaTeX
        troubles: list[str] = []
        names = read_names(value.text, use_prefix=use_prefix, troubles=troubles)
        for found in dict.fromkeys(troubles):
            hint = "write names as Family, Given and join them by and"
            edits = without_empty_names(self.log.text.content, value) if found == EMPTY_NAME else ()
            self._say(p.BAD_NAME, f"{found} in {shown(name)}", value, name, hint, edits)
        return names

    def _use_prefix(self) -> bool | None:
        """biblatex's option of an entry; None when it is not given."""
        options = self.fields.get("options")
        if options is None:
            return None
        found = _USE_PREFIX.search(options.text)
        return None if found is None else (found[1] or "true").lower() == "true"

    def date(self, name: str, value: Value) -> Date:
        """EDTF, or a date in words."""
        # In EDTF, ~ and % are marks of their own, no LaTeX.
        text = value.text if _EDTF.fullmatch(value.text) else self.text(name, value)
        return self._checked(self.decoded.date(text), name, value)

    def issued(self, name: str, value: Value) -> Date:
        """biblatex's `date`, else BibTeX's three fields."""
        if name == "date":
            date = self.date(name, value)
            self._drop_same_year(date, value)
            return date
        month, day = (self.fields.get(part) for part in ("month", "day"))
        year = self.text(name, value)
        month_text = self.text("month", month) if month else ""
        read = self.decoded.parts(year, month_text, day.text if day else "")
        if month and not read.has_month:
            what = f"{shown(month.text)} is no month"
            self._say(p.BAD_DATE, what, month, "month", "write the number or jan … dec without braces")
        elif month:
            self.fields.pop("month")
            if read.date.day is not None:
                self.fields.pop("day", None)
        return self._checked(read, name, value)

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

    def _checked(self, read: ReadDate, name: str, value: Value) -> Date:
        if read.trouble:
            self._say(p.BAD_DATE, read.trouble, value, name, "write it as 2011, 2011-03-04 or 2011/2012")
        return read.date

    def language(self, name: str, value: Value) -> str:
        """A name of babel's, or any other, as a BCP 47 tag; several languages stay as they are."""
        if name == "csl-language":
            self.fields.pop("langid", None)  # babel's nearest name for it
        return _with_variant(_language(self.text(name, value)), self.fields.get("langidopts"))

    def _say_latex(self, name: str, value: Value, troubles: Sequence[str]) -> None:
        for found in troubles:
            self._say(p.BAD_LATEX, f"{found} in {shown(name)}", value, name, "it is kept as it is")

    def _say(
        self,
        problem: Problem,
        message: str,
        value: Value,
        name: str,
        hint: str,
        edits: tuple[Edit, ...] = (),
    ) -> None:
        self.log.add(
            problem, message, value.start, value.end, hint=hint, item=self.item, field=name, edits=edits
        )


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


Read: TypeAlias = Callable[[Values, str, Value], model.Value]
"""Reads the value of a field as its variable wants it."""

READ: Final[Mapping[str, Read]] = {str(codec): getattr(Values, codec) for codec in Codec}
"""How the values of each codec are read."""
