"""Patterns are about files as .gitignore's are."""

from __future__ import annotations

import pytest

from refbook.lint.globs import matches


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.bib", "refs.bib", True),
        ("*.bib", "a/b/refs.bib", True),
        ("*.bib", "refs.bib.bak", False),
        ("old", "old/a/refs.bib", True),
        ("old/", "a/old/refs.bib", True),
        ("old", "older/refs.bib", False),
        ("a/*.bib", "a/refs.bib", True),
        ("a/*.bib", "a/b/refs.bib", False),
        ("a/*.bib", "x/a/refs.bib", False),
        ("a/**", "a/b/refs.bib", True),
        ("a/**/refs.bib", "a/refs.bib", True),
        ("**/refs.bib", "refs.bib", True),
        ("/refs.bib", "a/refs.bib", False),
        ("./refs.bib", "refs.bib", True),
        ("v?.bib", "v2.bib", True),
        ("v[0-9].bib", "v2.bib", True),
        ("v[!0-9].bib", "v2.bib", False),
        ("v[^2].bib", "v^.bib", True),  # only ! negates
        ("a+b(1).bib", "a+b(1).bib", True),
        ("été.bib", "été.bib", True),
    ],
)
def test_a_pattern_and_a_path(pattern: str, path: str, fits: bool) -> None:
    assert matches(path, [pattern]) is fits


def test_a_pattern_that_means_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="bad character range"):
        matches("a", ["[z-a]"])
