"""Names as tagged formats write them: `Family, Given, Suffix`.

Sources: RIS format specifications, "Author fields"; EndNote, "Author names" (a name that ends with a comma
is an institution's).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from refbook.model.name import Name

# "Fanning E.", "Fanning E.J.": the initials stand last only where the family name stands first.
_FAMILY_FIRST: Final = re.compile(r"([^\s.,][^.,]*) ((?:[^\W\d_]\.[ -]?){1,4})")
_INITIAL: Final = re.compile(r"(?<!\S)[^\W\d_]\.")
_COUNTRY: Final = re.compile(r"(?:U\. ?S|U\. ?K|U\. ?N|E\. ?U)\.(?: ?A\.)?(?: |$)")
_SPACES: Final = re.compile(r"\s+")
_LONGEST: Final = 300  # characters; what is longer is no name


@lru_cache(maxsize=1000)
def read_name(text: str) -> Name:
    """The name that a field holds.

    Names without a comma are those of institutions, unless they have initials or are a single word.

    >>> read_name("Doe, John, Jr.")
    Name(family='Doe', given='John', suffix='Jr.')
    >>> read_name("De Vlinderstichting"), read_name("NASA,"), read_name("Fanning E.")
    (Name(literal='De Vlinderstichting'), Name(literal='NASA'), Name(family='Fanning', given='E.'))
    """
    text = _SPACES.sub(" ", text).strip()
    if text.endswith(",") or len(text) > _LONGEST:
        return Name(literal=text.removesuffix(",").rstrip())
    if "," in text:
        return Name.parse(text)
    return _without_comma(text)


def _without_comma(text: str) -> Name:
    family_first = _FAMILY_FIRST.fullmatch(text)
    if family_first:
        return Name(family=family_first[1], given=family_first[2].strip())
    if _INITIAL.search(text) and not _COUNTRY.match(text):
        return Name.parse(text)
    if text in ("others", "et al.", "et al"):
        return Name(literal="others")
    return Name(literal=text) if " " in text else Name(family=text)


def write_name(name: Name, *, comma: bool = False) -> str:
    """The text that `read_name` reads as a name, as far as there is one.

    Args:
        name: the name.
        comma: True to end every institution's name with a comma.

    >>> write_name(Name("Gogh", "Vincent", "van")), write_name(Name(literal="NATO"))
    ('van Gogh, Vincent', 'NATO,')
    """
    forms = list(_forms(name, comma))
    return next((form for form in forms if read_name(form) == name), forms[0])


def _forms(name: Name, comma: bool) -> Iterator[str]:
    if not name.literal:
        yield _plain(name)
    elif comma and not name.is_others:
        yield f"{name.literal},"
    else:
        yield name.literal
        yield f"{name.literal},"


def _plain(name: Name) -> str:
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    if not given and not name.suffix:
        return family
    return ", ".join(part for part in (family, given, name.suffix) if part)
