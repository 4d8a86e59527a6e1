"""The documents that are open in an editor, each analysed once a version."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from pygls.uris import to_fs_path
from pygls.workspace import TextDocument, Workspace

from refbook.lsp.analysis import Analysis, analyse
from refbook.lsp.libraries import Libraries
from refbook.lsp.positions import Positions
from refbook.model.item import Item

_SUFFIXES: Final = {"bibtex": ".bib", "latex": ".tex", "markdown": ".md", "quarto": ".qmd", "yaml": ".yaml"}
"""Language of a document -> the suffix that a file in it would have: one that was never saved has none."""


class Documents:
    """What is known of the open documents.

    Args:
        workspace: gives the editor's workspace, which is there once the editor has introduced itself.
    """

    def __init__(self, workspace: Callable[[], Workspace]) -> None:
        self._workspace = workspace
        self._libraries = Libraries()
        self._turn = asyncio.Lock()  # several at once would only slow each other down
        self._known: dict[str, tuple[int | None, asyncio.Task[Analysis]]] = {}

    def version(self, uri: str) -> int | None:
        """The number that the editor gives the present state of a document."""
        return self._workspace().get_text_document(uri).version

    def forget(self, uri: str) -> None:
        """Analyse a document anew when it is next asked for."""
        self._known.pop(uri, None)

    def forget_all(self) -> None:
        """Analyse every document anew when it is next asked for."""
        self._known.clear()

    async def analysis(self, uri: str) -> Analysis:
        """What is known of the present state of a document."""
        version = self.version(uri)
        known = self._known.get(uri)
        if known is None or known[0] != version:
            known = (version, asyncio.create_task(self._analysed(uri, version)))
            self._known[uri] = known
        # Several requests wait for one analysis: the editor may cancel one of them.
        return await asyncio.shield(known[1])

    async def _analysed(self, uri: str, version: int | None) -> Analysis:
        async with self._turn:
            document = self._workspace().get_text_document(uri)
            if document.version == version:
                return await asyncio.to_thread(analyse, document.source, _file(document))
        return await self.analysis(uri)  # somebody typed on while another analysis ran

    def positions(self, analysis: Analysis) -> Positions:
        """The places of a document, as the editor counts them."""
        encoding = self._workspace().position_encoding
        return Positions(analysis.text, str(getattr(encoding, "value", encoding) or "utf-16"))

    async def works(self, uri: str) -> dict[str, Item]:
        """Key -> work, of all that a document can cite: its own come first."""
        documents = self._workspace().text_documents
        others = [each for each in documents if each != uri]
        analyses = [await self.analysis(each) for each in [uri, *others] if each in documents]
        files = [analysis.text.file for analysis in analyses]
        found = await asyncio.to_thread(self._libraries.items, self._folders(), files)
        for analysis in reversed(analyses):
            found |= {item.id: item for item in reversed(list(_items(analysis)))}
        return found

    def _folders(self) -> list[str]:
        workspace = self._workspace()
        uris = [*workspace.folders, *filter(None, [workspace.root_uri])]
        return [path for path in dict.fromkeys(map(to_fs_path, uris)) if path]


def _file(document: TextDocument) -> str:
    """What a document is called; one that was never saved is called as its language asks for."""
    if PurePath(document.path).suffix:
        return str(document.path)
    return f"{document.path}{_SUFFIXES.get(document.language_id or '', '')}"


def _items(analysis: Analysis) -> tuple[Item, ...]:
    return tuple(analysis.reading.library) if analysis.reading else ()
