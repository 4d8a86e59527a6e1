"""The lines of Zotero's field Extra: what has no field of its own there stands as `Label: value`.

Sources: Zotero, "Citing Fields from Extra"; Better BibTeX, "Extra fields": `Original date: 1867`,
`{:original-date: 1867}`, `Director: Forman || Miloš`, `tex.shorthand: KW`, `Citation Key: fiori2011`.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from refbook.formats.apis.draft import Draft
from refbook.formats.apis.zotero_table import CREATORS, TABLE, TYPES
from refbook.formats.bibtex.mapping import extra_name
from refbook.model.date import Date
from refbook.model.name import Name
from refbook.model.vocabulary import ITEM_TYPES, KINDS, OLD_SPELLINGS, Kind

_LABEL: Final = re.compile(r"[A-Za-z][^:={}]{0,60}\Z")
_TEX: Final = re.compile(r"(?:tex|bibtex|biblatex)\.([^:=]{1,80})[:=]")
_NOT_IN_LABEL: Final = re.compile(r"[\s_-]+")
_KEY_LABELS: Final = frozenset({"citationkey", "citekey", "bibtex"})


class _Line(NamedTuple):
    """A line, and the label and value it has."""

    whole: str
    label: str
    value: str


def _plain(label: str) -> str:
    return _NOT_IN_LABEL.sub("", label).lower()


_VARIABLES: Final = {
    **{_plain(name): variable for name, variable in CREATORS.items()},
    **{_plain(name): row.variable for row in TABLE for name in row.fields if name not in ("type", "subject")},
    **{_plain(name): variable for name, variable in OLD_SPELLINGS.items()},
    **{_plain(name): name for name in KINDS if name != "note"},
    "url": "URL",
}
"""A label without spaces and hyphens -> CSL variable: CSL's names count more than Zotero's fields."""

_TYPES: Final = {_plain(name): csl for name, csl in TYPES.items()} | {
    _plain(name): name for name in ITEM_TYPES
}


def read_extra(draft: Draft, lines: list[str]) -> None:
    """Fill variables from the lines of Extra; the lines that say nothing else are the item's note."""
    read = map(_line, lines)
    rest = [line.whole for line in read if not (_read_tex(draft, line) or _read_line(draft, line))]
    draft.set("note", "\n".join(rest).strip(), "extra")


def _line(whole: str) -> _Line:
    text = whole.strip()
    if text.startswith("{:") and text.endswith("}"):
        text = text[2:-1]
    label, _, value = text.partition(":")
    return _Line(whole, _plain(label) if _LABEL.match(label) else "", value.strip())


def _read_tex(draft: Draft, line: _Line) -> bool:
    """A line for BibTeX: kept as the field that it is."""
    text = line.whole.strip()
    found = _TEX.match(text)
    if found:
        draft.keep(extra_name(found[1].strip('" ')), text[found.end() :].strip(), "extra")
    return bool(found)


def _read_line(draft: Draft, line: _Line) -> bool:
    """True when the line fills a variable; dates and the type overrule the fields they stand beside."""
    if not line.value:
        return False
    if line.label in _KEY_LABELS:
        draft.id = draft.id or line.value
        return draft.id == line.value
    if line.label == "type":
        draft.type = _TYPES.get(_plain(line.value), draft.type)
        return _plain(line.value) in _TYPES
    variable = _VARIABLES.get(line.label, "")
    kind = KINDS.get(variable)
    if kind is Kind.NAMES:
        return _add_name(draft, variable, line.value)
    if kind is Kind.DATE:
        draft.variables.pop(variable, None)
        return draft.set(variable, Date.parse(line.value), "extra")
    return kind is not None and (
        draft.set(variable, line.value, "extra") or draft.variables[variable] == line.value
    )


def _add_name(draft: Draft, variable: str, text: str) -> bool:
    """One more name; those of Zotero's own fields are not added to."""
    family, bars, given = (part.strip() for part in text.partition("||"))
    name = Name(family, given).split_particles() if bars else Name.institution(family)
    before = draft.variables.get(variable, ())
    if before and draft.places.get(variable) != ("extra",):
        return False
    assert isinstance(before, tuple)
    draft.variables[variable] = (*before, name)
    draft.places[variable] = ("extra",)
    return True
