"""A style as it is written: the types are the schema.

One class an element of CSL 1.0.2, one field an attribute, with the attribute's default. Nothing here is
resolved: macros are names, options that are not given are None and are inherited when the style is prepared.

They are named tuples because a command that cites one work must not wait for 24 dataclasses, a fiftieth of a
second; and a style that was read once is kept as plain tuples (see `prepared`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

from refbook.richtext.case import Case
from refbook.richtext.tree import Display, Style


class Look(NamedTuple):
    """Affixes, formatting, quotes, strip-periods, text-case and display: what any rendering element may have.

    Attributes:
        prefix: text before.
        suffix: text after.
        styles: formatting, the innermost first.
        quotes: in quotation marks.
        strip_periods: "any periods in the rendered text are removed".
        text_case: the case of the text.
        display: where it stands in a bibliography entry.
    """

    prefix: str = ""
    suffix: str = ""
    styles: tuple[Style, ...] = ()
    quotes: bool = False
    strip_periods: bool = False
    text_case: Case | None = None
    display: Display | None = None

    def __reduce__(self) -> tuple[Callable[..., Look], tuple[object, ...]]:
        return look, tuple(self)


PLAIN: Final = Look()


def look(*values: object) -> Look:
    """A look of its values, in their order; `PLAIN` itself when it is plain, as elements ask for it."""
    made = Look(*values)  # type: ignore[arg-type]
    return PLAIN if made == PLAIN else made


class NameOptions(NamedTuple):
    """The inheritable options of names: those of `cs:name`, and the delimiter of `cs:names`.

    None is not given: inherited from the element outside.
    """

    and_: str | None = None
    delimiter: str | None = None
    delimiter_precedes_et_al: str | None = None
    delimiter_precedes_last: str | None = None
    et_al_min: int | None = None
    et_al_use_first: int | None = None
    et_al_use_last: bool | None = None
    et_al_subsequent_min: int | None = None
    et_al_subsequent_use_first: int | None = None
    form: str | None = None
    initialize: bool | None = None
    initialize_with: str | None = None
    name_as_sort_order: str | None = None
    sort_separator: str | None = None
    names_delimiter: str | None = None

    def within(self, outer: NameOptions) -> NameOptions:
        """These options, and the outer element's where these are not given."""
        return NameOptions(
            *[theirs if own is None else own for own, theirs in zip(self, outer, strict=True)]  # type: ignore[arg-type]
        )


class TextVariable(NamedTuple):
    """`<text variable>`."""

    variable: str
    form: str
    look: Look


class TextMacro(NamedTuple):
    """`<text macro>`."""

    macro: str
    look: Look
    line: int


class TextTerm(NamedTuple):
    """`<text term>`."""

    term: str
    form: str
    plural: bool
    look: Look


class TextValue(NamedTuple):
    """`<text value>`."""

    value: str
    look: Look


class Number(NamedTuple):
    """`<number>`; form is "numeric", "ordinal", "long-ordinal" or "roman"."""

    variable: str
    form: str
    look: Look


class Label(NamedTuple):
    """`<label>`; plural is "contextual", "always" or "never"; a label of names has no variable of its own."""

    variable: str
    form: str
    plural: str
    look: Look


class DatePart(NamedTuple):
    """`<date-part>` in a date of the style or of a locale; form is "" when it is not given."""

    name: str
    form: str
    range_delimiter: str | None
    look: Look


class DateNode(NamedTuple):
    """`<date>`; form is "" for a date that is not localised."""

    variable: str
    form: str
    date_parts: str
    parts: tuple[DatePart, ...]
    delimiter: str
    look: Look


class NameNode(NamedTuple):
    """`<name>` with its two name-parts."""

    options: NameOptions
    family: Look
    given: Look
    look: Look


class EtAl(NamedTuple):
    """`<et-al>`."""

    term: str = "et-al"
    look: Look = PLAIN


class Names(NamedTuple):
    """`<names>`; None for what is not there and is inherited inside `<substitute>`.

    Attributes:
        label_first: True when the label stands before the name.
        children: False when it has no child elements at all.
    """

    variables: tuple[str, ...]
    name: NameNode | None
    et_al: EtAl | None
    label: Label | None
    label_first: bool
    substitute: tuple[Node, ...]
    options: NameOptions
    look: Look


class Group(NamedTuple):
    """`<group>`."""

    children: tuple[Node, ...]
    delimiter: str
    look: Look


class Condition(NamedTuple):
    """One test: its attribute ("type", "variable" …) and one of the attribute's values; of types, all."""

    kind: str
    value: str


class Branch(NamedTuple):
    """`<if>`, `<else-if>` or, without conditions, `<else>`; match is "all", "any" or "none"."""

    match: str
    conditions: tuple[Condition, ...]
    children: tuple[Node, ...]


class Choose(NamedTuple):
    """`<choose>`."""

    branches: tuple[Branch, ...]


Node: TypeAlias = (
    TextVariable | TextMacro | TextTerm | TextValue | Number | Label | DateNode | Names | Group | Choose
)


class Layout(NamedTuple):
    """`<layout>`."""

    children: tuple[Node, ...]
    delimiter: str
    look: Look


class SortKey(NamedTuple):
    """`<key>`: a variable or a macro."""

    variable: str
    macro: str
    descending: bool
    options: NameOptions
    line: int


class CitationNode(NamedTuple):
    """`<citation>`.

    Attributes:
        collapse: "", "citation-number", "year", "year-suffix" or "year-suffix-ranged".
        cite_group_delimiter: None when it is not given; then cites are grouped only to collapse them.
        givenname_rule: value of givenname-disambiguation-rule.
    """

    layout: Layout
    sort: tuple[SortKey, ...]
    options: NameOptions
    collapse: str = ""
    cite_group_delimiter: str | None = None
    year_suffix_delimiter: str | None = None
    after_collapse_delimiter: str | None = None
    add_names: bool = False
    add_givenname: bool = False
    givenname_rule: str = "by-cite"
    add_year_suffix: bool = False
    near_note_distance: int = 5


class BibliographyNode(NamedTuple):
    """`<bibliography>`.

    Attributes:
        second_field_align: "", "flush" or "margin".
        author_substitute: subsequent-author-substitute; None when it is not given, for "" takes names out.
        author_substitute_rule: its rule, "complete-all", "complete-each", "partial-each" or "partial-first".
    """

    layout: Layout
    sort: tuple[SortKey, ...]
    options: NameOptions
    hanging_indent: bool = False
    second_field_align: str = ""
    line_spacing: int = 1
    entry_spacing: int = 1
    author_substitute: str | None = None
    author_substitute_rule: str = "complete-all"


class Term(NamedTuple):
    """A term in one form of a locale; gender is "" when it has none.

    Attributes:
        match: for ordinals: "last-digit", "last-two-digits", "whole-number" or "".
    """

    single: str
    multiple: str
    gender: str = ""
    match: str = ""


class LocaleNode(NamedTuple):
    """`<locale>`, of a file or within a style.

    Attributes:
        language: its tag; "" for a style's locale that holds for all languages.
        terms: (name, form, gender-form) -> term; the form is "long" unless given.
        dates: form -> localised date.
        options: attributes of `<style-options>`.
    """

    language: str
    terms: dict[tuple[str, str, str], Term]
    dates: dict[str, DateNode]
    options: dict[str, str]


class StyleNode(NamedTuple):
    """`<style>`: a whole style."""

    note_style: bool
    default_locale: str
    options: NameOptions
    citation: CitationNode
    bibliography: BibliographyNode | None
    macros: dict[str, tuple[Node, ...]]
    locales: tuple[LocaleNode, ...]
    demote_particle: str = "display-and-sort"
    initialize_with_hyphen: bool = True
    page_range_format: str = ""
