"""One careful request: what a server does cannot hang, fill the memory, or lead anywhere else.

Limits: five seconds to connect, ten for the next bytes, `Limits.seconds` for all of one attempt;
`Limits.size` bytes, packed or not; five redirects, to http and https only, to no private address and never
from https to http; three attempts, with growing pauses between them (RFC 9110, sections 10.2.3 and 15.4).
"""

from __future__ import annotations

import ipaddress
import random
import socket
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final

from refbook.errors import LookupFailed

if TYPE_CHECKING:
    import httpx

REDIRECTS: Final = 5
_MAY_PASS: Final = frozenset({429, 500, 502, 503, 504})
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_PACKED: Final = frozenset({"gzip", "x-gzip", "deflate"})


@dataclass(frozen=True, slots=True)
class Limits:
    """What a request may cost.

    Attributes:
        seconds: for one attempt, all redirects included.
        size: bytes of the reply.
        attempts: how often it is tried when the server is busy or the network fails.
        wait: the longest pause between two attempts, in seconds.
    """

    seconds: float = 30.0
    size: int = 5 * 2**20
    attempts: int = 3
    wait: float = 10.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered: `body` is unpacked."""

    url: str
    status: int
    media_type: str
    body: bytes
    retry_after: str = ""


class _TryAgainError(Exception):
    """The attempt failed in a way that may pass."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.wait = wait


def get(
    url: str,
    accept: str,
    *,
    agent: str,
    limits: Limits | None = None,
    sleep: Callable[[float], object] = time.sleep,
) -> Reply:
    """Ask a server.

    Args:
        url: the address; http or https.
        accept: the media types wanted.
        agent: what refbook calls itself.
        limits: what it may cost.
        sleep: waits between attempts.

    Raises:
        LookupFailed: no usable reply came.
    """
    limits = limits or Limits()
    why = ""
    for attempt in range(limits.attempts):
        try:
            return _attempt(url, accept, agent, limits)
        except _TryAgainError as error:
            why = str(error)
            pause = 0.5 * 2**attempt * random.uniform(0.8, 1.2) if error.wait is None else error.wait  # noqa: S311
            if pause > limits.wait:
                raise LookupFailed(f"{why}, and to wait {pause:,.0f} seconds", hint="try later") from None
            if attempt + 1 < limits.attempts:
                sleep(pause)
    raise LookupFailed(f"{why}, {limits.attempts} times", hint="try later")


def _attempt(url: str, accept: str, agent: str, limits: Limits) -> Reply:
    """One attempt, in a thread of its own: a server that sends a byte a second ends no other way."""
    httpx = _httpx()
    client = httpx.Client(
        timeout=httpx.Timeout(10, connect=5),
        headers={"User-Agent": agent, "Accept": accept, "Accept-Encoding": "gzip, deflate"},
        trust_env=True,
    )
    outcome: list[Reply | Exception] = []

    def work() -> None:
        try:
            outcome.append(_followed(client, url, limits))
        except Exception as error:  # raised again in the thread that asked
            outcome.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(limits.seconds)
    client.close()
    result = outcome[0] if outcome else _TryAgainError(f"no reply in {limits.seconds:g} seconds")
    if isinstance(result, Reply):
        return result
    if isinstance(result, httpx.TransportError | httpx.InvalidURL | OSError):
        raise _TryAgainError(_reason(result)) from result
    raise result


def _httpx() -> Any:
    try:
        import httpx
    except ImportError as error:
        hint = "pip install 'refbook[lookup]'"
        raise LookupFailed("looking works up needs the package httpx", hint=hint) from error
    return httpx


def _reason(error: Exception) -> str:
    """What went wrong on the way, in words."""
    kind = type(error).__name__
    words = {
        "ConnectTimeout": "no connection in 5 seconds",
        "ReadTimeout": "the server went silent",
        "ConnectError": "no connection",
        "RemoteProtocolError": "the reply is not HTTP, or broken off",
        "ReadError": "the connection broke",
    }
    return words.get(kind, f"the request failed ({kind})")


def _followed(client: httpx.Client, url: str, limits: Limits) -> Reply:
    """The reply at the end of the redirects."""
    deadline = time.monotonic() + limits.seconds
    start = _host(url)
    for _ in range(REDIRECTS + 1):
        with client.stream("GET", url) as response:
            if response.status_code not in _MOVED:
                return _reply(response, limits, deadline)
            url = _next(url, response.headers.get("location", ""), start)
    raise LookupFailed(f"{start} redirects more than {REDIRECTS} times", hint="the address may have changed")


def _next(url: str, location: str, start: str) -> str:
    """Where a redirect leads, when it may be followed."""
    httpx = _httpx()
    try:
        target = httpx.URL(url).join(location)
    except (httpx.InvalidURL, ValueError) as error:
        raise LookupFailed(f"{start} redirects to no address") from error
    if not location or target.scheme not in ("http", "https") or not target.host:
        raise LookupFailed(
            f"{start} redirects to {location[:80] or 'nowhere'!r}", hint="only http is followed"
        )
    if url.startswith("https:") and target.scheme == "http":
        raise LookupFailed(f"{start} redirects from https to http", hint="it is not followed")
    if target.host != start and not _is_public(target.host):
        raise LookupFailed(f"{start} redirects into a private network", hint="it is not followed")
    return str(target)


def _host(url: str) -> str:
    return str(_httpx().URL(url).host)


def _is_public(host: str) -> bool:
    """True when all addresses of a host are on the public network."""
    try:
        found = socket.getaddrinfo(host, None)
    except OSError:
        return True  # nothing can be sent to it; the request says so
    return all(ipaddress.ip_address(str(address[4][0]).partition("%")[0]).is_global for address in found)


def _reply(response: httpx.Response, limits: Limits, deadline: float) -> Reply:
    status = response.status_code
    host = response.url.host
    retry = response.headers.get("retry-after", "")
    if status in _MAY_PASS:
        raise _TryAgainError(f"{host} answers {status}: it asks to try later", _pause(retry))
    if status == 404:
        raise LookupFailed(f"{host} does not know it", hint="check the identifier")
    if status != 200:
        raise LookupFailed(f"{host} answers {status} {response.reason_phrase}".rstrip())
    body = _unpacked(_raw(response, limits, deadline), response, limits)
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Reply(str(response.url), status, media_type, body)


def _raw(response: httpx.Response, limits: Limits, deadline: float) -> bytes:
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > limits.size:
            raise _too_large(response, limits)
        if time.monotonic() > deadline:
            raise _TryAgainError(f"no whole reply in {limits.seconds:g} seconds")
    return bytes(body)


def _unpacked(body: bytes, response: httpx.Response, limits: Limits) -> bytes:
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        return body
    if encoding not in _PACKED:
        raise LookupFailed(f"{response.url.host} packs its reply in an unknown way")
    try:
        # 32 added: gzip or zlib, by what the data begins with.
        unpacked = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(body, limits.size + 1)
    except zlib.error as error:
        raise LookupFailed(
            f"the reply of {response.url.host} cannot be unpacked", hint="try later"
        ) from error
    if len(unpacked) > limits.size:
        raise _too_large(response, limits)
    return unpacked


def _too_large(response: httpx.Response, limits: Limits) -> LookupFailed:
    return LookupFailed(f"the reply of {response.url.host} is larger than {limits.size // 2**20} MB")


def _pause(retry_after: str) -> float | None:
    """The seconds that a server asks to wait (RFC 9110, section 10.2.3), or None."""
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    except (TypeError, ValueError, OverflowError):
        return None
