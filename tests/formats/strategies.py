"""Items and articles of every shape, for tests of readers and writers."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from refbook.model.article import Article, Image
from refbook.model.date import Date
from refbook.model.format import WriteItems
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.vocabulary import ITEM_TYPES, KINDS, OLD_SPELLINGS, Kind


def written(write: WriteItems, items: Iterable[Item]) -> str:
    """The text of the file that a writer makes of items."""
    return "".join(write(items))


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20) | st.sampled_from(
    [
        "no",
        "012",
        "1e3",
        "2011-03-04",
        "true",
        "null",
        "~",
        "a: b",
        "# c",
        "- d",
        "<<",
        "*x",
        "<i>x</i>",
        "a\nb\n",
    ]
)
names = st.builds(
    Name,
    family=texts,
    given=texts | st.just(""),
    non_dropping_particle=st.sampled_from(["", "van"]),
    suffix=st.sampled_from(["", "Jr."]),
    affiliation=st.lists(texts, max_size=2).map(tuple),
    role=st.sampled_from(["", "Master’s Student"]),
) | st.builds(Name, literal=texts)
dates = st.sampled_from(
    [
        "2011",
        "2026-02-04",
        "1998/2001",
        "1850~",
        "201X",
        "2011-21",
        "-0043-03",
        "1998/..",
        "2011-03-25T10:00:00Z",
    ]
).map(Date.from_edtf) | st.builds(Date, literal=texts)
_VALUES = {
    Kind.TEXT: texts,
    Kind.NUMBER: texts | st.integers(),
    Kind.NAMES: st.lists(names, min_size=1, max_size=3).map(tuple),
    Kind.DATE: dates,
}
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
_known = {*KINDS, *OLD_SPELLINGS, "id", "type", "custom", "bibliography"}
extras = st.dictionaries(texts.filter(lambda key: key not in _known), plain, max_size=2)
variables = st.lists(st.sampled_from(sorted(KINDS)), unique=True, max_size=5).flatmap(
    lambda names: st.fixed_dictionaries({name: _VALUES[KINDS[name]] for name in names})
)
items = st.builds(Item.of, texts, st.sampled_from(sorted(ITEM_TYPES)), variables, extras)
images = st.builds(Image, caption=texts, creator=texts | st.just(""), license=texts | st.just(""))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles; each has a subtitle, so that CSL-JSON says that it is one."""
    return Article.about(
        draw(items),
        subtitle=draw(texts),
        original_language=draw(st.sampled_from(["", "it"])),
        images=draw(st.lists(images, max_size=2)),
        references=draw(st.lists(items, max_size=2)),
        body=draw(texts).strip("\r\n"),
    )
