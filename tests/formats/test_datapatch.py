"""JSON and YAML files change only where their items do."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.errors import WriteError
from refbook.formats import articleyaml, csljson, cslyaml, jsonpatch, markdown, yamlpatch
from refbook.formats.edits import apply
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Edit, Text
from tests.formats.strategies import items, variables, written

Patch = Callable[..., list[Edit]]

YAML = """\
# head
references:
  - id: a  # mine
    type: book
    title: "T & co"
    author:
      - Fiori, Antonio   # the first
      - {family: Kim, given: S.}
    issued: 2011-03
    abstract: |
      line one
      line two

    # about the volume
    volume: 3 # three
    page: pp. 3-4
  - {id: b, type: book, title: x, volume: 2}
"""
JSON = """\
[
  {"id": "a", "type": "book", "title": "T\\u00e9",
   "author": [ {"family": "Fiori", "given": "A."}, {"family": "Kim"} ],
   "issued": {"date-parts": [[2011]]}, "volume": 3,   "custom": {"mine": [1,2]}},
  {
    "id": "b",
    "type": "book"
  }
]
"""


def changed(text: str, read: Callable[[Text], Reading], patch: Patch, **changes: object) -> str:
    """The text with the first item changed."""
    source = Text("a", text)
    before = read(source).library.items
    return apply(text, patch(source, before, [before[0].replace(**changes), *before[1:]]))


def in_yaml(text: str = YAML, **changes: object) -> str:
    return changed(text, articleyaml.read, yamlpatch.patch, **changes)


def in_json(text: str = JSON, **changes: object) -> str:
    return changed(text, csljson.read, jsonpatch.patch, **changes)


# YAML


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"title": "It's"}, '"T & co"', '"It\'s"'),
        ({"page": "3-4"}, "pp. 3-4", "3-4"),
        ({"page": "no"}, "pp. 3-4", "'no'"),
        ({"volume": 4}, "volume: 3 # three", "volume: 4 # three"),
        ({"issued": "2012"}, "2011-03", "2012"),
        ({"abstract": "line one\nline 2\n"}, "line two", "line 2"),
        ({"volume": None}, "    volume: 3 # three\n", "    # three\n"),
        ({"page": None}, "    page: pp. 3-4\n", ""),
        ({"type": "chapter"}, "type: book\n    title", "type: chapter\n    title"),
        ({"publisher": "A: b"}, "pp. 3-4\n", "pp. 3-4\n    publisher: 'A: b'\n"),
        ({"editor": ["Kim, S."]}, "pp. 3-4\n", "pp. 3-4\n    editor:\n      - Kim, S.\n"),
        ({"author": ["Fiori, Antonio", "Kim, Sun"]}, "given: S.", "given: Sun"),
        ({"author": ["Fiori, A.", "Kim, S."]}, "Fiori, Antonio ", "Fiori, A. "),
    ],
)
def test_a_yaml_file_changes_at_one_place(changes: dict[str, object], old: str, new: str) -> None:
    assert YAML.count(old) == 1
    assert in_yaml(**changes) == YAML.replace(old, new)


def test_a_name_more_and_a_name_less() -> None:
    more = in_yaml(
        author=[Name(family="Fiori", given="Antonio"), Name(family="Kim", given="S."), "Rossi, P."]
    )
    assert more == YAML.replace("given: S.}\n", "given: S.}\n      - Rossi, P.\n")
    less = in_yaml(author=[Name(family="Fiori", given="Antonio")])
    assert less == YAML.replace("      - {family: Kim, given: S.}\n", "")


def test_a_mapping_in_brackets() -> None:
    source = Text("a", YAML)
    before = articleyaml.read(source).library.items
    after = [before[0], before[1].replace(volume=None, publisher="A, b")]
    assert apply(YAML, yamlpatch.patch(source, before, after)) == YAML.replace(
        "volume: 2", "publisher: 'A, b'"
    )


def test_items_come_and_go() -> None:
    source = Text("a", YAML)
    before = articleyaml.read(source).library.items
    added = apply(YAML, yamlpatch.patch(source, before, [*before, Item("c", "book", title="C")]))
    assert added == YAML + "  - id: c\n    type: book\n    title: C\n"
    gone = apply(YAML, yamlpatch.patch(source, before, before[:1]))
    assert gone == YAML.replace("  - {id: b, type: book, title: x, volume: 2}\n", "")


def test_line_ends_stay() -> None:
    text = "- id: a\r\n  title: T\r\n  author:\r\n  - Kim, S.\r\n"
    assert in_yaml(text, title="U", publisher="P") == text.replace("T\r", "U\r") + "  publisher: P\r\n"


def test_an_empty_value_is_filled_or_goes() -> None:
    text = "- id: a\n  title:\n  volume: ''\n"
    source = Text("a", text)
    (item,) = articleyaml.read(source).library.items
    filled = item.replace(title="T", extra={})
    assert apply(text, yamlpatch.patch(source, [item], [filled])) == "- id: a\n  title: T\n"
    gone = item.replace(extra={})
    assert apply(text, yamlpatch.patch(source, [item], [gone])) == "- id: a\n"


@pytest.mark.parametrize(
    "text",
    [
        "- &x\n  id: a\n  title: T\n- <<: *x\n  id: b\n",  # the other item would change too
        "- id: a\n  title: T\n - broken: [\n",
        "- id: a\n  title: T\n  title: U\n",
    ],
)
def test_what_cannot_be_said_is_refused(text: str) -> None:
    source = Text("a", text)
    before = articleyaml.read(source).library.items
    after = [before[0].replace(extra={}, title="V"), *before[1:]]
    try:
        new = apply(text, yamlpatch.patch(source, before, after))
    except WriteError:
        return
    assert [item.title for item in articleyaml.read(Text("a", new)).library][1:] == [
        i.title for i in before[1:]
    ]


def test_a_comment_is_never_lost() -> None:
    text = "- id: a\n  author:\n    # the first\n    - Kim, S.\n    - Fiori, A.\n  title: T\n"
    with pytest.raises(WriteError, match="comment"):
        in_yaml(text, author=None)


def test_an_article_and_what_it_cites() -> None:
    text = (
        "---\ntitle: T\nauthor: Kim, S.\nreferences:\n- id: x\n  title: X  # cited\n---\n\nText --- of it.\n"
    )
    source = Text("a.md", text)
    article = markdown.read(source).article
    assert article is not None
    new = article.replace(title="U", references=[item.replace(title="Z") for item in article.references])
    edits = yamlpatch.patch_markdown(source, [article], [new])
    assert apply(text, edits) == text.replace("title: T", "title: U").replace("X  #", "Z  #")
    with pytest.raises(WriteError, match="text"):
        yamlpatch.patch_markdown(source, [article], [article.replace(body="Other")])


# JSON


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ({"title": "é"}, '"T\\u00e9"', '"\\u00e9"'),
        ({"volume": 4}, '"volume": 3', '"volume": 4'),
        ({"volume": None}, '"volume": 3,   ', ""),
        ({"issued": "2012"}, "2011", "2012"),
        ({"author": ["Fiori, Antonio", "Kim"]}, '"given": "A."', '"given": "Antonio"'),
        ({"author": ["Kim"]}, '{"family": "Fiori", "given": "A."}, ', ""),
        ({"publisher": "P"}, "[1,2]}},", '[1,2]},   "publisher": "P"},'),
    ],
)
def test_a_json_file_changes_at_one_place(changes: dict[str, object], old: str, new: str) -> None:
    assert JSON.count(old) == 1
    if changes.get("author") == ["Fiori, Antonio", "Kim"]:
        changes = {"author": [Name(family="Fiori", given="Antonio"), Name(family="Kim")]}
    elif "author" in changes:
        changes = {"author": [Name(family="Kim")]}
    assert in_json(**changes) == JSON.replace(old, new)


def test_a_new_field_has_a_line_of_its_own_where_the_others_have() -> None:
    source = Text("a", JSON)
    before = csljson.read(source).library.items
    new = apply(JSON, jsonpatch.patch(source, before, [before[0], before[1].replace(title="B")]))
    assert new == JSON.replace('"type": "book"\n', '"type": "book",\n    "title": "B"\n')


def test_what_is_no_json_is_left_alone() -> None:
    with pytest.raises(WriteError, match="not JSON"):
        in_json('[{"id": "a", "title": "T"},]', title="U")


# Whatever the items


@given(st.lists(items, min_size=1, max_size=3, unique_by=lambda item: item.id), st.data())
def test_any_change_of_any_file(before: list[Item], data: st.DataObject) -> None:
    formats: list[tuple[Callable[[Text], Reading], Patch, str]] = [
        (csljson.read, jsonpatch.patch, written(csljson.write, before)),
        (csljson.read, jsonpatch.patch, json.dumps([item.to_csl() for item in before])),
        (articleyaml.read, yamlpatch.patch, written(articleyaml.write, before)),
        (articleyaml.read, yamlpatch.patch, written(cslyaml.write, before)),
    ]
    read, patch, text = data.draw(st.sampled_from(formats))
    source = Text("a", text)
    found = list(read(source).library)
    if not found or read(source).article is not None:
        return
    assert patch(source, found, list(found)) == []
    at = data.draw(st.integers(0, len(found) - 1))
    new = data.draw(variables)
    gone = data.draw(st.sets(st.sampled_from(sorted(found[at].variables) or ["title"])))
    kept = {name: value for name, value in found[at].variables.items() if name not in gone}
    after = list(found)
    after[at] = Item.of(found[at].id, found[at].type, kept | new, dict(found[at].extra))
    try:
        edits = patch(source, found, after)
    except WriteError:
        return
    assert list(read(Text("a", apply(text, edits))).library) == after
