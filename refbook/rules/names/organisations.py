"""Telling an organisation that is divided like a person by the words of its name."""

from __future__ import annotations

import re
from typing import Final

from refbook.model.name import Name

_JOINING: Final = r"\b(?:of|for|the|für|pour|per gli|per la|sobre|para)\b"
"""Small words that organisations have in their names and people do not, in lower case."""

_CERTAIN: Final = (
    r"\b(?:Universit(?:y|ies|à|é|ät|eit)|Universi(?:dad|dade)|Ministry|Minist[eè]re|Ministerio|Ministero"
    r"|[Cc]ommittee|Commission|Commissione|Consortium|Consorzio|Departments?|Dipartimento|Institutes?|Istituto"
    r"|Instituto|Organi[sz]ation|Organizzazione|Associa(?:tion|zione|ción)|Federation|Foundation|Fondazione"
    r"|Laborator(?:y|ies)|Collaboration|Nations|Secretariat|Corporation|Parliament|Investigators|Bundesamt"
    r"|Gesellschaft|Stiftung|[Cc]ontributors)\b"
)
"""Words that nobody has for a name."""

_LIKELY: Final = (
    r"\b(?:Council|Consiglio|Agency|Agenzia|Academy|Accademia|Society|Società|Museum|Museo|Library|Biblioteca"
    r"|Centre|Center|Centro|Union|Unione|Government|Authority|Group|Team|Network|Project|Service|Bureau|Office"
    r"|Division|Programme?|Watch|Institut|Press|Company|Archives?|International)"
)
"""Last words of organisations that are surnames too: they tell after two words or more."""

_LAST: Final = re.compile(rf"{_LIKELY}\Z")
_SURE: Final = re.compile(f"{_JOINING}|{_CERTAIN}")
_ANY: Final = re.compile(rf"{_JOINING}|{_CERTAIN}|{_LIKELY}\b")
_INITIAL: Final = re.compile(r"\b[^\W\d_](?:\.|\Z|(?=\s))")
_TWO: Final = 2


def may_hold_organisation(text: str) -> bool:
    """False when no name of a list can be an organisation: cheap, from the words of all names together."""
    return _ANY.search(text) is not None


def is_organisation(name: Name) -> bool:
    """True for a name that is divided and must not be.

    >>> is_organisation(Name("Council", "United Nations Security"))
    True
    >>> is_organisation(Name("Center", "David M."))
    False
    """
    if not (name.family and name.given) or _INITIAL.search(name.given):
        return False
    if _SURE.search(name.display):
        return True
    return len(name.given.split()) >= _TWO and _LAST.search(name.display) is not None
