"""Makes the libraries that are measured: invented works with names as people bear them, in CSL-JSON.

    python benchmarks/make_library.py --kind mixed --size 1000 library.json

The same kind, size and seed give the same bytes. Two kinds:

- `mixed`: articles, books, chapters, papers, theses, reports, pages … by one to twenty authors. The short
  citation of exactly a third of them (first author "et al." or two authors, and the year) is also that of
  another item: because the same people wrote both (a year suffix is needed), because a family name is shared
  (a given name is needed), or because only the authors after the first differ (more names are needed). The
  short citation of all others is theirs alone.
- `one-author`: the same types of work, all by one person in one year.
"""

from __future__ import annotations

import argparse
import json
import random
import unicodedata
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

SEED: Final = 1949
KINDS: Final = ("mixed", "one-author")
LAST_YEAR: Final = 2025


def _words() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lists[line.strip("[]")] = found = []
        elif line and not line.startswith("#"):
            found += line.split()
    return lists


WORDS: Final = _words()

PARTICLES: Final = ("van", "van der", "de", "von", "della", "du", "ter")
ORGANISATIONS: Final = (
    "World Meteorological Organization",
    "Food and Agriculture Organization",
    "International Energy Agency",
    "Statistics Norway",
    "European Environment Agency",
    "Bank of Korea",
    "Robert Koch Institute",
    "National Diet Library",
)
SETTINGS: Final = (
    "a longitudinal study",
    "lessons from Northeast Asia",
    "evidence from twelve countries",
    "a systematic review",
    "the case of South Korea",
    "a Bayesian reassessment",
    "what we know, and what we do not",
    "from <i>Drosophila</i> to humans",
    "measurements in the Arctic, 1990–2020",
    "an R package",
    "theory & practice",
)
JOURNAL_KINDS: Final = ("Journal of", "Annals of", "Review of", "Archives of", "Studies in", "Letters in")
PUBLISHERS: Final = (
    ("il Mulino", "Bologna"),
    ("Cambridge University Press", "Cambridge"),
    ("Oxford University Press", "Oxford"),
    ("Springer", "Berlin"),
    ("De Gruyter", "Berlin"),
    ("Routledge", "London"),
    ("Gallimard", "Paris"),
    ("University of California Press", "Berkeley"),
    ("Brill", "Leiden"),
    ("Einaudi", "Torino"),
    ("MIT Press", "Cambridge, MA"),
)
UNIVERSITIES: Final = (
    "Universitetet i Bergen",
    "Seoul National University",
    "Università di Bologna",
    "University of Ghana",
    "Universidade de São Paulo",
    "McGill University",
    "Kyoto University",
)
TYPES: Final = {
    "article-journal": 48,
    "book": 13,
    "chapter": 12,
    "paper-conference": 9,
    "report": 5,
    "thesis": 4,
    "webpage": 4,
    "article-newspaper": 3,
    "dataset": 1,
    "motion_picture": 1,
}

Data = dict[str, Any]


class Maker:
    """Invents works, the next ones depending on those before.

    Attributes:
        random: where all choices come from.
    """

    def __init__(self, size: int, seed: int) -> None:
        self.random = random.Random(f"{seed}/{size}")  # noqa: S311 - nothing here is secret
        # Frequent family names are much more frequent than rare ones.
        self._weights = list(accumulate(1 / (rank + 30) for rank in range(len(WORDS["families"]))))
        self.random.shuffle(families := list(WORDS["families"]))
        self._families = families
        self._journals = [f"{kind} {field}" for kind in JOURNAL_KINDS for field in WORDS["fields"]]
        self._ids: dict[str, int] = {}

    # People

    def person(self, *, rare: bool = False) -> Data:
        """A person; the name is double-barrelled when it must be rare."""
        pick = self.random
        family = pick.choices(self._families, cum_weights=self._weights)[0]
        if rare:
            family += f"-{pick.choice(self._families)}"
        name: Data = {"family": family, "given": self._given()}
        if pick.random() < 0.04:
            name["non-dropping-particle"] = pick.choice(PARTICLES)
        if pick.random() < 0.01:
            name["suffix"] = pick.choice(("Jr.", "III"))
        return name

    def _given(self) -> str:
        pick = self.random
        given = pick.choice(WORDS["given"])
        if pick.random() < 0.45:
            given += f" {pick.choice('ABCDEFGHIJKLMNOPRSTVW')}."
        elif pick.random() < 0.2:
            given = f"{given[0]}."
        return given

    def authors(self, *, rare: bool) -> list[Data]:
        """One to twenty authors, most often one to four; now and then an organisation."""
        if not rare and self.random.random() < 0.03:
            return [{"literal": self.random.choice(ORGANISATIONS)}]
        count = min(20, 1 + int(self.random.expovariate(1 / 2.2)))
        return [self.person(rare=rare), *(self.person() for _ in range(count - 1))]

    # Works

    def work(self, authors: list[Data], year: int) -> Data:
        """A work by these people in that year."""
        type = self.random.choices(list(TYPES), list(TYPES.values()))[0]
        item: Data = {
            "id": self._id(authors[0], year),
            "type": type,
            "title": self.title(),
            "author": authors,
            "issued": {"date-parts": [self._date(type, year)]},
        }
        DETAILS[type](self, item)
        return item

    def _id(self, author: Data, year: int) -> str:
        name = unicodedata.normalize("NFKD", str(author.get("family") or author["literal"]).lower())
        stem = "".join(letter for letter in name if letter.isascii() and letter.isalpha()) + str(year)
        count = self._ids[stem] = self._ids.get(stem, 0) + 1
        return stem if count == 1 else f"{stem}-{count}"

    def _date(self, type: str, year: int) -> list[int]:
        if type in ("article-newspaper", "webpage"):
            return [year, self.random.randint(1, 12), self.random.randint(1, 28)]
        return [year, self.random.randint(1, 12)] if type == "paper-conference" else [year]

    def title(self) -> str:
        """A title in sentence case, often with a subtitle."""
        pick = self.random
        title = " ".join(pick.choice(WORDS[kind]) for kind in ("qualities", "subjects", "nouns"))
        if pick.random() < 0.5:
            joint = pick.choice(("and", "in", "under", "after"))
            title += f" {joint} {pick.choice(WORDS['qualities'])} {pick.choice(WORDS['subjects'])}"
        title = title[0].upper() + title[1:]
        if pick.random() < 0.1:
            return f"{title}?"
        return f"{title}: {pick.choice(SETTINGS)}" if pick.random() < 0.4 else title

    def pages(self) -> str:
        """A range of pages."""
        first = self.random.randint(1, 900)
        return f"{first}–{first + self.random.randint(3, 45)}"

    def doi(self, item: Data) -> None:
        """Give most works a DOI."""
        if self.random.random() < 0.8:
            registrant, number = self.random.randint(1000, 9999), self.random.randint(100, 99999)
            item["DOI"] = f"10.{registrant}/{item['id']}.{number}"

    def in_journal(self, item: Data) -> None:
        """An article in a journal."""
        item["container-title"] = self.random.choice(self._journals)
        item["volume"] = str(self.random.randint(1, 140))
        if self.random.random() < 0.8:
            item["issue"] = str(self.random.randint(1, 12))
        item["page"] = self.pages() if self.random.random() < 0.85 else f"e{self.random.randint(1000, 99999)}"
        self.doi(item)

    def book(self, item: Data) -> None:
        """What a book says of its publication."""
        item["publisher"], item["publisher-place"] = self.random.choice(PUBLISHERS)
        if item["type"] == "book" and self.random.random() < 0.25:
            item["edition"] = str(self.random.randint(2, 7))
        if self.random.random() < 0.15:
            item["translator"] = [self.person()]

    def chapter(self, item: Data) -> None:
        """A chapter in an edited book."""
        self.book(item)
        item["container-title"] = " ".join(
            ("The", self.random.choice(WORDS["fields"]).lower(), "of", self.random.choice(WORDS["subjects"]))
        )
        item["editor"] = [self.person() for _ in range(self.random.randint(1, 3))]
        item["page"] = self.pages()

    def paper(self, item: Data) -> None:
        """A paper in the proceedings of a conference."""
        field = self.random.choice(WORDS["fields"])
        item["container-title"] = f"Proceedings of the {self.random.randint(2, 30)}th Conference on {field}"
        item["page"] = self.pages()
        item["publisher"], _ = self.random.choice(PUBLISHERS)
        self.doi(item)

    def report(self, item: Data) -> None:
        """A report with its number."""
        item["publisher"] = self.random.choice(ORGANISATIONS)
        item["genre"] = "Technical report"
        item["number"] = f"{self.random.choice('ABCRT')}-{self.random.randint(1, 400)}"
        self.online(item)

    def thesis(self, item: Data) -> None:
        """A doctoral thesis."""
        item["publisher"] = self.random.choice(UNIVERSITIES)
        item["genre"] = "Doctoral dissertation"

    def online(self, item: Data) -> None:
        """Something on the web, and when it was seen."""
        item["URL"] = f"https://example.org/{item['id']}"
        item["accessed"] = {"date-parts": [[2026, self.random.randint(1, 12), self.random.randint(1, 28)]]}

    def page(self, item: Data) -> None:
        """A page or an article of a newspaper on the web."""
        item["container-title"] = " ".join(
            ("The", self.random.choice(WORDS["fields"]), self.random.choice(("Post", "Times", "Review")))
        )
        self.online(item)

    def other(self, item: Data) -> None:
        """A film or a dataset."""
        item["publisher"] = self.random.choice(ORGANISATIONS)
        if item["type"] == "dataset":
            self.doi(item)


DETAILS: Final[dict[str, Callable[[Maker, Data], None]]] = {
    "article-journal": Maker.in_journal,
    "book": Maker.book,
    "chapter": Maker.chapter,
    "paper-conference": Maker.paper,
    "report": Maker.report,
    "thesis": Maker.thesis,
    "webpage": Maker.page,
    "article-newspaper": Maker.page,
    "dataset": Maker.other,
    "motion_picture": Maker.other,
}


def short_form(item: Data) -> tuple[str, str, int]:
    """What a short citation shows: first author, the second of two or "et al.", year."""
    authors = [str(author.get("family") or author["literal"]) for author in item["author"]]
    second = "" if len(authors) == 1 else authors[1] if len(authors) == 2 else "et al."
    return authors[0], second, item["issued"]["date-parts"][0][0]


def library(kind: str, size: int, seed: int = SEED) -> list[Data]:
    """The items of a library, as CSL-JSON has them.

    Args:
        kind: one of `KINDS`.
        size: the number of items.
        seed: another seed gives other items.
    """
    maker = Maker(size, seed)
    if kind == "one-author":
        return [maker.work([{"family": "Fiorentino", "given": "Ada"}], 2011) for _ in range(size)]
    taken: set[tuple[str, str, int]] = set()
    ambiguous = size // 3 if size > 3 else 0
    items: list[Data] = []
    while ambiguous > 1:
        group = _alike(maker, taken, min(ambiguous, maker.random.choice((2, 2, 2, 3, 3, 4, 6))))
        if ambiguous - len(group) == 1:
            group += _more(maker, group[0], len(items))
        items += group
        ambiguous -= len(group)
    items += [_unlike(maker, taken) for _ in range(size - len(items))]
    maker.random.shuffle(items)
    return items


def _unlike(maker: Maker, taken: set[tuple[str, str, int]]) -> Data:
    """A work whose short form no other has."""
    for attempt in range(1000):
        authors = maker.authors(rare=attempt > 3)
        year = max(1950, LAST_YEAR - int(maker.random.expovariate(1 / 12)))
        form = short_form({"author": authors, "issued": {"date-parts": [[year]]}})
        if form not in taken:
            taken.add(form)
            return maker.work(authors, year)
    raise RuntimeError("there are no more names: make a smaller library")


def _alike(maker: Maker, taken: set[tuple[str, str, int]], count: int) -> list[Data]:
    """Works with one short form."""
    group = [_unlike(maker, taken)]
    for place in range(1, count):
        group += _more(maker, group[0], place)
    return group


def _more(maker: Maker, first: Data, place: int) -> list[Data]:
    """One more work with the short form of another: by the same people, by a namesake, or with others."""
    authors = [dict(author) for author in first["author"]]
    ways = ["same", "given"] if len(authors) < 3 else ["same", "given", "others"]
    way = ways[(place + maker.random.randint(0, 2)) % len(ways)]
    if way == "given" and "literal" not in authors[0]:
        authors[0]["given"] = maker.person()["given"]
    if way == "others":
        authors[1:] = [maker.person() for _ in range(max(2, len(authors) - maker.random.randint(0, 2) - 1))]
    return [maker.work(authors, first["issued"]["date-parts"][0][0])]


def main() -> None:
    """Write a library to a file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kind", choices=KINDS, default="mixed")
    parser.add_argument("--size", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    items = library(options.kind, options.size, options.seed)
    options.file.write_text(json.dumps(items, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
