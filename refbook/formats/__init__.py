"""Text <-> Library: the one list of file formats.

Readers and writers are named here and imported when they are used. The article page and free text are the
business of `refbook.refparse`; `refbook.api` puts its formats beside these.
"""

from __future__ import annotations

from typing import Final

from refbook.formats import sniff
from refbook.formats.apis import FORMATS as APIS
from refbook.formats.apis.recognise import looks_like_any
from refbook.formats.cff import FORMATS as CFF
from refbook.formats.hayagriva import FORMATS as HAYAGRIVA
from refbook.formats.out import FORMATS as OUT
from refbook.formats.tagged import FORMATS as TAGGED
from refbook.formats.xml import FORMATS as XML
from refbook.model.format import Format

_PROBLEMS: Final = "refbook.formats.problems:PROBLEMS"
_BIBTEX_PROBLEMS: Final = "refbook.formats.bibtex.problems:PROBLEMS"

FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "csl-json",
        "CSL-JSON",
        (".json",),
        sniff.is_json,
        sniff.is_json,
        lambda head: sniff.is_csl_json(head) or looks_like_any(head),
        reader="refbook.formats.csljson:read",
        writer="refbook.formats.csljson:write",
        patcher="refbook.formats.jsonpatch:patch",
        splitter="refbook.formats.jsonsplit:split_list",
        problems=_PROBLEMS,
    ),
    Format(
        "bibtex",
        "BibTeX",
        (".bib",),
        sniff.is_bibtex,
        sniff.begins_with_entry,
        reader="refbook.formats.bibtex.read:read",
        writer="refbook.formats.bibtex.write:write",
        patcher="refbook.formats.bibtex.patch:patch",
        problems=_BIBTEX_PROBLEMS,
    ),
    Format(
        "biblatex",
        "BibLaTeX",
        reader="refbook.formats.bibtex.read:read",
        writer="refbook.formats.bibtex.write:write_biblatex",
        patcher="refbook.formats.bibtex.patch:patch",
        problems=_BIBTEX_PROBLEMS,
    ),
    Format(
        "markdown",
        "Markdown with front matter",
        (".md", ".markdown"),
        sniff.has_front_matter,
        meant=sniff.is_article,
        reader="refbook.formats.markdown:read",
        patcher="refbook.formats.yamlpatch:patch_markdown",
        problems=_PROBLEMS,
    ),
    Format(
        "bibtex-pybtex",
        "BibTeX, read by pybtex",
        reader="refbook.formats.bibtex.pybtex_reader:read",
        problems=_BIBTEX_PROBLEMS,
    ),
    *CFF,
    *HAYAGRIVA,
    Format(
        "yaml",
        "YAML",
        (".yaml", ".yml"),
        sniff.is_yaml,
        meant=sniff.is_reference_yaml,
        reader="refbook.formats.articleyaml:read",
        writer="refbook.formats.articleyaml:write",
        patcher="refbook.formats.yamlpatch:patch",
        problems=_PROBLEMS,
    ),
    Format(
        "csl-yaml",
        "CSL-YAML",
        reader="refbook.formats.articleyaml:read",
        writer="refbook.formats.cslyaml:write",
        patcher="refbook.formats.yamlpatch:patch",
        problems=_PROBLEMS,
    ),
    *TAGGED,
    *XML,
    *APIS,
    *OUT,
)
"""Every file format, in the order in which a text's content is asked for it."""
