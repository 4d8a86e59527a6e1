"""Tagged formats, a tag and a value a line: RIS, EndNote's, MEDLINE's and Web of Science's."""

from __future__ import annotations

from typing import Final

from refbook.formats.tagged import looks
from refbook.model.format import Format

_PROBLEMS: Final = "refbook.formats.tagged.problems:PROBLEMS"

FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "ris",
        "RIS",
        (".ris",),
        looks.is_ris,
        looks.begins_with_ris,
        looks.is_ris,
        reader="refbook.formats.tagged.ris:read",
        writer="refbook.formats.tagged.ris:write",
        patcher="refbook.formats.tagged.patch:patch",
        splitter="refbook.formats.tagged.ris:split",
        problems=_PROBLEMS,
    ),
    Format(
        "endnote-tagged",
        "EndNote tagged (Refer)",
        (".enw", ".refer"),
        looks.is_endnote,
        looks.begins_with_endnote,
        looks.is_endnote,
        reader="refbook.formats.tagged.endnote:read",
        writer="refbook.formats.tagged.endnote:write",
        splitter="refbook.formats.tagged.endnote:split",
        problems=_PROBLEMS,
    ),
    Format(
        "medline",
        "MEDLINE (PubMed)",
        (".nbib", ".medline"),
        looks.is_medline,
        looks.is_medline,
        looks.is_medline,
        reader="refbook.formats.tagged.medline:read",
        writer="refbook.formats.tagged.medline:write",
        splitter="refbook.formats.tagged.medline:split",
        problems=_PROBLEMS,
    ),
    Format(
        "wos",
        "Web of Science tagged",
        (".ciw", ".isi"),
        looks.is_wos,
        looks.is_wos,
        looks.is_wos,
        reader="refbook.formats.tagged.wos:read",
        splitter="refbook.formats.tagged.wos:split",
        problems=_PROBLEMS,
    ),
)
"""The tagged formats."""
