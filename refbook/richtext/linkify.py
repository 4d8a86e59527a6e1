"""Links on demand: addresses and DOIs that stand in a text become links."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from refbook.richtext.tree import Inline, Inlines, Link, RichText, append

# White space, quotation marks and East Asian punctuation end an address; a DOI may hold "<" and ">", as in
# "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2".
_END: Final = '\\s"“”„‘’«»‹›。、，；：！？（）「」『』《》【】'
_ADDRESS: Final = re.compile(
    rf"(?<![a-z0-9])(?:https?://(?:dx\.|www\.)?doi\.org/10\.[^{_END}]+"
    rf"|(?P<doi>doi:[ \xa0]?(?P<number>10\.[0-9.]+/[\w(][^{_END}]*))"
    rf"|https?://(?:\w|\[[0-9a-f:])[^<>{_END}]*)",
    re.IGNORECASE,
)
_RESOLVER: Final = "https://doi.org/"
# RFC 3986, section 3.3: a path may hold these as they are.
_IN_PATH: Final = "/:;@!$&'()*+,=~"
_TRAILING: Final = frozenset(".,;:!?'…")
_OPENING: Final = {")": "(", "]": "[", "}": "{", ">": "<"}


def linkify(text: RichText) -> RichText:
    """The text with its bare http and https addresses and its DOIs as links.

    Punctuation after an address is not part of it, nor is a bracket that was opened before it. What is a link
    already stays as it is.

    >>> from refbook.richtext.tree import Link
    >>> linked = linkify(RichText.of("See doi:10.1000/182, (https://example.org/a)."))
    >>> [child.url for child in linked.children if isinstance(child, Link)]
    ['https://doi.org/10.1000/182', 'https://example.org/a']
    """
    return RichText(_linked(text.normal().children))


def _linked(children: Inlines) -> Inlines:
    out: list[Inline] = []
    for child in children:
        if isinstance(child, str):
            _add(out, child)
        else:
            out.append(child if isinstance(child, Link) else child.over(_linked(child.children)))
    return tuple(out)


def _add(out: list[Inline], string: str) -> None:
    done = 0
    for found in _ADDRESS.finditer(string):
        end = found.start() + _length(found[0])
        append(out, string[done : found.start()])
        out.append(_link(found, string[found.start() : end]))
        done = end
    append(out, string[done:])


def _link(found: re.Match[str], shown: str) -> Link:
    if not found["doi"]:
        return Link(shown, (shown,))
    number = shown[found.start("number") - found.start() :]
    return Link(_RESOLVER + quote(number, _IN_PATH, errors="surrogatepass"), (shown,))


def _length(address: str) -> int:
    """How much of what was found is the address: the rest is the punctuation of the sentence around it."""
    unopened = {close: address.count(close) - address.count(opening) for close, opening in _OPENING.items()}
    end = len(address)
    while end:
        last = address[end - 1]
        if unopened.get(last, 0) > 0:
            unopened[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return end
