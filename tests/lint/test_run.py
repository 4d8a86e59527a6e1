"""Checking a file, the one way in: what comes out, whatever goes in."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook import api
from refbook.errors import ReadError
from refbook.formats.decode import decode
from refbook.lint.config import Config
from refbook.lint.run import check_file, check_text
from refbook.lint.watch import rounds


def test_all_that_the_library_finds_is_found(root: Path) -> None:
    for file in sorted((root / "references").iterdir()):
        checked = check_file(file)
        assert list(checked.findings) == api.check(str(file))
        assert checked.items == len(api.read(file).library) + (api.read(file).article is not None)


def points_into(file: Path) -> None:
    """Every finding of a file is in it, and lines are numbered as editors do."""
    lines = re.split(r"\r\n|\r|\n", decoded(file))
    for finding in check_file(file, Config(select=("ALL",)), kept=False).findings:
        span = finding.span
        if span is None:
            continue
        assert span.file == str(file)
        assert 1 <= span.line <= span.end_line <= len(lines), finding
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1, finding
        assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1, finding
        assert (span.line, span.column) <= (span.end_line, span.end_column), finding


def decoded(file: Path) -> str:
    try:
        return decode(file.read_bytes(), str(file), utf16=True)[0].content
    except ReadError:
        return ""


def test_every_finding_points_into_its_file(root: Path) -> None:
    for file in [*(root / "references").iterdir(), *(root / "tests" / "cli" / "files").rglob("*.*")]:
        if file.is_file():
            points_into(file)


@pytest.mark.usefixtures("ends")
def test_every_finding_points_into_files_that_are_meant_to_break_it(shared: Path) -> None:
    files = [
        file
        for folder in ("article", "bib", "cff", "csljson", "ris")
        for file in (shared / "torture" / folder).iterdir()
    ]
    small = [file for file in files if file.is_file() and file.stat().st_size < 50_000]
    assert len(small) > 100
    for file in small:
        points_into(file)


def test_a_file_that_cannot_be_read_is_an_error_in_the_result(tmp_path: Path) -> None:
    assert "no such file" in check_file(tmp_path / "nowhere.bib").error
    assert "folder" in check_file(tmp_path).error
    assert check_text(b"\x89PNG\r\n", "a.bib").error
    assert check_text("no format at all", "a.unknown").error


def test_what_can_be_read_only_once_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "a.yaml"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_bytes, args=[b"- id: a\n  type: boook\n  title: T\n"])
    writer.start()
    checked = check_file(pipe)
    writer.join()
    assert [each.code for each in checked.findings] == ["RBF002"]


def test_text_is_checked_as_the_file_of_its_name(tmp_path: Path) -> None:
    config = Config(str(tmp_path / "refbook.toml"), per_file_ignores=(("b.yaml", ("RBF002",)),))
    content = "- id: a\n  type: boook\n  title: T\n"
    assert [each.code for each in check_text(content, str(tmp_path / "a.yaml"), config).findings] == [
        "RBF002"
    ]
    assert check_text(content, str(tmp_path / "b.yaml"), config).findings == []


def test_lines_that_findings_point_at_come_with_them() -> None:
    checked = check_text("- id: a\n  type: boook\n  title: T\n", "a.yaml")
    assert checked.lines == {2: "  type: boook"}


@given(
    st.text(max_size=200) | st.binary(max_size=200),
    st.sampled_from(["a.bib", "a.yaml", "a.md", "a.txt", "a.json", "a"]),
)
def test_nothing_is_an_exception(content: str | bytes, file: str) -> None:
    checked = check_text(content, file)
    assert checked.error or all(each.span is None or each.span.line >= 1 for each in checked.findings)


def test_watching_goes_round_when_a_file_changes(tmp_path: Path) -> None:
    file = tmp_path / "a.bib"
    file.write_text("1")
    waits = 0

    def wait() -> None:
        nonlocal waits
        waits += 1
        if waits == 2:
            file.write_text("22")
        if waits == 3:
            file.unlink()
        if waits == 4:
            raise KeyboardInterrupt

    seen = []
    with contextlib.suppress(KeyboardInterrupt):
        for _ in rounds(lambda: [str(file)], wait=wait):
            seen.append(waits)
    assert seen == [0, 2, 3]
