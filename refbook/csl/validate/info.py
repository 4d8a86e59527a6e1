"""What a style should say about itself, beyond what the schema asks."""

from __future__ import annotations

from collections.abc import Iterator

from refbook.csl import folders
from refbook.csl.catalogue import ids
from refbook.csl.header import last_part
from refbook.csl.validate import problems
from refbook.csl.validate.document import Document
from refbook.csl.validate.words import closest, quoted
from refbook.csl.xml import tag
from refbook.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Empty title or id, no licence, a parent that is not there, instructions for other programs."""
    for target, span in document.instructions:
        message = f"an instruction for other programs: {quoted(target)}"
        yield problems.INSTRUCTION.at(message, span, hint="remove it")
    info = document.root.find(tag("info"))
    if info is None:
        return
    for name in ("title", "id"):
        for element in info.findall(tag(name)):
            if not (element.text or "").strip():
                message = f"the {name} of the style is empty"
                yield problems.MISSING_INFO.at(message, document.span(element))
    if not any(rights.get("license") for rights in info.findall(tag("rights"))):
        hint = 'add <rights license="http://creativecommons.org/licenses/by-sa/3.0/">'
        yield problems.NO_LICENSE.at("the style names no licence", document.span(info), hint=hint)
    yield from _parent(document)


def _parent(document: Document) -> Iterator[Finding]:
    link = document.parent_link
    if link is None:
        return
    parent = last_part(link.get("href", ""))
    span = document.span(link, "href")
    if parent in _with_rules():
        return
    if parent in ids():
        message = f"the parent {quoted(parent)} has no rules of its own"
        yield problems.MISSING_PARENT.at(message, span, hint="name its parent instead")
    else:
        near = closest(parent, _with_rules())
        hint = f"did you mean {near}?" if near else "refbook styles search finds the styles there are"
        yield problems.MISSING_PARENT.at(
            f"there is no style {quoted(parent)} to be the parent", span, hint=hint
        )


def _with_rules() -> frozenset[str]:
    """The ids of the styles that can be a parent."""
    own = (folders.own_styles(), folders.installed_styles())
    return frozenset(file.stem for folder in own for file in folder.glob("*.csl"))
