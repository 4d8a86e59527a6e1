"""Our schema.org JSON-LD of CITATION.cff files against what cffconvert makes of them, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from refbook.formats import decode
from refbook.formats.cff.read import read
from refbook.formats.out import jsonld
from tests.external import ratchet

GOAL: Final = 0.95
_TEXTS: Final = ("name", "datePublished", "version", "url", "codeRepository", "license", "@type")
_PERSON: Final = ("@id", "givenName", "email")


def _fields(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What a node says, in a form that does not depend on how it is nested."""
    yield from ((name, str(data[name])) for name in _TEXTS if name in data)
    yield from (("keywords", word) for word in data.get("keywords", ()))
    yield from (("doi", doi) for doi in _dois(data))
    for role in ("author", "contributor"):
        for number, agent in enumerate(data.get(role, ())):
            yield from ((f"{role}[{number}].{name}", agent[name]) for name in _PERSON if name in agent)
            yield f"{role}[{number}].name", _name(agent)
            yield from (
                (f"{role}[{number}].affiliation", each["name"]) for each in _list(agent, "affiliation")
            )


def _name(agent: dict[str, Any]) -> str:
    """cffconvert has the suffix in the family name, and no name of people."""
    parts = [agent.get("familyName", ""), agent.get("honorificSuffix", "")]
    if any(parts) or "givenName" in agent:
        return " ".join(filter(None, parts))
    return str(agent.get("name", ""))


def _list(data: dict[str, Any], name: str) -> list[Any]:
    found = data.get(name, [])
    return found if isinstance(found, list) else [found]


def _dois(data: dict[str, Any]) -> set[str]:
    addresses = [each for name in ("identifier", "sameAs") for each in _list(data, name)]
    return {
        each.rpartition("doi.org/")[2] for each in addresses if isinstance(each, str) and "doi.org/" in each
    }


@pytest.fixture(scope="module")
def differences(shared: Path) -> tuple[dict[str, list[str]], int]:
    """File -> what is expected and not there; and how many fields are expected in all."""
    root, found, total = shared / "corpora" / "cffconvert", {}, 0
    for path in sorted(root.rglob("schemaorg.json")):
        text, _ = decode.decode((path.parent / "CITATION.cff").read_bytes(), "CITATION.cff")
        ours = set(_fields(jsonld.document(read(text).library.items[0])))
        expected = [pair for pair in _fields(json.loads(path.read_text(encoding="utf-8"))) if pair[1]]
        total += len(expected)
        missing = [f"{name}={value}" for name, value in expected if (name, value) not in ours]
        if missing:
            found[str(path.parent.relative_to(root))] = missing
    return found, total


def test_the_fields_agree(differences: tuple[dict[str, list[str]], int]) -> None:
    found, total = differences
    assert total > 400
    assert 1 - sum(map(len, found.values())) / total >= GOAL, found


def test_they_differ_where_we_know_and_why(differences: tuple[dict[str, list[str]], int]) -> None:
    assert sorted(differences[0]) == sorted(ratchet.known("jsonld")), differences[0]
