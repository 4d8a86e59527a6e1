"""What `refbook check` is asked for, and how that changes a project's settings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from refbook.lint.config import Config
from refbook.model.finding import Severity


@dataclass(slots=True)
class Request:
    """The options of the command line, as they are called there."""

    sources: tuple[str, ...]
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    style: str | None
    fail_on: str | None
    config: str | None
    isolated: bool
    force_exclude: bool
    baseline: str | None
    write_baseline: str | None
    output_format: str | None
    statistics: bool
    exit_zero: bool
    show_config: bool
    stdin_filename: str | None
    no_cache: bool
    jobs: int
    watch: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    from_: str | None

    def __post_init__(self) -> None:
        self.select = _codes(self.select)
        self.extend_select = _codes(self.extend_select)
        self.ignore = _codes(self.ignore)

    @property
    def fixes(self) -> bool:
        """True when files are to be mended, or it is to be shown how."""
        return self.fix or self.unsafe_fixes or self.diff


def _codes(said: Iterable[str]) -> tuple[str, ...]:
    """Codes, of which several may stand in one word, with commas."""
    return tuple(code.strip().upper() for each in said for code in each.split(",") if code.strip())


def change(request: Request, config: Config) -> Config:
    """A project's settings as the command line wants them.

    `--select` begins anew: what the settings select and ignore does not count then.
    """
    if request.select:
        config = replace(config, select=request.select, extend_select=(), ignore=())
    return replace(
        config,
        extend_select=(*config.extend_select, *request.extend_select),
        ignore=(*config.ignore, *request.ignore),
        style=config.style if request.style is None else request.style,
        fail_on=Severity(request.fail_on) if request.fail_on else config.fail_on,
    )


def as_toml(config: Config) -> Iterator[str]:
    """The settings as lines of TOML."""
    for each in fields(config):
        if each.name != "file":
            value = getattr(config, each.name)
            yield f"{each.name.replace('_', '-')} = {_toml(_table(each.name, value))}"


_TABLES: Final = ("per_file_ignores", "required_fields", "forbidden_fields", "severity", "fmt")


def _table(name: str, value: Any) -> Any:
    if name == "patterns":
        return {field: {"pattern": pattern, "message": message} for field, pattern, message in value}
    return dict(value) if name in _TABLES else value


def _toml(value: Any) -> str:
    """A value of the settings: texts are written in TOML as in JSON."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{json.dumps(key)} = {_toml(held)}' for key, held in value.items())}}}"
    return json.dumps(value, ensure_ascii=False)
