"""Programs for citeproc-py run with only the import changed, and print what the style manuals ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parent / "programs"

# Cite Them Right: two works of an author in one year are 2011a and 2011b, the list is alphabetical.
FROM_JSON = """\
(Watson and Crick, 1953)
(see Fiori, 2011a, 2011b)
(Watson and Crick, 1953, p. 737)
not found: nowhere
(Watson and Crick, 1953; nowhere?)
Fiori, A. (2011a) <i>Il nido del falco</i>. Firenze: Le Monnier.
Fiori, A. (2011b) <i>L’Asia Orientale dal 1945 ai giorni nostri</i>. Bologna: il Mulino.
Watson, J.D. and Crick, F.H.C. (1953) “Molecular structure of nucleic acids,” <i>Nature</i>, 171(4356), \
pp. 737–738.
"""

# APA 7, 10.2 and 10.3: no place of publication; editors before the book that holds a chapter, pages after it.
FROM_BIBTEX = """\
(Eco, 1980; Spivak, 1988)
(Eco, 1980)
Eco, U. (1980). Il nome della rosa. Bompiani.
Spivak, G. C. (1988). Can the subaltern speak? In C. Nelson & L. Grossberg (Eds.), Marxism and the \
interpretation of culture (pp. 271–313). University of Illinois Press.
"""


@pytest.mark.parametrize(("program", "printed"), [("from_json", FROM_JSON), ("from_bibtex", FROM_BIBTEX)])
def test_a_program_runs_with_only_the_import_changed(
    program: str, printed: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PROGRAMS)
    written = (PROGRAMS / f"{program}.txt").read_text(encoding="utf-8")
    changed = written.replace("from citeproc", "from refbook.compat.citeproc")
    assert changed.count("refbook") == written.count("\nfrom citeproc")
    exec(compile(changed, program, "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out == printed
