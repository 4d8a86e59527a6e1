"""Reports as those read them who rely on them: build servers, editors and people."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from refbook.cli.reports import REPORTS, statistics
from refbook.lint.checked import Checked
from refbook.model.finding import Finding, Fix, Severity
from refbook.model.source import Span


def _schema() -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("sarif_schema", Path(__file__).with_name("sarif_schema.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    schema: dict[str, Any] = module.SARIF
    return schema


DATE = Finding(
    "RBD001",
    Severity.ERROR,
    "issued: month 13 does not exist",
    hint="look it up",
    span=Span("refs/été.bib", 2, 10, 2, 17),
    item="kim",
    field="issued",
)
DOI = Finding(
    "RBI002",
    Severity.WARNING,
    "the DOI is written as a URL",
    span=Span("refs/été.bib", 3, 3, 4, 2),
    item="kim",
    field="DOI",
    fix=Fix("10.1/x", safe=True),
)
REMARK = Finding("RBA001", Severity.INFO, "no original title", item="kim")
LINES = {2: "𝒂 date = {2011-13}", 3: "  doi = {https://doi.org/10.1/x}"}
RESULTS = [
    Checked("refs/été.bib", [DATE, DOI, REMARK], LINES, items=2),
    Checked("clean.bib", items=1),
    Checked("gone.bib", error="gone.bib: there is no such file"),
]


def told(form: str, results: list[Checked] = RESULTS) -> Any:
    report = REPORTS[form](results)
    return json.loads(report) if form in ("json", "gitlab", "sarif", "rdjson") else report


def test_text_underlines_the_finding_and_says_what_to_do() -> None:
    assert told("text").split("\n\n")[0].splitlines() == [
        "refs/été.bib:2:10: error RBD001 [kim] issued: month 13 does not exist",
        "2 | 𝒂 date = {2011-13}",
        "  |          ^^^^^^^",
        "  = look it up",
    ]


def test_text_underlines_where_the_eye_sees_it() -> None:
    line = "date = {二〇一三}, isbn = {0}"
    at = line.index("0") + 1
    finding = Finding("RBI003", Severity.ERROR, "no ISBN", span=Span("a.bib", 1, at, 1, at + 1))
    _, shown, under, *_ = told("text", [Checked("a.bib", [finding], {1: line})]).splitlines()
    # Each Chinese character takes two columns.
    assert under.index("^") == shown.index("0") + 4


def test_text_of_a_finding_without_a_place_names_the_file() -> None:
    assert "refs/été.bib: info RBA001 [kim] no original title" in told("text").splitlines()


def test_concise_is_one_line_a_finding_and_a_summary() -> None:
    lines = told("concise").splitlines()
    assert lines[0] == "gone.bib: there is no such file"
    assert lines[1] == "refs/été.bib:2:10: error RBD001 [kim] issued: month 13 does not exist"
    assert lines[-1] == "1 error, 1 warning, 1 info, 1 file could not be read in 3 records, 3 files"


def test_json_has_every_finding_and_what_could_not_be_read() -> None:
    data = told("json")
    assert [finding["code"] for finding in data["findings"]] == ["RBD001", "RBI002", "RBA001"]
    assert data["findings"][1]["fix"] == {"value": "10.1/x", "safe": True}
    assert data["errors"] == [{"file": "gone.bib", "message": "gone.bib: there is no such file"}]


def test_github_writes_commands_with_their_places() -> None:
    lines = told("github").splitlines()
    assert lines[0] == "::error file=gone.bib::gone.bib: there is no such file"
    assert lines[1].startswith("::error file=refs/été.bib,line=2,col=10,title=RBD001::issued: month 13")
    assert lines[2].startswith("::warning file=refs/été.bib,line=3,col=3,endLine=4,title=RBI002::")
    assert lines[3] == "::notice file=refs/été.bib,title=RBA001::no original title"


def test_gitlab_has_what_its_documentation_asks_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))
    issues = told("gitlab")
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info", "blocker"]
    assert issues[0]["check_name"] == "RBD001"
    assert issues[0]["description"] == "[kim] issued: month 13 does not exist (look it up)"
    # "A relative path to the file", from the root of the repository.
    assert issues[0]["location"] == {"path": "docs/refs/été.bib", "lines": {"begin": 2}}


def test_gitlab_fingerprints_stay_when_lines_move_and_are_never_the_same() -> None:
    moved = [Finding(**{**_fields(DATE), "span": Span("refs/été.bib", 40, 3)})]
    before = told("gitlab", [Checked("refs/été.bib", [DATE], LINES)])
    after = told("gitlab", [Checked("refs/été.bib", moved, LINES)])
    assert before[0]["fingerprint"] == after[0]["fingerprint"]
    twice = told("gitlab", [Checked("refs/été.bib", [DATE, DATE, DOI], LINES)])
    assert len({issue["fingerprint"] for issue in twice}) == 3
    elsewhere = told("gitlab", [Checked("b.bib", [DATE], LINES)])
    assert elsewhere[0]["fingerprint"] != before[0]["fingerprint"]


def _fields(finding: Finding) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in Finding.__dataclass_fields__}


def test_sarif_is_valid() -> None:
    Draft202012Validator(_schema()).validate(told("sarif"))
    Draft202012Validator(_schema()).validate(told("sarif", []))
    Draft202012Validator(_schema()).validate(told("sarif", [Checked("a.bib")]))


def test_sarif_points_at_places_and_explains_its_rules() -> None:
    run = told("sarif")["runs"][0]
    result = run["results"][0]
    place = result["locations"][0]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "refs/%C3%A9t%C3%A9.bib"},
        "region": {"startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 17},
    }
    assert place["logicalLocations"] == [{"name": "kim", "fullyQualifiedName": "kim.issued"}]
    rules = run["tool"]["driver"]["rules"]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "RBD001"
    assert rules[0]["name"] == "impossible-date"
    assert rules[0]["help"]["markdown"].startswith("# RBD001: ")
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note"]


def test_sarif_tells_that_a_file_could_not_be_read() -> None:
    invocation = told("sarif")["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    note = invocation["toolExecutionNotifications"][0]
    assert note["message"]["text"] == "gone.bib: there is no such file"


def test_sarif_has_no_links_of_strangers() -> None:
    finding = Finding("RBX999", Severity.ERROR, "no [click](https://example.org) allowed")
    (result,) = told("sarif", [Checked("a.bib", [finding])])["runs"][0]["results"]
    assert result["message"]["text"] == "no [click] (https://example.org) allowed"


def test_junit_counts_a_suite_a_file_and_a_test_a_finding() -> None:
    root = ElementTree.fromstring(told("junit"))
    assert root.attrib == {"name": "refbook", "tests": "5", "failures": "2", "errors": "1"}
    suites = {suite.get("name"): suite for suite in root}
    cases = list(suites["refs/été.bib"])
    assert [(case.get("name"), case.get("line"), case[0].tag) for case in cases] == [
        ("RBD001 kim", "2", "failure"),
        ("RBI002 kim", "3", "failure"),
        ("RBA001 kim", None, "system-out"),
    ]
    assert cases[0][0].get("message") == "issued: month 13 does not exist"
    assert cases[0][0].text
    assert "refs/été.bib:2:10" in cases[0][0].text
    assert "look it up" in cases[0][0].text
    assert [len(case) for case in suites["clean.bib"]] == [0]
    assert suites["gone.bib"][0][0].tag == "error"


def test_rdjson_counts_columns_in_bytes() -> None:
    data = told("rdjson")
    assert data["source"]["name"] == "refbook"
    first, second, third, fourth = data["diagnostics"]
    assert first["location"] == {
        "path": "refs/été.bib",
        # The mathematical letter at the beginning of the line takes four bytes.
        "range": {"start": {"line": 2, "column": 13}, "end": {"line": 2, "column": 20}},
    }
    assert first["code"] == {"value": "RBD001"}
    # Of a line that is not known no column is told.
    assert second["location"]["range"] == {"start": {"line": 3, "column": 3}, "end": {"line": 4}}
    assert [each["severity"] for each in (first, second, third)] == ["ERROR", "WARNING", "INFO"]
    assert fourth["location"] == {"path": "gone.bib"}


def test_statistics_has_the_most_frequent_first() -> None:
    lines = statistics([Checked("a.bib", [DOI, DATE, DATE], LINES, items=1)]).splitlines()
    assert [line.split() for line in lines[:2]] == [
        ["2", "RBD001", "impossible-date"],
        ["1", "RBI002", "*", "doi-prefix"],
    ]
    assert lines[-1] == "2 errors, 1 warning in 1 record, 1 file"


def test_statistics_of_nothing() -> None:
    assert statistics([Checked("a.bib")]) == "nothing to object to in 0 records, 1 file"


# Whatever a file holds

COMMANDS = [
    "::error file=a.py::owned",
    "  ::add-mask::x",
    "##[add-path]/tmp/evil",
    "##vso[task.setvariable variable=PATH]evil",
    "##teamcity[publishArtifacts '/etc']",
    "###[x]",
]
CONTROLS = [
    "\x1b[31mred",
    "\x9b31m",
    "a\rb",
    "a\nb",
    "\x00",
    "\x7f",
    "\u202egnp.exe",
    "\u2066x",
    "\u2028y",
    "\ud800",
]
MARKUP = ["<![CDATA[ ]]>", "]]>", "&amp;<script>", "\"'\\", "</failure>", "%0A::error::x"]


@pytest.mark.parametrize("form", [*REPORTS, "statistics"])
@pytest.mark.parametrize("evil", COMMANDS + CONTROLS + MARKUP)
def test_nothing_of_a_file_acts_on_what_shows_the_report(form: str, evil: str) -> None:
    text = f"{evil}\n{evil}"
    span = Span(text, 1, 1, 1, 5)
    finding = Finding("RBX999", Severity.ERROR, text, hint=text, span=span, item=text, field=text)
    unplaced = Finding("RBX999", Severity.WARNING, text)
    results = [Checked(text, [finding, unplaced], {1: text}, items=1), Checked(text, error=text)]
    report = statistics(results) if form == "statistics" else REPORTS[form](results)
    report.encode()
    for line in report.split("\n"):
        assert line.isprintable()
        if form == "github" and line.startswith("::"):
            assert re.match(r"::(error|warning|notice) file=[^:]+::", line)
        else:
            assert not line.lstrip().startswith("::")
        assert not re.search(r"##\w*\[", line)


@pytest.mark.parametrize("evil", COMMANDS + CONTROLS + MARKUP)
def test_structured_reports_stay_whole(evil: str) -> None:
    finding = Finding("RBX999", Severity.ERROR, evil, hint=evil, span=Span(evil, 1), item=evil, field=evil)
    results = [Checked(evil, [finding], {1: evil}), Checked(evil, error=evil)]
    assert told("json", results)["findings"][0]["message"] == evil
    assert len(told("gitlab", results)) == len(told("rdjson", results)["diagnostics"]) == 2
    Draft202012Validator(_schema()).validate(told("sarif", results))
    assert len(ElementTree.fromstring(told("junit", results))) == 2


def test_github_title_and_file_cannot_end_early() -> None:
    finding = Finding("RBX999", Severity.ERROR, "m", span=Span("a", 1, 1))
    report = told("github", [Checked("a,line=9::x%\n.bib", [finding])])
    assert report.startswith("::error file=a%2Cline=9%3A%3Ax%25%0A.bib,line=1,col=1,title=RBX999::m\n")
