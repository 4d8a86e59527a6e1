"""Random rich text for property tests."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from refbook.richtext import Block, Display, Inline, Link, Quoted, RichText, Style, Styled, Tagged

# Characters that some medium acts on, tags that are only text, and what people really write.
PIECES = st.sampled_from(
    [
        *"<>&*_`[]()!#+-=~^$%{}\\|@\"',.:;?/1 ",
        "<i>",
        "</i>",
        "<b>",
        '<span class="nocase">',
        "</span>",
        "<script>",
        "&amp;",
        "\\input{x}",
        "](javascript:alert(1))",
        "--",
        "1. ",
        "古事記",
        "Ελλάς",
        "e\u0301",
        "word",
        "Title Case",
        "\u00a0",
    ]
)
ANY_CHARACTERS = st.text(max_size=12)
TEXT = st.lists(PIECES, max_size=8).map("".join) | st.text(
    st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Cn"]), max_size=12
)


def trees(
    text: st.SearchStrategy[str] = TEXT,
    styles: Iterable[Style] = Style,
    urls: st.SearchStrategy[str] | None = None,
    others: bool = True,
) -> st.SearchStrategy[RichText]:
    """Rich text of these strings and styles, with links when there are URLs, with other nodes if wanted."""

    def nodes(children: st.SearchStrategy[tuple[Inline, ...]]) -> st.SearchStrategy[tuple[Inline, ...]]:
        kinds: list[st.SearchStrategy[Inline]] = [st.builds(Styled, st.sampled_from(list(styles)), children)]
        if urls is not None:
            kinds.append(st.builds(Link, urls, children))
        if others:
            kinds += [
                st.builds(Quoted, children),
                st.builds(Tagged, st.just("item-1"), children),
                st.builds(Block, st.sampled_from(Display), children),
            ]
        return st.lists(text | st.one_of(kinds), max_size=4).map(tuple)

    leaves: st.SearchStrategy[tuple[Inline, ...]] = st.lists(text, max_size=2).map(tuple)
    return st.recursive(leaves, nodes, max_leaves=8).map(RichText)
