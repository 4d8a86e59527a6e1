"""Every rule is tested by the examples in its own documentation."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import yaml

from refbook.lint.config_files import parse_text
from refbook.model.article import ARTICLE_KEYS, Article
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text
from refbook.rules.base import Rule, check, load
from refbook.rules.groups import group_of

TODAY = datetime.date(2026, 3, 1)
RULES = list(load().values())
CODES = [rule.code for rule in RULES]


def reading_of(data: Any) -> Reading:
    """An example as a Reading: a list is a library, a mapping with an article's keys is an article."""
    places = Places(Text("example.yaml", ""))
    if isinstance(data, list):
        return Reading(Library(map(Item.from_csl, data)), places)
    own = {key: data[key] for key in ARTICLE_KEYS if key in data}
    if not own:
        return Reading(Library([Item.from_csl(data)]), places)
    rest = {key: value for key, value in data.items() if key not in own}
    article = Article.from_csl(rest | {"custom": own})
    return Reading(article.references, places, article)


def examples(text: str) -> list[Reading]:
    return [reading_of(data) for data in yaml.safe_load_all(text)]


def found_by_default_and(rule: Rule, reading: Reading) -> list[Finding]:
    """What all rules find that are on, and this one, which may be off unless it is asked for."""
    settings = parse_text(rule.problem.settings).settings()
    return check(reading, select=["RB", rule.code], today=TODAY, settings=settings)


def codes_of(rule: Rule, reading: Reading) -> set[str]:
    return {finding.code for finding in found_by_default_and(rule, reading)}


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_bad_examples_are_found_and_nothing_else_is(rule: Rule) -> None:
    bad = examples(rule.problem.bad)
    assert bad
    assert [codes_of(rule, reading) for reading in bad] == [{rule.code}] * len(bad)


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_good_examples_are_clean(rule: Rule) -> None:
    good = examples(rule.problem.good)
    assert good
    assert [codes_of(rule, reading) for reading in good] == [set()] * len(good)


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_rule_is_documented(rule: Rule) -> None:
    assert rule.problem.summary
    assert rule.problem.why
    assert not rule.problem.summary.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_rule_stands_alone_in_the_file_named_after_it(rule: Rule) -> None:
    *_, folder, module = rule.function.__module__.split(".")
    assert module == rule.name.replace("-", "_") == rule.function.__name__
    assert folder == group_of(rule.code).folder


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_messages_are_sentences_with_a_remedy(rule: Rule) -> None:
    for reading in examples(rule.problem.bad):
        for finding in found_by_default_and(rule, reading):
            assert not finding.message.endswith(".")
            assert "\n" not in finding.message
            assert finding.message.isprintable()
            assert finding.hint
            assert finding.severity is rule.severity


def test_codes_of_a_group_are_counted_without_gaps() -> None:
    for letter in {code[2] for code in CODES}:
        numbers = [int(code[3:]) for code in CODES if code[2] == letter]
        assert numbers == list(range(1, len(numbers) + 1))


def test_fixes_end_what_they_fix() -> None:
    for rule in RULES:
        for reading in examples(rule.problem.bad):
            for finding in found_by_default_and(rule, reading):
                if finding.fix is None or not finding.field:
                    continue
                item = reading.article or reading.library[finding.item]
                mended = item.replace(**{finding.field.replace("-", "_"): finding.fix.value})
                again = Reading(Library([mended]), reading.places)
                assert rule.code not in {
                    left.code for left in found_by_default_and(rule, again) if left.field == finding.field
                }


def test_an_issn_in_the_wrong_place_is_called_one() -> None:
    data = {"id": "a", "type": "document", "title": "T", "ISBN": "0317-8471"}
    (finding,) = check(reading_of(data), select=["RBI003"])
    assert finding.hint == "it is an ISSN: move it to ISSN"


@pytest.mark.parametrize("field", ["langidopts", "timestamp", "groups", "bdsk-url-1"])
def test_fields_that_are_not_meant_to_be_printed_are_no_news(field: str) -> None:
    item = Item("a", "document", title="T", extra={field: "x"})
    reading = Reading(Library([item]), Places(Text("a.bib", "")))
    assert not check(reading, select=["RBF"])
