"""The programs that are measured: one driver each, run as a process of its own.

Every driver takes the style, the library and where to write. It cites each item once in one document, in the
order of the library, and prints the bibliography:

    DRIVER --style FILE.csl --items FILE.json --out FILE.html
"""
