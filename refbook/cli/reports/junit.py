"""JUnit's XML, which most build servers show as a table of tests: a suite a file, a test a finding.

Source: the schema of Jenkins' xUnit plugin, which others follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr  # writes XML; reads none

from refbook.cli.reports.concise import headline
from refbook.cli.reports.safe import beginning, line
from refbook.lint.checked import Checked
from refbook.model.finding import Finding, Severity


def junit(checked: Sequence[Checked]) -> str:
    """Errors and warnings as failures, remarks as tests that pass, a file that cannot be read as an error."""
    suites = [part for result in checked for part in _suite(result)]
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return "\n".join([head, f"<testsuites{_counts(checked)}>", *suites, "</testsuites>"])


def _counts(checked: Sequence[Checked]) -> str:
    tests = sum(max(1, len(result.findings)) for result in checked)
    failures = sum(_fails(finding) for result in checked for finding in result.findings)
    errors = sum(bool(result.error) for result in checked)
    return _attributes(name="refbook", tests=tests, failures=failures, errors=errors)


def _fails(finding: Finding) -> bool:
    return finding.severity is not Severity.INFO


def _suite(result: Checked) -> Iterator[str]:
    counts = _counts([result]).replace(' name="refbook"', "")
    yield f"  <testsuite{_attributes(name=result.file)}{counts}>"
    if result.error:
        yield from _case(result.file, "read", "error", result.error, result.error)
    elif not result.findings:
        yield f"    <testcase{_attributes(classname=result.file, name='check')}/>"
    for finding in result.findings:
        tag = "failure" if _fails(finding) else "system-out"
        hint = f" ({finding.hint})" if finding.hint else ""
        name = f"{finding.code} {finding.item}".rstrip()
        place = headline(result, finding)
        yield from _case(result.file, name, tag, finding.message, place + hint, finding)
    yield "  </testsuite>"


def _case(
    file: str, name: str, tag: str, message: str, body: str, finding: Finding | None = None
) -> Iterator[str]:
    place = {"line": finding.span.line} if finding and finding.span else {}
    yield f"    <testcase{_attributes(classname=file, name=name, **place)}>"
    kind = (
        "" if tag == "system-out" else _attributes(message=message, type=finding.code if finding else "read")
    )
    yield f"      <{tag}{kind}>{escape(beginning(body))}</{tag}>"
    yield "    </testcase>"


def _attributes(**values: str | int) -> str:
    return "".join(f" {name}={quoteattr(line(str(value)))}" for name, value in values.items())
