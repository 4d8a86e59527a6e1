"""RBT014: the numbers of a chemical formula are not set low."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_FORMULA: Final = re.compile(
    r"(?<![\w<>.-])(?:H2O2?|CO2|CH4|SO[23]|NO[23]|N2O|NH[34]|C2H[246]|CaCO3|Ca\(OH\)2|H2SO4|HNO3|H3PO4|Na2CO3"
    r"|NaHCO3|SiO2|TiO2|ZrO2|CeO2|MnO2|SnO2|VO2|UO2|MoS2|WS2|Al2O3|Fe[23]O[34]|Cr2O3|V2O5|LiFePO4|LiCoO2"
    r"|BaTiO3|SrTiO3|H2S|PbI2|MgCl2|CaCl2)(?![\w<])"
)
_NUMBER: Final = re.compile(r"(\d+)")


@rule("RBT014", "chemical-formula", Severity.INFO, on=["title"])
def chemical_formula(field: Field[str]) -> Iterator[Hit]:
    """A chemical formula whose numbers stand on the line, such as CO2.

    `<sub>` sets them low in every output: CO<sub>2</sub>.

    Bad:
        id: kim1999
        type: document
        title: Rising CO2 over the peninsula
    Good:
        id: kim1999
        type: document
        title: Rising CO<sub>2</sub> over the peninsula
    Sources:
        Citation Style Language 1.0.2, CSL-JSON rich text: sub
        IUPAC, Nomenclature of Inorganic Chemistry (2005), IR-2.11
    """
    found = _FORMULA.findall(field.value)
    if found and not field.value.isupper():
        low = _FORMULA.sub(lambda formula: _NUMBER.sub(r"<sub>\1</sub>", formula[0]), field.value)
        yield Hit(
            f"{field.variable}: the numbers of {quoted(found[0])} are not set low",
            hint="put <sub> around them",
            fix=Fix(low),
        )
