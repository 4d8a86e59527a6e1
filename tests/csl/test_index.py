"""The index knows every installed style, and a cache that fails costs only time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from refbook import cache
from refbook.csl import folders, index


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """An index of two styles, nothing cached yet."""
    styles = tmp_path / "styles"
    (styles / "dependent").mkdir(parents=True)
    for name in ("apa.csl", "dependent/nature-digest.csl"):
        (styles / name).write_bytes((folders.installed_styles() / name).read_bytes())
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(folders, "installed_styles", lambda: styles)
    index.headers.cache_clear()
    yield styles
    index.headers.cache_clear()


def ids() -> list[str]:
    index.headers.cache_clear()
    return [header.id for header in index.headers() if header.id != "article-of-the-day"]


def test_all_installed_styles_are_in_it() -> None:
    known = {header.id: header for header in index.headers()}
    files = {file.stem for folder in folders.style_folders() for file in folder.glob("*.csl")}
    assert set(known) == files
    assert all(header.title and header.format for header in known.values() if not header.parent)
    digest = known["nature-digest"]
    assert (digest.issns, digest.fields, digest.format) == (
        ("1880-0556",),
        ("biology", "medicine"),
        "numeric",
    )


def test_it_is_read_from_the_cache(fresh: Path) -> None:
    first = index.headers()
    for file in fresh.rglob("*.csl"):
        file.unlink()
    index.headers.cache_clear()
    assert index.headers() == first


@pytest.mark.parametrize("damage", [b"", b"junk", b"\x1f\x8b\x08junk"])
def test_a_damaged_cache_is_built_again(fresh: Path, damage: bytes) -> None:
    assert ids() == ["apa", "nature-digest"]
    (stored,) = cache.cache_folder().glob("styles-*.json.gz")
    stored.write_bytes(damage)
    assert ids() == ["apa", "nature-digest"]


def test_a_cache_that_cannot_be_written(fresh: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert ids() == ["apa", "nature-digest"]


def test_one_broken_style_hides_no_other(fresh: Path) -> None:
    (fresh / "broken.csl").write_text("<style", encoding="utf-8")
    (fresh / "empty.csl").write_text("", encoding="utf-8")
    assert ids() == ["apa", "nature-digest"]


def test_a_relative_cache_home_is_ignored(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache.cache_folder() == tmp_path / ".cache" / "refbook"
