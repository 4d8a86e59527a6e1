"""Libraries on disk: files of any size and number, searched at once through an index."""

from refbook.store.disk import DiskLibrary

__all__ = ["DiskLibrary"]
