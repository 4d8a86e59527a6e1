"""Titles: of the work, and of the book or journal it stands in."""

from __future__ import annotations

import re
from typing import Final

from refbook.refparse.names import UPPER, Found, Order, scan_names
from refbook.refparse.pieces import GAP, Draft, Piece, trimmed
from refbook.refparse.roles import EDITOR_AFTER, SAME_AUTHOR

_QUOTED: Final = re.compile(
    r"«\s?(?P<a>[^«»]{2,400}?)\s?»|“\s?(?P<b>[^“”]{2,400}?)\s?”|„\s?(?P<c>[^„“”]{2,400}?)\s?[“”]|»\s?(?P<d>[^«»]{2,400}?)\s?«"
    r"|\"(?P<e>[^\"]{2,400}?)\"|(?<![^\W_])[‘‚](?P<f>(?:[^‘’]|’(?=\w)){8,400}?)[’‘](?!\w)|(?<![^\W_])'(?P<g>(?:[^']|'(?=\w)){8,400}?)'(?!\w)"
)
_ENDS_TITLE: Final = re.compile(
    rf"\s*(?:$|[{GAP}(\[:;.*_{UPPER}\d–-]|in\b|dans\b|[,.]\s*(?:$|[^a-zß-ÿ]|(?:in|dans|en|em|pp?|vol|trad|tr|"
    rf"a cura|n|no|nr|t|hrsg|ed|sous|thèse|tesi|diss|url|http|www|doi|unpublished|paper)(?![^\W_])))"
)
"""What stands behind a whole title; a quotation mark inside a title is followed by more of it."""
_SLANTED: Final = re.compile(r"(?<![\w*_])([*_])(?=\S)(?P<text>[^*_]{2,400}?)(?<=\S)\1(?![\w*_])")
_IN: Final = re.compile(
    rf"(?:(?<=[.,;:?!»”\"’'*)\]–-]\s)|(?<={GAP})\s*|(?<=[.,?!])|^)(?:(?:[Ii]n|IN):\s*(?=\w)|(?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m|IN)(?:\s?:\s*|\s+)(?=[«“„‘*_\"{UPPER}{GAP}]))"
)
_BREAK: Final = re.compile(rf"(?<=[^\W_])[.?!]\s+[–-]?\s?(?=[«“{UPPER}])|\s[–—]\s(?=[{UPPER}])")
_ABBREVIATION: Final = re.compile(
    rf"(?:^|[\s.(])(?:[{UPPER}]|[Ss]t|Dr|Mr|Mrs|Nr|vs|No|Bd|Vol|etc|ca|Int|Rev|Am|Soc|Phys|Lett|Proc)$"
)
_CLAUSE: Final = re.compile(r",\s+(?=[\"“«*_A-ZÀ-Þ])")


def read_quoted(draft: Draft) -> None:
    """Take a title that quotation marks or asterisks bound.

    A title in quotation marks is a part of something; what stands in them behind it, or in asterisks, is
    the whole.
    """
    for match in _QUOTED.finditer(draft.rest, draft.body):
        field = _quoted_field(draft, match)
        if field and not draft.has(field):
            _take(draft, field, match, match.lastgroup or "a")
    for match in _SLANTED.finditer(draft.rest, draft.body):
        field = "container-title" if draft.has("title") or _has_text(draft, match.start()) else "title"
        if not draft.has(field):
            _take(draft, field, match, "text")


def _quoted_field(draft: Draft, match: re.Match[str]) -> str:
    """The title, when nothing stands before it; behind a comma or "in", what the title is a part of."""
    if not _ENDS_TITLE.match(draft.rest, match.end()):
        return ""
    before = draft.rest[draft.body : match.start()]
    if not any(letter.isalnum() for letter in before) and not draft.has("title"):
        return "title"
    return "container-title" if re.search(rf"(?:[,{GAP}]|\bin)[\s,]*$", before) else ""


def _has_text(draft: Draft, end: int) -> bool:
    return any(last <= end for first, last in draft.left(draft.body) if last - first > 3)


def _take(draft: Draft, field: str, match: re.Match[str], group: str) -> None:
    start, end = match.span(group)
    draft.add(Piece(field, *trimmed(draft.text, start, end, " ,.;" + GAP), 0.9))
    draft.blank(*match.span())


def read_in(draft: Draft, order: Order | None) -> None:
    """Take "In", which parts a chapter or article from its whole, and the people behind it."""
    matches = [match for match in _IN.finditer(draft.rest, draft.body) if _is_in(draft, match)]
    if matches:
        match = matches[-1] if draft.has("title") else matches[0]
        draft.blank(*match.span())
        draft.whole = _read_editors(draft, match.end(), order)


def read_container(draft: Draft) -> None:
    """Take the titles before and behind "In"."""
    if draft.whole < 0:
        return
    if not draft.has("title"):
        _take_rest(draft, "title", draft.body, draft.whole)
    if not draft.has("container-title"):
        _take_rest(draft, "container-title", draft.whole)


def _is_in(draft: Draft, match: re.Match[str]) -> bool:
    """ "In" begins no container before the title."""
    return draft.has("title") or any(letter.isalnum() for letter in draft.rest[draft.body : match.start()])


def _read_editors(draft: Draft, start: int, order: Order | None) -> int:
    """Take the people behind "In"; returns where the container's title may begin."""
    same = SAME_AUTHOR.match(draft.rest, start)
    if same and (after := EDITOR_AFTER.match(draft.rest, same.end())):
        draft.add(Piece("same-editor", start, same.end()))
        draft.blank(start, after.end())
        return after.end()
    role = EDITOR_AFTER.search(draft.rest, start, min(len(draft.rest), start + 250))
    if role:
        names, end = scan_names(draft.rest, start, role.start(), bounded=True, order=order)
        if names and not draft.rest[end : role.start()].strip(" ,.(" + GAP):
            return _add_people(draft, "editor", names, role.end())
        if (
            end < role.start()
            and not names
            and re.fullmatch(r"[^,.:]{4,80}", draft.rest[start : role.start()].strip())
        ):
            draft.add(Piece("editor", *trimmed(draft.text, start, role.start()), 0.6, "literal"))
            draft.blank(start, role.end())
            return role.end()
    names, end = scan_names(draft.rest, start, len(draft.rest), bounded=False, order=order)
    if names and names[0].strong and names[0].form != "literal" and re.match(r"\s*[,:]", draft.rest[end:]):
        return _add_people(draft, "container-author", names, end)
    return start


def _add_people(draft: Draft, field: str, names: list[Found], end: int) -> int:
    for name in names:
        draft.add(Piece(field, name.start, name.end, 0.8, name.form, name.split))
    draft.blank(names[0].start, end)
    return end


def _take_rest(draft: Draft, field: str, start: int, stop: int | None = None) -> None:
    """Take what is left from `start` to the next piece."""
    for first, last in draft.left(start):
        last = last if stop is None else min(last, stop)
        if first < last:
            draft.take(field, *_without_marks(draft.text, first, last), 0.75)
        return


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Without an opening bracket that is not closed, and quotation marks round the whole."""
    start, end = trimmed(text, start, end)
    if end > start and text[end - 1] in "([":
        end -= 1
    return trimmed(text, start, end)


def read_title(draft: Draft) -> None:
    """Take the title, and the journal between it and its volume, from what is left behind the head."""
    is_article = draft.has("volume", "issue") or (
        draft.has("page") and not draft.has("publisher", "publisher-place")
    )
    if draft.has("title"):
        _read_whole(draft, is_article)
        return
    for start, end in draft.left(draft.body):
        cut = _cut(draft, start, end) if is_article and not draft.has("container-title") else end
        if cut < end:
            draft.take("container-title", cut, end, 0.6)
        draft.take("title", *_without_marks(draft.text, start, cut), 0.75)
        return


def _read_whole(draft: Draft, is_article: bool) -> None:
    """Behind a title in quotation marks stand its journal, paper or site; behind a thesis, its university."""
    if draft.has("genre") and not draft.has("publisher"):
        _take_rest(draft, "publisher", _title_end(draft))
    elif not draft.has("container-title") and (is_article or not draft.has("publisher", "publisher-place")):
        _take_rest(draft, "container-title", _title_end(draft))


def _title_end(draft: Draft) -> int:
    return next(piece.end for piece in draft.pieces if piece.field == "title")


def _cut(draft: Draft, start: int, end: int) -> int:
    """Where the journal begins: behind the last comma, or behind the last sentence; `end` when there is
    none."""
    text = draft.rest[start:end]
    clauses = [match.end() for match in _CLAUSE.finditer(text)]
    sentences = [
        match.end()
        for match in _BREAK.finditer(text)
        if text[match.start()] in "?!" or not _ABBREVIATION.search(text[: match.start()])
    ]
    cuts = (clauses or sentences) if draft.commas else (sentences or clauses)
    return start + cuts[-1] if cuts else end
