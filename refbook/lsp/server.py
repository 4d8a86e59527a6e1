"""The server: which requests of an editor are answered, and by what."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.exceptions import PyglsError
from pygls.lsp.server import LanguageServer

from refbook import __version__
from refbook.lsp.citing import cited_at
from refbook.lsp.completion import TRIGGERS, completions
from refbook.lsp.diagnostics import diagnostics
from refbook.lsp.documents import Documents
from refbook.lsp.fixes import edits, offers
from refbook.lsp.rendering import rendered
from refbook.lsp.symbols import symbols
from refbook.model.item import Item

PAUSE: Final = 0.3
"""Seconds without a change after which a document is checked."""


class Server(LanguageServer):
    """A language server with the documents that are open in the editor.

    Documents are sent whole: what a line is to refbook and to the protocol is not what it is to
    `str.splitlines`, by which pygls makes partial changes.
    """

    def __init__(self) -> None:
        super().__init__("refbook", __version__, types.TextDocumentSyncKind.Full)
        self.documents = Documents(lambda: self.workspace)
        self._waiting: dict[str, asyncio.Task[None]] = {}

    def check(self, uri: str, pause: float = 0) -> None:
        """Check a document after a pause, unless it is asked for again before that."""
        self.forget(uri)
        self._waiting[uri] = asyncio.create_task(self._publish(uri, pause))

    def forget(self, uri: str) -> None:
        """Check a document no more."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()

    async def _publish(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        version = self.documents.version(uri)
        try:
            analysis = await self.documents.analysis(uri)
        except Exception as error:  # a slip of ours; nobody else waits for this task
            self.report_server_error(error, PyglsError)
            return
        found = diagnostics(analysis, self.documents.positions(analysis))
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    async def work_at(self, uri: str, position: types.Position) -> Item | None:
        """The work that a document cites, or holds, at a position."""
        analysis = await self.documents.analysis(uri)
        offset = self.documents.positions(analysis).offset(position)
        cited = cited_at(analysis.text.content, offset, analysis.text.file)
        if cited and (work := (await self.documents.works(uri)).get(cited.key)):
            return work
        return analysis.item_at(offset)

    def resolves_actions(self) -> bool:
        """True when the editor asks for the changes of a fix only when somebody wants it."""
        properties = self._capability("text_document.code_action.resolve_support.properties")
        return "edit" in properties

    def medium(self) -> types.MarkupKind:
        """What the editor can show beside a key."""
        kinds = self._capability("text_document.hover.content_format")
        return types.MarkupKind.Markdown if types.MarkupKind.Markdown in kinds else types.MarkupKind.PlainText

    def _capability(self, name: str) -> Sequence[object]:
        """A list in what the editor says it can do; empty when it says nothing."""
        return get_capability(self.client_capabilities, name) or ()

    async def shown(self, work: Item) -> types.MarkupContent:
        """The reference to a work, as far as the editor can show it."""
        kind = self.medium()
        medium = "markdown" if kind is types.MarkupKind.Markdown else "text"
        return types.MarkupContent(kind, await asyncio.to_thread(rendered, work, medium))


def create() -> Server:
    """A server that answers."""
    server = Server()
    _follow_documents(server)
    _answer(server)
    _mend(server)
    return server


def _follow_documents(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
        server.check(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
        server.check(params.text_document.uri, PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
        # It may be the settings that were saved, and they count for every document.
        server.documents.forget_all()
        for uri in server.workspace.text_documents:
            server.check(uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.forget(uri)
        server.documents.forget(uri)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


def _answer(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(server: Server, params: types.HoverParams) -> types.Hover | None:
        work = await server.work_at(params.text_document.uri, params.position)
        return types.Hover(await server.shown(work)) if work else None

    options = types.CompletionOptions(trigger_characters=list(TRIGGERS), resolve_provider=True)

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, options)
    async def complete(server: Server, params: types.CompletionParams) -> types.CompletionList:
        uri = params.text_document.uri
        analysis = await server.documents.analysis(uri)
        places = server.documents.positions(analysis)
        offset = places.offset(params.position)
        cited = cited_at(analysis.text.content, offset, analysis.text.file)
        works = await server.documents.works(uri) if cited else {}
        return completions(places, offset, cited, works.values(), uri)

    @server.feature(types.COMPLETION_ITEM_RESOLVE)
    async def resolve(server: Server, item: types.CompletionItem) -> types.CompletionItem:
        uri, key = item.data or ("", "")
        if work := (await server.documents.works(uri)).get(key):
            item.documentation = await server.shown(work)
        return item

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def outline(server: Server, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        analysis = await server.documents.analysis(params.text_document.uri)
        return symbols(analysis, server.documents.positions(analysis))


def _mend(server: Server) -> None:
    kinds = [types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds, resolve_provider=True))
    async def offer(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        analysis = await server.documents.analysis(uri)
        found = offers(analysis, server.documents.positions(analysis), uri, params)
        return found if server.resolves_actions() else [await resolve(server, each) for each in found]

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(server: Server, action: types.CodeAction) -> types.CodeAction:
        uri, number = action.data or ("", None)
        analysis = await server.documents.analysis(uri)
        places = server.documents.positions(analysis)
        changes = await asyncio.to_thread(edits, analysis, places, number, action.title)
        action.edit = types.WorkspaceEdit(changes={uri: changes})
        return action


def serve() -> None:
    """Answer an editor over standard input and output until it says goodbye."""
    create().start_io()
