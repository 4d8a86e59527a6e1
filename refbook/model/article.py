"""The text itself: an article is an Item that knows its picture, its original and the works it cites."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Self

from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.variable import Value

ARTICLE_KEYS: Final = ("subtitle", "original-language", "images", "references", "body")
"""What an Article adds to an Item, under the names its files use."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture and what may be done with it.

    Attributes:
        caption: what it shows.
        creator: who made it.
        source: where it was found ("Wikimedia Commons").
        license: the licence's name or SPDX id ("CC-BY-SA-4.0", "public domain").
        license_url: where the licence can be read.
        url: the picture itself or its page.
        alt: what it shows, for those who cannot see it.
    """

    caption: str = ""
    creator: str = ""
    source: str = ""
    license: str = ""
    license_url: str = ""
    url: str = ""
    alt: str = ""

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """An Image of plain data with the attributes' names, in snake or kebab case; others are ignored."""
        fields = {key.replace("-", "_"): str(value) for key, value in data.items() if value is not None}
        return cls(**{name: fields[name] for name in cls.__slots__ if name in fields})

    def to_data(self) -> dict[str, str]:
        """The filled attributes as plain data, in kebab case."""
        return {name.replace("_", "-"): value for name, value in asdict(self).items() if value}


class Article(Item):
    """An article: one citable work, with what only its own page knows.

    Its people stand in CSL's name variables (`author`, `translator`, `editor` …); their affiliations, roles
    and ORCIDs stand in each `Name`. `original_title` and `original_date` are CSL variables too.

    Args:
        id: the citation key of the article itself.
        type: one of the CSL types; a magazine article unless said otherwise.
        subtitle: the second part of the title; printed after a colon where the article is cited.
        original_language: BCP 47 tag of the language it was translated from.
        images: its pictures.
        references: the works it cites.
        body: its text, kept as it was and not interpreted.
        extra: fields that neither CSL nor refbook knows.
        **variables: CSL variables.

    >>> article = Article("korea", title="The Korean War", subtitle="a war without end",
    ...                   author=["Gianluca Ravasi"], translator=["Salvatore Ciccarello"])
    >>> article.full_title
    'The Korean War: a war without end'
    >>> article.is_translation
    True
    """

    __slots__ = ("body", "images", "original_language", "references", "subtitle")

    subtitle: str
    original_language: str
    images: tuple[Image, ...]
    references: Library  # type: ignore[assignment]  # hides CSL's rare text variable, still at ["references"]
    body: str

    def __init__(
        self,
        id: str = "",
        type: str = "article-magazine",
        *,
        subtitle: str = "",
        original_language: str = "",
        images: Iterable[Image] = (),
        references: Iterable[Item] = (),
        body: str = "",
        extra: Mapping[str, Any] | None = None,
        **variables: object,
    ) -> None:
        super().__init__(id, type, extra=extra, **variables)
        assign = object.__setattr__
        assign(self, "subtitle", subtitle)
        assign(self, "original_language", original_language)
        assign(self, "images", tuple(images))
        assign(self, "references", Library(references))
        assign(self, "body", body)

    @classmethod
    def _own_names(cls) -> tuple[str, ...]:
        return (*super()._own_names(), "subtitle", "original_language", "images", "references", "body")

    @classmethod
    def of(
        cls, id: str, type: str, variables: dict[str, Value], extra: Mapping[str, Any] | None = None
    ) -> Self:
        """An Article of variables that already have their types, and of nothing that only articles have."""
        article = cls(id, type)
        article._fill(id, type, variables, extra or {})
        return article

    @classmethod
    def about(cls, item: Item, **own: Any) -> Self:
        """An Article with an Item's variables.

        >>> Article.about(Item("a", "webpage", title="T"), subtitle="S").full_title
        'T: S'
        """
        article = cls(item.id, item.type, **own)
        article._fill(item.id, item.type, dict(item.variables), dict(item.extra))
        return article

    @property
    def full_title(self) -> str:
        """Title and subtitle, joined as they are cited."""
        return join_title(self.title or "", self.subtitle)

    @property
    def is_translation(self) -> bool:
        """True when a translator or an original is named."""
        return bool(self.translator or self.original_title or self.original_language)

    def as_item(self) -> Item:
        """The article as others cite it: an Item whose title includes the subtitle."""
        variables = dict(self.variables)
        if self.full_title:
            variables["title"] = self.full_title
        return Item.of(self.id, self.type, variables, dict(self.extra))

    @classmethod
    def from_csl(cls, data: Mapping[str, Any]) -> Self:
        """The Article that a CSL-JSON object describes, with what `custom` holds for it."""
        custom = dict(data.get("custom") or {})
        own = {key: custom.pop(key) for key in ARTICLE_KEYS if key in custom}
        rest = {key: value for key, value in data.items() if key != "custom"}
        if custom:
            rest["custom"] = custom
        return cls.about(
            Item.from_csl(rest),
            subtitle=str(own.get("subtitle", "")),
            original_language=str(own.get("original-language", "")),
            images=[Image.from_data(image) for image in own.get("images", ())],
            references=[Item.from_csl(reference) for reference in own.get("references", ())],
            body=str(own.get("body", "")),
        )

    def to_csl(self) -> dict[str, Any]:
        """The article as a CSL-JSON object; what CSL has no variable for stands under `custom`."""
        data = super().to_csl()
        own: dict[str, Any] = {
            "subtitle": self.subtitle,
            "original-language": self.original_language,
            "images": [image.to_data() for image in self.images],
            "references": [reference.to_csl() for reference in self.references],
            "body": self.body,
        }
        custom = {**data.get("custom", {}), **{key: value for key, value in own.items() if value}}
        return data | {"custom": custom} if custom else data

    def _key(self) -> tuple[object, ...]:
        own = (self.subtitle, self.original_language, self.images, self.references, self.body)
        return (*super()._key(), *own)

    __hash__ = Item.__hash__


def join_title(title: str, subtitle: str) -> str:
    """A title and its subtitle as one title.

    A title that ends in its own punctuation needs no colon.

    >>> join_title("Who won?", "The Korean War"), join_title("Korea", "")
    ('Who won? The Korean War', 'Korea')
    """
    if not (title and subtitle):
        return title or subtitle
    return f"{title} {subtitle}" if title[-1] in ":?!…" else f"{title}: {subtitle}"
