"""`<names>`, `<name>`, `<et-al>` and `<label>`, and the options of names that other elements hand down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refbook.csl import nodes
from refbook.csl.nodes import PLAIN, Look, NameOptions, Node
from refbook.csl.parse_attributes import choice, look_of, optional_boolean, optional_number
from refbook.csl.xml import tag

if TYPE_CHECKING:
    from lxml import etree

_PRECEDES: Final = ("contextual", "after-inverted-name", "always", "never")


def options_of(element: etree._Element) -> NameOptions:
    """The options of names on `cs:style`, `cs:citation`, `cs:bibliography`.

    "The attributes name-form, name-delimiter and names-delimiter correspond to the form and delimiter
    attributes on cs:name and cs:names" (CSL 1.0.2, "Inheritable Name Options").
    """
    return _options(element, "name-form", "name-delimiter", element.get("names-delimiter"))


def _options(element: etree._Element, form: str, delimiter: str, names_delimiter: str | None) -> NameOptions:
    return NameOptions(
        and_=element.get("and"),
        delimiter=element.get(delimiter),
        delimiter_precedes_et_al=_given(element, "delimiter-precedes-et-al", _PRECEDES),
        delimiter_precedes_last=_given(element, "delimiter-precedes-last", _PRECEDES),
        et_al_min=optional_number(element, "et-al-min"),
        et_al_use_first=optional_number(element, "et-al-use-first"),
        et_al_use_last=optional_boolean(element, "et-al-use-last"),
        et_al_subsequent_min=optional_number(element, "et-al-subsequent-min"),
        et_al_subsequent_use_first=optional_number(element, "et-al-subsequent-use-first"),
        form=_given(element, form, ("long", "short", "count")),
        initialize=optional_boolean(element, "initialize"),
        initialize_with=element.get("initialize-with"),
        name_as_sort_order=_given(element, "name-as-sort-order", ("first", "all")),
        sort_separator=element.get("sort-separator"),
        names_delimiter=names_delimiter,
    )


def _given(element: etree._Element, name: str, values: tuple[str, ...]) -> str | None:
    return None if element.get(name) is None else choice(element, name, values)


def sort_options_of(element: etree._Element) -> NameOptions:
    """The options of names on a sort key: "names-min, names-use-first, and names-use-last may be used to
    override the values of the corresponding et-al … attributes, and affect all names generated via
    macros"."""
    least, first = optional_number(element, "names-min"), optional_number(element, "names-use-first")
    return NameOptions(
        et_al_min=least,
        et_al_subsequent_min=least,
        et_al_use_first=first,
        et_al_subsequent_use_first=first,
        et_al_use_last=optional_boolean(element, "names-use-last"),
    )


def names_of(
    element: etree._Element,
    name: nodes.NameNode | None,
    et_al: nodes.EtAl | None,
    label: nodes.Label | None,
    label_first: bool,
    substitute: tuple[Node, ...],
) -> nodes.Names:
    """`<names>`, of its children."""
    options = _options(element, "name-form", "name-delimiter", element.get("delimiter"))
    return nodes.Names(
        variables=tuple(element.get("variable", "").split()),
        name=name,
        et_al=et_al,
        label=label,
        label_first=label_first,
        substitute=substitute,
        options=options,
        look=look_of(element),
    )


def name_of(element: etree._Element) -> nodes.NameNode:
    """`<name>`."""
    parts = {part.get("name", ""): look_of(part) for part in element.iterchildren(tag("name-part"))}
    return nodes.NameNode(
        options=_options(element, "form", "delimiter", None),
        family=parts.get("family", PLAIN),
        given=parts.get("given", PLAIN),
        look=look_of(element),
    )


def et_al_of(element: etree._Element) -> nodes.EtAl:
    """`<et-al>`."""
    return nodes.EtAl(element.get("term", "et-al"), look_of(element))


def label_of(element: etree._Element) -> nodes.Label:
    """`<label>`, of a number or of names."""
    return nodes.Label(
        variable=element.get("variable", ""),
        form=element.get("form", "long"),
        plural=choice(element, "plural", ("contextual", "always", "never")),
        look=look_of(element),
    )


__all__ = ["Look", "et_al_of", "label_of", "name_of", "names_of", "options_of", "sort_options_of"]
