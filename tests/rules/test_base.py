"""The machinery: what a rule receives, where its findings stand, which rules run."""

from __future__ import annotations

import datetime
import importlib.metadata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.errors import RefbookError
from refbook.model.article import Article, Image
from refbook.model.date import Date
from refbook.model.finding import Fix, Severity
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.name import Name
from refbook.model.source import Places, Text
from refbook.model.vocabulary import DATE_VARIABLES, KINDS, NAME_VARIABLES, TEXT_VARIABLES, Kind
from refbook.rules.base import Field, Hit, Rule, Settings, check, load, rule

BOOK = Item("fiori2011", "book", author=["Fiori, Antonio"], title="L’Asia Orientale", issued=2011)


def reading(*items: Item, article: Article | None = None) -> Reading:
    return Reading(Library(items), Places(Text("refs.yaml", "")), article)


def run(found: Rule, given: Reading, **options: Any) -> list[tuple[str, str, str]]:
    return [
        (each.item, each.field, each.message) for each in check(given, rules={found.code: found}, **options)
    ]


# What a rule receives


def test_a_rule_for_items_sees_every_item_and_the_article() -> None:
    @rule("RBX001", "seen", Severity.INFO)
    def seen(item: Item) -> Iterator[Hit]:
        yield Hit(item.id)

    article = Article("korea", title="The Korean War", references=[BOOK])
    assert run(seen, reading(BOOK, article=article)) == [
        ("korea", "", "korea"),
        ("fiori2011", "", "fiori2011"),
    ]


@pytest.mark.parametrize(
    ("annotation", "variables"),
    [
        (Field[str], set(TEXT_VARIABLES)),
        (Field[Date], set(DATE_VARIABLES)),
        (Field[tuple[Name, ...]], set(NAME_VARIABLES)),
    ],
)
def test_the_value_in_the_annotation_decides_the_variables(annotation: object, variables: set[str]) -> None:
    def seen(field: Any) -> Iterator[Hit]:
        yield Hit(field.variable)

    seen.__annotations__["field"] = annotation
    assert set(rule("RBX001", "seen", Severity.INFO)(seen).variables) == variables


def test_a_rule_for_fields_is_called_only_where_they_are_filled() -> None:
    @rule("RBX001", "seen", Severity.INFO, on=["publisher", Kind.DATE])
    def seen(field: Field[Any]) -> Iterator[Hit]:
        yield Hit(str(field.value))

    assert run(seen, reading(BOOK)) == [("fiori2011", "issued", "2011")]


def test_a_rule_can_ask_for_foreign_characters() -> None:
    @rule("RBX001", "seen", Severity.INFO, non_ascii=True)
    def seen(field: Field[Any]) -> Iterator[Hit]:
        yield Hit(field.text)

    given = reading(Item("a", title="Asia", author=[Name("Fiori", "Antònio")], publisher="Città"))
    assert run(seen, given) == [("a", "author", "Fiori Antònio"), ("a", "publisher", "Città")]


def test_rules_for_articles_libraries_and_readings_see_the_whole() -> None:
    @rule("RBX001", "article", Severity.INFO)
    def article_rule(article: Article) -> Iterator[Hit]:
        yield Hit(article.subtitle, "subtitle")

    @rule("RBX002", "library", Severity.INFO)
    def library_rule(library: Library) -> Iterator[Hit]:
        yield Hit(f"{len(library)} works", index=len(library) - 1)

    @rule("RBX003", "reading", Severity.INFO)
    def reading_rule(reading: Reading) -> Iterator[Hit]:
        yield Hit(reading.file)

    article = Article("korea", subtitle="a war without end", references=[BOOK])
    given = reading(BOOK, article=article)
    assert run(article_rule, given) == [("korea", "subtitle", "a war without end")]
    assert run(article_rule, reading(BOOK)) == []
    assert run(library_rule, given) == [("fiori2011", "", "1 works")]
    assert run(reading_rule, given) == [("korea", "", "refs.yaml")]


def test_settings_reach_the_rules_that_ask_for_them() -> None:
    @rule("RBX001", "today", Severity.INFO)
    def today(item: Item, settings: Settings) -> Iterator[Hit]:
        yield Hit(settings.today.isoformat())

    day = datetime.date(2026, 2, 4)
    assert run(today, reading(BOOK), today=day) == [("fiori2011", "", "2026-02-04")]


def test_the_clock_is_used_when_no_day_is_given() -> None:
    soon = Item("a", "document", title="T", issued=9000)
    assert [finding.code for finding in check(reading(soon))] == ["RBD006"]


# Where findings stand


def test_findings_stand_at_the_value_of_their_field_and_in_its_order() -> None:
    content = "- id: a\n  DOI: doi:10.1000/1\n  issued: 2026-02-30\n- id: b\n  ISSN: 12\n"
    places = Places(Text("refs.yaml", content))
    for index, variable, value in [(0, "DOI", "doi:10"), (0, "issued", "2026-02-30"), (1, "ISSN", "12\n")]:
        start = content.index(value)
        places.add(index, variable, start, start + len(value))
    items = [
        Item("a", title="T", issued={"date-parts": [[2026, 2, 30]]}, DOI="doi:10.1000/1"),
        Item("b", title="T", ISSN="12"),
    ]
    found = check(Reading(Library(items), places))
    assert [(each.place, each.code, each.item) for each in found] == [
        ("refs.yaml:2:8", "RBI002", "a"),
        ("refs.yaml:3:11", "RBD001", "a"),
        ("refs.yaml:5:9", "RBI004", "b"),
    ]


def test_a_field_without_a_place_stands_at_its_item() -> None:
    places = Places(Text("refs.yaml", "\n- id: a\n"))
    places.add(0, "", 1, 8)
    (found,) = check(Reading(Library([Item("a", "webpage", title="T")]), places))
    assert (found.place, found.field, found.code) == ("refs.yaml:2:1", "URL", "RBF001")


def test_the_article_itself_stands_at_minus_one() -> None:
    places = Places(Text("page.txt", "one\ntwo\n"))
    places.add(-1, "images", 4, 7)
    article = Article("a", "document", title="T", images=[Image(creator="x", url="https://example.org")])
    (found,) = check(Reading(Library(), places, article))
    assert (found.place, found.item, found.code) == ("page.txt:2:1", "a", "RBA003")


def test_findings_carry_hint_and_fix() -> None:
    (found,) = check(reading(Item("a", title="T", DOI="https://doi.org/10.1000/1")))
    assert (found.hint, found.fix) == ("write 10.1000/1", Fix("10.1000/1", safe=True))


# Which rules run


def test_select_and_ignore_take_codes_and_groups() -> None:
    given = reading(Item("a", title="T", DOI="doi:10.1000/1", ISSN="12", PMID="x"))

    def codes(**options: Any) -> list[str]:
        return [finding.code for finding in check(given, **options)]

    assert codes() == ["RBI002", "RBI004", "RBI006"]
    assert codes(select=["RBI002", "RBD"]) == ["RBI002"]
    assert codes(ignore=["RBI"]) == []
    assert codes(select=["RBI004"], ignore=["RBI"]) == ["RBI004"]
    assert codes(ignore=["RBI00", "RBT"], select=["RB"]) == []


def test_loading_gives_every_rule_once_and_sorted() -> None:
    rules = load()
    assert list(rules) == sorted(rules)
    assert all(code == each.code for code, each in rules.items())


class _EntryPoint:
    """A stand-in for what an installed package offers."""

    name = value = "theirs"

    def __init__(self, offered: object) -> None:
        self.offered = offered

    def load(self) -> object:
        if isinstance(self.offered, Exception):
            raise self.offered
        return self.offered


def offer(monkeypatch: pytest.MonkeyPatch, offered: object) -> None:
    load.cache_clear()
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [_EntryPoint(offered)])


def test_other_packages_offer_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    @rule("RBX900", "theirs", Severity.INFO)
    def theirs(item: Item) -> Iterator[Hit]:
        yield Hit("theirs")

    offer(monkeypatch, theirs)
    rules = load(plugins=True)
    assert rules["RBX900"] is theirs
    assert "RBX900" in {finding.code for finding in check(reading(BOOK), rules=rules)}
    assert "RBX900" not in load()


@pytest.mark.parametrize("offered", [ImportError("no module"), "a string", load()["RBD001"]])
def test_a_bad_offer_is_an_error_that_names_it(monkeypatch: pytest.MonkeyPatch, offered: object) -> None:
    offer(monkeypatch, offered)
    with pytest.raises(RefbookError, match=r"theirs|RBD001"):
        load(plugins=True)


# Any data

_words = st.text(max_size=20) | st.sampled_from(
    ["", " ", "[@a; @b", "&amp;", "10.1/", "\x00\u202e", "p. 3-1", "?"]
)
_names = st.lists(
    st.builds(Name, family=_words, given=_words, literal=_words, orcid=_words).map(lambda name: name),
    max_size=3,
)
_dates = _words.map(Date.parse) | st.builds(Date)
_variables = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("title", "DOI", "URL", "ISBN", "language", "page", "volume", "publisher"), _words),
        **{name: _names.map(tuple) for name in ("author", "translator")},
        **dict.fromkeys(("issued", "accessed", "original-date"), _dates),
        "issue": st.integers(),
    },
)
_extra = st.dictionaries(_words, st.none() | _words | st.lists(_words, max_size=1), max_size=3)


@given(st.lists(st.tuples(_words, _words, _variables, _extra), max_size=4), _words)
def test_no_data_makes_a_rule_fail_and_no_message_acts_on_a_terminal(items: Any, body: str) -> None:
    library = Library(Item.of(*parts) for parts in items)
    article = Article("a", title=body, body=body, images=[Image(caption=body)], references=library)
    for finding in check(Reading(library, Places(Text("x", "")), article)):
        assert (finding.message + finding.hint).isprintable()


_PIECES = [
    "A. ",
    "A. and ",
    "<",
    "<i ",
    "&",
    "(",
    "10.1000/",
    "http://a.",
    " ",
    "-",
    "1-",
    "`",
    "[@",
    "a;",
    "Ã",
]


@pytest.mark.parametrize("piece", _PIECES)
def test_long_text_hangs_no_rule(piece: str) -> None:
    long = piece * 10_000
    texts = {name: long for name, kind in KINDS.items() if kind in (Kind.TEXT, Kind.NUMBER)}
    names = (Name(literal=long), Name(family=long, given=long))
    item = Item.of(long, long, {**texts, "author": names, "translator": names}, {long: long})
    article = Article("a", body=f"[{long}", images=[Image(long, long, "", long)], references=[item])
    assert check(reading(item, article=article))
