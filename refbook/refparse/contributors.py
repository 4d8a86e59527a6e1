"""People named behind the title: "a cura di D. Reato", "trad. M. Rubel", "translated from the German by
…"."""

from __future__ import annotations

import re

from refbook.refparse.names import Order, scan_names
from refbook.refparse.pieces import Draft, Piece, trimmed
from refbook.refparse.roles import EDITED_BY, EDITOR_AFTER, ET_AL, TRANSLATED_BY, TRANSLATOR_AFTER

_IN_BRACKETS = re.compile(r"\(([^()]{4,120})\)")


def read_contributors(draft: Draft, order: Order | None) -> None:
    """Take translators and editors that a phrase announces or a bracket names."""
    for field, phrase in (("translator", TRANSLATED_BY), ("editor", EDITED_BY)):
        for match in phrase.finditer(draft.rest, draft.body):
            _read_announced(draft, field, match, order)
    for match in _IN_BRACKETS.finditer(draft.rest, draft.body):
        _read_bracketed(draft, match, order)


def _read_announced(draft: Draft, field: str, match: re.Match[str], order: Order | None) -> None:
    start = match.end() + (len(draft.rest[match.end() :]) - len(draft.rest[match.end() :].lstrip()))
    stop = _sentence_end(draft.rest, start)
    names, end = scan_names(draft.rest, start, stop, bounded=False, order=order)
    if not names:
        return
    for name in names:
        draft.add(Piece(field, name.start, name.end, 0.9, name.form, name.split))
    others = ET_AL.match(draft.rest, end)
    if others:
        draft.add(Piece(field, *trimmed(draft.text, *others.span(), " ,;&"), 0.9, "others"))
    draft.blank(match.start(), others.end() if others else end)


def _sentence_end(text: str, start: int) -> int:
    """Names end at the latest where a sentence does: a full stop behind a word of three letters."""
    match = re.compile(r"[^\W\d_]{3}\.(?=\s|$)").search(text, start)
    return match.end() - 1 if match else len(text)


def _read_bracketed(draft: Draft, match: re.Match[str], order: Order | None) -> None:
    """APA's "(H. Smith, Trans.)" and "(M. Rossi, Ed.)"."""
    for field, after in (("translator", TRANSLATOR_AFTER), ("editor", EDITOR_AFTER)):
        role = re.compile(after.pattern + r"\s*$").search(draft.rest, match.start(1), match.end(1))
        if not role or role.start() <= match.start(1):
            continue
        names, end = scan_names(draft.rest, match.start(1), role.start(), bounded=True, order=order)
        if names and not draft.rest[end : role.start()].strip(" ,&"):
            for name in names:
                draft.add(Piece(field, name.start, name.end, 0.9, name.form, name.split))
            draft.blank(*match.span())
            return
