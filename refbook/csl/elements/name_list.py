"""A list of names: et al., "and", delimiters.

Source: CSL 1.0.2 specification, "Name", "Et-al".
"""

from __future__ import annotations

from refbook.csl.context import FIRST, NO_POSITION, Context, NameList
from refbook.csl.elements.name_style import NameStyle
from refbook.csl.elements.person import ends_word, person, starts_word
from refbook.model.name import Name
from refbook.richtext.tree import Inline, Inlines, plain


def name_list(names: tuple[Name, ...], style: NameStyle, context: Context) -> Inlines:
    """The names, as many as are shown."""
    names, shortened = _without_others(names)
    shown = shown_names(len(names), style, context)
    levels = _levels(context)
    context.lists.append(NameList(names, shown, style.levels, style.initials is not None))
    printed = [
        person(name, style, _is_inverted(style, place), levels[place] if place < len(levels) else 0)
        for place, name in enumerate(names[:shown])
    ]
    if shown < len(names) and style.use_last and len(names) - shown > 1:
        last = person(names[-1], style, _is_inverted(style, len(names) - 1), 0)
        return (*_all(printed, style), style.delimiter, "… ", *last)
    if shown < len(names) or shortened:
        return _et_al(printed, names, style)
    return _joined(printed, names, style)


def shown_names(total: int, style: NameStyle, context: Context) -> int:
    """How many names are shown of so many."""
    subsequent = context.position not in (NO_POSITION, FIRST)
    least = style.subsequent_min if subsequent else style.min
    first = style.subsequent_first if subsequent else style.first
    shown = first if least and total >= least and first < total else total
    place = len(context.lists)
    settings = context.settings.names
    if place < len(settings) and shown < settings[place]:
        shown = min(settings[place], total)
    return shown


def _levels(context: Context) -> tuple[int, ...]:
    place = len(context.lists)
    givens = context.settings.givens
    return givens[place] if place < len(givens) else ()


def _without_others(names: tuple[Name, ...]) -> tuple[tuple[Name, ...], bool]:
    """The names without a last one that stands for others."""
    if len(names) > 1 and names[-1].literal == "others":
        return names[:-1], True
    return names, False


def _is_inverted(style: NameStyle, place: int) -> bool:
    return style.inverted == "all" or (style.inverted == "first" and place == 0)


def _turns(name: Name, style: NameStyle, place: int) -> bool:
    """Whether a name is printed family name first: literal names are never turned round."""
    return _is_inverted(style, place) and not name.literal and bool(name.family)


def _all(printed: list[Inlines], style: NameStyle) -> Inlines:
    out: list[Inline] = []
    for place, name in enumerate(printed):
        if place:
            out.append(style.delimiter)
        out.extend(name)
    return tuple(out)


def _et_al(printed: list[Inlines], names: tuple[Name, ...], style: NameStyle) -> Inlines:
    if not printed or not style.et_al:
        return _all(printed, style)
    inverted = _turns(names[len(printed) - 1], style, len(printed) - 1)
    precedes = _precedes(style.precedes_et_al, len(printed) > 1, inverted)
    space = " " if starts_word(plain(style.et_al)) else ""
    return (*_all(printed, style), style.delimiter if precedes else space, *style.et_al)


def _joined(printed: list[Inlines], names: tuple[Name, ...], style: NameStyle) -> Inlines:
    if len(printed) < 2 or not style.and_word:
        return _all(printed, style)
    inverted = _turns(names[len(printed) - 2], style, len(printed) - 2)
    precedes = _precedes(style.precedes_last, len(printed) > 2, inverted)
    before = style.delimiter if precedes else " " if starts_word(style.and_word) else ""
    after = " " if ends_word(style.and_word) else ""
    return (*_all(printed[:-1], style), before, style.and_word + after, *printed[-1])


def _precedes(rule: str, contextual: bool, inverted: bool) -> bool:
    """Whether the delimiter stands before "and" or "et al."."""
    if rule == "contextual":
        return contextual
    return rule == "always" or (rule == "after-inverted-name" and inverted)
