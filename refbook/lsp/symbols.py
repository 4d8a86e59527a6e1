"""The works of a document, for the editor's outline."""

from __future__ import annotations

from lsprotocol.types import DocumentSymbol, SymbolKind

from refbook.lsp.analysis import Analysis
from refbook.lsp.completion import described
from refbook.lsp.positions import Positions
from refbook.rules.words import visible


def symbols(analysis: Analysis, places: Positions) -> list[DocumentSymbol]:
    """One symbol a work: its key, and who, when and what it is."""
    return [
        DocumentSymbol(
            # "Must not be an empty string or a string only consisting of white spaces."
            name=visible(item.id).strip() or item.type,
            detail=described(item),
            kind=SymbolKind.Key,
            range=(whole := places.range(start, end)),
            selection_range=whole,
        )
        for item, start, end in analysis.items()
    ]
