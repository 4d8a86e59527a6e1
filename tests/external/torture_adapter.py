"""`run(path, fmt)` for the torture set: what refbook reads, says and prints of a bad input."""

from __future__ import annotations

import json
from typing import Any

import refbook
from refbook.csl.validate import validate
from refbook.errors import RefbookError
from refbook.model.finding import Finding
from refbook.model.format import Reading

MEDIA = ("html", "latex", "markdown", "text")

FORMATS = {
    "bib": "bibtex",
    "csljson": "csl-json",
    "yaml": "yaml",
    "article": None,
    "ris": "ris",
    "cff": "cff",
}
"""The set's names of formats -> ours; None lets the suffix decide."""


def run(path: str, fmt: str) -> dict[str, Any]:
    """Read a file, check it and print its bibliography; refbook's own errors become diagnostics."""
    if fmt == "csl":
        return _style(path)
    try:
        reading = refbook.read(path, format=FORMATS[fmt])
    except RefbookError as error:
        return {"keys": [], "diagnostics": [_error(error)]}
    findings = refbook.check(reading)
    items = [*reading.library, *([reading.article] if reading.article else [])]
    return {
        "keys": [item.id for item in reading.library],
        "diagnostics": [_diagnostic(finding) for finding in findings],
        "data": json.dumps([item.to_csl() for item in items], ensure_ascii=False, default=str),
        **_printed(reading),
    }


def _printed(reading: Reading) -> dict[str, str]:
    try:
        bibliography = refbook.Style.load("apa").bibliography(reading.library)
        return {medium: bibliography.to(medium) for medium in MEDIA}
    except RefbookError:
        # An engine that fails says so; what was read and found still counts.
        return {}


def _style(path: str) -> dict[str, Any]:
    item = refbook.Item("a", "book", title="CANARYB", author=["Fiori, Antonio"], issued=2011)
    found: list[dict[str, Any]] = []
    try:
        found += [_diagnostic(finding) for finding in validate(path)]
        style = refbook.Style.load(path)
        return {"diagnostics": found, "html": style.bibliography([item]).to("html")}
    except RefbookError as error:
        return {"diagnostics": [*found, _error(error)]}


def _diagnostic(finding: Finding) -> dict[str, Any]:
    line = finding.span.line if finding.span else None
    return {"line": line, "severity": str(finding.severity), "message": finding.message}


def _error(error: RefbookError) -> dict[str, Any]:
    return {"line": error.line, "severity": "error", "message": str(error)}
