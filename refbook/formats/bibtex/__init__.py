"""BibTeX and BibLaTeX: one room, because a .bib file does not say which of the two it is.

::

    read    text ─ scan ─▶ blocks ─ evaluate ─▶ records ─ inherit ─▶ records ─ build ─▶ Items
    write   Items ─ fields ─▶ LaTeX text

Both directions look the same things up in `types` and `mapping`. Sources: "BibTeXing" (Patashnik 1988),
the biblatex manual 3.20 (chapter 2, appendix A and B), and the BibTeX program (bibtex.web) where the
first is silent.
"""
