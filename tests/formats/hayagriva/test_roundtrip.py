"""What is written reads back: items of every type and variable, and files as they were read."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.hayagriva.read import read
from refbook.formats.hayagriva.write import write
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from refbook.model.vocabulary import ITEM_TYPES, KINDS, Kind

# Markup is taken off, so that texts here have none.
texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<"), min_size=1, max_size=15
)
texts |= st.sampled_from(
    ["no", "012", "1e3", "2011-03-04", "a: b", "# c", "{a}", "}", "5 $", "\\$x", "a\nb\n"]
)
words = st.sampled_from(["Fiori", "García Márquez", "van", "de", "O’Neill", "a, b", "II", "{x}", "12"])
names = st.builds(
    Name,
    family=words,
    given=words | st.just(""),
    non_dropping_particle=st.sampled_from(["", "van", "De"]),
    suffix=st.sampled_from(["", "Jr."]),
    extra=st.sampled_from([(), (("alias", "x"),)]),
) | st.builds(Name, literal=words)
dates = st.sampled_from(
    ["2011", "2026-02-04", "1998/2001", "1850~", "201X", "2011-21", "-0043-03", "0044"]
).map(Date.from_edtf) | st.builds(Date, literal=st.sampled_from(["n.d.", "in press"]))
_VALUES = {
    Kind.TEXT: texts,
    Kind.NUMBER: texts | st.integers(),
    Kind.NAMES: st.lists(names, min_size=1, max_size=3).map(tuple),
    Kind.DATE: dates,
}
variables = st.lists(st.sampled_from(sorted(KINDS)), unique=True, max_size=8).flatmap(
    lambda names: st.fixed_dictionaries({name: _VALUES[KINDS[name]] for name in names})
)
extras = st.sampled_from([{}, {"tongus": 2, "mood": "calm"}, {"groups": ["a", "b"]}])
items = st.builds(Item.of, texts, st.sampled_from(sorted(ITEM_TYPES)), variables, extras)
libraries = st.lists(items, max_size=4, unique_by=lambda item: item.id)


def text_of(library: list[Item]) -> str:
    return "".join(write(library))


def items_of(content: str) -> list[Item]:
    return list(read(Text("refs.yml", content)).library)


def said(item: Item) -> Item:
    """The item without what the reader keeps of its entry beside the variables."""
    return item.replace(extra={key: value for key, value in item.extra.items() if key != "hayagriva"})


@given(libraries)
def test_what_is_written_reads_back(library: list[Item]) -> None:
    content = text_of(library)
    assert [said(_without_commas(item)) for item in items_of(content)] == [
        _without_commas(x) for x in library
    ]


def _without_commas(item: Item) -> Item:
    """A name of one part that has a comma is an institution to the reader, whatever it was."""
    changed = {}
    for variable in item:
        if item.names(variable):
            changed[variable] = tuple(_undivided(name) for name in item.names(variable))
    return item.replace(**{key.replace("-", "_"): value for key, value in changed.items()})


def _undivided(name: Name) -> Name:
    alone = not (name.given or name.non_dropping_particle or name.suffix or name.literal)
    return Name(literal=name.family, extra=name.extra) if alone and "," in name.family else name


@given(libraries)
def test_writing_again_changes_nothing(library: list[Item]) -> None:
    content = text_of(items_of(text_of(library)))
    assert text_of(items_of(content)) == content


@given(libraries)
def test_other_programs_read_a_mapping_of_mappings(library: list[Item]) -> None:
    data = yaml.safe_load(text_of(library))
    assert [str(key) for key in data] == [item.id for item in library]
    assert all(isinstance(entry, dict) and isinstance(entry["type"], str) for entry in data.values())


ENTRIES = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "type title author date parent affiliated role names url value serial-number doi publisher"
                " name location volume editor verbatim short tongus csl-editor csl-issued csl-type".split()
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=25,
)


@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), ENTRIES, max_size=3) | ENTRIES)
def test_no_data_is_too_odd(data: object) -> None:
    content = yaml.safe_dump(data, allow_unicode=True)
    reading = read(Text("refs.yml", content))
    assert all(finding.span for finding in reading.findings)
    again = text_of(list(reading.library))
    assert text_of(items_of(again)) == again


@given(st.text(st.sampled_from("ab: -[]{}&*!|>'\"%@`#,\n\t parentype$\\"), max_size=80))
def test_no_text_is_too_odd(content: str) -> None:
    read(Text("refs.yml", content))
