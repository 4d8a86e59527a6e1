"""How a list of names is printed: every option of names with its value, inherited or by default."""

from __future__ import annotations

from refbook.csl.nodes import PLAIN, Look, NameNode, NameOptions
from refbook.csl.terms import Locale
from refbook.richtext.tree import Inlines


class NameStyle:
    """The options of `cs:name`, decided.

    Attributes:
        and_word: what stands before the last name; "" for only a delimiter.
        precedes_et_al, precedes_last: values of delimiter-precedes-…
        min, first: et-al-min and et-al-use-first; a min of 0 shows all names.
        subsequent_min, subsequent_first: the same for later cites.
        use_last: et-al-use-last.
        form: "long", "short" or "count".
        initials: initialize-with; None leaves given names as they are.
        initialize: False only sets the periods of initials that are there.
        inverted: name-as-sort-order: "", "first" or "all".
        separator: sort-separator.
        demote: demote-non-dropping-particle.
        hyphens: initials keep the hyphens of given names.
        for_sorting: the names make a sort key.
        et_al: the term, in its look.
        levels: the levels of given names that disambiguation can choose from: 1 initials, 2 given names.
    """

    __slots__ = (
        "and_word",
        "delimiter",
        "demote",
        "et_al",
        "family",
        "first",
        "for_sorting",
        "form",
        "given",
        "hyphens",
        "initialize",
        "initials",
        "inverted",
        "language",
        "levels",
        "look",
        "min",
        "precedes_et_al",
        "precedes_last",
        "separator",
        "subsequent_first",
        "subsequent_min",
        "use_last",
    )

    def __init__(
        self,
        node: NameNode | None,
        options: NameOptions,
        locale: Locale,
        et_al: Inlines,
        demote: str,
        hyphens: bool,
        for_sorting: bool,
    ) -> None:
        self.look: Look = node.look if node else PLAIN
        self.family: Look = node.family if node else PLAIN
        self.given: Look = node.given if node else PLAIN
        self.and_word = _and_word(options.and_, locale)
        self.delimiter = ", " if options.delimiter is None else options.delimiter
        self.precedes_et_al = options.delimiter_precedes_et_al or "contextual"
        self.precedes_last = options.delimiter_precedes_last or "contextual"
        # Without et-al-use-first nothing is shortened.
        self.min = 0 if options.et_al_use_first is None else options.et_al_min or 0
        self.first = options.et_al_use_first or 0
        subsequent_min, subsequent_first = options.et_al_subsequent_min, options.et_al_subsequent_use_first
        self.subsequent_min = self.min if subsequent_min is None else subsequent_min
        self.subsequent_first = self.first if subsequent_first is None else subsequent_first
        self.use_last = bool(options.et_al_use_last)
        self.form = options.form or "long"
        self.initials = options.initialize_with
        self.initialize = options.initialize is not False
        self.inverted = options.name_as_sort_order or ""
        self.separator = ", " if options.sort_separator is None else options.sort_separator
        if for_sorting:
            # Names compare family name first, a shorter list before a longer: what separates sorts before
            # letters.
            self.inverted, self.and_word, self.separator, self.delimiter = "all", "", "\x02", "\x01"
        self.demote = demote
        self.hyphens = hyphens
        self.for_sorting = for_sorting
        self.et_al = et_al
        self.language = locale.tag
        self.levels = _levels(self.form, self.initials is not None, self.initialize)


def _levels(form: str, has_initials: bool, initialize: bool) -> tuple[int, ...]:
    if form == "short":
        return (1, 2) if has_initials else (2,)
    return (2,) if has_initials and initialize else ()


def _and_word(and_: str | None, locale: Locale) -> str:
    if and_ == "text":
        return locale.text("and") or "and"
    if and_ == "symbol":
        return locale.text("and", "symbol") or "&"
    return ""
