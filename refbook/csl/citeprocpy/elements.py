"""Elements of a style that render as CSL 1.0.2 says where citeproc-py's own do not.

Each class stands in for citeproc-py's element of the same name and says what it puts right. Quotations are
from the CSL 1.0.2 specification.
"""

# mypy: disable-error-code="misc,no-any-return,attr-defined"
# citeproc-py and its elements, which are found by attribute, have no types.

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, Final

from citeproc import model
from citeproc.source import DateRange, Reference, VariableError
from citeproc.string import String

from refbook.csl.citeprocpy.html import CLOSE_QUOTE, OPEN_QUOTE, sort_key
from refbook.csl.page_range import shortened
from refbook.richtext.case import Case, change_case
from refbook.richtext.markup import parse, to_markup

OTHERS: Final = "others"
"""The literal name that ends a shortened list of names."""

# Made by the processor, not given with the item: calling one says nothing about the item.
_GENERATED: Final = frozenset({"year-suffix"})


class Recorded:
    """An element that notes on the root which variables were called and which of them were printed."""

    def render(self, item: Any, *args: Any, **kwargs: Any) -> Any:
        """The element's text, in the block that `display` asks for."""
        root = self.get_root()
        names = [name for name in (self.get("variable") or "").split() if name not in _GENERATED]
        root.called += len(names)
        before = len(root.printed)
        with _hidden(item.reference, item.substituted.intersection(names)):
            text = super().render(item, *args, **kwargs)
        if text and names and len(root.printed) == before:
            root.printed.extend(names)
        return _displayed(self, text)


@contextmanager
def _hidden(reference: Reference, names: Collection[str]) -> Iterator[None]:
    """A work's data without some variables, for as long as the block lasts."""
    spellings = [spelling for name in names for spelling in (name, name.replace("-", "_"))]
    held = {spelling: reference.pop(spelling) for spelling in spellings if spelling in reference}
    try:
        yield
    finally:
        reference.update(held)


def _displayed(element: Any, text: Any) -> Any:
    """Text in the block that `display` asks for, which citeproc-py ignores."""
    display = element.get("display")
    return String(f'<div class="csl-{display}">{text}</div>') if display and text else text


class Cased:
    """Text cases; citeproc-py's own break markup and make titles such as "Brain-machine (a study)"."""

    def case(self, text: Any, language: str | None = None) -> Any:
        """The text in the element's case; labels and names are in the language of the style."""
        case = self.get("text-case")
        if not case:
            return text
        changed = change_case(parse(str(text)), Case(case), language or self.get_root().language)
        return String(to_markup(changed))


class Termed:
    """Terms in a form that there is not.

    "“verb-short” first falls back to “verb”, “symbol” first falls back to “short”, and “verb” and “short”
    both fall back to “long”." citeproc-py prints nothing.
    """

    def get_term(self, name: str, form: str | None = None, **kwargs: Any) -> Any:
        """The term in the form asked for, or in the next one that there is."""
        term = super().get_term(name, form, **kwargs)
        while term is None and form is not None:
            form = _NEXT_FORM.get(form)
            term = super().get_term(name, form, **kwargs)
        return term


_NEXT_FORM: Final = {"verb-short": "verb", "symbol": "short"}  # then "long", which is no form to citeproc-py


class Paged:
    """Page ranges; citeproc-py's "minimal-two" makes 1–3 of 1–23."""

    def _format_last_page(self, first: str, last: str) -> str:
        return shortened(first, last, self.get_root().get("page-range-format"))


class Text(Recorded, Cased, Paged, Termed, model.Text):
    """Text."""

    def quote(self, string: Any) -> Any:
        """The text between marks of which `html.finished` makes a quotation."""
        return OPEN_QUOTE + string + CLOSE_QUOTE if self.get("quotes") == "true" else string


class Number(Recorded, Cased, Paged, model.Number):
    """Numbers."""


class Names(Recorded, model.Names):
    """Names."""


class Date(Recorded, model.Date):
    """Dates; ranges are joined by the date, and print once what both ends share."""

    def process(self, item: Any, variable: Any = None, *args: Any, **kwargs: Any) -> Any:
        """The date as text."""
        key = (variable or self.get("variable") or "").replace("-", "_")
        value = item.reference.get(key)
        if isinstance(value, DateRange) and self._agree(value):
            # citeproc-py prints nothing for "14–15 October 1999" where only month and year are asked for.
            with _replaced(item.reference, key, value.begin):
                return super().process(item, variable, *args, **kwargs)
        return super().process(item, variable, *args, **kwargs)

    def _agree(self, value: DateRange) -> bool:
        if self.get("form"):
            shown = (self.get("date-parts") or "year-month-day").split("-")
        else:
            shown = [part.get("name") for part in self.iterchildren()]
        return all(value.begin.get(part) == value.end.get(part) for part in shown)

    def render_single_date(self, date: Any, show_parts: Any = None, context: Any = None) -> Any:
        """A date as text; citeproc-py leaves out the delimiter of a style's own localized dates."""
        if not self.is_locale_date():
            return super().render_single_date(date, show_parts, context)
        parts = self.parts(date, show_parts, context)
        return self.join(parts) if parts else None

    def render_date_range(self, date_range: Any, show_parts: Any = None, context: Any = None) -> Any:
        """The range as text; citeproc-py has its ends joined by what called the date, which cannot."""
        joining = context if isinstance(context, model.Date) else self
        return super().render_date_range(date_range, show_parts, joining)


@contextmanager
def _replaced(reference: Reference, key: str, instead: Any) -> Iterator[None]:
    """Another value for a variable, for as long as the block lasts."""
    held = reference[key]
    reference[key] = instead
    try:
        yield
    finally:
        reference[key] = held


class Date_Part(Cased, model.Date_Part):  # noqa: N801  # the class gives the element its name
    """Parts of dates; a season has no number, and citeproc-py stops at one that is asked for."""

    def process(self, date: Any, context: Any = None) -> Any:
        """The part as text."""
        is_season = self.get("name") == "month" and "month" not in date
        if is_season and self.get("form", "long").startswith("numeric"):
            raise VariableError
        return super().process(date, context)


class Name_Part(Cased, model.Name_Part):  # noqa: N801
    """Parts of names."""


class Name(model.Name):
    """Names: `initialize="false"` is honoured, and a shortened list ends in "et al."."""

    def process(self, item: Any, variable: str, *args: Any, **kwargs: Any) -> Any:
        """The names as text."""
        names = item.reference.get(variable) or []
        if len(names) < 2 or names[-1].get("literal") != OTHERS:
            return super().process(item, variable, *args, **kwargs)
        with _replaced(item.reference, variable, names[:-1]):
            text = super().process(item, variable, *args, **kwargs)
        et_al = str(self.et_al())
        return text if isinstance(text, int) or str(text).endswith(et_al) else f"{text} {et_al}"

    def initialize(self, given: str, mark: str, context: Any) -> str:
        """Given names as initials; only those that are initials already, if the style says so.

        "initialize: When set to “false” (the default is “true”), given names are no longer initialized when
        “initialize-with” is set. However, the value of “initialize-with” is still added after initials
        present in the full name."
        """
        if self._inherited("initialize", context) == "false":
            return _INITIAL.sub(lambda initial: initial[1] + mark, given).strip()
        return initials(given, mark, hyphen=self._inherited("initialize-with-hyphen", context) != "false")

    def _inherited(self, name: str, context: Any) -> str | None:
        layout = (context if context is not None else self).get_layout()
        holders = (self, layout.getparent(), self.get_root())
        return next((value for holder in holders if (value := holder.get(name)) is not None), None)


_INITIAL: Final = re.compile(r"(?<!\w)([^\W\d_a-z])(?!\w)\.?\s*")


def initials(given: str, mark: str, *, hyphen: bool = True) -> str:
    """Given names as initials. Words in lower case are particles and stay; so do scripts without case.

    Args:
        given: given names.
        mark: the style's `initialize-with`.
        hyphen: the style's `initialize-with-hyphen`.

    >>> initials("Jean-Luc Marie", ". "), initials("Il-sung", ". "), initials("Simone de", "")
    ('J.-L. M.', 'I.', 'S de')
    """
    out = ""
    for word in re.sub(r"\.(?!-)", ". ", given).split():  # "J.R." is two words, "J.-R." one
        letters = [part[0] for part in word.split("-") if part[:1].isupper()]
        if letters:
            out += (f"{mark.rstrip()}-" if hyphen else mark).join(letters) + mark
        else:
            out = f"{out.rstrip()} {word} "
    return out.strip()


class Label(Cased, Termed, model.Label):
    """Labels: "The term is only rendered if the selected variable is non-empty"."""

    def process(
        self, item: Any, variable: Any = None, plural: Any = None, context: Any = None, **kwargs: Any
    ) -> Any:
        """The term, or None."""
        own = self.get("variable")
        if variable is None and own != "locator" and own not in item.reference:
            return None
        return super().process(item, variable, plural, context=context, **kwargs)

    def _is_plural(self, item: Any) -> bool:
        # "For the “number-of” variables … plural if the value is higher than 1"; citeproc-py fails on these.
        own = self.get("variable") or ""
        if own.startswith("number-of") and own in item.reference:
            number = str(item.reference[own])
            return not number.isdecimal() or int(number) > 1
        return super()._is_plural(item)


class Group(model.Group):
    """Groups.

    "cs:group implicitly acts as a conditional: cs:group and its child elements are suppressed if a) at
    least one rendering element in cs:group calls a variable (either directly or via a macro), and b) all
    variables that are called are empty. … a nested non-empty cs:group is treated as a non-empty variable
    for the purposes of determining suppression of the outer cs:group." citeproc-py decides by what could be
    called, also in branches not taken.
    """

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """The group as text.

        Raises:
            VariableError: it is suppressed.
        """
        root = self.get_root()
        called, printed = root.called, len(root.printed)
        parts = list(
            filter(None, (self._rendered(child, item, context, kwargs) for child in self.iterchildren()))
        )
        if not parts or (root.called > called and len(root.printed) == printed):
            raise VariableError
        root.called += 1
        root.printed.append("")
        return self.join(parts)

    def _rendered(self, child: Any, item: Any, context: Any, kwargs: dict[str, Any]) -> Any:
        own = {"delimiter": self.get("delimiter", "")} if isinstance(child, model.Choose) else {}
        try:
            return child.render(item, context=context, **own, **kwargs)
        except VariableError:
            return None

    def markup(self, text: Any) -> Any:
        """The group's text, formatted."""
        return _displayed(self, super().markup(text))


class Substitute(model.Substitute):
    """Substitution: what it prints is "suppressed in the rest of the output"."""

    def render(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """The first child that prints something."""
        root = self.get_root()
        before = len(root.printed)
        text = super().render(item, context, **kwargs)
        item.substituted.update(root.printed[before:])
        return text


# "Content is considered numeric if it solely consists of numbers. Numbers may have prefixes and suffixes
# (“D2”, “2b”, “L2d”), and may be separated by a comma, hyphen, or ampersand" ("2, 3", "2-4", "2 & 4").
_NUMBER: Final = r"[^\W\d_]*\d+[^\W\d_]*"
_NUMERIC: Final = re.compile(rf"{_NUMBER}(?:\s*[-–,&]\s*{_NUMBER})*")


class If(model.If):
    """Conditions: ranges are numeric; and as nothing is disambiguated, `disambiguate` is never met."""

    def _is_numeric(self, item: Any) -> list[bool]:
        values = [item.reference.get(name) for name in self.get("is-numeric").split()]
        return [value is not None and bool(_NUMERIC.fullmatch(str(value))) for value in values]

    def render(self, item: Any, context: Any = None, delimiter: str = "", **kwargs: Any) -> Any:
        """The branch's text.

        Raises:
            ConditionFailed: the branch is not taken.
        """
        if self.get("disambiguate") == "true" and self.get("match", "all") == "all":
            raise model.ConditionFailed
        return super().render(item, context, delimiter, **kwargs)


class Else_If(If, model.Else_If):  # noqa: N801
    """As If."""


class Key(model.Key):
    """Sort keys: citeproc-py compares HTML, so that an italic title comes before "A", and "É" after "Z"."""

    def sort_keys(self, items: Any, context: Any) -> list[Any]:
        """A key for each item."""
        for item in items:
            item.substituted.clear()
        return [sort_key(key) for key in super().sort_keys(items, context)]


ELEMENTS: Final = (
    Date,
    Date_Part,
    Else_If,
    Group,
    If,
    Key,
    Label,
    Name,
    Name_Part,
    Names,
    Number,
    Substitute,
    Text,
)
"""What stands in for citeproc-py's elements of the same names."""
