"""What people put right by hand in a real bibliography, refbook finds: recall by class of slip."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from refbook.lint.run import check_text
from tests.external.ratchet import known

FIELD = re.compile(r"\s*([\w-]+)\s*=\s*(.*?),?\}?\s*$")
GOAL = 0.9

COVERED = {
    "initials together": ("RBN009",),
    "full stop behind a title": ("RBT002",),
    "punctuation among names": ("RBN013", "RBS025", "RBN004", "RBN016"),
}
"""Class of slip -> the rules that are to find it. The other classes are matters of house style."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A field before and after a person corrected it."""

    name: str
    before: str
    after: str

    @property
    def slip(self) -> str:
        """Its class; "" for what no rule covers: words, accents, capitals, keys."""
        if self.name == "title":
            return "full stop behind a title" if _bare(self.before, ".") == _bare(self.after) else ""
        if self.name not in ("author", "editor"):
            return ""
        if _words(self.before) == _words(self.after):
            return _names_slip(self.before, self.after)
        return ""

    @property
    def entry(self) -> str:
        """An entry with nothing else in it that could be wrong."""
        return f"@misc{{a, {self.name} = {self.before}\n}}\n"


def _bare(value: str, stop: str = "") -> str:
    text = value.strip("{} ")
    return text[:-1] if stop and text.endswith(stop) else f"{text}" if not stop else "\0"


def _words(names: str) -> list[str]:
    return re.findall(r"\w+", names)


def _names_slip(before: str, after: str) -> str:
    together = re.compile(r"[A-Z]\.-?[A-Z]\b")
    if together.search(before) and not together.search(after):
        return "initials together"
    return "punctuation among names" if before.count(",") != after.count(",") else ""


def corrections(diff: str) -> Iterator[Correction]:
    """The lines of a diff that give one field another value: a removed line, and the added one after it."""
    removed: dict[str, list[str]] = {}
    for line in diff.splitlines():
        if line.startswith("@@"):
            removed.clear()
        found = FIELD.match(line[1:]) if line[:1] in ("-", "+") else None
        if found and line[0] == "-":
            removed.setdefault(found[1].casefold(), []).append(found[2])
        elif found and removed.get(found[1].casefold()):
            before = removed[found[1].casefold()].pop(0)
            if before != found[2]:
                yield Correction(found[1].casefold(), before, found[2])


def _all(shared: Path) -> list[Correction]:
    folder = shared / "corpora/messy/cdl"
    return [each for path in sorted(folder.glob("*.diff")) for each in corrections(path.read_text("utf-8"))]


def _is_found(correction: Correction) -> bool:
    found = check_text(correction.entry, "a.bib").findings
    return any(each.code in COVERED[correction.slip] for each in found)


def test_what_people_corrected_is_found(shared: Path) -> None:
    """Of the corrections in a class that a rule covers, nine of ten are found, and the others are known."""
    covered = [each for each in _all(shared) if each.slip]
    assert len(covered) > 100
    missed = {each.before for each in covered if not _is_found(each)}
    assert sum(each.before in missed for each in covered) <= (1 - GOAL) * len(covered)
    assert missed == set(known("linter"))


@pytest.mark.parametrize("slip", COVERED)
def test_every_class_is_found(shared: Path, slip: str) -> None:
    judged = Counter(_is_found(each) for each in _all(shared) if each.slip == slip)
    assert judged[True] >= GOAL * judged.total() > 0


def test_what_is_corrected_is_not_reported_again(shared: Path) -> None:
    """The value a person wrote instead is not found wrong by the same rules."""
    wrong = []
    for each in _all(shared):
        mended = Correction(each.name, each.after, each.after)
        codes = COVERED.get(each.slip, ())
        if any(finding.code in codes for finding in check_text(mended.entry, "a.bib").findings):
            wrong.append(each.after)
    assert len(wrong) <= 0.05 * len(_all(shared))
