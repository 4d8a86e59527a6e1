"""Only what a change reaches is rendered again, and what is not is right all the same."""

from __future__ import annotations

from collections import Counter

import pytest

from refbook.csl.document import Document
from refbook.csl.run import Run
from refbook.csl.style import Style
from refbook.model.item import Item
from tests.csl.cited import APA, ASIA, IEEE, LIBRARY, NOTES, texts


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often the style's layouts and sort keys are evaluated."""
    counter: Counter[str] = Counter()
    for name in ("rendered", "entry", "sort_key"):
        whole = getattr(Run, name)

        def counted(*args: object, _name: str = name, _whole: object = whole) -> object:
            counter[_name] += 1
            return _whole(*args)  # type: ignore[operator]

        monkeypatch.setattr(Run, name, counted)
    return counter


def many(count: int) -> list[Item]:
    """Works of which every third looks like another."""
    return [
        Item(
            f"w{n}", "book", author=[f"Name{n // 3 * 3 if n % 3 else n}, A."], issued=2000, title=f"Title {n}"
        )
        for n in range(count)
    ]


@pytest.mark.parametrize("style", [APA, IEEE, NOTES])
def test_one_more_citation_renders_itself(style: Style, rendered: Counter[str]) -> None:
    document = Document(style, [*many(1000), ASIA])
    for number in range(1000):
        document.add(f"w{number}")
    texts(document), str(document.bibliography())
    assert rendered["rendered"] >= 1000
    rendered.clear()
    document.add("asia")
    texts(document), str(document.bibliography())
    assert rendered.total() < 20


def test_a_citation_before_all_others_renders_what_it_moves(rendered: Counter[str]) -> None:
    document = Document(NOTES, [*many(300), ASIA])
    for number in range(300):
        document.add(f"w{number}")
    texts(document)
    rendered.clear()
    document.insert("1", "asia")
    texts(document)
    assert rendered.total() < 20


@pytest.mark.parametrize("style", [APA, IEEE, NOTES])
def test_a_changed_document_prints_what_a_new_one_does(style: Style) -> None:
    works = [*many(12), *LIBRARY]
    document = Document(style, works)
    for number in (3, 1, 4, 1, 5, 9, 2, 6, 5, 3):
        document.add(f"w{number}", locator=str(number))
        texts(document), str(document.bibliography())
    document.insert("2", ["asia", "w1"], prefix="see")
    document.remove("4")
    document.change("7", "w8")
    document.add("w8", form="narrative")
    new = Document(style, works)
    for citation in document.citations:
        new.add(citation.cites)
    assert texts(document) == texts(new)
    assert str(document.bibliography()) == str(new.bibliography())


def test_a_finished_document_costs_as_much_for_each_work(rendered: Counter[str]) -> None:
    counts = []
    for size in (100, 200):
        rendered.clear()
        works = [ASIA.replace(id=f"w{n}", title=f"Title {n}") for n in range(size)]
        APA.document([work.id for work in works], works)
        counts.append(rendered.total())
    assert counts[1] < 2.2 * counts[0]
