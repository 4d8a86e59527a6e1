"""Name lists, both ways.

Sources: "BibTeXing", section 4 (First von Last; von Last, First; von Last, Jr, First); the biblatex
manual, 2.3.3 ("given=…, family=…").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from refbook.formats.bibtex.encode import encode, group
from refbook.formats.bibtex.latex import decode
from refbook.model.name import Name
from refbook.model.name_particles import join
from refbook.model.name_words import ELIDED, GERMAN_PARTICLES, PARTICLES

EMPTY_NAME: Final = "there is an empty name"
"""What is wrong where two “and” follow each other."""

_AND: Final = re.compile(r"[{}]|\band\b", re.IGNORECASE)
_PLAIN_AND: Final = re.compile(r" and ", re.IGNORECASE)
_WORD_BREAK: Final = re.compile(r"[{} ~,]")
_EXTENDED: Final = re.compile(r'[\s{"]*(?:given|family|prefix|suffix|useprefix)(?:-i)?\s*=', re.IGNORECASE)
# Options of the list stand where names do; they are for sorting and shortening (biblatex manual, 2.2.1).
_OPTION: Final = re.compile(r"(?:uniquelist|uniquename\w*|sortingnamekeytemplate\w*|labelname\w*)=[\w-]+")
_SIMPLE: Final = re.compile(r"[^\\{}~$`,]+, [^\\{}~$`,]+\Z")


def read_names(latex: str, *, use_prefix: bool | None, troubles: list[str]) -> tuple[Name, ...]:
    """The names in the value of a field.

    Args:
        latex: the value.
        use_prefix: biblatex's option: True keeps "von" with the family name, False does not; None: not given.
        troubles: takes a sentence for each thing that was not understood.

    >>> read_names("van Gogh, Vincent and {il Mulino}", use_prefix=None, troubles=[])
    (Name(family='Gogh', given='Vincent', non_dropping_particle='van'), Name(literal='il Mulino'))
    """
    names = []
    for part in split_list(latex):
        if _OPTION.fullmatch(part):
            continue
        name = _name(part, use_prefix, troubles)
        if name == Name():
            troubles.append(EMPTY_NAME)
        else:
            names.append(name)
    return tuple(names)


def split_list(latex: str) -> list[str]:
    """The names between the "and"s that are in no brace.

    >>> split_list("Barnes and {Barnes and Noble}")
    ['Barnes', '{Barnes and Noble}']
    """
    if "{" not in latex:
        return [part.strip(" ") for part in _PLAIN_AND.split(f" {latex} ".replace(" and and ", " and  and "))]
    parts, depth, start = [], 0, 0
    for found in _AND.finditer(latex):
        if found[0] in "{}":
            depth += 1 if found[0] == "{" else -1
        elif depth == 0 and _is_spaced(latex, found):
            parts.append(latex[start : found.start()].strip(" "))
            start = found.end()
    return [*parts, latex[start:].strip(" ")]


def _is_spaced(latex: str, found: re.Match[str]) -> bool:
    before = latex[found.start() - 1] if found.start() else ""
    after = latex[found.end() : found.end() + 1]
    return before in ("", " ") and after in ("", " ")


def _name(latex: str, use_prefix: bool | None, troubles: list[str]) -> Name:
    if _SIMPLE.match(latex) and not latex[0].islower():
        family, given = latex.split(", ")
        if given and not given.rpartition(" ")[2].islower() and not re.match(ELIDED, family):
            return Name(family.strip(), given.strip())
    if latex.lower() == "others":
        return Name(literal="others")
    if _EXTENDED.match(latex):
        return _extended(latex, use_prefix, troubles)
    parts = _split(latex, ",")
    if len(parts) > 3 or (len(parts) > 1 and not all(parts)):
        troubles.append("a name has too many commas" if len(parts) > 3 else "a part of a name is empty")
        return Name(literal=_plain(latex))
    if len(parts) == 1:
        return _undivided(latex, use_prefix, troubles)
    given = parts[-1]
    suffix = parts[1] if len(parts) == 3 else ""
    return _family_first(parts[0], given, suffix, use_prefix, troubles)


def _plain(latex: str) -> str:
    return decode(latex).replace("\u00a0", " ").strip()


def _split(latex: str, separators: str) -> list[str]:
    """The parts between separators that are in no brace."""
    parts, depth, start = [], 0, 0
    for found in _WORD_BREAK.finditer(latex):
        if found[0] in "{}":
            depth += 1 if found[0] == "{" else -1
        elif depth <= 0 and found[0] in separators and not _is_escaped(latex, found.start()):
            parts.append(latex[start : found.start()].strip())
            start = found.end()
    return [*parts, latex[start:].strip()]


def _is_escaped(latex: str, at: int) -> bool:
    return at > 0 and latex[at - 1] == "\\"


def _words(latex: str) -> list[str]:
    return [word for word in _split(latex, " ~") if word]


def is_braced(latex: str) -> bool:
    """True when one pair of braces holds everything and starts no special character.

    >>> is_braced("{il Mulino}"), is_braced("{A} and {B}"), is_braced("{\\\\'E}cole")
    (True, False, False)
    """
    if len(latex) < 2 or latex[0] != "{" or latex[-1] != "}" or latex[1] == "\\":
        return False
    depth = 0
    for brace in re.finditer(r"[{}]", latex):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end() == len(latex)
    return False


def _is_lower(word: str) -> bool:
    """BibTeX's test for a "von": the first letter, outside braces or special, is lower case."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    first = next((char for char in decode(word) if char.isalpha()), "")
    return first.islower()


def _undivided(latex: str, use_prefix: bool | None, troubles: list[str]) -> Name:
    """First von Last."""
    if is_braced(latex):
        return Name(literal=_plain(latex))
    words = _words(latex)
    lower = [place for place, word in enumerate(words[:-1]) if _is_lower(word)]
    start = lower[0] if lower else len(words) - 1
    end = lower[-1] + 1 if lower else start
    given, von, last = (" ".join(part) for part in (words[:start], words[start:end], words[end:]))
    particle = _plain(von)
    drops = bool(given) and particle.partition(" ")[0] in GERMAN_PARTICLES
    family = _plain(last)
    if not particle and not is_braced(last):
        particle, family = _without_elided(family)
    return _with_particle(particle, drops, use_prefix, family=family, given=_plain(given))


def _family_first(
    von_last: str, given: str, suffix: str, use_prefix: bool | None, troubles: list[str]
) -> Name:
    words = _words(von_last)
    lower = [place for place, word in enumerate(words[:-1]) if _is_lower(word)]
    end = lower[-1] + 1 if lower else 0
    particle = _plain(" ".join(words[:end]))
    family = _plain(" ".join(words[end:]))
    if not is_braced(words[-1] if words else ""):
        elided, family = _without_elided(family)
        particle = f"{particle} {elided}".strip()
    first, dropping = _trailing_particles(_plain(given), is_braced(given))
    parts = {"family": family, "given": first, "suffix": _plain(suffix)}
    if dropping and particle:
        return replace(_with_particle(particle, False, None, **parts), dropping_particle=dropping)
    if dropping:
        return _with_particle(dropping, True, None, **parts)
    return _with_particle(particle, False, use_prefix, **parts)


def _without_elided(family: str) -> tuple[str, str]:
    """ "d'Alembert" into "d'" and "Alembert", as refbook's names have it."""
    elided = re.match(ELIDED, family) if family[:1].islower() else None
    return (elided[0], family[elided.end() :]) if elided else ("", family)


def _trailing_particles(given: str, is_undivided: bool) -> tuple[str, str]:
    """The "von" of "Goethe, Johann Wolfgang von", which drops because it stands away from the family name."""
    words = given.split(" ")
    count = len(words)
    while count > 1 and words[count - 1] in PARTICLES and not is_undivided:
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def _with_particle(particle: str, drops: bool, use_prefix: bool | None, **parts: str) -> Name:
    if use_prefix is not None:
        drops = not use_prefix
    kind = "dropping_particle" if drops else "non_dropping_particle"
    return Name(**parts, **{kind: particle})  # type: ignore[arg-type]


def _extended(latex: str, use_prefix: bool | None, troubles: list[str]) -> Name:
    """biblatex's own form: "given=Hans, family=Harman, prefix=von"."""
    parts: dict[str, str] = {}
    for part in _split(latex[1:-1] if is_braced(latex) else latex, ","):
        # A part with a comma in it may stand in quotes as a whole: "family=Smith, Ltd".
        key, equals, value = part.strip('"').partition("=")
        if not equals:
            troubles.append("a part of a name has no =")
        value = value.strip().strip('"')
        parts[key.strip().lower()] = _plain(value)
    if "useprefix" in parts:
        use_prefix = parts["useprefix"].lower() == "true"
    fields = {name: parts.get(name, "") for name in ("family", "given", "suffix")}
    if not fields["family"] and not fields["given"]:
        return Name(literal=_plain(latex))
    return _with_particle(parts.get("prefix", ""), False, use_prefix, **fields)


def read_undivided(latex: str) -> str:
    """The names of a field that CSL has no variable for, as text that `write_undivided` takes.

    >>> read_undivided(r"{Barnes and Noble} and M{\\"u}ller, J.")
    '{Barnes and Noble} and Müller, J.'
    """
    parts = split_list(latex)
    if not all(parts):
        return decode(latex)
    return " and ".join(f"{{{decode(part[1:-1])}}}" if is_braced(part) else decode(part) for part in parts)


# Writing


def write_undivided(text: str) -> str:
    """LaTeX for what `read_undivided` has read."""
    parts = split_list(text)
    if not all(parts):
        return encode(text)
    return " and ".join(group(encode(part[1:-1])) if is_braced(part) else encode(part) for part in parts)


def write_names(names: Sequence[Name]) -> str:
    """The value of a field for names.

    >>> write_names([Name("Gogh", "Vincent", "van"), Name(literal="Barnes and Noble")])
    'van Gogh, Vincent and {Barnes and Noble}'
    """
    last = len(names) - 1
    return " and ".join(_written(name, place == last and place > 0) for place, name in enumerate(names))


def _written(name: Name, may_be_others: bool) -> str:
    if name.literal:
        return "others" if name.is_others and may_be_others else group(encode(name.literal))
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    if not name.family or not (given or name.suffix):
        return _alone(name, given)
    family = _family(name)
    given = _protected(
        encode(given), _needs_braces(given) or (not name.dropping_particle and _ends_lower(given))
    )
    suffix = encode(name.suffix)
    parts = [family, *([_protected(suffix, _needs_braces(suffix))] if suffix else []), given or "{}"]
    return ", ".join(parts)


def _alone(name: Name, given: str) -> str:
    """A name of one part; with spaces in it, it would be divided."""
    text = join(name.non_dropping_particle, name.family) or given
    if name.non_dropping_particle and not _needs_braces(text):
        return join(encode(name.non_dropping_particle), _protected(encode(name.family), " " in name.family))
    return _protected(encode(text), " " in text or _needs_braces(text))


def _family(name: Name) -> str:
    latex = encode(name.family)
    words = name.family.split(" ")
    looks_like_von = any(word[:1].islower() or not word[:1].isalpha() for word in words[:-1])
    braces = looks_like_von or _needs_braces(name.family) or bool(re.match(ELIDED, name.family))
    return join(encode(name.non_dropping_particle), _protected(latex, braces))


def _needs_braces(text: str) -> bool:
    return "," in text or "=" in text or re.search(r"(?:^|\s)and(?:\s|$)", text, re.IGNORECASE) is not None


def _ends_lower(given: str) -> bool:
    return " " in given and given.rpartition(" ")[2] in PARTICLES


def _protected(latex: str, needed: bool) -> str:
    return group(latex) if needed and latex else latex
