"""Articles, prepositions and the like of seven languages: titles have them, personal names do not."""

from __future__ import annotations

from typing import Final


def words(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


SMALL_WORDS: Final = words(
    """
    after against agli ai al alla alle als an and ao aos are as at au auf aus aux avec before bei beiträge
    between bij by che chez com come con cómo d da dai dal dalla dans das degli dei del della delle dello
    dem den der des desde di die do dos du durch e ed een ein eine einer eines el em en entre es essai est
    et for fra from für gegen geschichte geschiedenis giorni gli guerra guerre hasta het histoire historia
    history história how il im in into introduction is ist its l las le les leur lo los met mit na naar nach
    nas nei nel nella nelle new niet no nos nostri não o of oggi on onder op os over où par para per por
    pour qu que saggi secolo sem ses seu sich siglo sin siècle sobre sont sous storia studies study su sua
    sul sulla sur sus século that the their this through to toward towards tra tussen uit um uma un una und
    under une uno unos unter van vers vom von voor war what wie with within without world y zijn zum zur
    zwischen à è é études über
    """
)
"""Lower case; some are name particles too ("de", "von"), which readers of names look at first."""
