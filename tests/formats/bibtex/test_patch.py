"""A .bib file is changed where its items change, and nowhere else."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.errors import WriteError
from refbook.formats.bibtex.document import document
from refbook.formats.bibtex.patch import patch, verified
from refbook.formats.bibtex.read import read
from refbook.formats.bibtex.write import write, write_biblatex
from refbook.formats.edits import apply
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Edit, Text
from tests.formats.bibtex.test_write import items as items_of_all_kinds

FILE = """\
% A comment, with an @ in it
@string{acm = "ACM Press"}

@Article{knuth,
  Title     = {The {K}orean
               War},   % odd
  Author    = "Knuth, D. E. and Jane Doe",
  Publisher = acm # { Books},
  Journal   = acm,
  Year      = 2011,
  Month     = mar
}

@comment{kept}
@book{parent,
  title = {Whole},
  subtitle = {Part},
  publisher = {P},
  date = {2011-03},
  location = {Berlin},
}

@incollection{child, crossref={parent}, title="Child", pages={1--2}}
"""


def changed(file: str, **changes: dict[str, Any] | None) -> str:
    """The file after its items were changed; None removes an item."""
    text = Text("a.bib", file)
    before = read(text).library.items
    after = [
        item.replace(**(changes.get(item.id) or {}))
        for item in before
        if changes.get(item.id, {}) is not None
    ]
    return apply(file, patch(text, before, after))


def test_nothing_changed_is_no_edit() -> None:
    text = Text("a.bib", FILE)
    assert patch(text, read(text).library.items, read(text).library) == []


@pytest.mark.parametrize(
    ("id", "changes", "old", "new"),
    [
        ("knuth", {"issued": "2012-03"}, "= 2011", "= 2012"),
        ("knuth", {"issued": "2011-04"}, "= mar", "= apr"),
        ("knuth", {"issued": "2011"}, ",\n  Month     = mar", ""),
        ("knuth", {"issued": "2011-03-04"}, "= mar", "= mar,\n  Day       = 4"),
        ("knuth", {"container_title": "JACM"}, "Journal   = acm", "Journal   = {JACM}"),
        ("knuth", {"publisher": None}, "\n  Publisher = acm # { Books},", ""),
        ("knuth", {"volume": 7}, "= mar", "= mar,\n  Volume    = {7}"),
        ("knuth", {"author": ["Knuth, D. E.", "Roe, Jane"]}, "Jane Doe", "Jane Roe"),
        ("knuth", {"author": ["Fiori, A."]}, '"Knuth, D. E. and Jane Doe"', '"Fiori, A."'),
        ("knuth", {"id": "knuth2011"}, "@Article{knuth,", "@Article{knuth2011,"),
        ("knuth", {"type": "book"}, "@Article", "@Book"),
        ("parent", {"language": "fr"}, "{Berlin},", "{Berlin},\n  langid = {french},"),
        ("child", {"title": "Youth"}, '"Child"', '"Youth"'),
        ("child", {"page": "1-3"}, "{1--2}", "{1--3}"),
        ("child", {"volume": "2"}, "{1--2}", "{1--2}, volume={2}"),
        ("child", {"page": None}, ", pages={1--2}", ""),
        ("child", {"publisher": "Other"}, "{1--2}", "{1--2}, publisher={Other}"),
    ],
)  # fmt: skip
def test_only_what_changes_is_written(id: str, changes: dict[str, Any], old: str, new: str) -> None:
    assert FILE.count(old) == 1
    assert changed(FILE, **{id: changes}) == FILE.replace(old, new)


def test_words_that_stay_keep_how_they_are_written() -> None:
    assert changed("@book{a, title = {The {K}orean\n  War: {\\'E}t\\'e}}", a={"title": "x"}).count("{x}") == 1
    text = Text("a.bib", '@book{a, title = {The {\\"O}ffnung\n  of Korea}}')
    (item,) = read(text).library
    (edit,) = patch(text, [item], [item.replace(title=str(item.title).replace("Korea", "Japan"))])
    assert apply(text.content, [edit]) == text.content.replace("Korea", "Japan")


def test_a_subtitle_keeps_its_field() -> None:
    parent, child = {"title": "Whole: Sum"}, {"container_title": "Whole: Sum"}
    assert changed(FILE, parent=parent, child=child) == FILE.replace("{Part}", "{Sum}")


def test_what_a_child_inherits_and_should_not_is_written_into_it() -> None:
    result = changed(FILE, parent={"publisher": "Q"})
    assert result == FILE.replace("{P}", "{Q}").replace("{1--2}", "{1--2}, publisher={P}")


def test_what_a_child_inherits_follows_its_parent() -> None:
    both = {"publisher": "Q"}
    assert changed(FILE, parent=both, child=both) == FILE.replace("{P}", "{Q}")


def test_what_a_child_no_longer_inherits_is_emptied() -> None:
    result = changed(FILE, child={"publisher": None})
    assert result == FILE.replace("{1--2}", "{1--2}, publisher={}")


def test_date_and_year_beside_each_other_both_change() -> None:
    file = "@book{a,\n  date = {2011-03},\n  year = {2011},\n}\n"
    assert changed(file, a={"issued": "2012-03"}) == file.replace("2011", "2012")


def test_a_removed_entry_goes_with_its_lines() -> None:
    removed = "@Article{knuth" + FILE.split("@Article{knuth")[1].split("@comment")[0]
    assert changed(FILE, knuth=None) == FILE.replace(removed, "")
    assert changed("@misc{a}\n\n@misc{b}\n\n@misc{c}\n", b=None) == "@misc{a}\n\n@misc{c}\n"
    assert changed("@misc{a}\n@misc{b}\n@misc{c}\n", a=None, b=None, c=None) == ""


def test_an_added_entry_stands_behind_the_last_one_in_its_manner() -> None:
    file = '@BOOK{a,\r\n\tTITLE = "T"\r\n}\r\n\r\n@BOOK{b,\r\n\tTITLE = "U"\r\n}\r\n\r\n% end\r\n'
    text = Text("a.bib", file)
    old = read(text).library
    result = apply(file, patch(text, old.items, old.add(Item("c", "book", title="V", volume=1))))
    added = '\r\n\r\n@BOOK{c,\r\n\tTITLE = "V",\r\n\tVOLUME = "1"\r\n}'
    assert result == file.replace('"U"\r\n}', f'"U"\r\n}}{added}')


@pytest.mark.parametrize("file", ["", "% notes", "@string{a = {b}}\n", "@comment{x}\r\n"])
def test_an_entry_is_added_to_a_file_without_any(file: str) -> None:
    text = Text("a.bib", file)
    result = apply(file, patch(text, [], [Item("a", "book", title="T"), Item("a", "book", title="U")]))
    assert result.startswith(file)
    assert [(item.id, item.title) for item in read(Text("", result)).library] == [("a", "T"), ("a-2", "U")]


Layout = Callable[[dict[str, str]], str]


def layout(head: str, field: str, between: str, tail: str, *, is_upper: bool = False) -> Layout:
    """A way of laying an entry out: `field` says how name and value stand."""

    def lay_out(fields: dict[str, str]) -> str:
        named = {name.upper() if is_upper else name: value for name, value in fields.items()}
        written = (field.format(name=name, value=value, head=name + "=") for name, value in named.items())
        return f"{head}{between.join(written)}{tail}"

    return lay_out


LAYOUTS = {
    "one line": layout("@book{k, ", "{name} = {{{value}}}", ", ", "}"),
    "tight": layout("@BOOK{k,", "{name}={{{value}}}", ",", ",}", is_upper=True),
    "comma first": layout("@book{k\n  , ", "{name} = {{{value}}}", "\n  , ", "\n}"),
    "quotes": layout("@book{k,\n", '  {name:9} = "{value}"', ",\n", "\n}"),
    "values aligned": layout("@book{k,\n", "\t{head:12}{{{value}}}", ",\n", ",\n}"),
    "brackets": layout("@book(k,\r\n", "  {name} = {{{value}}}", ",\r\n", "\r\n)"),
    "spread": layout("@ book { k ,\n\n", "{name}\n=\n{{{value}}}", " ,\n\n", "\n}"),
    "commented": layout("@book{k,\n", "  {name} = {{{value}}}", ", % x\n", ", % y\n}"),
}
"""How people lay entries out."""

FIELDS = {"author": "Fiori, Antonio", "title": "Korea", "publisher": "Le Monnier", "volume": "1", "note": "n"}
VARIABLES = ["author", "title", "publisher", "volume", "note"]


def laid_out(style: str, fields: dict[str, str]) -> str:
    return f"% before\n{LAYOUTS[style](fields)}\n% after\n@misc{{z,\n  note = {{z}},\n}}\n"


@pytest.mark.parametrize("style", LAYOUTS)
@given(subset=st.sets(st.sampled_from(VARIABLES)), changes=st.data())
def test_every_layout_can_be_changed(style: str, subset: set[str], changes: st.DataObject) -> None:
    file = laid_out(style, {name: value for name, value in FIELDS.items() if name in subset})
    text = Text("a.bib", file)
    before = read(text).library.items
    values: dict[str, object] = {"author": (Name("Doe", "Jane"),), "volume": "2"}
    new = {
        name: values.get(name, "New {words} & others") if is_there else None
        for name, is_there in changes.draw(st.dictionaries(st.sampled_from(VARIABLES), st.booleans())).items()
    }
    after = [before[0].replace(**new), before[1]]
    result = apply(file, patch(text, before, after))
    assert list(read(Text("a.bib", result)).library) == after
    assert result.startswith("% before\n@")
    assert result.endswith("\n% after\n@misc{z,\n  note = {z},\n}\n")
    assert result.count("%") == file.count("%")


@pytest.mark.parametrize("style", LAYOUTS)
def test_a_value_that_changes_leaves_its_layout(style: str) -> None:
    file = laid_out(style, FIELDS)
    assert changed(file, k={"title": "Japan"}) == file.replace("Korea", "Japan")


@pytest.mark.parametrize("style", [style for style in LAYOUTS if style != "commented"])
@pytest.mark.parametrize("name", VARIABLES)
def test_fields_come_and_go_in_the_layout(style: str, name: str) -> None:
    others = {other: value for other, value in FIELDS.items() if other != name}
    file, without = laid_out(style, others | {name: FIELDS[name]}), laid_out(style, others)
    assert changed(file, k={name: None}) == without
    value = FIELDS[name] if name != "author" else [FIELDS[name]]
    assert changed(without, k={name: value}) == file


@pytest.mark.parametrize("writer", [write, write_biblatex])
@given(
    items=st.lists(items_of_all_kinds, min_size=1, max_size=4), other=items_of_all_kinds, seed=st.randoms()
)
def test_any_change_of_a_written_library(
    writer: Callable[[list[Item]], list[str]], items: list[Item], other: Item, seed: random.Random
) -> None:
    file = "".join(writer([item.replace(id=f"k{index}") for index, item in enumerate(items)]))
    text = Text("a.bib", file)
    before = read(text).library.items
    at = seed.randrange(len(before))
    old = before[at]
    variables = dict(list(old.variables.items())[1:]) | dict(other.variables)
    new = Item.of(old.id, old.type, variables, dict(old.extra))
    edits = patch(text, before, [*before[:at], new, *before[at + 1 :]])
    block = document(text).blocks[at]
    assert all(block.start <= edit.start <= edit.end <= block.end for edit in edits)
    result = read(Text("a.bib", apply(file, edits))).library.items
    assert [*result[:at], *result[at + 1 :]] == [*before[:at], *before[at + 1 :]]
    assert says(result[at], new)


def says(item: Item, wanted: Item) -> bool:
    """True when an item has all parts of another, or what is left of them when it is written anew."""
    anew = [read(Text("", "".join(writer([wanted])))).library.items[0] for writer in (write, write_biblatex)]
    names = {*item.variables, *wanted.variables}
    return all(item.get(name) in (wanted.get(name), *(each.get(name) for each in anew)) for name in names)


def test_fields_behind_two_commas_go() -> None:
    file = "@book{a, title = {T}, , volume = {1}, edition = {2}, note = {n}}"
    result = changed(file, a={"volume": None, "edition": None})
    assert read(Text("", result)).library["a"] == Item("a", "book", title="T", note="n")


def test_a_changed_file_must_say_what_was_wanted() -> None:
    text = Text("a.bib", "@book{a, title = {T}}")
    before = read(text).library.items
    wanted = [before[0].replace(title="U")]
    assert verified(text, [Edit(18, 19, "U")], before, wanted) == "@book{a, title = {U}}"
    for wrong in ([Edit(18, 19, "V")], [Edit(18, 19, "U}} @misc{b")], [Edit(0, 21, "")]):
        with pytest.raises(WriteError):
            verified(text, wrong, before, wanted)


def test_items_of_another_file_are_refused() -> None:
    with pytest.raises(WriteError, match="read it again"):
        patch(Text("a.bib", "@book{a}"), [Item("b", "book")], [])


@pytest.mark.parametrize("trap", ["}", "@book{evil, title={x}}", "a,\n  b = {c}", '"', '" # x', "%", "\\"])
@pytest.mark.parametrize("quote", ["{}", '""'])
def test_hostile_values_stay_values(trap: str, quote: str) -> None:
    file = f"@book{{a, title = {quote[0]}T{quote[1]}, year = 2011}}\n@misc{{b}}\n"
    result = changed(file, a={"title": trap, "note": trap})
    again = read(Text("", result)).library
    assert again.ids == ("a", "b")
    assert again["a"].note == again["a"].title == re.sub(r"\s+", " ", trap)


def test_keys_that_change_are_valid_and_unique() -> None:
    result = changed(
        "@misc{a, note={a}}\n@misc{b, note={b}}\n@misc{, note = {c}}\n",
        a={"id": "b"},
        b={"id": "x y"},
        **{"": {"id": "d"}},
    )
    assert [item.id for item in read(Text("", result)).library] == ["b", "x-y", "d"]


@pytest.mark.usefixtures("ends")
def test_a_large_file_with_many_changes() -> None:
    file = "".join(
        f"@book{{k{n},\n  title = {{Title {n}}},\n  year = {n % 1000 + 1000}\n}}\n\n" for n in range(5000)
    )
    text = Text("a.bib", file)
    before = read(text).library.items
    after = [item.replace(publisher="P") for item in before]
    assert len(patch(text, before, after)) == 5000


@pytest.mark.usefixtures("ends")
def test_an_entry_with_very_many_fields() -> None:
    file = "@book{a,\n" + "".join(f"  f{n} = {{x}},\n" for n in range(20_000)) + "  title = {T},\n}\n"
    assert changed(file, a={"title": "U"}) == file.replace("{T}", "{U}")
