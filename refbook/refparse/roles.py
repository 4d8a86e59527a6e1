"""The words that say what a person did to a book, in the languages of its title page."""

from __future__ import annotations

import re
from typing import Final

TRANSLATED_BY: Final = re.compile(
    r"""(?xi)(?<![^\W_])(?:
        translated\s+(?:from\s+(?:the\s+)?\w+\s+)?by | (?:transl?|tr)\.\s+by |
        (?:transl?|tr)\.(?=\s+(?-i:[A-Z])) |
        trad(?:uzione|\.)?(?:\s+(?:it|italiana|dal\w*\s+\w+)\.?)?\s+di | tradott[oa]\s+da |
        (?:traduit|traduction|trad\.)(?:\s+(?:de\s+l[’']|du\s+)\w+)?\s+par | trad\.\s+(?:de|du|par) |
        traduction\s+de |
        (?:aus\s+dem\s+\w+\s+)?(?:übersetzt|übers\.?|übersetzung|übertragen)\s+v(?:on|\.) |
        aus\s+dem\s+\w+\s+von |
        traducción\s+(?:del?\s+\w+\s+)?de | traducid[oa]\s+(?:del?\s+\w+\s+)?por | trad\.\s+por |
        tradução\s+(?:d[eo]\s+\w+\s+)?de | traduzid[oa]\s+por | trad\.(?=\s+(?-i:[A-Z])) | tr\.\s+fr\.
    )(?=\s)"""
)
EDITED_BY: Final = re.compile(
    r"""(?xi)(?<![^\W_])(?:
        (?:edited|ed\.|eds\.|selected\s+and\s+edited)\s+by | eds?\.(?=\s+(?-i:[A-Z])[\w.]*\s) |
        (?:a\s+cura\s+di|a\s+c\.\s*di|a\s+cura\s+e\s+con\s+introduzione\s+di) |
        (?:herausgegeben|hrsg\.?|hg\.?|hgg\.)\s+v(?:on|\.) |
        sous\s+la\s+dir(?:ection|\.)?\s+d(?:e|u|[’']) | (?:dir|éd(?:ité)?)\.?\s+par |
        edición\s+(?:a\s+cargo\s+)?de | editado\s+por | coordinado\s+por | coord\.?\s+por | ed\.\s+de |
        organiza(?:do|ção)\s+(?:por|de) | org\.\s+por
    )(?=\s|(?<=[’']))"""
)
EDITOR_AFTER: Final = re.compile(
    r"""(?xi)\s*[,\-–—]?\s*(?:
        [(\[]\s*(?:eds?|edt?s|edited|editors?|hrsg|hg|hgg|herausg|dir|dirs|sous\ la\ dir|éds?|éditeurs?|
            coords?|a\ cura\ di|cur|curr|org|orgs|comp|comps)\b\.?\s*[-—–]?\s*[)\]]
        |
        (?<![^\W_])(?:eds?|hrsg|hgg?|dir|éds?|coords?|orgs?)\b\.?(?=\s*[,.:(\s]|$)
        |
        a\ cura\ di(?=\s*[,.:])
    )"""
)
"""The role behind the names: "Ragin, C. (eds.):", "Isabel Morant dir,"."""
TRANSLATOR_AFTER: Final = re.compile(r"(?i)\s*,?\s*[(\[]?\s*(?:trans|transl|trad|übers|tr)\.\s*[)\]]?")
ET_AL: Final = re.compile(
    r"(?i)[\s,;&]*(?<![^\W_])(?:et\s+al(?:ii|ia|\.)?|e\s+al(?:tri|\.)|u\.\s?a\.?|et\s+autres|y\s+otros|and\s+others|"
    r"e\s+outros|und\s+andere|\[et\s+al\.?\])(?![^\W_])\.?"
)
SAME_AUTHOR: Final = re.compile(
    r"(?i)\s*(?:id(?:em)?\.|idem|ead(?:em)?\.|ders(?:elbe)?\.?|dies(?:elbe)?\.|[-–—_―]{2,}\.?|[–—―])(?=[\s,.:;(])\s*[,.:]?"
)
"""Stands for the author of the reference above: "Id.,", "———.", "Ders.:"."""
VARIOUS_AUTHORS: Final = re.compile(r"(?:A\.?\s?A\.?,?\s?V\.?\s?V\.?|Aa\.\s?Vv\.)\s*[,:]")
"""Italian libraries' "AA. VV.", various authors: kept as it is printed."""
INSTITUTION_WORD: Final = re.compile(
    r"""(?xi)(?<![^\W_])(?:
        universit\w+|institut\w*|istituto|instituto|academ\w+|accademia|akademie|académie|college|school|council|
        committee|commission\w*|commissione|comisión|comissão|kommission|ministr\w+|ministerium|ministero|ministère|
        ministerio|ministério|\w*ministerium|bundes\w+|\w*amt|government|governo|gouvernement|gobierno|department|
        office|agency|agenzia|agence|agencia|association|associazione|verband|verein|gesellschaft|society|société|
        società|foundation|fondazione|fondation|fundación|fundação|stiftung|organi[sz]ation|organizzazione|union|unione|
        nations|bank|banca|banque|banco|parliament|parlamento|parlement|court|corte|museum|museo|musée|archiv\w*|
        centre|center|centro|zentrum|\w+zentrum|group|gruppo|groupe|gruppe|\w+gruppe|press|verlag|redaktion|redazione|
        statisti\w+|bureau|service|board|network|federation|conference|kommune|comune|city|state|republic|embassy
    )(?![^\W_])"""
)
"""Words that mark the name of an institution."""
