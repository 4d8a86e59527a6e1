"""A citation of its cites: groups, collapsing, delimiters.

Source: CSL 1.0.2 specification, "Cite Grouping", "Cite Collapsing"; what it leaves open is as citation
    processors do.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from refbook.csl import tags
from refbook.csl.affixes import delimiter_between, is_bare, with_affixes
from refbook.csl.capitals import capitalised
from refbook.csl.cluster import CiteRequest
from refbook.csl.collapse import number_ranges, suffix_groups
from refbook.csl.dress import framed
from refbook.csl.piece import Piece
from refbook.csl.trees import find
from refbook.richtext.tree import Inline, Inlines, Styled, plain

if TYPE_CHECKING:
    from refbook.csl.run import Run

_BY_YEAR: Final = ("year", "year-suffix", "year-suffix-ranged")


def citation(run: Run, cites: list[CiteRequest]) -> Inlines:
    """What a citation prints, in the layout's attributes."""
    pieces = _pieces(run, cites)
    layout = run.processor.style.citation.layout
    out: list[Inline] = []
    for piece in pieces:
        if not piece.printed:
            continue
        if out:
            out.append(delimiter_between(out, piece.printed, piece.delimiter))
        out.extend(piece.printed)
    if not out:
        return ()
    inlines = framed(tuple(out), layout.look)
    for style in layout.look.styles:
        inlines = (Styled(style, inlines),)
    return inlines


def _pieces(run: Run, cites: list[CiteRequest]) -> list[Piece]:
    """The cites as they are printed, each with the delimiter before it."""
    options = run.processor.style.citation
    pieces = [Piece(cite, run.rendered(run.cite_context(cite)), options.layout.delimiter) for cite in cites]
    if pieces and not run.processor.keeps_case:
        pieces[0].printed = capitalised(pieces[0].printed, pieces[0].cite.prefix)
    if options.collapse == "citation-number":
        pieces = number_ranges(pieces, options.after_collapse_delimiter)
    elif options.collapse or options.cite_group_delimiter is not None:
        pieces = _grouped(run, pieces)
    for piece in pieces:
        piece.printed = with_affixes(piece.cite, piece.printed)
    return pieces


def _grouped(run: Run, pieces: list[Piece]) -> list[Piece]:
    """Cites with the same names stand together and, if the style collapses, print them once."""
    options = run.processor.style.citation
    for piece in pieces:
        piece.names = _names(piece.printed)
    if run.processor.citation_sort:
        pieces = _together(pieces)
    inside = options.layout.delimiter
    if options.cite_group_delimiter is not None:
        inside = options.cite_group_delimiter
    elif options.collapse and not run.processor.style.note_style:
        inside = ", "
    _set_delimiters(pieces, inside, options.after_collapse_delimiter, options.collapse)
    if options.collapse in _BY_YEAR:
        _drop_names(run, pieces)
    if options.collapse in ("year-suffix", "year-suffix-ranged"):
        pieces = suffix_groups(pieces, _suffix_delimiter(run), options.collapse == "year-suffix-ranged")
    return pieces


def _suffix_delimiter(run: Run) -> str:
    options = run.processor.style.citation
    if options.year_suffix_delimiter is not None:
        return options.year_suffix_delimiter
    return options.layout.delimiter if options.cite_group_delimiter is None else options.cite_group_delimiter


def _names(printed: Inlines) -> str:
    found = find(printed, tags.NAMES)
    return "" if found is None else plain(found.children)


def _together(pieces: list[Piece]) -> list[Piece]:
    """Cites of the same names, at the place of the first: "cite grouping … ensures that cites with identical
    rendered names are grouped together"."""
    groups: dict[str, list[Piece]] = {}
    for place, piece in enumerate(pieces):
        groups.setdefault(piece.names or f"\0{place}", []).append(piece)
    return [piece for group in groups.values() for piece in group]


def _set_delimiters(pieces: list[Piece], inside: str, after: str | None, collapse: str) -> None:
    """The delimiter before each cite.

    "after-collapse-delimiter specifies the cite delimiter to be used after a collapsed cite group". A single
    cite is a group as well, or the delimiters of one citation would change with what happens to collapse;
    where years collapse to their suffixes, only the first one is (so citeproc-js). A cite with a locator ends
    the group.
    """
    collapsed = True
    for before, piece in pairwise(pieces):
        piece.continues = piece.names == before.names and is_bare(before.cite, piece.cite)
        has_locator = collapse != "" and bool(piece.cite.locator or before.cite.locator)
        if piece.continues and not has_locator:
            piece.delimiter = inside
        elif after is not None and collapse and (collapsed or piece.continues or collapse != "year-suffix"):
            piece.delimiter = after
        collapsed = piece.continues


def _drop_names(run: Run, pieces: list[Piece]) -> None:
    """Print the names of a group once."""
    for piece in pieces:
        if piece.continues and piece.names:
            context = run.cite_context(piece.cite)
            context.without_names = True
            piece.printed = run.rendered(context)
