"""Reading settings, and finding those of a file: the nearest above it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from refbook.errors import RefbookError
from refbook.lint.config import Config, Words
from refbook.lint.toml_places import place

OWN: Final = "refbook.toml"
SHARED: Final = "pyproject.toml"
TABLE: Final = ("tool", "refbook")
"""The table of the shared file that is refbook's."""

_PLACE: Final = re.compile(r" \(at line (\d+), column (\d+)\)$")


@dataclass(slots=True)
class Configs:
    """The settings of files, each folder looked into once.

    Attributes:
        change: what the command line wants otherwise.
        fixed: the settings of all files, when they are not to be looked for.
    """

    change: Callable[[Config], Config] = field(default=lambda config: config)
    fixed: Config | None = None
    _known: dict[str, Config] = field(default_factory=dict)

    def of(self, file: str) -> Config:
        """The settings of a file (of standard input and new files: of their folder).

        Raises:
            RefbookError: they cannot be read.
        """
        folder = os.path.dirname(os.path.abspath(file))  # noqa: PTH100, PTH120 - pathlib takes ten times as long
        if folder not in self._known:
            found = self.fixed if self.fixed is not None else nearest(Path(folder))
            self._known[folder] = self.change(found)
        return self._known[folder]

    def paths(self, file: str) -> Iterator[str]:
        """The files that could hold the settings of a file, whether they are there or not."""
        folder = Path(os.path.abspath(file)).parent  # noqa: PTH100 - Path.absolute keeps ".."
        for each in (folder, *folder.parents):
            yield from (str(each / name) for name in (OWN, SHARED))


def read_named(file: str) -> Config:
    """The settings in a file that is named by itself.

    Raises:
        RefbookError: it cannot be read, holds none, or something in it is wrong.
    """
    config = read(Path(file))
    if config is None:
        raise RefbookError(
            "there are no settings of refbook", file=file, hint="put them under [tool.refbook]"
        )
    return config


def nearest(folder: Path) -> Config:
    """The settings in the nearest file at or above a folder; the usual ones when there is none.

    Raises:
        RefbookError: the file cannot be read.
    """
    for each in (folder, *folder.parents):
        for name in (OWN, SHARED):
            if (path := each / name).is_file() and (config := read(path)) is not None:
                return config
    return Config()


def read(path: Path) -> Config | None:
    """The settings in a file; None when it is a `pyproject.toml` without any.

    Raises:
        RefbookError: it cannot be read, or something in it is wrong; with line and column.
    """
    called = shown(path)
    try:
        content = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise RefbookError("the settings are not UTF-8", file=called, hint="save them as UTF-8") from None
    except OSError as error:
        raise RefbookError(f"the settings cannot be read: {error.strerror}", file=called) from error
    shared = path.name == SHARED
    if shared and "refbook" not in content:
        return None  # most folders above a file have other programs' settings
    data: Any = _parsed(content, called)
    for key in TABLE if shared else ():
        data = data.get(key)
        if not isinstance(data, dict):
            return None
    return replace(parse(data, content, called, TABLE if shared else ()), file=str(path))


def parse_text(content: str, file: str = OWN) -> Config:
    """The settings that the text of a `refbook.toml` states.

    Raises:
        RefbookError: something in it is wrong; with line and column.

    >>> parse_text('ignore = ["rbd003"]').ignore
    ('RBD003',)
    >>> parse_text('ingore = ["RBD003"]')
    Traceback (most recent call last):
    refbook.errors.RefbookError: refbook.toml:1:1: there is no setting "ingore" (did you mean ignore?)
    """
    return parse(_parsed(content, file), content, file, ())


def parse(data: dict[str, Any], content: str, file: str, table: Words) -> Config:
    """The settings that a table states.

    Args:
        data: the table.
        content: the text it was read from, for places in messages.
        file: its file.
        table: where in the file the table is.

    Raises:
        RefbookError: something in it is wrong; with line and column.
    """
    from refbook.lint.options import OPTIONS, WrongOption

    values: dict[str, Any] = {}
    for key, value in data.items():
        try:
            if key not in OPTIONS:
                raise WrongOption(f'there is no setting "{key}"', hint=_meant(key, OPTIONS))
            values[key.replace("-", "_")] = OPTIONS[key](value)
        except WrongOption as wrong:
            path = (key, *wrong.path)
            line, column = place(content, (*table, *path), wrong.value)
            about = "" if key not in OPTIONS else f"{'.'.join(path)}: "
            raise RefbookError(
                f"{about}{wrong.message}", hint=wrong.hint or None, file=file, line=line, column=column
            ) from None
    return Config(**values)


def unknown_code(config: Config, known: Callable[[str], bool]) -> RefbookError | None:
    """What to say about the first code of the settings that no rule or group has; None when all are known."""
    for path, code in _codes(config):
        if code != "ALL" and not known(code):
            file = Path(config.file)
            content = file.read_text(encoding="utf-8-sig")
            table = TABLE if file.name == SHARED else ()
            line, column = place(content, (*table, *path), code)
            hint = "refbook rule lists them all"
            message = f"{'.'.join(path[:1])}: there is no rule or group {code}"
            return RefbookError(message, hint=hint, file=shown(file), line=line, column=column)
    return None


def _codes(config: Config) -> Iterator[tuple[Words, str]]:
    for name in ("select", "extend-select", "ignore"):
        yield from (((name,), code) for code in getattr(config, name.replace("-", "_")))
    for pattern, codes in config.per_file_ignores:
        yield from ((("per-file-ignores", pattern), code) for code in codes)
    yield from ((("severity", code), code) for code, _ in config.severity)


def _parsed(content: str, file: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(content)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _PLACE.search(str(error))
        line, column = (int(found[1]), int(found[2])) if found else (1, 1)
        message = f"this is no TOML: {_PLACE.sub('', str(error))}"
        raise RefbookError(message, file=file, line=line, column=column) from None


def _meant(key: str, among: Any) -> str:
    from difflib import get_close_matches

    close = get_close_matches(key.replace("_", "-"), among, n=1)
    return f"did you mean {close[0]}?" if close else f"there are {', '.join(among)}"


def shown(path: Path) -> str:
    """A path as messages name it: from the working folder when it is below it."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_absolute() and path.is_relative_to(here) else str(path)
