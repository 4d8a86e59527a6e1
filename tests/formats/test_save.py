"""Saving: there is always the old file or the new one, and it stays the file that it was."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from refbook.errors import WriteError
from refbook.formats.save import replace_content, save


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.bib"
    path.write_bytes(b"old")
    return path


def names(file: Path) -> list[str]:
    return sorted(each.name for each in file.parent.iterdir())


def test_the_mode_stays(file: Path) -> None:
    file.chmod(0o640)
    save(file, ["new"])
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o640)


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        save(tmp_path / "new", ["text"])
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_symbolic_link_stays_one(file: Path) -> None:
    link = file.with_name("link.bib")
    link.symlink_to(file.name)
    save(link, ["new"])
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_file_with_two_names_keeps_both_and_its_text(file: Path) -> None:
    other = file.with_name("b.bib")
    os.link(file, other)
    with pytest.raises(WriteError, match="2 names"):
        save(file, ["new"])
    assert file.samefile(other)
    assert file.read_bytes() == b"old"
    assert names(file) == ["a.bib", "b.bib"]


def test_a_writer_that_fails_leaves_the_old_file_and_nothing_else(file: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "half"
        raise KeyError

    with pytest.raises(KeyError):
        save(file, pieces())
    assert file.read_bytes() == b"old"
    assert names(file) == ["a.bib"]


def test_what_somebody_else_wrote_meanwhile_stays(file: Path) -> None:
    file.write_bytes(b"theirs")
    with pytest.raises(WriteError, match="meanwhile"):
        replace_content(file, b"old", b"new")
    assert file.read_bytes() == b"theirs"
    assert names(file) == ["a.bib"]


def test_a_file_that_is_gone_is_not_made_again(file: Path) -> None:
    file.unlink()
    with pytest.raises(WriteError, match="meanwhile"):
        replace_content(file, b"old", b"new")
    assert names(file) == []


def test_half_a_character_is_refused(file: Path) -> None:
    with pytest.raises(WriteError, match="surrogate"):
        save(file, ["\ud800"])
    assert file.read_bytes() == b"old"


def test_what_somebody_else_writes_at_the_last_moment_stays(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.chmod", lambda *args: file.write_bytes(b"theirs"))
    with pytest.raises(WriteError, match="meanwhile"):
        replace_content(file, b"old", b"new")
    assert file.read_bytes() == b"theirs"
    assert names(file) == ["a.bib"]


def test_a_changed_file_is_refused_before_anything_is_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.mkstemp", lambda **names: pytest.fail("something was written"))
    with pytest.raises(WriteError, match="meanwhile"):
        replace_content(file, b"older", b"new")


def test_text_and_name_are_on_the_disk(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[tuple[str, bytes]] = []
    numbers: list[int] = []

    def fsync(number: int) -> None:
        told = os.fstat(number)
        what = "folder" if stat.S_ISDIR(told.st_mode) else f"{told.st_size} bytes"
        synced.append((what, file.read_bytes()))
        numbers.append(number)

    monkeypatch.setattr("os.fsync", fsync)
    save(file, ["newer"])
    # First the new text, all of it, while the old file stands; then the folder with the new name.
    assert synced == [("5 bytes", b"old"), ("folder", b"newer")]
    for number in numbers:
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(number)


def test_the_owner_stays_where_that_is_allowed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[int, int]] = []
    monkeypatch.setattr("os.chown", lambda path, user, group: given.append((user, group)))
    save(file, ["new"])
    assert given == []  # it has the right one
    if os.getuid() == 0:
        monkeypatch.undo()
        os.chown(file, 1234, 5678)
        save(file, ["newer"])
        assert (file.stat().st_uid, file.stat().st_gid) == (1234, 5678)


def test_the_mask_for_new_files_stays(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        save(tmp_path / "new", ["text"])
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(mask)


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        save(pipe, ["a", "é"])
        assert os.read(reader, 10) == "aé".encode()
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="cannot be written: ") as caught:
        save(tmp_path, ["text"])
    assert caught.value.hint == "give the name of a file"
    with pytest.raises(WriteError, match="No such file") as caught:
        save(tmp_path / "nowhere" / "a.bib", ["text"])
    assert caught.value.hint is None
