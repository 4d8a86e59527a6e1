"""What is wrong with a reading, of what a project wants to hear of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from refbook.errors import UnknownFormat
from refbook.lint.codes import is_known
from refbook.lint.comments import SIGN
from refbook.lint.config import Config
from refbook.lint.silence import silenced
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.source import Text

if TYPE_CHECKING:
    from refbook.rules.definition import Rule


def look(reading: Reading, config: Config, format: str | None = None) -> list[Finding]:
    """The findings of a reading and of the rules that are wanted, without those silenced, by place.

    Args:
        reading: the file.
        config: what is wanted of this file (`Config.for_file`).
        format: the format it was read in, where it is not the one that its name and content say.

    Raises:
        UnknownStyle, StyleError, EngineError: the style of the settings cannot be used.

    >>> from refbook.api import read_text
    >>> text = "- id: a\\n  type: boook # refbook: ignore RBF002\\n  title: T\\n  ISBN: 978-0-306-40615-8"
    >>> [(finding.code, finding.field) for finding in look(read_text(text), Config())]
    [('RBI003', 'ISBN')]
    """
    from refbook.rules.base import check, load, without_echoes

    text = reading.places.text
    rules = load()
    is_commented = SIGN in text.content
    run = _run_with_comments(rules, config, text) if is_commented else config.rules(rules)
    found = [*reading.findings, *check(reading, select=("ALL",), settings=config.settings(), rules=run)]
    if config.style:
        from refbook.lint.styles import left_out  # nobody else pays for a citation processor

        found += left_out(reading, config.style)
    told = _told({finding.code for finding in found}, config, rules)
    left = without_echoes([finding for finding in found if finding.code in told])
    if is_commented:
        others = [finding for finding in found if finding.code not in told]
        remarks = silenced(text, _format(text, format), left, others, is_known)
        left = [each for each in remarks if each.code in told or config.tells(each.code)]
    return sorted(map(config.judged, left), key=_place)


def _run_with_comments(rules: Mapping[str, Rule], config: Config, text: Text) -> dict[str, Rule]:
    """Whether a comment is of use does not depend on what this project, or this run, wants to hear of.

    What is off unless it is named is not looked for: unless a comment may name it.
    """
    wanted = config.rules(rules)
    return {
        code: each
        for code, each in rules.items()
        if code in wanted or not each.problem.opinionated or code in text.content
    }


def _told(codes: Iterable[str], config: Config, rules: Mapping[str, Rule]) -> set[str]:
    """The codes that are wanted, of those that were found."""
    return {
        code
        for code in codes
        if config.tells(code, opinionated=code in rules and rules[code].problem.opinionated)
    }


def _format(text: Text, format: str | None) -> str:
    from refbook.api.registry import chosen

    try:
        return chosen(text, format)[0].name
    except UnknownFormat:
        return ""


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.span.line, finding.span.column) if finding.span else (0, 0)
