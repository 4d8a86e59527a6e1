"""A baseline: what was there is passed over, what is new is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from refbook.errors import ReadError, WriteError
from refbook.lint.baseline import Baseline, write
from refbook.lint.checked import Checked
from refbook.model.finding import Finding, Severity
from refbook.model.source import Span


def finding(code: str, line: int = 1, message: str = "m", item: str = "a", field: str = "title") -> Finding:
    return Finding(code, Severity.ERROR, message, span=Span("x", line), item=item, field=field)


def test_findings_are_known_again_when_lines_move(tmp_path: Path) -> None:
    file = str(tmp_path / "a.bib")
    write(tmp_path / "known.json", [Checked(file, [finding("RBD001", 3)])])
    baseline = Baseline.read(tmp_path / "known.json")
    new = finding("RBD002", 7)
    assert baseline.new(Checked(file, [finding("RBD001", 90), new])).findings == [new]
    assert baseline.stale == 0


@pytest.mark.parametrize("other", [{"code": "RBD002"}, {"message": "n"}, {"item": "b"}, {"field": "note"}])
def test_a_finding_that_differs_is_new(tmp_path: Path, other: dict[str, str]) -> None:
    file = str(tmp_path / "a.bib")
    write(tmp_path / "known.json", [Checked(file, [finding("RBD001")])])
    baseline = Baseline.read(tmp_path / "known.json")
    changed = finding(**({"code": "RBD001"} | other))  # type: ignore[arg-type]
    assert baseline.new(Checked(file, [changed])).findings == [changed]
    assert baseline.stale == 1


def test_each_known_finding_passes_over_one(tmp_path: Path) -> None:
    file = str(tmp_path / "a.bib")
    write(tmp_path / "known.json", [Checked(file, [finding("RBD001", 1), finding("RBD001", 2)])])
    baseline = Baseline.read(tmp_path / "known.json")
    three = [finding("RBD001", line) for line in (1, 2, 3)]
    assert baseline.new(Checked(file, three)).findings == three[2:]


def test_files_are_known_from_the_folder_of_the_baseline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "refs").mkdir()
    monkeypatch.chdir(tmp_path)
    write("known.json", [Checked("refs/a.bib", [finding("RBD001")])])
    assert list(json.loads(Path("known.json").read_text())["files"]) == ["refs/a.bib"]
    monkeypatch.chdir(tmp_path / "refs")
    assert Baseline.read("../known.json").new(Checked("a.bib", [finding("RBD001")])).findings == []
    assert Baseline.read("../known.json").new(Checked("b.bib", [finding("RBD001")])).findings != []


def test_a_file_that_cannot_be_read_is_no_news_of_what_it_held(tmp_path: Path) -> None:
    file = str(tmp_path / "a.bib")
    write(tmp_path / "known.json", [Checked(file, [finding("RBD001")])])
    baseline = Baseline.read(tmp_path / "known.json")
    assert baseline.new(Checked(file, error="gone")).error == "gone"
    assert baseline.stale == 0


def test_a_baseline_is_the_same_whatever_the_order(tmp_path: Path) -> None:
    results = [
        Checked("b", [finding("RBD002"), finding("RBD001")]),
        Checked("a", [finding("RBD001")]),
        Checked("c"),
    ]
    assert write(tmp_path / "1.json", results) == 3
    write(tmp_path / "2.json", reversed(results))
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"version": 2, "files": {}}',
        '{"version": 1, "files": {"a": [{}]}}',
        "[" * 100_000,
        '{"version": 1, "files": []}',
        '{"version": 1, "files": {"a": [{"code": 1, "item": "", "field": "", "message": "", "count": "x"}]}}',
    ],
)
def test_what_is_no_baseline_is_an_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "known.json").write_text(content)
    with pytest.raises(ReadError, match="no baseline"):
        Baseline.read(tmp_path / "known.json")


def test_a_baseline_that_is_not_there_or_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        Baseline.read(tmp_path / "known.json")
    with pytest.raises(WriteError, match="no such folder"):
        write(tmp_path / "nowhere" / "known.json", [])
