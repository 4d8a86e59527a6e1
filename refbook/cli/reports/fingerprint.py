"""What tells a finding from others, so that a build server knows it again when lines move."""

from __future__ import annotations

from hashlib import sha256

from refbook.model.finding import Finding


def fingerprint(path: str, finding: Finding) -> str:
    """The mark of a finding: its file, code, item, field and message, and not its line.

    Args:
        path: the file, from the root of the repository.
        finding: the finding.
    """
    return digest(path, finding.code, finding.item, finding.field, finding.message)


def digest(*parts: str) -> str:
    """The mark of some words.

    >>> digest("a", "bc") != digest("ab", "c")
    True
    """
    return sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
