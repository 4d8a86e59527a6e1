"""Find a style by what people call it: id, short name, title, ISSN of a journal, or a file of their own.

The rules of a dependent style are those of its parent, which is looked up by its id among the styles at hand:
no path and no address that stands inside a style is ever opened.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Final

from refbook.csl import folders, xml
from refbook.csl.header import Header, header_of, known_header, last_part, parent_line
from refbook.errors import StyleError, UnknownStyle

SHORT_NAMES: Final[dict[str, str]] = {
    "abnt": "associacao-brasileira-de-normas-tecnicas",
    "acm": "association-for-computing-machinery",
    "acs": "american-chemical-society",
    "bluebook": "bluebook-law-review",
    "chicago": "chicago-notes-bibliography",
    "harvard": "harvard-cite-them-right",
    "iso690": "iso690-author-date-en",
    "iso-690": "iso690-author-date-en",
    "turabian": "chicago-notes-bibliography",
}
"""What people call a style -> its id, where `renamed-styles.json` does not say so already (mla, ama, mhra …).

Turabian's manual is the Chicago style for students; its edition 9 follows Chicago's notes and bibliography.
"""

# Ids are file names; anything else (a slash, a leading dot) must not reach the file system.
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_SHOWN_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class StyleFile:
    """A style at hand.

    Attributes:
        header: what it says about itself.
        path: its file.
        rules: the file with the rules: its parent's if it is dependent, else its own.
    """

    header: Header
    path: Path
    rules: Path


def find(name: str | os.PathLike[str]) -> StyleFile:
    """The style that a name means.

    Args:
        name: an id (`apa`), a short or former name (`mla`, `vancouver`), a CSL id
            (`http://www.zotero.org/styles/apa`), words of its title, the ISSN of a journal, or the path of a
            .csl file.

    Raises:
        UnknownStyle: nothing has that name, or several styles do; the message names them.
        StyleError: the file is not a style, or its parent is not at hand.

    >>> find("vancouver").header.id
    'nlm-citation-sequence'
    >>> find("Modern Language Association").path.name
    'modern-language-association.csl'
    """
    if not isinstance(name, str):
        return open_file(Path(name))
    wanted = name.strip()
    if wanted.startswith(("http://", "https://")):
        wanted = last_part(wanted)
    path = _as_path(wanted)
    if path is not None:
        return open_file(path)
    return _by_id(wanted.removesuffix(".csl")) or _by_issn(wanted) or _by_title(wanted) or _unknown(wanted)


def open_file(path: Path) -> StyleFile:
    """The style in a file of the user's.

    Raises:
        UnknownStyle: there is no such file.
        StyleError: it cannot be read or is not a style.
    """
    if not path.is_file():
        raise UnknownStyle("there is no such style file", file=str(path))
    style = xml.parse(xml.load(path), str(path))
    return _with_rules(path, header_of(style, path.stem), parent_line(style))


def search(text: str) -> list[Header]:
    """The styles whose titles and id have all words of a text, or that are for the journal with that ISSN.

    Those with rules of their own come first, then those whose title has the fewest other words.

    >>> [header.id for header in search("bologna lettere")]
    ['universita-di-bologna-lettere']
    """
    from refbook.csl import index

    if _ISSN.fullmatch(text.strip()):
        return list(index.by_issn().get(_issn(text), ()))
    asked = set(words(text))
    found = [header for header in index.headers() if asked and asked <= _told(header)]
    return sorted(
        found, key=lambda header: (bool(header.parent), len({*words(header.title)} - asked), header.id)
    )


def ids() -> list[str]:
    """The ids of all styles at hand, in alphabetical order."""
    return sorted({file.stem for folder in folders.style_folders() for file in folder.glob("*.csl")})


def _as_path(wanted: str) -> Path | None:
    """The file a name means, when it looks like a path; a bare `apa.csl` that is not there is an id."""
    separated = "/" in wanted or os.sep in wanted
    path = Path(wanted)
    if path.suffix.lower() == ".csl" and (separated or path.is_file()):
        return path
    return path if separated and path.is_file() else None


def _by_id(wanted: str) -> StyleFile | None:
    for id in (wanted.casefold(), "-".join(words(wanted))):
        path = _locate(id)
        if path is not None:
            return _with_rules(path, known_header(path))
    return None


def _locate(id: str) -> Path | None:
    """The file of the style with that id, or with the id that it has now."""
    for candidate in (id, SHORT_NAMES.get(id), _renamed().get(id)):
        if candidate is None or not _ID.fullmatch(candidate):
            continue
        for folder in folders.style_folders():
            path = folder / f"{candidate}.csl"
            if path.is_file():
                return path
    return None


@cache
def _renamed() -> dict[str, str]:
    with (folders.installed_styles() / "renamed-styles.json").open(encoding="utf-8") as file:
        renamed: dict[str, str] = json.load(file)
        return renamed


def _with_rules(path: Path, header: Header, line: int | None = None) -> StyleFile:
    if not header.parent:
        return StyleFile(header, path, path)
    rules = _locate(header.parent)
    if rules is None:
        why = f"{header.parent!r}, which is not installed"
    elif (parent := known_header(rules)).parent:
        # CSL 1.0.2, "Dependent Styles": the parent is an independent style.
        why = f"{parent.id!r}, which has none of its own"
    else:
        format, language = header.format or parent.format, header.default_locale or parent.default_locale
        return StyleFile(header._replace(format=format, default_locale=language), path, rules)
    raise StyleError(f"the style {header.id} takes its rules from {why}", file=str(path), line=line)


def _by_issn(wanted: str) -> StyleFile | None:
    from refbook.csl import index

    if not _ISSN.fullmatch(wanted):
        return None
    found = index.by_issn().get(_issn(wanted))
    if not found:
        raise UnknownStyle(f"no style is for the journal with ISSN {wanted}", hint="give the journal's title")
    return _only(found, wanted)


def _issn(text: str) -> str:
    """An ISSN as the index has it.

    >>> _issn("1234567x")
    '1234-567X'
    """
    digits = text.strip().replace("-", "").upper()
    return f"{digits[:4]}-{digits[4:]}"


def _by_title(wanted: str) -> StyleFile | None:
    from refbook.csl import index

    asked = words(wanted)
    if not asked:
        return None
    exact = [
        header for header in index.headers() if asked in (words(header.title), words(header.title_short))
    ]
    return _only(exact or search(wanted), wanted)


def _told(header: Header) -> set[str]:
    """The words by which a style can be found."""
    return {*words(header.title), *words(header.title_short), *words(header.id)}


def _only(found: Sequence[Header], wanted: str) -> StyleFile | None:
    """The one style found; of several, the one with rules of its own.

    Raises:
        UnknownStyle: there are several still.
    """
    if len(found) > 1:
        found = [header for header in found if not header.parent] or found
    if not found:
        return None
    if len(found) > 1:
        shown = ", ".join(header.id for header in found[:_SHOWN_CANDIDATES])
        more = f" and {len(found) - _SHOWN_CANDIDATES} more" if len(found) > _SHOWN_CANDIDATES else ""
        raise UnknownStyle(f"{wanted!r} fits several styles", hint=f"give one of these ids: {shown}{more}")
    return _by_id(found[0].id)


def _unknown(wanted: str) -> StyleFile:
    close = get_close_matches("-".join(words(wanted)), [*ids(), *SHORT_NAMES, *_renamed()], n=3)
    hint = (
        f"did you mean {' or '.join(close)}?"
        if close
        else "give an id, words of a title, an ISSN or a .csl file"
    )
    raise UnknownStyle(f"there is no style {wanted!r}", hint=hint)


def words(text: str) -> list[str]:
    """The words of a title, without case, accents and punctuation.

    >>> words("Université de Bologne (author-date)")
    ['universite', 'de', 'bologne', 'author', 'date']
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[^\W_]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
