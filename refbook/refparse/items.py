"""From the pieces of a line to an Item, its places and its findings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.date import Date
from refbook.model.finding import Finding, Problem
from refbook.model.item import Item
from refbook.model.language import guess
from refbook.model.name import Name
from refbook.model.source import Places, Text
from refbook.model.variable import Value
from refbook.model.vocabulary import KINDS, Kind
from refbook.refparse import problems
from refbook.refparse.entries import Entry
from refbook.refparse.genres import type_of
from refbook.refparse.lines import has_structure
from refbook.refparse.names import UPPER, name_halves
from refbook.refparse.pieces import Draft, Piece, trimmed
from refbook.refparse.publishers import publisher_language

RAW: Final = "unstructured"
"""The extra field that keeps a line as it was printed (Crossref's name for the same)."""

_QUOTES: Final = {"“": "”", "«": "»", "„": "“", '"': '"', "‘": "’", "»": "«", "*": "*", "_": "_"}


def to_item(draft: Draft, entry: Entry, language: str | None = None) -> Item:
    """The Item that a line describes, without an id.

    Args:
        draft: the line, read.
        entry: where it came from.
        language: what the title is in where its own words and its publisher do not say.
    """
    variables: dict[str, Value] = {}
    for piece in sorted(draft.pieces, key=lambda piece: piece.start):
        _add(variables, draft, piece)
    if draft.has("same-editor") and "author" in variables:  # "In: ders. (Hrsg.)"
        variables["editor"] = variables["author"]
    variables.update(_dates(draft))
    note = "; ".join(clean(draft.text[start:end]) for start, end in left_over(draft))
    variables |= _filled(note=note, language=_language(draft, language))
    if not draft.pieces and not entry.is_too_long:
        variables |= _filled(title=clean(draft.text))
        variables.pop("note", None)
    return Item.of("", type_of(draft), variables, {RAW: entry.raw} if entry.raw else {})


def _filled(**variables: Value) -> dict[str, Value]:
    return {variable: value for variable, value in variables.items() if value}


def _add(variables: dict[str, Value], draft: Draft, piece: Piece) -> None:
    text = clean(draft.text[piece.start : piece.end])
    if piece.field == "arxiv":
        variables |= {"archive": "arXiv", "archive_location": text}
    elif piece.field not in KINDS or KINDS[piece.field] is Kind.DATE:
        return
    elif KINDS[piece.field] is Kind.NAMES:
        held = variables.get(piece.field, ())
        variables[piece.field] = (*(held if isinstance(held, tuple) else ()), to_name(draft.text, piece))
    else:
        variables.setdefault(piece.field, _number(piece.field, text))


def _number(field: str, text: str) -> str:
    if field == "edition":
        digits = re.match(r"\d+", text)
        return digits[0] if digits else text
    return re.sub(r"\s?([-–—‒−])\s?", r"\1", text) if field in ("page", "volume", "issue") else text


def clean(text: str) -> str:
    """A value without the quotation marks round it.

    >>> clean("« Le dialectique »")
    'Le dialectique'
    """
    text = re.sub(r"\s+", " ", text).strip()
    inner = text[1:-1].strip()
    if len(text) > 2 and _QUOTES.get(text[0]) == text[-1] and text[0] not in inner and text[-1] not in inner:
        return inner
    return text


def to_name(text: str, piece: Piece) -> Name:
    """The name that a piece of a line is."""
    if piece.form == "others":
        return Name(literal="others")
    if piece.form == "literal":
        return Name(literal=clean(text[piece.start : piece.end]))
    family, given = name_halves(text, piece)
    family = unshouted(clean(family))
    given = re.sub(r"(?<=[^\W\d_]{3})\.$", "", clean(given))
    return Name.parse(f"{family}, {given}") if given else Name(family=family)


def unshouted(text: str) -> str:
    """A name in capitals as it is written in running text; short ones may be initials and stay.

    >>> unshouted("SAINT-EXUPÉRY"), unshouted("McNeill"), unshouted("LI")
    ('Saint-Exupéry', 'McNeill', 'Li')
    """
    shouted = re.compile(rf"(?<![^\W_])[{UPPER}]{{2,}}(?![^\W_])")
    return shouted.sub(lambda match: match[0].capitalize(), text)


def _dates(draft: Draft) -> dict[str, Value]:
    found: dict[str, Value] = {}
    issued = re.sub(r"(?<=\d{4})[a-z](?![^\W_])", "", clean(draft.value("issued")))
    again = re.fullmatch(r"(\d{4})\s?/\s?(\d{4})", issued)
    if again and again[2] < again[1]:  # "(1995/1981)": the edition at hand and the first
        found = {"issued": Date.parse(again[1]), "original-date": Date.parse(again[2])}
    elif issued:
        found["issued"] = Date.parse(f"c. {issued}" if draft.has("circa") else issued)
    if draft.has("accessed"):
        found["accessed"] = Date.parse(clean(draft.value("accessed")))
    return found


def _language(draft: Draft, language: str | None) -> str:
    """The title's own words, else its publisher's language, else what the caller knows."""
    title = draft.value("title")
    if not title:
        return ""
    return guess(title) or publisher_language(draft.value("publisher")) or language or ""


def mark(places: Places, index: int, draft: Draft, entry: Entry) -> None:
    """Remember where an item and its fields stand."""
    places.add(index, "", *entry.span(0, len(entry.text)))
    spans: dict[str, tuple[int, int]] = {}
    for piece in draft.pieces:
        held = spans.get(piece.field, (piece.start, piece.end))
        spans[piece.field] = (min(held[0], piece.start), max(held[1], piece.end))
    for field, (begin, end) in spans.items():
        if field in KINDS:
            places.add(index, field, *entry.span(begin, end))


def left_over(draft: Draft) -> list[tuple[int, int]]:
    """The stretches of a line that no field holds; nothing of a line that was not taken apart at all."""
    if not draft.pieces:
        return []
    return [trimmed(draft.rest, start, end, " ()[]{}<>.,;:–—-") for start, end in draft.left()]


def findings_of(draft: Draft, id: str, entry: Entry, source: Text) -> Iterator[Finding]:
    """What a careful editor would want to hear about a line."""

    def at(problem: Problem, said: str, begin: int, end: int, hint: str, field: str = "") -> Finding:
        span = source.span(*entry.span(begin, end))
        return problem.at(said, span, hint=hint, item=id, field=field)

    whole = _about_the_line(draft, entry)
    if whole:
        yield at(whole[0], whole[1], 0, len(draft.text), whole[2])
    for piece in draft.pieces:
        if _is_surname_first(draft, piece):
            name = to_name(draft.text, piece)
            said = f"surname first without a comma: read as family {name.family}, given {name.given}"
            hint = f"write “{name.sorted_form}”"
            yield at(problems.SURNAME_FIRST, said, piece.start, piece.end, hint, piece.field)
    for begin, end in left_over(draft):
        said = f"not understood: “{shortened(clean(draft.text[begin:end]))}”"
        yield at(problems.LEFT_OVER, said, begin, end, "it is kept as a note", "note")
    for begin, end in entry.divided:
        hint = "join it if the hyphen is the line's, keep it if it is the word's"
        said = "a word is divided at the end of the line"
        yield problems.DIVIDED_WORD.at(said, source.span(begin, end), hint=hint, item=id)


def _about_the_line(draft: Draft, entry: Entry) -> tuple[Problem, str, str] | None:
    """Problem, message and hint about a whole line."""
    separate = "put each on its own line"
    if entry.is_too_long:
        return problems.TOO_LONG, f"{len(entry.raw):,} characters are too long for one reference", separate
    if not any(letter.isalnum() for letter in draft.text):
        return problems.NOTHING_READ, "no reference can be read here", "remove the line or write it out"
    if not has_structure(draft.text):
        return problems.NO_STRUCTURE, "nothing parts author, title and publisher", "put commas between them"
    if len(_HEADS.findall(draft.text)) > 1:
        return problems.RUN_TOGETHER, "several references seem to stand on one line", separate
    return None


_HEADS: Final = re.compile(
    rf"[{UPPER}][^\W\d_]+,\s(?:[{UPPER}]\.[\s-]?)+[^()\d]{{0,80}}\(\d{{4}}[a-z]?\)[.:,]"
)


def _is_surname_first(draft: Draft, piece: Piece) -> bool:
    """True for "Fiori Antonio"; capitals ("FIORI Antonio") and initials ("Fiori A.") say it themselves."""
    if not piece.form.startswith("family-first"):
        return False
    family, given = name_halves(draft.text, piece)
    return not family.isupper() and "." not in given and not given.isupper()


def shortened(text: str, most: int = 60) -> str:
    """A text for a message, without control characters and not too long.

    >>> shortened("a" * 9, 5)
    'aaaa…'
    """
    text = "".join(letter if letter.isprintable() else "�" for letter in text)
    return text if len(text) <= most else text[: most - 1] + "…"
