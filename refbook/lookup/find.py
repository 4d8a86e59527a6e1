"""From an identifier to the work it names."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import refbook
from refbook.api import read_text
from refbook.errors import LookupFailed, ReadError
from refbook.formats.decode import decode
from refbook.formats.problems import BROKEN_JSON
from refbook.lookup import kept, replies
from refbook.lookup.fetch import Limits, Reply, get
from refbook.lookup.sources import SOURCES, Source, address
from refbook.model.finding import Finding
from refbook.model.identifier import Identifier
from refbook.model.item import Item
from refbook.model.library import IDENTIFIER_VARIABLES, identifiers
from refbook.model.source import Text

_VARIABLES: Final = {scheme: variable for variable, scheme in IDENTIFIER_VARIABLES.items()}
_REPLIES: Final = {"open_library": replies.open_library, "arxiv": replies.arxiv}


@dataclass(frozen=True, slots=True)
class Finder:
    """Looks works up. Nothing is sent before `find` is called.

    Args:
        mailto: an address to write to, which services ask for; `$REFBOOK_MAILTO` unless given.
        limits: what a request may cost.
        keeps: whether replies are kept in the cache folder, and taken from it.
        sleep: waits between attempts.
    """

    mailto: str = ""
    limits: Limits = field(default_factory=Limits)
    keeps: bool = True
    sleep: Callable[[float], object] = time.sleep

    def find(self, identifier: str) -> tuple[Item, list[Finding]]:
        """The work that an identifier names, and what is odd about its record.

        Args:
            identifier: with its scheme ("doi:10.1000/182", "isbn:…", "arxiv:…", "pmid:…", "pmcid:…"), as an
                address, or bare where its shape tells.

        Raises:
            LookupFailed: nobody can be asked, no usable reply came, or it is about another work.
        """
        asked = parse(identifier)
        source = SOURCES[asked.scheme]
        try:
            item, findings = self._found(asked, source)
        except LookupFailed as error:
            error.message = f"{asked.scheme}:{asked.value}: {error.message}"
            raise
        except ReadError as error:
            what = f"{asked.scheme}:{asked.value}: the reply of {source.name}"
            raise LookupFailed(f"{what} cannot be read: {error.message}", hint="try later") from error
        return _named(item, asked), findings

    def _found(self, asked: Identifier, source: Source) -> tuple[Item, list[Finding]]:
        url = address(source, asked.value)
        reply = kept.fetch(url, source.accept) if self.keeps else None
        fresh = reply is None
        if reply is None:
            reply = get(url, source.accept, agent=self._agent(), limits=self.limits, sleep=self.sleep)
        item, findings = _read(reply, source)
        _check(item, asked, source)
        if fresh and self.keeps:
            kept.keep(url, source.accept, reply)
        return item, findings

    def _agent(self) -> str:
        mailto = self.mailto or os.environ.get("REFBOOK_MAILTO", "")
        contact = f" (mailto:{mailto})" if mailto and mailto.isprintable() and mailto.isascii() else ""
        return f"refbook/{refbook.__version__}{contact}"


def parse(text: str) -> Identifier:
    """The identifier that a user typed.

    Raises:
        LookupFailed: it is none that can be looked up, or a wrong one.

    >>> parse("doi:10.1000/182"), parse("9788815288479").scheme
    (Identifier(scheme='doi', value='10.1000/182'), 'isbn')
    """
    scheme, colon, rest = text.strip().partition(":")
    known = scheme.lower() in SOURCES and colon
    found = Identifier.parse(rest, scheme.lower()) if known else Identifier.parse(text)
    if found.scheme not in SOURCES:
        hint = f"put {', '.join(f'{each}:' for each in SOURCES)} before it"
        raise LookupFailed(f"{text!r} is nothing that can be looked up", hint=hint)
    if found.problem:
        raise LookupFailed(f"{text!r}: {found.problem}", hint="check it where it is printed")
    return found


def _read(reply: Reply, source: Source) -> tuple[Item, list[Finding]]:
    text, findings = decode(reply.body, source.name)
    if text.content.lstrip()[:1] == "<" and source.reply != "arxiv":
        message = f"{source.name} answers with a web page, not with metadata"
        raise LookupFailed(message, hint="open any page in a browser: a network may want you to log in")
    if source.reply != "json":
        items = _own(source, text)
    else:
        reading = read_text(text.content, "csl-json", name=source.name)
        if any(finding.code == BROKEN_JSON.code for finding in reading.findings):
            raise LookupFailed(f"the reply of {source.name} is broken", hint="try later")
        items, findings = list(reading.library), [*findings, *reading.findings]
    if not items or not items[0].variables:
        raise LookupFailed(f"{source.name} knows nothing about it", hint="check the identifier")
    return items[0], findings


def _own(source: Source, text: Text) -> list[Item]:
    try:
        return _REPLIES[source.reply](text)
    except (ValueError, RecursionError) as error:
        raise LookupFailed(f"the reply of {source.name} cannot be read", hint="try later") from error


def _check(item: Item, asked: Identifier, source: Source) -> None:
    """A record of another work, or of none, is worse than no record."""
    variable = _VARIABLES.get(asked.scheme)
    if variable and variable in item and asked.key not in identifiers(item):
        message = f"{source.name} answers with another work, {item.text(variable)}"
        raise LookupFailed(message, hint="check the identifier")
    if not item.title:
        raise LookupFailed(f"the record of {source.name} has no title", hint="enter the work by hand")


def _named(item: Item, asked: Identifier) -> Item:
    """The item with the identifier it was found by, and without the id that the service made up."""
    variable = _VARIABLES.get(asked.scheme)
    found = {variable: asked.value} if variable and variable not in item else {}
    return item.replace(id="", **found)
