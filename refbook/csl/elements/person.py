"""One name, its parts in their order.

Source: CSL 1.0.2 specification, "Name-part Order".
"""

from __future__ import annotations

import re
from typing import Final

from refbook.csl import tags
from refbook.csl.dress import dress, formatted, framed
from refbook.csl.elements.initials import initialized
from refbook.csl.elements.name_style import NameStyle
from refbook.csl.nodes import PLAIN, Look
from refbook.model.name import Name
from refbook.model.name_particles import join as join_particle
from refbook.richtext.field import field_inlines
from refbook.richtext.tree import Inline, Inlines, Tagged

# Scripts that write names in words: Latin, Greek, Cyrillic, Hebrew, Arabic, Thai.
_IN_WORDS: Final = re.compile(
    "[-0-9A-Za-z\u00c0-\u024f\u0370-\u052f\u0590-\u06ff\u0e01-\u0e5b\u1e00-\u1fff\u200c-\u200e\u202a-\u202e]"
)

_SYMBOLS: Final = ("&", ".", ";", ":")


def person(name: Name, style: NameStyle, inverted: bool, level: int) -> Inlines:
    """One name.

    Args:
        name: the name.
        style: how names are printed.
        inverted: family name first.
        level: 0 as the style says, 1 with initials, 2 with given names: what disambiguation adds.
    """
    if name.literal or not (name.family or name.given):
        inlines = dress(field_inlines(name.literal), style.family, style.language)
    elif name.family:
        inlines = _parts(name, style, inverted, level)
    else:
        inlines = dress(field_inlines(name.given), style.given, style.language)
    return (Tagged(tags.NAME, dress(inlines, style.look, style.language), identity(name)),)


def identity(name: Name) -> tuple[str, str, str]:
    """What makes a name that of another person; an undivided name is the same as a family name alone."""
    particles = f"{name.dropping_particle} {name.non_dropping_particle} " if not name.literal else "  "
    return (particles + (name.literal or name.family), name.given, name.suffix)


def _given(name: Name, style: NameStyle, level: int) -> str:
    """The given names as they are shown; "" when they are not."""
    if style.form == "short" and level == 0:
        return ""
    if style.initials is None or (level == 2 and style.initialize):
        return name.given
    return initialized(name.given, style.initials, style.initialize, style.hyphens)


def starts_word(text: str) -> bool:
    """Whether a term is a word that a space belongs before. The Hebrew "and" is written with the word after
    it."""
    return text[:1] in _SYMBOLS or (bool(_IN_WORDS.match(text)) and text[0] != "\u05d5")


def ends_word(text: str) -> bool:
    """Whether a term is a word that a space belongs after."""
    return text[-1:] in _SYMBOLS or (bool(_IN_WORDS.match(text[-1:])) and text[-1] != "\u05d5")


def _parts(name: Name, style: NameStyle, inverted: bool, level: int) -> Inlines:
    given = _given(name, style, level)
    if not _IN_WORDS.search(name.family):
        return (*_family(name, style), *_in_look(given, style.given, style))
    if not given and (style.form == "short" or not name.dropping_particle):
        return _framed(_family(name, style), style.family)
    if name.static_ordering:
        return _spaced(_framed(_family(name, style), style.family), _in_look(given, style.given, style))
    return _inverted(name, given, style) if inverted else _in_order(name, given, style)


def _in_order(name: Name, given: str, style: NameStyle) -> Inlines:
    """[given] [dropping particle] [non-dropping particle] [family] [suffix]; what is affixed to the family
    name stands around all that follows the given names."""
    last = _family(name, style)
    if name.dropping_particle:
        particle = _formatted(name.dropping_particle, style.given, style)
        last = _glued(particle, last, name.dropping_particle)
    if name.suffix:
        last = (*last, ", " if name.comma_suffix else " ", *_suffix(name, style))
    return _spaced(_in_look(given, style.given, style), _framed(last, style.family))


def _inverted(name: Name, given: str, style: NameStyle) -> Inlines:
    """[non-dropping particle] [family], [given] [dropping particle], [suffix]; with demoted particles
    [family], [given] [dropping particle] [non-dropping particle], [suffix]."""
    demoted = style.demote == "display-and-sort" or (style.for_sorting and style.demote == "sort-only")
    rest = _formatted(given, style.given, style)
    if name.dropping_particle:
        rest = _spaced(rest, _formatted(name.dropping_particle, style.given, style))
    if demoted and name.non_dropping_particle:
        rest = _spaced(rest, _formatted(name.non_dropping_particle, style.family, style))
    family = _formatted(name.family, style.family, style) if demoted else _family(name, style)
    out: list[Inline] = [*_framed(family, style.family), style.separator, *_framed(rest, style.given)]
    if name.suffix:
        out += [style.separator, *_suffix(name, style)]
    return tuple(out)


def _suffix(name: Name, style: NameStyle) -> Inlines:
    """ "Jr."; a style whose initials have no periods has none here: "King ML Jr"."""
    bare = style.initials is not None and "." not in style.initials
    return field_inlines(name.suffix.replace(".", "") if bare else name.suffix)


def _family(name: Name, style: NameStyle) -> Inlines:
    """[non-dropping particle] [family], each formatted as a family name."""
    family = _formatted(name.family, style.family, style)
    particle = name.non_dropping_particle
    if not particle:
        return family
    first = _formatted(particle, style.family, style)
    # In sort keys the particle is a word of its own: "d’ Wander" before "de Frinkle".
    return _spaced(first, family) if style.for_sorting else _glued(first, family, particle)


def _in_look(text: str, look: Look, style: NameStyle) -> Inlines:
    return _framed(_formatted(text, look, style), look)


def _formatted(text: str, look: Look, style: NameStyle) -> Inlines:
    inlines = field_inlines(text)
    return inlines if look is PLAIN or not inlines else formatted(inlines, look, style.language)


def _framed(inlines: Inlines, look: Look) -> Inlines:
    return inlines if look is PLAIN or not inlines else framed(inlines, look)


def _spaced(first: Inlines, second: Inlines) -> Inlines:
    return (*first, " ", *second) if first and second else first or second


def _glued(first: Inlines, second: Inlines, particle: str) -> Inlines:
    """Two texts of which the first is a particle: "d’" takes no space."""
    return (
        (*first, *second) if join_particle(particle, "x").endswith(particle + "x") else _spaced(first, second)
    )
