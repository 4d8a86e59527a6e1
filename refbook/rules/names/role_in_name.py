"""RBN015: a name says what the person did."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended

_ROLE: Final = re.compile(
    r"(?i)(?:[(\[]\s*(?:eds?|editors?|hrsg|hg|dirs?|éds?|a cura di|cur|curatore|curatrice|ed\. by|trans"
    r"|transl|translators?|trad|traduttore|übers|coord|comp|ill|author|autore)\.?\s*[)\]]|,\s*(?:eds?|hrsg|transl?)\.)"
)
_PARTS: Final = ("family", "given", "suffix", "literal")


@rule("RBN015", "role-in-name", Severity.WARNING)
def role_in_name(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A name with "(ed.)", "(Hrsg.)" or "(a cura di)" in it.

    The variable says what a person did, and the style prints it in its own words and language. Here it is
    printed twice, or for an author.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        editor: [{family: Fiori, given: Antonio (ed.)}]
        ---
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio (a cura di)}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        editor: [{family: Fiori, given: Antonio}]
    Sources:
        Citation Style Language 1.0.2, Appendix IV: name variables
    """
    found = mended(field.value, _plain) if _ROLE.search(field.text) else None
    if found:
        yield Hit(
            f"a role stands in the name: {found.example}",
            hint="say it by the variable: editor, translator …",
            fix=found.fix(),
        )


def _plain(name: Name) -> Name:
    parts: dict[str, Any] = {part: _without_role(getattr(name, part)) for part in _PARTS}
    changed = any(parts[part] != getattr(name, part) for part in _PARTS)
    if not changed or not any(parts.values()):
        return name
    plain = replace(name, **parts)
    # The role was taken for the family name.
    return plain if plain.family or plain.literal else Name.parse(plain.display)


def _without_role(text: str) -> str:
    return _ROLE.sub(" ", text).strip() if _ROLE.search(text) else text
