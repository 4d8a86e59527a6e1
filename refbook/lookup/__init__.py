"""Metadata of a work by its identifier, over the network: only when somebody asks for it."""

from refbook.lookup.find import Finder

__all__ = ["Finder"]
