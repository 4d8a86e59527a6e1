"""A Sphinx project whose references are in other formats than BibTeX."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from refbook.formats import FORMATS, csljson
from refbook.model.item import Item

pytest.importorskip("sphinxcontrib.bibtex")

CONF = """
extensions = ["sphinxcontrib.bibtex", "refbook.compat.pybtex.sphinx"]
bibtex_bibfiles = ["old.bib", "refs.json"]
"""
INDEX = """
Title
=====

See :cite:`kim2011` and :cite:`eco1980`.

.. bibliography::
"""
ALL = """
Title
=====

.. bibliography::
   :all:
"""
KIM = Item(
    "kim2011",
    "book",
    author=["Kim, Sung"],
    title="R&D $5 for CO<sub>2</sub> <i>now</i>",
    issued=2011,
    publisher="Acme",
)
BIB = "@book{eco1980, author = {Eco, Umberto}, title = {Il nome della rosa}, year = 1980, publisher = {B}}"


def build(folder: Path, *files: tuple[str, str]) -> subprocess.CompletedProcess[str]:
    (folder / "conf.py").write_text(CONF, encoding="utf-8")
    (folder / "index.rst").write_text(INDEX, encoding="utf-8")
    for name, text in files:
        (folder / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "sphinx", "-b", "html", "-q", str(folder), str(folder / "html")]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


def test_the_bibliography_has_the_works_of_all_files(tmp_path: Path) -> None:
    done = build(tmp_path, ("old.bib", BIB), ("refs.json", "".join(csljson.write([KIM]))))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    page = (tmp_path / "html" / "index.html").read_text(encoding="utf-8")
    assert "Sung Kim" in page
    assert "<em>R&amp;D ＄5 for CO2 now</em>" in page
    assert "Umberto Eco" in page
    assert "Kim11" in page
    assert page.count('class="reference internal" href="#id') == 2


OTHERS = {
    "cff": ("CITATION.cff", "cff-version: 1.2.0\ntitle: Skald\nmessage: m\nauthors: [{family-names: Lee}]\n"),
    "ris": ("refs.ris", "TY  - BOOK\nTI  - Skald\nAU  - Lee, Ann\nPB  - Norn\nPY  - 2011\nER  - \n"),
}


@pytest.mark.parametrize("format", OTHERS)
def test_other_formats(format: str, tmp_path: Path) -> None:
    if not any(each.name == format for each in FORMATS):
        pytest.skip(f"{format} is not read yet")
    conf = f'extensions = ["refbook.compat.pybtex.sphinx"]\nbibtex_bibfiles = ["{OTHERS[format][0]}"]\n'
    done = build(tmp_path, OTHERS[format], ("conf.py", conf), ("index.rst", ALL))
    assert (done.returncode, done.stderr) == (0, "")
    page = (tmp_path / "html" / "index.html").read_text(encoding="utf-8")
    assert "Skald" in page
    assert "Lee" in page


def test_a_file_that_cannot_be_read_is_a_warning(tmp_path: Path) -> None:
    done = build(tmp_path, ("old.bib", BIB), ("refs.json", "call me"))
    assert "bibliography data error in" in done.stderr
    assert "Umberto Eco" in (tmp_path / "html" / "index.html").read_text(encoding="utf-8")
