"""One cited work: flat, every CSL 1.0.2 variable typed, unknown fields kept.

An Item holds only the variables that are filled. The attributes below are the vocabulary: each is a
descriptor that reads one variable, so `item.container_title` and `item["container-title"]` are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape
from types import MappingProxyType
from typing import Any, Final, Self, TypeAlias

from refbook.model.convert import convert
from refbook.model.date import Date
from refbook.model.name import Name
from refbook.model.variable import NamesVariable, Value, Variable, csl_name, plain, shown
from refbook.model.vocabulary import KINDS, OLD_SPELLINGS

_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})

Text: TypeAlias = Variable[str]
Number: TypeAlias = Variable["int | str"]
Names: TypeAlias = NamesVariable
Day: TypeAlias = Variable[Date]


class Item:
    """One cited work.

    Items are frozen and equal by value. Variables are given by their Python names and converted: names from
    strings, dictionaries or `Name`s, dates from EDTF strings, years, `datetime.date`s or `Date`s. None and
    empty values are left out.

    Args:
        id: the citation key; must be unique in a library.
        type: one of the 45 CSL types; another is kept and a rule reports it.
        extra: fields that CSL does not know, as plain data.
        **variables: CSL variables.

    Raises:
        ValueRejected: a variable does not exist or a value does not fit it.

    >>> book = Item("fiori2011", "book", author=["Fiori, Antonio"], title="L’Asia Orientale", issued=2011)
    >>> book.author[0].family, book.issued.year, book.publisher
    ('Fiori', 2011, None)
    >>> book["author"] == book.author
    True
    >>> book.replace(publisher="il Mulino").publisher
    'il Mulino'
    """

    __slots__ = ("extra", "id", "type", "variables")

    id: str
    type: str
    variables: Mapping[str, Value]
    extra: Mapping[str, Any]

    # Titles
    title = Text()
    title_short = Text()
    container_title = Text()
    container_title_short = Text()
    collection_title = Text()
    volume_title = Text()
    part_title = Text()
    original_title = Text()
    reviewed_title = Text()
    # Names
    author = Names()
    chair = Names()
    collection_editor = Names()
    compiler = Names()
    composer = Names()
    container_author = Names()
    contributor = Names()
    curator = Names()
    director = Names()
    editor = Names()
    editor_translator = Names()
    editorial_director = Names()
    executive_producer = Names()
    guest = Names()
    host = Names()
    illustrator = Names()
    interviewer = Names()
    narrator = Names()
    organizer = Names()
    original_author = Names()
    performer = Names()
    producer = Names()
    recipient = Names()
    reviewed_author = Names()
    script_writer = Names()
    series_creator = Names()
    translator = Names()
    # Dates
    accessed = Day()
    available_date = Day()
    event_date = Day()
    issued = Day()
    original_date = Day()
    submitted = Day()
    # Numbers
    chapter_number = Number()
    citation_number = Number()
    collection_number = Number()
    edition = Number()
    first_reference_note_number = Number()
    issue = Number()
    locator = Number()
    number = Number()
    number_of_pages = Number()
    number_of_volumes = Number()
    page = Number()
    page_first = Number()
    part_number = Number()
    printing_number = Number()
    section = Number()
    supplement_number = Number()
    version = Number()
    volume = Number()
    # Text
    abstract = Text()
    annote = Text()
    archive = Text()
    archive_collection = Text()
    archive_location = Text()
    archive_place = Text()
    authority = Text()
    call_number = Text()
    citation_key = Text()
    citation_label = Text()
    dimensions = Text()
    division = Text()
    DOI = Text()
    event = Text()
    event_title = Text()
    event_place = Text()
    genre = Text()
    ISBN = Text()
    ISSN = Text()
    jurisdiction = Text()
    keyword = Text()
    language = Text()
    license = Text()
    medium = Text()
    note = Text()
    original_publisher = Text()
    original_publisher_place = Text()
    PMCID = Text()
    PMID = Text()
    publisher = Text()
    publisher_place = Text()
    references = Text()
    reviewed_genre = Text()
    scale = Text()
    source = Text()
    status = Text()
    URL = Text()
    year_suffix = Text()

    def __init__(
        self,
        id: str = "",
        type: str = "document",
        *,
        extra: Mapping[str, Any] | None = None,
        **variables: object,
    ) -> None:
        filled: dict[str, Value] = {}
        for name, value in variables.items():
            variable = csl_name(name)
            if (converted := convert(variable, value)) is not None:
                filled[variable] = converted
        self._fill(str(id), type, filled, dict(extra or {}))

    @classmethod
    def of(cls, id: str, type: str, variables: dict[str, Value], extra: dict[str, Any] | None = None) -> Self:
        """An Item of values that already have their types: for readers, which have done the conversion.

        Args:
            id: the citation key.
            type: the item type.
            variables: CSL variable -> value; kept, so do not change it afterwards.
            extra: fields that CSL does not know.
        """
        item = cls.__new__(cls)
        item._fill(id, type, variables, extra or {})
        return item

    def _fill(self, id: str, type: str, variables: dict[str, Value], extra: Mapping[str, Any]) -> None:
        assign = object.__setattr__
        assign(self, "id", id)
        assign(self, "type", type)
        assign(self, "variables", MappingProxyType(variables))
        assign(self, "extra", MappingProxyType(extra) if extra else _NOTHING)

    # Reading

    def __getitem__(self, variable: str) -> Value:
        """The value of a CSL variable; KeyError when it is not filled."""
        return self.variables[variable]

    def __contains__(self, variable: str) -> bool:
        return variable in self.variables

    def __iter__(self) -> Iterator[str]:
        """The names of the filled variables, in the order they were given."""
        return iter(self.variables)

    def get(self, variable: str) -> Value | None:
        """The value of a CSL variable, or None."""
        return self.variables.get(variable)

    def text(self, variable: str) -> str:
        """The value of a text, number or date variable as text; "" when it is not filled.

        >>> Item("a", volume=12).text("volume")
        '12'
        """
        value = self.variables.get(variable, "")
        return value if isinstance(value, str) else "" if isinstance(value, tuple) else str(value)

    def names(self, variable: str) -> tuple[Name, ...]:
        """The names of a name variable; empty when it is not filled."""
        value = self.variables.get(variable, ())
        return value if isinstance(value, tuple) else ()

    def date(self, variable: str) -> Date | None:
        """The value of a date variable, or None."""
        value = self.variables.get(variable)
        return value if isinstance(value, Date) else None

    # Changing

    def replace(self, **changes: object) -> Self:
        """A copy with some variables (or `id`, `type`, `extra`) changed; None removes a variable.

        Raises:
            ValueRejected: a variable does not exist or a value does not fit it.
        """
        own = {name: changes.pop(name) for name in self._own_names() if name in changes}
        variables = dict(self.variables)
        for name, value in changes.items():
            variable = csl_name(name)
            variables.pop(variable, None)
            if (converted := convert(variable, value)) is not None:
                variables[variable] = converted
        return self._rebuilt(variables, own)

    @classmethod
    def _own_names(cls) -> tuple[str, ...]:
        """The attributes that are not CSL variables."""
        return ("id", "type", "extra")

    def _rebuilt(self, variables: dict[str, Value], own: Mapping[str, Any]) -> Self:
        own = {name: getattr(self, name) for name in self._own_names()} | dict(own)
        item = type(self).__new__(type(self))
        item._fill(own.pop("id"), own.pop("type"), variables, dict(own.pop("extra")))
        for name, value in own.items():
            object.__setattr__(item, name, value)
        return item

    # CSL-JSON

    @classmethod
    def from_csl(cls, data: Mapping[str, Any]) -> Self:
        """The Item that a CSL-JSON object describes.

        Raises:
            ValueRejected: a value does not fit its variable; `refbook.formats.csljson` is the reader that
                keeps such values and reports them.

        >>> Item.from_csl({"id": 1, "type": "book", "volume": 2, "custom": {"a": 1}}).to_csl()
        {'id': '1', 'type': 'book', 'volume': 2, 'custom': {'a': 1}}
        """
        variables: dict[str, Value] = {}
        extra: dict[str, Any] = {}
        for key, value in data.items():
            variable = OLD_SPELLINGS.get(key, key)
            if key in ("id", "type"):
                continue
            if variable not in KINDS:
                extra[key] = value
            elif (converted := convert(variable, value)) is not None:
                variables[variable] = converted
        return cls.of(str(data.get("id", "")), str(data.get("type", "")), variables, extra)

    def to_csl(self) -> dict[str, Any]:
        """The Item as a CSL-JSON object (CSL-JSON schema 1.0.2), plain data throughout."""
        data: dict[str, Any] = {"id": self.id, "type": self.type}
        data |= {variable: plain(value) for variable, value in self.variables.items()}
        # A raw value that did not fit its variable is kept in `extra` under the variable's name; once the
        # variable is filled, that value has been mended.
        return data | {name: value for name, value in self.extra.items() if name not in data}

    # Being a value

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"items are frozen: use item.replace({name.replace('-', '_')}=...)")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"items are frozen: use item.replace({name}=None)")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Item) or type(self) is not type(other):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash((type(self), self.id, self.type, self.text("title"), self.text("issued")))

    def _key(self) -> tuple[object, ...]:
        # 12 and "12" are one volume: formats differ in how they write a number, not in what they mean.
        texts = {name: str(v) if isinstance(v, int) else v for name, v in self.variables.items()}
        return (self.id, self.type, texts, dict(self.extra))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        own = {name: getattr(self, name) for name in self._own_names()}
        own["extra"] = dict(self.extra)
        return _unpickle, (type(self), dict(self.variables), own)

    def __repr__(self) -> str:
        shown = [repr(self.id), repr(self.type)]
        shown += [f"{name.replace('-', '_')}={value!r}" for name, value in self.variables.items()]
        if self.extra:
            shown.append(f"extra={dict(self.extra)!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def _repr_html_(self) -> str:
        """A table of the filled variables, for notebooks."""
        rows = [("id", self.id), ("type", self.type)]
        rows += [(name, shown(value)) for name, value in self.variables.items()]
        cells = "".join(f"<tr><th>{escape(name)}</th><td>{escape(text)}</td></tr>" for name, text in rows)
        return f"<table>{cells}</table>"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Let Items stand in users' pydantic models: CSL-JSON in, CSL-JSON out."""
        from refbook.model.schema import core_schema_of

        return core_schema_of(cls)


def _unpickle(cls: type[Item], variables: dict[str, Value], own: dict[str, Any]) -> Item:
    item = cls.of("", "", {})
    return item._rebuilt(variables, own)
