"""Which files a list of paths stands for."""

from __future__ import annotations

from pathlib import Path

import pytest

from refbook.batch.files import expand
from refbook.errors import ReadError

SUFFIXES = frozenset({".bib", ".json"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.bib",
        "a.BIB",
        "sub/c.json",
        "sub/d.txt",
        ".git/e.bib",
        "node_modules/f.bib",
        ".hidden.bib",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def test_a_folder_stands_for_its_reference_files_in_order(folder: Path) -> None:
    found = [str(Path(file).relative_to(folder)) for file in expand([str(folder)], SUFFIXES)]
    assert found == ["a.BIB", "b.bib", "sub/c.json"]


def test_a_file_named_by_itself_is_taken_whatever_its_name(folder: Path) -> None:
    assert expand([str(folder / "sub/d.txt")], SUFFIXES) == [str(folder / "sub/d.txt")]


def test_nothing_is_listed_twice_and_order_is_the_users(folder: Path) -> None:
    files = expand(["-", str(folder / "b.bib"), str(folder)], SUFFIXES)
    assert files[:2] == ["-", str(folder / "b.bib")]
    assert len(files) == len(set(files)) == 4


def test_what_does_not_exist_is_named(folder: Path) -> None:
    with pytest.raises(ReadError, match=r"nowhere\.bib: there is no such file or folder"):
        expand([str(folder / "nowhere.bib")], SUFFIXES)


def test_a_folder_of_other_things_says_what_was_looked_for(tmp_path: Path) -> None:
    (tmp_path / "photo.png").touch()
    with pytest.raises(ReadError, match=r"holds no reference files \(looked for \.bib, \.json\)"):
        expand([str(tmp_path)], SUFFIXES)
