"""A baseline: the findings that are there already, so that only new ones fail.

A JSON file meant to be kept beside the references and compared line by line. A finding is known again by its
file, code, item, field and message; its line may change.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeAlias

from refbook.errors import ReadError, WriteError
from refbook.lint.checked import Checked
from refbook.model.finding import Finding

VERSION: Final = 1
"""The version of the form of the file."""

_Key: TypeAlias = tuple[str, str, str, str]


class Baseline:
    """The findings that are known, by file.

    Args:
        path: the file of the baseline; files in it are named from its folder.
        known: file -> how often each finding is in it.

    Attributes:
        stale: how many known findings were not found again in the files looked at so far.
    """

    def __init__(self, path: str | Path, known: dict[str, Counter[_Key]]) -> None:
        self._folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
        self._known = known
        self.stale = 0

    @classmethod
    def read(cls, path: str | Path) -> Baseline:
        """The baseline in a file.

        Raises:
            ReadError: there is none, or it is not a baseline.
        """
        hint = "refbook check --write-baseline FILE makes one"
        try:
            data = json.loads(Path(path).read_bytes())
        except OSError as error:
            raise ReadError(f"cannot be read: {error.strerror}", file=str(path), hint=hint) from error
        except (ValueError, RecursionError) as error:
            raise ReadError("this is no baseline: it is no JSON", file=str(path), hint=hint) from error
        try:
            return cls(path, _known(data))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ReadError("this is no baseline of this version", file=str(path), hint=hint) from error

    def new(self, checked: Checked, told: Callable[[str], bool] = lambda code: True) -> Checked:
        """A result without what is known; what of it was not found again is counted.

        Args:
            checked: the result.
            told: True for the codes that were looked for.
        """
        if checked.error:
            return checked
        left = Counter(self._known.get(self._name(checked.file), {}))
        new: list[Finding] = []
        for finding in checked.findings:
            key = _key(finding)
            if left[key] > 0:
                left[key] -= 1
            else:
                new.append(finding)
        self.stale += sum(count for (code, *_), count in left.items() if told(code))
        return replace(checked, findings=new)

    def _name(self, file: str) -> str:
        return name_of(file, self._folder)


def write(path: str | Path, results: Iterable[Checked]) -> int:
    """Write a baseline of all that was found, and give how many findings that are.

    Raises:
        WriteError: it cannot be written.
    """
    from refbook.formats.save import save

    folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
    if not Path(folder).is_dir():
        raise WriteError("cannot be written: there is no such folder", file=str(path))
    files = {
        name_of(each.file, folder): Counter(map(_key, each.findings)) for each in results if each.findings
    }
    entries = {file: list(_entries(counts)) for file, counts in sorted(files.items())}
    content = json.dumps({"version": VERSION, "files": entries}, ensure_ascii=True, indent=1)
    save(path, [content, "\n"])
    return sum(counts.total() for counts in files.values())


def name_of(file: str, folder: str) -> str:
    """A file as a baseline names it: from the baseline's folder, with slashes."""
    path = os.path.abspath(file)  # noqa: PTH100
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive of Windows
        return Path(path).as_posix()


def _entries(counts: Counter[_Key]) -> Iterator[dict[str, Any]]:
    for (code, item, field, message), count in sorted(counts.items()):
        entry = {"code": code, "item": item, "field": field, "message": message}
        yield entry if count == 1 else entry | {"count": count}


def _known(data: Any) -> dict[str, Counter[_Key]]:
    if data["version"] != VERSION:
        raise ValueError("another version")
    return {file: _counts(entries) for file, entries in data["files"].items()}


def _counts(entries: list[dict[str, Any]]) -> Counter[_Key]:
    counts: Counter[_Key] = Counter()
    for each in entries:
        key = (str(each["code"]), str(each["item"]), str(each["field"]), str(each["message"]))
        counts[key] += int(each.get("count", 1))
    return counts


def _key(finding: Finding) -> _Key:
    return (finding.code, finding.item, finding.field, finding.message)
