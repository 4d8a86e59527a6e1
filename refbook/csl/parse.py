"""XML -> nodes: every element of CSL 1.0.2 in one function of its own.

What the schema does not know is passed over (styles in the wild carry extensions); what cannot be understood
is a StyleError with its line. Source: CSL 1.0.2 specification and schema (`csl.rnc`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from refbook.csl import nodes
from refbook.csl.nodes import PLAIN, Look, NameOptions, Node
from refbook.csl.parse_attributes import boolean, choice, look_of, number
from refbook.csl.parse_names import et_al_of, label_of, name_of, names_of, options_of, sort_options_of
from refbook.csl.xml import NAMESPACE, tag
from refbook.errors import StyleError

if TYPE_CHECKING:
    from lxml import etree

_COLLAPSES: Final = ("", "citation-number", "year", "year-suffix", "year-suffix-ranged")
_GIVENNAME_RULES: Final = (
    "by-cite",
    "all-names",
    "all-names-with-initials",
    "primary-name",
    "primary-name-with-initials",
)
_SUBSTITUTE_RULES: Final = ("complete-all", "complete-each", "partial-each", "partial-first")
_PREFIX: Final = f"{{{NAMESPACE}}}"


def style_of(root: etree._Element, shown: str) -> nodes.StyleNode:
    """The style that a `<style>` element is.

    Args:
        root: the element.
        shown: what messages call the style.

    Raises:
        StyleError: something in it cannot be understood, or it has no citation.
    """
    try:
        return _style(root)
    except StyleError as error:
        raise StyleError(error.message, file=shown, line=error.line, hint=error.hint) from None


def _style(root: etree._Element) -> nodes.StyleNode:
    citation = root.find(tag("citation"))
    if citation is None:
        raise StyleError("the style has no <citation> to cite with", line=root.sourceline)
    bibliography = root.find(tag("bibliography"))
    return nodes.StyleNode(
        note_style=root.get("class") == "note",
        default_locale=root.get("default-locale", ""),
        options=options_of(root),
        citation=_citation(citation),
        bibliography=None if bibliography is None else _bibliography(bibliography),
        macros={each.get("name", ""): children_of(each) for each in root.iterchildren(tag("macro"))},
        locales=tuple(locale_of(each) for each in root.iterchildren(tag("locale"))),
        demote_particle=root.get("demote-non-dropping-particle", "display-and-sort"),
        initialize_with_hyphen=boolean(root, "initialize-with-hyphen", True),
        page_range_format=root.get("page-range-format", ""),
    )


def _citation(element: etree._Element) -> nodes.CitationNode:
    return nodes.CitationNode(
        layout=_layout(element),
        sort=_sort(element),
        options=options_of(element),
        collapse=choice(element, "collapse", _COLLAPSES),
        cite_group_delimiter=element.get("cite-group-delimiter"),
        year_suffix_delimiter=element.get("year-suffix-delimiter"),
        after_collapse_delimiter=element.get("after-collapse-delimiter"),
        add_names=boolean(element, "disambiguate-add-names", False),
        add_givenname=boolean(element, "disambiguate-add-givenname", False),
        givenname_rule=choice(element, "givenname-disambiguation-rule", _GIVENNAME_RULES),
        add_year_suffix=boolean(element, "disambiguate-add-year-suffix", False),
        near_note_distance=number(element, "near-note-distance", 5),
    )


def _bibliography(element: etree._Element) -> nodes.BibliographyNode:
    return nodes.BibliographyNode(
        layout=_layout(element),
        sort=_sort(element),
        options=options_of(element),
        hanging_indent=boolean(element, "hanging-indent", False),
        second_field_align=choice(element, "second-field-align", ("", "flush", "margin")),
        line_spacing=number(element, "line-spacing", 1),
        entry_spacing=number(element, "entry-spacing", 1),
        author_substitute=element.get("subsequent-author-substitute"),
        author_substitute_rule=choice(element, "subsequent-author-substitute-rule", _SUBSTITUTE_RULES),
    )


def _layout(element: etree._Element) -> nodes.Layout:
    layout = element.find(tag("layout"))
    if layout is None:
        purpose = "cite" if element.tag == tag("citation") else "list works"
        raise StyleError(f"the style has no <layout> to {purpose} with", line=element.sourceline)
    return nodes.Layout(children_of(layout), layout.get("delimiter", ""), look_of(layout))


def _sort(element: etree._Element) -> tuple[nodes.SortKey, ...]:
    sort = element.find(tag("sort"))
    if sort is None:
        return ()
    return tuple(_sort_key(key) for key in sort.iterchildren(tag("key")))


def _sort_key(element: etree._Element) -> nodes.SortKey:
    return nodes.SortKey(
        variable=element.get("variable", ""),
        macro=element.get("macro", ""),
        descending=choice(element, "sort", ("ascending", "descending")) == "descending",
        options=sort_options_of(element),
        line=element.sourceline or 0,
    )


# Rendering elements


def children_of(element: etree._Element) -> tuple[Node, ...]:
    """The rendering elements within an element."""
    found = []
    for child in element.iterchildren(tag("*")):
        read = _RENDERING.get(str(child.tag).removeprefix(_PREFIX))
        if read is not None:
            found.append(read(child))
    return tuple(found)


def _text(element: etree._Element) -> Node:
    look = look_of(element)
    form = element.get("form", "long")
    if (variable := element.get("variable")) is not None:
        return nodes.TextVariable(variable, form, look)
    if (macro := element.get("macro")) is not None:
        return nodes.TextMacro(macro, look, element.sourceline or 0)
    if (term := element.get("term")) is not None:
        return nodes.TextTerm(term, form, boolean(element, "plural", False), look)
    if (value := element.get("value")) is not None:
        return nodes.TextValue(value, look)
    raise StyleError(
        "a <text> prints nothing", line=element.sourceline, hint="give it variable, macro, term or value"
    )


def _number(element: etree._Element) -> Node:
    return nodes.Number(element.get("variable", ""), element.get("form", "numeric"), look_of(element))


def _label(element: etree._Element) -> Node:
    return label_of(element)


def _date(element: etree._Element) -> Node:
    return date_of(element, element.get("variable", ""))


def date_of(element: etree._Element, variable: str = "") -> nodes.DateNode:
    """A date of a style, or the localised date of a locale."""
    return nodes.DateNode(
        variable=variable,
        form=element.get("form", ""),
        date_parts=element.get("date-parts", "year-month-day"),
        parts=tuple(_date_part(part) for part in element.iterchildren(tag("date-part"))),
        delimiter=element.get("delimiter", ""),
        look=look_of(element),
    )


def _date_part(element: etree._Element) -> nodes.DatePart:
    return nodes.DatePart(
        element.get("name", ""), element.get("form", ""), element.get("range-delimiter"), look_of(element)
    )


def _names(element: etree._Element) -> Node:
    substitute = element.find(tag("substitute"))
    label = element.find(tag("label"))
    name = element.find(tag("name"))
    et_al = element.find(tag("et-al"))
    return names_of(
        element,
        name=None if name is None else name_of(name),
        et_al=None if et_al is None else et_al_of(et_al),
        label=None if label is None else label_of(label),
        label_first=_comes_first(element, label, name),
        substitute=() if substitute is None else children_of(substitute),
    )


def _comes_first(element: etree._Element, label: etree._Element | None, name: etree._Element | None) -> bool:
    if label is None or name is None:
        return False
    return element.index(label) < element.index(name)


def _group(element: etree._Element) -> Node:
    return nodes.Group(children_of(element), element.get("delimiter", ""), look_of(element))


def _choose(element: etree._Element) -> Node:
    branches = [_branch(each) for each in element.iterchildren(tag("if"), tag("else-if"), tag("else"))]
    return nodes.Choose(tuple(branches))


_TESTS: Final = (
    "type",
    "variable",
    "is-numeric",
    "is-uncertain-date",
    "locator",
    "position",
    "disambiguate",
)


def _branch(element: etree._Element) -> nodes.Branch:
    conditions = [nodes.Condition(kind, value) for kind in _TESTS for value in _values(element, kind)]
    match = choice(element, "match", ("all", "any", "none"))
    return nodes.Branch(match, tuple(conditions), children_of(element))


def _values(element: etree._Element, kind: str) -> list[str]:
    """What each test of an attribute asks for. Types are one test: an item has but one, so that
    `type="thesis manuscript"` could never hold under `match="all"`, and no style means that."""
    values = element.get(kind, "").split()
    return [" ".join(values)] if kind == "type" and values else values


_RENDERING: Final[dict[str, Callable[[etree._Element], Node]]] = {
    "text": _text,
    "number": _number,
    "label": _label,
    "date": _date,
    "names": _names,
    "group": _group,
    "choose": _choose,
}


# Locales


def locale_of(element: etree._Element) -> nodes.LocaleNode:
    """A `<locale>`, of a file or within a style."""
    terms: dict[tuple[str, str, str], nodes.Term] = {}
    for term in element.iterfind(f"{tag('terms')}/{tag('term')}"):
        key = (term.get("name", ""), term.get("form", "long"), term.get("gender-form", ""))
        terms[key] = _term(term)
    options = element.find(tag("style-options"))
    return nodes.LocaleNode(
        language=element.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        terms=terms,
        dates={each.get("form", ""): date_of(each) for each in element.iterchildren(tag("date"))},
        options={} if options is None else {str(key): str(value) for key, value in options.attrib.items()},
    )


def _term_text(element: etree._Element) -> str:
    """The text as it stands, for spaces are part of terms; but an empty element may be written on two
    lines."""
    text = element.text or ""
    return "" if "\n" in text and not text.strip() else text.replace("'", "’")


def _term(element: etree._Element) -> nodes.Term:
    single, multiple = element.find(tag("single")), element.find(tag("multiple"))
    text = _term_text(element)
    return nodes.Term(
        single=text if single is None else _term_text(single),
        multiple=text if multiple is None else _term_text(multiple),
        gender=element.get("gender", ""),
        match=element.get("match", ""),
    )


__all__ = ["PLAIN", "Look", "NameOptions", "children_of", "locale_of", "style_of"]
