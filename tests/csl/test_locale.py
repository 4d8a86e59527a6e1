"""Any language tag leads to a locale, or to an error that helps."""

from __future__ import annotations

import pytest

from refbook.csl import locale
from refbook.errors import StyleError


@pytest.mark.parametrize(
    ("tag", "resolved"),
    [
        ("it", "it-IT"),
        ("IT_it", "it-IT"),
        ("it-CH", "it-IT"),  # "fall back to the primary dialect"
        ("de-at", "de-AT"),
        ("pt", "pt-PT"),
        ("pt-BR", "pt-BR"),
        ("zh-Hant-HK", "zh-CN"),
        ("en", "en-US"),
        ("sr-Cyrl-RS", "sr-Cyrl-RS"),
        ("eu", "eu"),
    ],
)
def test_resolution(tag: str, resolved: str) -> None:
    assert locale.resolve(tag) == resolved


def test_every_locale_resolves_to_itself() -> None:
    assert [locale.resolve(tag) for tag in locale.known()] == locale.known()


@pytest.mark.parametrize(
    ("tag", "hint"), [("Italiano", "it-IT"), ("Italian", "it-IT"), ("xx", "there are: ")]
)
def test_unknown_languages(tag: str, hint: str) -> None:
    with pytest.raises(StyleError, match=rf"there is no locale '{tag}' \(.*{hint}"):
        locale.resolve(tag)
