"""Which text is which tagged format."""

from __future__ import annotations

import pytest

from refbook.formats.tagged import FORMATS

EXAMPLES = {
    "ris": "\ufeffTY  - JOUR\nTI  - A\nER  - \n",
    "endnote-tagged": "%0 Book\n%T A\n",
    "medline": "\nPMID- 1\nOWN - NLM\n",
    "wos": "FN Clarivate\nVR 1.0\nPT J\nAU Kim, S\nER\n",
}
OTHERS = [
    '[{"id": "a"}]',
    "@book{a, title = {T}}",
    "% remark\n@book{a,",
    "---\ntitle: A\n",
    "Kim, S. (2004). Korea.",
]


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_each_knows_its_own_and_no_other(format) -> None:  # type: ignore[no-untyped-def]
    for name, example in EXAMPLES.items():
        is_own = name == format.name
        assert (format.sniff(example), format.certain(example), format.meant(example)) == (is_own,) * 3
    assert not any(format.sniff(text) or format.certain(text) for text in OTHERS)


def test_refer_without_types() -> None:
    refer = next(format for format in FORMATS if format.name == "endnote-tagged")
    assert refer.sniff("%T Korea\n%A Kim, S.\n%D 2004\n")
