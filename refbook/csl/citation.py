"""What people give as a citation: ids, items, `Cite`s or CSL-JSON, checked and made one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any, Final, TypeAlias, TypedDict, get_args

from refbook.csl import locator_labels
from refbook.csl.engine import Cite, Form
from refbook.errors import ValueRejected
from refbook.model.item import Item

Citable: TypeAlias = "str | Item | Cite | Mapping[str, Any]"
"""One work: the id of an item, the item, a `Cite`, or a cite of CSL-JSON (`{"id": …, "locator": …}`)."""

Citables: TypeAlias = "Citable | Iterable[Citable]"

FORMS: Final[tuple[str, ...]] = get_args(Form)
_LEADING: Final = ("author-only", "narrative")

_FIELDS: Final = ("id", "locator", "label", "prefix", "suffix", "form")
_FLAGS: Final = ("suppress-author", "author-only", "narrative")
# What word processors keep beside a cite; nothing of it is printed.
_IGNORED: Final = frozenset({"itemData", "uris", "uri", "position", "near-note"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A citation at its place in a document.

    Attributes:
        id: what it is called.
        cites: its cites.
        note: the number of its note, 0 for the text; the id of the citation whose note it shares; None where
            the style decides.
    """

    id: str
    cites: tuple[Cite, ...]
    note: int | str | None = None

    @property
    def form(self) -> Form:
        """The form of the whole, which is that of its first cite."""
        return self.cites[0].form


def cites_of(given: Citables, find: Callable[[str | Item], Item]) -> tuple[Cite, ...]:
    """The cites of a citation.

    Args:
        given: one work or several.
        find: an id or an item -> the item as it is cited.

    Raises:
        ValueRejected: nothing is cited, or something does not fit a cite.
        MissingItem: there is no such item.
    """
    one = isinstance(given, str | Item | Cite | Mapping)
    works: Any = [given] if one else given
    cites = tuple([_cite(work, find) for work in works])
    if not cites:
        raise ValueRejected("there is nothing to cite", hint="give at least one item")
    _check_forms(cites)
    return cites


def _cite(work: Any, find: Callable[[str | Item], Item]) -> Cite:
    if isinstance(work, Mapping):
        return checked(_of_mapping(work, find))
    if isinstance(work, Cite):
        return checked(replace(work, item=find(work.item)))
    if isinstance(work, str | Item):
        return Cite(find(work))
    raise ValueRejected(
        f"{type(work).__name__} is nothing to cite", hint="give an item, its id, a Cite or a dict with an id"
    )


def checked(cite: Cite) -> Cite:
    """A cite whose label and form exist.

    Raises:
        ValueRejected: CSL has no such label, or there is no such form.
    """
    if cite.form not in FORMS:
        raise ValueRejected(f"there is no form {cite.form!r} of a cite", hint=f"choose from: {_list(FORMS)}")
    return replace(cite, label=locator_labels.checked(cite.label))


def _of_mapping(data: Mapping[str, Any], find: Callable[[str | Item], Item]) -> Cite:
    for key in data:
        if key not in (*_FIELDS, *_FLAGS) and key not in _IGNORED:
            close = get_close_matches(key, [*_FIELDS, *_FLAGS], n=1)
            hint = f"did you mean {close[0]}?" if close else f"a cite has {_list((*_FIELDS, *_FLAGS))}"
            raise ValueRejected(f"a cite has no {key!r}", hint=hint)
    if "id" not in data:
        raise ValueRejected("a cite names no item", hint='give its "id"')
    form: Any = next((flag for flag in _FLAGS if data.get(flag)), data.get("form") or "full")
    texts = {key: str(data.get(key) or "") for key in ("locator", "prefix", "suffix")}
    return Cite(find(str(data["id"])), **texts, label=str(data.get("label") or "page"), form=form)


def _check_forms(cites: Sequence[Cite]) -> None:
    """Names as part of the sentence stand before the citation, so they begin it."""
    forms = [cite.form for cite in cites]
    if forms[0] == "author-only" and set(forms) != {"author-only"}:
        raise ValueRejected(
            "authors alone and whole cites do not go into one citation", hint="make them two citations"
        )
    if any(form in _LEADING for form in forms[1:]) and forms[0] != "author-only":
        raise ValueRejected(f"a cite that is {_list(_LEADING)} comes first in its citation")


class Options(TypedDict, total=False):
    """What can be said about a citation as a whole.

    Attributes:
        locator: the place in the one work cited, with a label if it is no page: "12–15", "ch. 3".
        label: what the locator counts, when it does not say so itself.
        prefix: text before the first work.
        suffix: text after the last.
        form: how much is printed of the first work, of all when it is "author-only": see `Cite`.
    """

    locator: str
    label: str
    prefix: str
    suffix: str
    form: Form


def with_options(cites: tuple[Cite, ...], options: Options) -> tuple[Cite, ...]:
    """The cites with what was said about the citation as a whole.

    Raises:
        ValueRejected: several works are given one locator, or something does not fit a cite.
    """
    if not options:
        return cites
    if options.get("locator") and len(cites) > 1:
        raise ValueRejected(
            "one locator cannot fit several works", hint="give each its own: Cite(item, locator=…)"
        )
    form = options.get("form")
    changed = [_with(cite, form=form) for cite in cites] if form == "author-only" else list(cites)
    changed[0] = _with(
        changed[0],
        form=form,
        locator=options.get("locator"),
        label=options.get("label"),
        prefix=options.get("prefix"),
    )
    changed[-1] = _with(changed[-1], suffix=options.get("suffix"))
    changed = [checked(cite) for cite in changed]
    _check_forms(changed)
    return tuple(changed)


def _with(cite: Cite, **changes: str | None) -> Cite:
    """The cite with what was given."""
    given: dict[str, Any] = {name: value for name, value in changes.items() if value is not None}
    return replace(cite, **given)


def _list(words: Sequence[str]) -> str:
    return ", ".join(words)
