"""Read, write, convert and check: what the command line and most programs need, in one place.

Everything heavy is imported when it is used.
"""

from refbook.api.checking import check, problems
from refbook.api.loss import Loss, losses
from refbook.api.patching import patch
from refbook.api.reading import Source, library, read, read_text
from refbook.api.registry import formats, is_meant, is_writable
from refbook.api.streaming import stream
from refbook.api.writing import convert, pieces, save, to_write, write

__all__ = [
    "Loss",
    "Source",
    "check",
    "convert",
    "formats",
    "is_meant",
    "is_writable",
    "library",
    "losses",
    "patch",
    "pieces",
    "problems",
    "read",
    "read_text",
    "save",
    "stream",
    "to_write",
    "write",
]
