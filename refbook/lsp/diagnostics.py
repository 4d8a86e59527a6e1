"""Findings as an editor shows them."""

from __future__ import annotations

from typing import Final

from lsprotocol.types import Diagnostic, DiagnosticSeverity

from refbook.errors import RefbookError
from refbook.lsp.analysis import Analysis
from refbook.lsp.positions import Positions
from refbook.model.finding import Finding, Severity
from refbook.model.source import Span
from refbook.rules.words import visible

SOURCE: Final = "refbook"

_LEVELS: Final = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.INFO: DiagnosticSeverity.Information,
}


def diagnostics(analysis: Analysis, places: Positions) -> list[Diagnostic]:
    """Everything that is wrong with a document."""
    found = [_diagnostic(finding, places) for finding in analysis.findings]
    return [_unreadable(analysis.error, places), *found] if analysis.error else found


def _diagnostic(finding: Finding, places: Positions) -> Diagnostic:
    return Diagnostic(
        range=places.of_span(finding.span),
        message=_told(finding.message, finding.hint),
        severity=_LEVELS[finding.severity],
        code=finding.code,
        source=SOURCE,
    )


def _unreadable(error: RefbookError, places: Positions) -> Diagnostic:
    """An error that left nothing to look at; it may be one of the settings."""
    its_own = error.file == places.text.file
    span = Span(places.text.file, error.line, error.column or 1) if its_own and error.line else None
    message = _told(error.message if its_own else str(error), error.hint if its_own else "")
    return Diagnostic(places.of_span(span), message, severity=DiagnosticSeverity.Error, source=SOURCE)


def _told(message: str, hint: str | None) -> str:
    return f"{visible(message)}\n{visible(hint)}" if hint else visible(message)
