"""One slip gives one finding, whoever sees it first."""

from __future__ import annotations

import time

import pytest

from refbook import api

_BOOK = "@book{a, author = {Fiori, Antonio}, title = {T}, publisher = {il Mulino}"

ONE_FINDING = {
    "a key taken": (
        f"{_BOOK}, year = 2011}}\n@book{{a, author = {{Kim}}, title = {{U}}, year = 2012}}",
        "RBS016",
    ),
    "a key that differs in case": (
        f"{_BOOK}, year = 2011}}\n@book{{A, author = {{Kim}}, title = {{U}}, year = 2012}}",
        "RBS016",
    ),
    "no 31 February": (f"{_BOOK}, date = {{2011-02-31}}}}", "RBD001"),
    "no month 14": (f"{_BOOK}, year = 2011, month = 14}}", "RBD001"),
    "words around a year": (f"{_BOOK}, year = {{Accessed: Feb. 3, 2016}}}}", "RBS026"),
    "an entry not closed": ("@article{a, title = {T}", "RBS003"),
    "a type misspelt": ("@boook{a, author = {Fiori, Antonio}, title = {T}, year = 2011}", "RBS021"),
    "a control character": (f"{_BOOK[:-1]} & \x01sons}}, year = 2011}}", "RBS019"),
}


@pytest.mark.parametrize(("bib", "code"), ONE_FINDING.values(), ids=ONE_FINDING)
def test_one_slip_gives_one_finding(bib: str, code: str) -> None:
    findings = api.check(api.read_text(bib, "bibtex"))
    assert [finding.code for finding in findings] == [code]


def test_an_impossible_date_is_an_error_in_every_format() -> None:
    bib = api.check(api.read_text(f"{_BOOK}, date = {{2011-02-31}}}}", "bibtex"))
    yaml = api.check(
        api.read_text(
            "references: [{id: a, type: book, author: [{family: F}], title: T, issued: 2011-02-31}]"
        )
    )
    assert {finding.severity for finding in bib} == {finding.severity for finding in yaml} == {"error"}


def test_what_is_ignored_silences_nothing_else() -> None:
    reading = api.read_text(ONE_FINDING["a key taken"][0], "bibtex")
    assert [finding.code for finding in api.check(reading, ignore=["RBS"])] == ["RBK001"]
    assert [finding.code for finding in api.check(reading, select=["RBK"])] == ["RBK001"]


def test_slips_in_two_entries_stay_two() -> None:
    bib = "@article{a, title = {T}\n\n@article{b, title = {U}, author = {Kim}, year = 2011}"
    found = api.check(api.read_text(bib, "bibtex"))
    assert [(finding.item, finding.code) for finding in found if finding.item] == [("b", "RBF001")]


def test_a_file_full_of_them_is_no_slower() -> None:
    same = "@book{a, author = {Fiori, Antonio}, title = {T}, date = {2011-02-31}}"
    reading = api.read_text(" ".join([same] * 4000), "bibtex")  # all in one line
    start = time.process_time()
    api.check(reading, select=["RBS", "RBK001", "RBD001"])
    assert time.process_time() - start < 5
