"""A Sphinx extension: sphinxcontrib-bibtex reads every format that refbook reads.

    extensions = ["sphinxcontrib.bibtex", "refbook.compat.pybtex.sphinx"]
    bibtex_bibfiles = ["refs.bib", "CITATION.cff", "zotero.json"]

sphinxcontrib-bibtex asks for no plug-in of pybtex and reads every file as BibTeX (2.7, `bibfile.py`), so the
class that it reads with is changed; .bib files are read as before.
"""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import PurePath
from typing import Any

from pybtex.database import BibliographyData
from pybtex.database.input import bibtex

from refbook.compat.pybtex.parser import Parser


class AnyParser(bibtex.Parser):  # type: ignore[misc]  # pybtex publishes no types
    """Reads .bib files as pybtex does, others with refbook; all entries come together in `data`."""

    data: BibliographyData

    def parse_file(
        self, filename: str | os.PathLike[str], file_suffix: str | None = None
    ) -> BibliographyData:
        """Read a file and add its entries to those read before."""
        if PurePath(filename).suffix.lower() == ".bib":
            return super().parse_file(filename, file_suffix)
        own = Parser(self.encoding)
        own.data = self.data
        return own.parse_file(filename, file_suffix)


def setup(app: Any) -> dict[str, object]:
    """Called by Sphinx."""
    app.setup_extension("sphinxcontrib.bibtex")
    bibfile: Any = import_module("sphinxcontrib.bibtex.bibfile")
    bibfile.Parser = AnyParser
    return {"parallel_read_safe": True, "parallel_write_safe": True}
