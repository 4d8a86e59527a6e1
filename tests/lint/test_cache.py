"""Kept results: taken when nothing has changed, and never when anything has."""

from __future__ import annotations

import datetime
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook import cache as folder
from refbook.lint import cache
from refbook.lint.checked import Checked
from refbook.lint.config import Config
from refbook.lint.packed import packed, unpacked
from refbook.lint.run import check_file
from refbook.model.date import Date
from refbook.model.finding import Finding, Fix, Severity
from refbook.model.name import Name
from refbook.model.source import Edit, Span

CONTENT = "- id: a\n  type: boook\n  title: T\n"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The names of the files that were really read; each test has a cache of its own."""
    from refbook import api

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    files: list[str] = []
    read = api.read

    def noted(source: Any, **how: Any) -> Any:
        files.append(str(how.get("name")))
        return read(source, **how)

    monkeypatch.setattr(api, "read", noted)
    return files


def test_an_unchanged_file_is_read_once(tmp_path: Path, reads: list[str]) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(CONTENT)
    first = check_file(file)
    assert [each.code for each in first.findings] == ["RBF002"]
    assert check_file(file) == first
    assert reads == [str(file)]


def test_a_changed_file_is_read_again(tmp_path: Path, reads: list[str]) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(CONTENT)
    check_file(file)
    file.write_text(CONTENT.replace("boook", "book"))
    assert "RBF002" not in {each.code for each in check_file(file).findings}


@pytest.mark.parametrize(
    "config", [Config(ignore=("RBF",)), Config(severity=(("RBF", Severity.INFO),)), Config(key_pattern="x")]
)
def test_other_settings_read_again(tmp_path: Path, reads: list[str], config: Config) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(CONTENT)
    assert check_file(file) != check_file(file, config)
    assert len(reads) == 2


def test_what_is_done_with_findings_does_not_read_again(tmp_path: Path, reads: list[str]) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(CONTENT)
    check_file(file)
    check_file(file, Config(output_format="json"))
    assert len(reads) == 1


def test_another_format_another_day_and_another_refbook_read_again(
    tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Tomorrow(datetime.date):
        @classmethod
        def today(cls) -> datetime.date:
            return datetime.date(2999, 1, 1)

    file = tmp_path / "a.yaml"
    file.write_text(CONTENT)
    check_file(file)
    check_file(file, format="hayagriva")
    check_file(file)
    assert len(reads) == 3
    monkeypatch.setattr(cache, "date", Tomorrow)
    check_file(file)
    assert len(reads) == 4
    monkeypatch.setattr(cache, "stamp", lambda: "another")
    check_file(file)
    assert len(reads) == 5


def test_without_a_stamp_and_when_not_wanted_nothing_is_kept(
    tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(CONTENT)
    check_file(file, kept=False)
    check_file(file)
    assert len(reads) == 2
    monkeypatch.setattr(cache, "stamp", lambda: "")
    check_file(file)
    check_file(file)
    assert len(reads) == 4


@pytest.mark.parametrize("damage", [b"", b"\0" * 50, b"x"])
def test_what_is_damaged_is_read_again(tmp_path: Path, reads: list[str], damage: bytes) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(CONTENT)
    first = check_file(file)
    (kept,) = [each for each in (folder.cache_folder() / "check").iterdir() if each.name != "codes"]
    kept.write_bytes(kept.read_bytes()[:-1] + damage)
    assert check_file(file) == first
    assert len(reads) == 2


def test_a_forged_result_runs_nothing(
    tmp_path: Path, reads: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    class Evil:
        def __reduce__(self) -> tuple[Any, ...]:
            return print, ("run",)

    file = tmp_path / "a.yaml"
    file.write_text(CONTENT)
    check_file(file)
    key = cache.key(str(file), CONTENT.encode(), Config(), None)
    content = pickle.dumps(Evil())
    folder.store(cache._name(str(file)), key + cache._checksum(content) + b"\n" + content)
    assert cache.fetch(str(file), key) is None
    assert capsys.readouterr().out == ""


def test_a_file_that_cannot_be_read_is_an_error_each_time(tmp_path: Path, reads: list[str]) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\x89PNG\r\n")
    assert check_file(file).error == check_file(file).error != ""


texts = st.text(max_size=5)
numbers = st.integers(1, 9)
spans = st.builds(Span, texts, numbers, numbers, numbers, numbers)
edits = st.lists(st.builds(Edit, numbers, numbers, texts), max_size=2).map(tuple)
values = st.one_of(
    st.none(),
    texts,
    st.integers(),
    st.sampled_from(
        [Date.parse("2011-02?/2012"), Date(literal="x"), (Name("Gogh", "V.", "van"), Name(literal="NATO"))]
    ),
)
findings = st.builds(
    Finding,
    code=texts,
    severity=st.sampled_from(Severity),
    message=texts,
    hint=texts,
    span=st.none() | spans,
    item=texts,
    field=texts,
    fix=st.none() | st.builds(Fix, values, st.booleans(), edits),
)
results = st.builds(
    Checked,
    texts,
    st.lists(findings, max_size=3),
    st.dictionaries(numbers, texts, max_size=2),
    numbers,
    texts,
)


@given(results)
def test_a_result_comes_back_as_it_was(checked: Checked) -> None:
    assert unpacked(packed(checked)) == checked
    cache.keep("a", b"key", checked)
    assert cache.fetch("a", b"key") == checked
