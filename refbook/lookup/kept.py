"""Replies that came before, in the user's cache folder: asking twice costs the services twice."""

from __future__ import annotations

import json
import time
from hashlib import sha256
from typing import Final

from refbook import cache
from refbook.lookup.fetch import Reply

FOLDER: Final = "lookup"
LIMIT: Final = 2_000
"""So many replies are kept, the newest."""

DAYS: Final = 30
"""Older replies are asked for anew: publishers correct their records."""


def fetch(url: str, accept: str) -> Reply | None:
    """The reply that is kept, or None."""
    stored = cache.fetch(_name(url, accept))
    try:
        data = json.loads(stored or b"")
        if data["asked"] != url or not 0 <= time.time() - data["time"] < DAYS * 86_400:
            return None
        return Reply(data["url"], 200, data["media_type"], data["body"].encode("latin-1"))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def keep(url: str, accept: str, reply: Reply) -> None:
    """Keep a reply that was of use."""
    data = {
        "asked": url,
        "time": time.time(),
        "url": reply.url,
        "media_type": reply.media_type,
        "body": reply.body.decode("latin-1"),
    }
    cache.store(_name(url, accept), json.dumps(data).encode())
    cache.make_room(FOLDER, LIMIT)


def _name(url: str, accept: str) -> str:
    return f"{FOLDER}/{sha256(f'{url} {accept}'.encode()).hexdigest()[:32]}.json"
