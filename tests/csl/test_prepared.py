"""What was read is kept, and what is kept is not trusted."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from refbook import cache
from refbook.csl import catalogue, prepared
from refbook.csl.nodes import PLAIN, Look, TextValue
from refbook.richtext.tree import Style

VALUE = TextValue("ed.", Look(prefix=" ", styles=(Style.ITALIC,)))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return cache.cache_folder() / prepared.FOLDER


class Reads:
    """Counts how often a file was read."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> TextValue:
        self.count += 1
        return VALUE


def test_it_is_read_once() -> None:
    reads = Reads()
    for _ in range(3):
        assert prepared.prepared("style", Path("a.csl"), b"<style/>", reads) == VALUE
    assert reads.count == 1


def test_another_content_is_read_anew(folder: Path) -> None:
    reads = Reads()
    for content in (b"<style/>", b"<style />"):
        prepared.prepared("style", Path("a.csl"), content, reads)
    assert reads.count == 2
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("spoil", [lambda data: data[:-9], lambda data: data[:90] + b"x" * 99, lambda _: b""])
def test_a_damaged_file_is_read_anew(folder: Path, spoil) -> None:  # type: ignore[no-untyped-def]
    reads = Reads()
    prepared.prepared("style", Path("a.csl"), b"<style/>", reads)
    (file,) = folder.iterdir()
    file.write_bytes(spoil(file.read_bytes()))
    assert prepared.prepared("style", Path("a.csl"), b"<style/>", reads) == VALUE
    assert reads.count == 2


class Evil:
    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self):  # type: ignore[no-untyped-def]
        return (Path.touch, (self.file,))


def test_a_forged_file_runs_nothing(folder: Path, tmp_path: Path) -> None:
    reads = Reads()
    prepared.prepared("style", Path("a.csl"), b"<style/>", reads)
    (file,) = folder.iterdir()
    forged = pickle.dumps(Evil(tmp_path / "touched"))
    key = file.read_bytes().split(b"\n")[0]
    file.write_bytes(b"\n".join([key, prepared._checksum(forged), forged]))
    assert prepared.prepared("style", Path("a.csl"), b"<style/>", reads) == VALUE
    assert not (tmp_path / "touched").exists()


def test_a_plain_look_stays_the_one_that_elements_ask_for() -> None:
    assert pickle.loads(pickle.dumps(Look())) is PLAIN


def test_only_so_many_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "LIMIT", 3)
    for number in range(5):
        prepared.prepared("style", Path(f"{number}.csl"), b"<style/>", Reads())
    assert len(list(folder.iterdir())) == 3


def test_a_style_is_the_same_when_it_was_kept() -> None:
    from refbook.csl import xml
    from refbook.csl.processor import parsed

    path = catalogue.find("apa").rules
    data = xml.load(path)
    read = parsed(data, "apa")
    for _ in range(2):
        assert prepared.prepared("style", path, data, lambda: parsed(data, "apa")) == read
