"""`<names>`: the lists of several variables with their labels, or what is printed instead.

Source: CSL 1.0.2 specification, "Names", "Substitute", "Label in cs:names".
"""

from __future__ import annotations

from collections.abc import Hashable

from refbook.csl import tags
from refbook.csl.context import FILLED, MISSING, TEXT, Context, Rendered
from refbook.csl.dress import dress, joined
from refbook.csl.elements.base import Element
from refbook.csl.elements.name_list import name_list, shown_names
from refbook.csl.elements.name_style import NameStyle
from refbook.csl.nodes import PLAIN, Label, Look
from refbook.csl.terms import Locale
from refbook.model.name import Name
from refbook.richtext.tree import Inlines, Tagged

_BOTH = frozenset({"editor", "translator"})
_BOTH_TERM = "editortranslator"


class NamesElement(Element):
    """`<names>` with its options decided."""

    __slots__ = (
        "delimiter",
        "label",
        "label_first",
        "locale",
        "look",
        "merges",
        "style",
        "substitute",
        "variables",
    )

    def __init__(
        self,
        variables: tuple[str, ...],
        style: NameStyle,
        label: Label | None,
        label_first: bool,
        substitute: tuple[Element, ...],
        delimiter: str,
        look: Look,
        locale: Locale,
    ) -> None:
        self.variables = variables
        self.merges = label is not None and len(variables) == 2 and _BOTH.issuperset(variables)
        self.style = style
        # What all of the names are set in is not set, and so turned off, once more within.
        style.look = _without(style.look, look)
        self.label = label
        self.label_first = label_first
        self.substitute = substitute
        self.delimiter = delimiter
        self.look = look
        self.locale = locale

    def narrowed(self, variables: tuple[str, ...], substitute: tuple[Element, ...]) -> NamesElement:
        """The same for fewer variables; editors and translators merge only where they alone are asked for."""
        fewer = NamesElement(
            variables,
            self.style,
            self.label,
            self.label_first,
            substitute,
            self.delimiter,
            self.look,
            self.locale,
        )
        fewer.merges = self.merges
        return fewer

    def evaluate(self, context: Context) -> Rendered:
        """See `Element`."""
        lists = self._lists(context)
        if not lists:
            return self._substituted(context)
        if context.without_names:
            context.without_names = False
            return MISSING
        for variable, _ in lists:
            context.note(variable)
        if self.style.form == "count":
            count = sum([shown_names(len(names), self.style, context) for _, names in lists])
            return (dress((str(count),), self.look, context.language), FILLED)
        parts = [self._labelled(variable, names, context) for variable, names in self._merged(lists)]
        parts = [part for part in parts if part]
        if not parts:
            return MISSING
        return (dress(joined(parts, self.delimiter), self.look, context.language), FILLED)

    def _lists(self, context: Context) -> list[tuple[str, tuple[Name, ...]]]:
        found = []
        for variable in self.variables:
            names = context.reference.names(variable)
            if names and not context.is_spent(variable):
                found.append((variable, names))
        return found

    def _merged(self, lists: list[tuple[str, tuple[Name, ...]]]) -> list[tuple[str, tuple[Name, ...]]]:
        """ "If … the editor and translator variables are identical, only one name variable is rendered", with
        the "editortranslator" term, if the locale has it."""
        if not self.merges or len(lists) != 2 or lists[0][1] != lists[1][1]:
            return lists
        assert self.label is not None
        return [(_BOTH_TERM, lists[0][1])] if self.locale.text(_BOTH_TERM, self.label.form) else lists

    def _labelled(self, variable: str, names: tuple[Name, ...], context: Context) -> Inlines:
        listed = name_list(names, self.style, context)
        if not listed:
            return ()
        printed: Inlines = (Tagged(tags.NAMES, listed, _sources(listed)),)
        if self.label is None:
            return printed
        label = self._label(variable, names)
        return (*label, *printed) if self.label_first else (*printed, *label)

    def _label(self, variable: str, names: tuple[Name, ...]) -> Inlines:
        assert self.label is not None
        plural = len(names) > 1 if self.label.plural == "contextual" else self.label.plural == "always"
        text = self.locale.text(variable, self.label.form, plural)
        return dress((text,), self.label.look, self.locale.tag) if text else ()

    def _substituted(self, context: Context) -> Rendered:
        """ "If cs:names … would be empty, the first substitute that is not empty is printed; and substituted
        variables are suppressed in the rest of the output"."""
        outer, without_names = context.used, context.without_names
        for element in self.substitute:
            context.used = set()
            inlines, state = element.evaluate(context)
            used = context.used
            context.used = outer
            if without_names and not context.without_names:
                return MISSING  # these were the names to leave out
            if inlines or state == TEXT:
                context.substituted |= used
                if outer is not None:
                    outer |= used
                return self._in_place(inlines, context)
        return MISSING

    def _in_place(self, inlines: Inlines, context: Context) -> Rendered:
        if context.without_names:
            context.without_names = False
            return MISSING
        if not _has_names(inlines):
            inlines = (Tagged(tags.NAMES, inlines),)
        return (dress(inlines, self.look, context.language), FILLED)


def _without(look: Look, outer: Look) -> Look:
    """A look without the formatting that stands around it already."""
    if outer is PLAIN or not look.styles:
        return look
    return look._replace(styles=tuple([style for style in look.styles if style not in outer.styles]))


def _sources(listed: Inlines) -> tuple[Hashable, ...]:
    """Who the names that are shown are."""
    return tuple([child.source for child in listed if isinstance(child, Tagged)])


def _has_names(inlines: Inlines) -> bool:
    for child in inlines:
        if not isinstance(child, str):
            if isinstance(child, Tagged) and child.tag == tags.NAMES:
                return True
            if _has_names(child.children):
                return True
    return False
