"""What a citation processor is to the rest of refbook, and which ones there are.

A processor is chosen by name and imported when a style is first prepared with it. Adding one is one line in
`ENGINES`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal, Protocol, TypeAlias, cast

from refbook.errors import EngineError

if TYPE_CHECKING:
    from refbook.csl.catalogue import StyleFile
    from refbook.model.item import Item
    from refbook.output.entry import Entry
    from refbook.richtext.tree import RichText

ENGINES: Final[dict[str, str]] = {
    "refbook": "refbook.csl.native:prepare",
    "citeproc-py": "refbook.csl.citeprocpy.engine:prepare",
}
"""Name -> `module:function`, a `Prepare`."""

DEFAULT: Final = "refbook"

Form: TypeAlias = Literal["full", "suppress-author", "author-only", "narrative"]
"""How much of a work a cite prints: "(Fiori, 2011)", "(2011)", "Fiori" or "Fiori (2011)"."""


@dataclass(frozen=True, slots=True)
class Cite:
    """One work in a citation.

    Attributes:
        item: the work.
        locator: the place in it ("12–15").
        label: what the locator counts ("page", "chapter" …), one of CSL's locator terms.
        prefix: text before the cite ("see").
        suffix: text after it.
        form: "full"; "suppress-author" for a sentence that names the author already; "author-only"; or
            "narrative", author and cite as parts of a sentence. The last two begin their citation.
    """

    item: Item
    locator: str = ""
    label: str = "page"
    prefix: str = ""
    suffix: str = ""
    form: Form = "full"


class Engine(Protocol):
    """A style prepared for one locale by one processor."""

    @property
    def has_bibliography(self) -> bool:
        """False for the styles that only print notes."""
        ...

    @property
    def limits(self) -> tuple[str, ...]:
        """What this style may ask for and the processor does not do, each as one sentence."""
        ...

    def cite(self, cites: Sequence[Cite], items: Sequence[Item]) -> RichText:
        """A citation.

        Args:
            cites: the works cited together, in order.
            items: all works of the document, which decide about numbers; those cited are among them.

        Raises:
            EngineError: an item cannot be rendered.
        """
        ...

    def bibliography(self, items: Sequence[Item]) -> list[Entry]:
        """The entries of a bibliography, in the order of the style; a work that prints nothing has none.

        Raises:
            EngineError: an item cannot be rendered, or the items cannot be sorted.
        """
        ...

    def remarks(self, items: Sequence[Item]) -> tuple[str, ...]:
        """Where the processor printed these works otherwise than the style asks, each as one sentence."""
        ...


class Prepare(Protocol):
    """What makes an Engine of a style."""

    def __call__(self, style: StyleFile, locale: str) -> Engine:
        """Prepare a style for a locale (`it-IT`).

        Raises:
            StyleError: the style is broken.
        """
        ...


def prepare(style: StyleFile, locale: str, name: str | None = None) -> Engine:
    """Prepare a style with a processor.

    Args:
        style: the style.
        locale: one of `refbook.csl.locale.known()`.
        name: one of `ENGINES`; the default processor unless given.

    Raises:
        EngineError: there is no such processor.
        StyleError: the style is broken.
    """
    name = name or DEFAULT
    if name not in ENGINES:
        raise EngineError(
            f"there is no citation processor {name!r}", hint=f"choose from: {', '.join(ENGINES)}"
        )
    module, _, function = ENGINES[name].partition(":")
    return cast(Prepare, getattr(import_module(module), function))(style, locale)
