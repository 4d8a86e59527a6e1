"""The pages of rules are those of the rules there are."""

from __future__ import annotations

from pathlib import Path

from refbook import api
from refbook.cli import rulepages


def test_the_pages_are_up_to_date(root: Path) -> None:
    assert list(rulepages.differences(root / "docs" / "rules")) == [], "run `make rules`"


def test_every_problem_has_a_page_and_a_row_in_the_index() -> None:
    pages = rulepages.pages()
    index = pages[rulepages.INDEX]
    for code, problem in api.problems().items():
        assert pages[f"{code}.md"].startswith(f"# {code}: {problem.name}\n")
        assert index.count(f"[{code}]({code}.md)") == 1


def test_writing_makes_the_folder_right_and_then_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "RBX999.md").write_text("of a rule that is gone")
    (folder / "RBD001.md").write_text("old")
    rulepages.write(folder)
    assert list(rulepages.differences(folder)) == []
    assert not (folder / "RBX999.md").exists()
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    rulepages.write(folder)
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before
