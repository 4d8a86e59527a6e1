"""Names: what stands after them, who is merged, what the list takes over from the cites."""

from refbook.model.item import Item
from refbook.model.name import Name
from tests.csl.native.helpers import cited, listed, processor

KING = Name(family="King", given="Martin Luther", suffix="Jr.")


def king(initials: str) -> str:
    layout = (
        f'<names variable="author"><name name-as-sort-order="all" sort-separator=" " {initials}/></names>'
    )
    return cited(processor(layout), Item("a", "book", author=[KING]))


def test_a_style_without_periods_has_none_after_junior() -> None:
    assert king('initialize-with=""') == "King ML Jr"
    assert king('initialize-with=". "') == "King M. L. Jr."
    assert king("") == "King Martin Luther Jr."


def test_editors_who_translate_are_merged_only_where_nobody_else_is_asked_for() -> None:
    both = Item("a", "book", editor="Roe, Jane", translator="Roe, Jane")
    label = '<name/><label form="short" prefix=" (" suffix=")"/>'
    pair = processor(f'<names variable="editor translator" delimiter="; ">{label}</names>')
    assert cited(pair, both) == "Jane Roe (ed. &#38; trans.)"
    three = processor(f'<names variable="director editor translator" delimiter="; ">{label}</names>')
    assert cited(three, both) == "Jane Roe (ed.); Jane Roe (trans.)"


def test_names_that_cites_need_are_found_in_the_list() -> None:
    names = '<names variable="author"><name form="{form}" et-al-min="2" et-al-use-first="1"/></names>'
    rest = f"<bibliography><layout>{names.format(form='long')}</layout></bibliography>"
    options = 'disambiguate-add-names="true"'
    style = processor(names.format(form="short"), options=options, rest=rest)
    works = [
        Item("a", "book", author="Roe, Jane and Poe, Ann and Lee, Kim"),
        Item("b", "book", author="Roe, Jane and Doe, Max and Lee, Kim"),
        Item("c", "book", author="Hay, Eve and Doe, Max"),
    ]
    assert listed(style, *works) == [
        "Jane Roe, Ann Poe, et al.",
        "Jane Roe, Max Doe, et al.",
        "Eve Hay et al.",
    ]
