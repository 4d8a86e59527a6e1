"""Plug-ins for pybtex: every program that reads bibliographies with it reads refbook's formats too.

`parser` holds the plug-ins, offered under the entry point group `pybtex.database.input`; `sphinx` is an
extension, since sphinxcontrib-bibtex asks for no plug-in and reads every file as BibTeX.
"""
