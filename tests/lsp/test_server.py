"""The language server as an editor sees it: a real client talks to it over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest

pytest.importorskip("pygls")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

T = TypeVar("T")

PATIENCE = 110
"""Seconds after which a story that takes one has got stuck, however busy the machine."""

BIB = """\
@book{fiori2011,
  author = {Fiori, Antonio},
  title = {L’Asia Orientale},
  publisher = {il Mulino},
  doi = {https://doi.org/10.1000/xyz},
  year = {2011}
}
@book{kim1999, author = {Kim, Bo}, title = {𝒂 War}, publisher = {P}, year = 1999}
"""


class Editor(LanguageClient):
    """A client that remembers what the server tells it of documents."""

    def __init__(self) -> None:
        super().__init__("test-editor", "1")
        self.told: dict[str, types.PublishDiagnosticsParams] = {}
        self.news = asyncio.Event()
        self.count = 0

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def remember(params: types.PublishDiagnosticsParams) -> None:
            self.told[params.uri] = params
            self.count += 1
            self.news.set()

    async def begin(self, folder: Path, encodings: list[types.PositionEncodingKind] | None = None) -> None:
        await self.start_io(sys.executable, "-m", "refbook", "lsp")
        document = types.TextDocumentClientCapabilities(
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.PlainText]),
            code_action=types.CodeActionClientCapabilities(
                resolve_support=types.ClientCodeActionResolveOptions(properties=["edit"])
            ),
        )
        capabilities = types.ClientCapabilities(
            text_document=document, general=types.GeneralClientCapabilities(position_encodings=encodings)
        )
        parameters = types.InitializeParams(
            capabilities=capabilities,
            root_uri=folder.as_uri(),
            workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "work")],
        )
        self.server = await self.initialize_async(parameters)
        self.initialized(types.InitializedParams())

    async def end(self) -> None:
        await self.shutdown_async(None)
        self.exit(None)
        await self.stop()

    def open(self, uri: str, text: str, language: str = "bibtex") -> None:
        document = types.TextDocumentItem(uri, language, 1, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(document))

    def change(self, uri: str, version: int, text: str) -> None:
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    async def diagnostics(self, uri: str, version: int = 1) -> list[types.Diagnostic]:
        """What the server says of a version of a document, when it does."""
        while uri not in self.told or (self.told[uri].version or version) < version:
            self.news.clear()
            await self.news.wait()
        return list(self.told[uri].diagnostics)

    async def hover(self, uri: str, line: int, character: int) -> str:
        where = types.TextDocumentIdentifier(uri), types.Position(line, character)
        found = await self.text_document_hover_async(types.HoverParams(*where))
        return found.contents.value if found else ""  # type: ignore[union-attr]

    async def complete(self, uri: str, line: int, character: int) -> list[types.CompletionItem]:
        where = types.TextDocumentIdentifier(uri), types.Position(line, character)
        found = await self.text_document_completion_async(types.CompletionParams(*where))
        assert isinstance(found, types.CompletionList)
        return list(found.items)

    async def fixes(self, uri: str, line: int, only: str | None = None) -> list[types.CodeAction]:
        line_range = types.Range(types.Position(line, 0), types.Position(line, 200))
        context = types.CodeActionContext([], only=[only] if only else None)  # type: ignore[list-item]
        asked = types.CodeActionParams(types.TextDocumentIdentifier(uri), line_range, context)
        found = await self.text_document_code_action_async(asked)
        return [each for each in found or () if isinstance(each, types.CodeAction)]


Story = Callable[[Editor], Awaitable[T]]


@pytest.fixture
def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: None) -> Callable[..., None]:
    """Runs a story between an editor and a server of its own, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))

    def run(story: Story[None], encodings: list[types.PositionEncodingKind] | None = None) -> None:
        async def whole() -> None:
            editor = Editor()
            await editor.begin(tmp_path, encodings)
            try:
                await story(editor)
            finally:
                await editor.end()

        asyncio.run(asyncio.wait_for(whole(), PATIENCE))

    return run


def applied(text: str, edits: list[types.TextEdit]) -> str:
    """A text of ASCII lines with an editor's edits made, the last first."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for edit in sorted(edits, key=lambda edit: edit.range.start, reverse=True):
        start, end = (starts[at.line] + at.character for at in (edit.range.start, edit.range.end))
        text = text[:start] + edit.new_text + text[end:]
    return text


def test_findings_come_when_a_document_is_opened_and_go_when_it_is_closed(
    play: Callable[..., None], tmp_path: Path
) -> None:
    uri = (tmp_path / "refs.bib").as_uri()

    async def story(editor: Editor) -> None:
        editor.open(uri, BIB)
        found = {each.code: each for each in await editor.diagnostics(uri)}
        doi = found["RBI002"]
        assert doi.source == "refbook"
        assert doi.severity is types.DiagnosticSeverity.Warning
        assert doi.message.splitlines() == [
            'the DOI is written as "https://doi.org/10.1000/xyz"',
            "write 10.1000/xyz",
        ]
        assert (doi.range.start.line, doi.range.start.character) == (4, 9)
        assert doi.range.end.line == 4
        editor.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        editor.count = 0
        while not editor.count:
            editor.news.clear()
            await editor.news.wait()
        assert not editor.told[uri].diagnostics

    play(story)


def test_findings_follow_what_is_typed_and_wait_until_somebody_pauses(
    play: Callable[..., None], tmp_path: Path
) -> None:
    uri = (tmp_path / "refs.bib").as_uri()

    async def story(editor: Editor) -> None:
        editor.open(uri, BIB)
        await editor.diagnostics(uri)
        editor.count = 0
        for version in range(2, 12):
            editor.change(uri, version, BIB.replace("https://doi.org/", "https://doi.org/"[: 12 - version]))
        editor.change(uri, 12, BIB.replace("https://doi.org/", ""))
        found = await editor.diagnostics(uri, 12)
        assert "RBI002" not in {each.code for each in found}
        assert editor.count == 1

    play(story)


def test_what_cannot_be_read_is_told_where_it_breaks(play: Callable[..., None], tmp_path: Path) -> None:
    uri = (tmp_path / "refs.json").as_uri()

    async def story(editor: Editor) -> None:
        editor.open(uri, '[\n  {"id": "a", "type": "book",,}\n]', "json")
        found = await editor.diagnostics(uri)
        assert any(each.severity is types.DiagnosticSeverity.Error for each in found)
        assert any(each.range.start.line == 1 for each in found)

    play(story)


def test_settings_of_the_project_count(play: Callable[..., None], tmp_path: Path) -> None:
    uri = (tmp_path / "refs.bib").as_uri()
    (tmp_path / "refbook.toml").write_text('ignore = ["RBI"]\n')

    async def story(editor: Editor) -> None:
        editor.open(uri, BIB)
        assert "RBI002" not in {each.code for each in await editor.diagnostics(uri)}
        (tmp_path / "refbook.toml").write_text('ignroe = ["RBI"]\n')
        saved = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        editor.told.clear()
        editor.text_document_did_save(saved)
        (told,) = await editor.diagnostics(uri)
        assert "ignore" in told.message

    play(story)


def test_a_fix_is_the_smallest_change(play: Callable[..., None], tmp_path: Path) -> None:
    uri = (tmp_path / "refs.bib").as_uri()

    async def story(editor: Editor) -> None:
        editor.open(uri, BIB)
        await editor.diagnostics(uri)
        (fix,) = [each for each in await editor.fixes(uri, 4, "quickfix") if "RBI002" in each.title]
        assert fix.edit is None
        assert fix.is_preferred
        done = await editor.code_action_resolve_async(fix)
        assert done.edit
        assert done.edit.changes
        edits = list(done.edit.changes[uri])
        assert applied(BIB, edits) == BIB.replace("https://doi.org/10.1000/xyz", "10.1000/xyz")
        assert len(edits) == 1
        assert edits[0].new_text == ""

    play(story)


def test_a_fix_of_what_has_changed_since_changes_nothing(play: Callable[..., None], tmp_path: Path) -> None:
    uri = (tmp_path / "refs.bib").as_uri()

    async def story(editor: Editor) -> None:
        editor.open(uri, BIB)
        await editor.diagnostics(uri)
        fix = next(each for each in await editor.fixes(uri, 4) if "RBI002" in each.title)
        editor.change(uri, 2, "@book{x, title = {T}, doi = {http://dx.doi.org/10.2/y}}\n")
        done = await editor.code_action_resolve_async(fix)
        assert not (done.edit and done.edit.changes and done.edit.changes[uri])

    play(story)


def test_all_safe_fixes_at_once(play: Callable[..., None], tmp_path: Path) -> None:
    uri = (tmp_path / "refs.bib").as_uri()
    two = (
        BIB
        + "@book{b, author = {Kim, Bo}, title = {T}, publisher = {P}, year = 1999, doi = {doi:10.1001/y}}\n"
    )

    async def story(editor: Editor) -> None:
        editor.open(uri, two)
        await editor.diagnostics(uri)
        (fix,) = await editor.fixes(uri, 0, "source.fixAll")
        done = await editor.code_action_resolve_async(fix)
        assert done.edit
        assert done.edit.changes
        text = applied(two, list(done.edit.changes[uri]))
        assert "doi = {10.1000/xyz}" in text
        assert "doi = {10.1001/y}" in text

    play(story)


def test_a_key_is_shown_as_its_reference(play: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BIB)
    text = (tmp_path / "paper.tex").as_uri()
    essay = (tmp_path / "essay.md").as_uri()

    async def story(editor: Editor) -> None:
        editor.open(text, "As \\textcite[3]{fiori2011, kim1999} say.\n", "latex")
        assert (await editor.hover(text, 0, 18)).startswith("Fiori, A. (2011). L’Asia Orientale.")
        assert (await editor.hover(text, 0, 30)).startswith("Kim, B. (1999).")
        assert await editor.hover(text, 0, 1) == ""
        editor.open(essay, "As [see @kim1999, p. 3] says, mail@kim1999.org.\n", "markdown")
        assert (await editor.hover(essay, 0, 10)).startswith("Kim, B. (1999).")
        assert await editor.hover(essay, 0, 38) == ""

    play(story)


def test_an_entry_is_shown_as_its_reference(play: Callable[..., None], tmp_path: Path) -> None:
    uri = (tmp_path / "refs.bib").as_uri()

    async def story(editor: Editor) -> None:
        editor.open(uri, BIB)
        assert (await editor.hover(uri, 2, 4)).startswith("Fiori, A. (2011).")
        assert (await editor.hover(uri, 7, 20)).startswith("Kim, B. (1999).")

    play(story)


def test_keys_are_completed_where_works_are_cited(play: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BIB)
    (tmp_path / "settings.yaml").write_text("title: 3\n")
    essay = (tmp_path / "essay.md").as_uri()
    text = (tmp_path / "paper.tex").as_uri()

    async def story(editor: Editor) -> None:
        editor.open(essay, "As [@fio] says\n", "markdown")
        (offer,) = await editor.complete(essay, 0, 8)
        assert (offer.label, offer.detail) == ("fiori2011", "Fiori 2011, L’Asia Orientale")
        assert isinstance(offer.text_edit, types.TextEdit)
        assert applied("As [@fio] says\n", [offer.text_edit]) == "As [@fiori2011] says\n"
        more = await editor.completion_item_resolve_async(offer)
        assert isinstance(more.documentation, types.MarkupContent)
        assert more.documentation.value.startswith("Fiori, A. (2011).")
        editor.open(text, "\\autocites[2]{kim1999, } and \\emph{}\n", "latex")
        assert [each.label for each in await editor.complete(text, 0, 23)] == ["fiori2011", "kim1999"]
        assert await editor.complete(text, 0, 35) == []

    play(story)


def test_keys_of_a_file_that_is_being_changed_are_those_typed(
    play: Callable[..., None], tmp_path: Path
) -> None:
    (tmp_path / "refs.bib").write_text(BIB)
    refs, essay = (tmp_path / "refs.bib").as_uri(), (tmp_path / "essay.md").as_uri()

    async def story(editor: Editor) -> None:
        editor.open(refs, "@book{new2020, title = {T}}\n")
        editor.open(essay, "[@]\n", "markdown")
        assert [each.label for each in await editor.complete(essay, 0, 2)] == ["new2020"]
        editor.open("untitled:Untitled-1", "[@n]\n", "markdown")
        assert [each.label for each in await editor.complete("untitled:Untitled-1", 0, 3)] == ["new2020"]

    play(story)


def test_the_works_of_a_file_are_its_outline(play: Callable[..., None], tmp_path: Path) -> None:
    uri = (tmp_path / "refs.bib").as_uri()

    async def story(editor: Editor) -> None:
        editor.open(uri, BIB)
        asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        found = await editor.text_document_document_symbol_async(asked)
        assert [each.name for each in found or ()] == ["fiori2011", "kim1999"]
        first = (found or ())[0]
        assert isinstance(first, types.DocumentSymbol)
        assert (first.range.start.line, first.range.end.line) == (0, 6)

    play(story)


@pytest.mark.parametrize(
    ("encoding", "character"),
    [
        (types.PositionEncodingKind.Utf8, 73),
        (types.PositionEncodingKind.Utf16, 71),
        (types.PositionEncodingKind.Utf32, 70),
    ],
)
def test_places_are_counted_as_the_editor_asks(
    play: Callable[..., None], tmp_path: Path, encoding: types.PositionEncodingKind, character: int
) -> None:
    uri = (tmp_path / "refs.bib").as_uri()
    line = "@book{a, author = {Kim, Bo}, title = {𝒂}, publisher = {P}, isbn = {123}, year = 1999}\n"
    assert line.index("123") == 67

    async def story(editor: Editor) -> None:
        editor.open(uri, line)
        found = [each for each in await editor.diagnostics(uri) if str(each.code).startswith("RBI")]
        # The letter takes four bytes, or two units of UTF-16.
        assert [each.range.start.character for each in found] == [character - 3]

    play(story, [encoding])


def test_no_document_breaks_the_server(play: Callable[..., None], tmp_path: Path) -> None:
    odd = ["", "\ufeff" + BIB, "@book{a,\x0c title = {\u2028}}\r\r\n\x00", "@" * 5000, "{" * 5000, "[[[{"]

    async def story(editor: Editor) -> None:
        for number, text in enumerate(odd):
            for suffix in (".bib", ".json", ".yaml", ".md", ".tex", ".txt"):
                uri = (tmp_path / f"odd{number}{suffix}").as_uri()
                editor.open(uri, text, "x")
                await editor.diagnostics(uri)
                await editor.hover(uri, 0, 3)
                await editor.complete(uri, 900, 900)
                await editor.fixes(uri, 0)

    play(story)
