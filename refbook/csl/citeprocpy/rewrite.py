"""What is changed in a style before citeproc-py renders it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from refbook.csl.xml import tag

if TYPE_CHECKING:
    from lxml import etree


def rewrite(style: etree._Element) -> None:
    """Write out in a style what citeproc-py does not do by itself."""
    for names in list(style.iter(tag("names"))):
        _complete(names)
    bibliography = style.find(tag("bibliography"))
    if bibliography is not None and bibliography.get("second-field-align"):
        _set_margin(bibliography)


def _complete(names: etree._Element) -> None:
    """Give names their `<name>`.

    Names without child elements within `<substitute>` take those of the names they stand in for (CSL 1.0.2,
    "Substitute"), which citeproc-py misses when a condition stands between. To names without `<name>`
    elsewhere, it adds one at every rendering.
    """
    pattern = _substituted(names)
    if pattern is not None:
        missing = ("name", "et-al", "label") if len(names) == 0 else ("name",)
        for part in missing:
            original = pattern.find(tag(part))
            if original is not None and names.find(tag(part)) is None:
                names.append(deepcopy(original))
    if names.find(tag("name")) is None:
        names.insert(0, names.makeelement(tag("name")))


def _substituted(names: etree._Element) -> etree._Element | None:
    """The names that these stand in for."""
    substitute = next(names.iterancestors(tag("substitute")), None)
    return substitute.getparent() if substitute is not None else None


def _set_margin(bibliography: etree._Element) -> None:
    """Put the first field in the margin.

    "second-field-align: If set, subsequent lines of bibliographic entries are aligned along the second
    field."
    """
    layout = bibliography.find(tag("layout"))
    if layout is None or len(layout) == 0 or layout.find(".//*[@display]") is not None:
        return
    margin = layout.makeelement(tag("group"), {"display": "left-margin"})
    first = layout[0]
    layout.insert(0, margin)
    margin.append(first)
