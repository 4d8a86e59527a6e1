"""What a project wants of its references, and what of it counts for one file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from refbook.lint.globs import matches
from refbook.model.finding import Finding, Severity

if TYPE_CHECKING:
    from refbook.rules.definition import Rule, Settings

Words: TypeAlias = tuple[str, ...]
Lists: TypeAlias = tuple[tuple[str, Words], ...]
"""A table of lists, as a value that can be compared and sent to other processes."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a project wants: `refbook.toml`, or `[tool.refbook]` in `pyproject.toml`.

    Codes are whole ones, beginnings ("RBD") or "ALL", in capitals. Fields are CSL variables.

    Attributes:
        file: where it was read; "" when there is no such file.
        select: the codes that are wanted; all but the opinionated ones when empty.
        extend_select: codes that are wanted besides.
        ignore: codes that are not wanted; the more specific of `select` and `ignore` decides.
        per_file_ignores: file name pattern -> codes that are not wanted in such files.
        fail_on: the least severity that makes a check fail.
        exclude: patterns of files that are passed over when a folder is checked.
        style: the citation style that the references are written for.
        required_fields: type of work ("*" for all) -> fields it must have; "a|b" is one of several.
        forbidden_fields: type of work ("*" for all) -> fields it must not have.
        patterns: field, regular expression that its whole value must match, and what to say when it does not.
        key_pattern: regular expression that every key must match.
        severity: code or beginning of codes -> what such findings count as.
        output_format: how findings are told; "" for the usual way.
        fmt: options of `refbook fmt`, as they stand in the file.

    >>> Config(ignore=("RBF",)).wants("RBF001"), Config().wants("RBT099", opinionated=True)
    (False, False)
    """

    file: str = ""
    select: Words = ()
    extend_select: Words = ()
    ignore: Words = ()
    per_file_ignores: Lists = ()
    fail_on: Severity = Severity.WARNING
    exclude: Words = ()
    style: str = ""
    required_fields: Lists = ()
    forbidden_fields: Lists = ()
    patterns: tuple[tuple[str, str, str], ...] = ()
    key_pattern: str = ""
    severity: tuple[tuple[str, Severity], ...] = ()
    output_format: str = ""
    fmt: tuple[tuple[str, Any], ...] = ()

    def wants(self, code: str, *, opinionated: bool = False) -> bool:
        """True when a problem is to be told of."""
        from refbook.rules.registry import selected

        if selected(code, self.select, self.ignore, opinionated=opinionated):
            return True
        extra = self.extend_select
        return bool(extra) and selected(code, extra, self.ignore, opinionated=opinionated)

    def for_file(self, file: str) -> Config:
        """The same for one file: what is ignored in such files is ignored."""
        path = self._relative(file)
        codes = tuple(
            code for pattern, codes in self.per_file_ignores if matches(path, (pattern,)) for code in codes
        )
        if not codes:
            return replace(self, per_file_ignores=())
        # What a file's name says counts more than what is wanted in general, however specific that is.
        return replace(self, per_file_ignores=(("*", codes),))

    def tells(self, code: str, *, opinionated: bool = False) -> bool:
        """As `wants`, after `for_file`: also not ignored in this file."""
        ignored = (code.startswith(_prefix(each)) for _, codes in self.per_file_ignores for each in codes)
        return self.wants(code, opinionated=opinionated) and not any(ignored)

    def excludes(self, file: str) -> bool:
        """True when a file is passed over when its folder is checked."""
        return bool(self.exclude) and matches(self._relative(file), self.exclude)

    def rules(self, known: Mapping[str, Rule]) -> dict[str, Rule]:
        """The rules that are wanted, of all that there are."""
        return {
            code: each
            for code, each in known.items()
            if self.tells(code, opinionated=each.problem.opinionated)
        }

    def settings(self) -> Settings:
        """What the rules are told."""
        from refbook.rules.definition import Settings

        return Settings(
            style=self.style,
            required_fields=dict(self.required_fields),
            forbidden_fields=dict(self.forbidden_fields),
            patterns=self.patterns,
            key_pattern=self.key_pattern,
        )

    def judged(self, finding: Finding) -> Finding:
        """A finding with the severity that the project gives it; the longest beginning decides."""
        fitting = [pair for pair in self.severity if finding.code.startswith(_prefix(pair[0]))]
        if not fitting:
            return finding
        return replace(finding, severity=max(fitting, key=lambda pair: len(_prefix(pair[0])))[1])

    def _relative(self, file: str) -> str:
        """A file's path as the patterns see it: from the folder of the settings."""
        path = Path(os.path.abspath(file))  # noqa: PTH100 - Path.absolute keeps ".."
        folder = Path(self.file).absolute().parent if self.file else Path.cwd()
        return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix().lstrip("/")


def _prefix(code: str) -> str:
    return "" if code == "ALL" else code
