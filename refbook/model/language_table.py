"""Languages: codes and names, babel's names for them, and how they write dates. Data only.

Sources: ISO 639-1 and 639-2 code tables (Library of Congress; Debian iso-codes); IANA language subtag
registry (preferred values); biblatex manual, "Localization"; babel manual, "Languages"; CLDR (short date
formats).
"""

from __future__ import annotations

from typing import Final


def _codes(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


ISO_639: Final = """\
aa aar:Afar
ab abk:Abkhazian
ae ave:Avestan
af afr:Afrikaans
ak aka:Akan
am amh:Amharic
an arg:Aragonese
ar ara:Arabic|العربية
as asm:Assamese
av ava:Avaric
ay aym:Aymara
az aze:Azerbaijani
ba bak:Bashkir
be bel:Belarusian|беларуская
bg bul:Bulgarian|български
bh bih:Bihari
bi bis:Bislama
bm bam:Bambara
bn ben:Bengali
bo bod tib:Tibetan
br bre:Breton
bs bos:Bosnian|bosanski
ca cat:Catalan|Valencian|català
ce che:Chechen
ch cha:Chamorro
co cos:Corsican
cr cre:Cree
cs ces cze:Czech|čeština|česky
cu chu:Old Church Slavonic|Church Slavonic|Church Slavic
cv chv:Chuvash
cy cym wel:Welsh|cymraeg
da dan:Danish|dansk
de deu ger:German|deutsch
dv div:Divehi|Dhivehi|Maldivian
dz dzo:Dzongkha
ee ewe:Ewe
el ell gre:Greek|ελληνικά
en eng:English
eo epo:Esperanto
es spa:Spanish|Castilian|español|castellano
et est:Estonian|eesti
eu eus baq:Basque|euskara
fa fas per:Persian|Farsi|فارسی
ff ful:Fulah
fi fin:Finnish|suomi
fj fij:Fijian
fo fao:Faroese
fr fra fre:French|français|francais
fy fry:Western Frisian|Frisian|frysk
ga gle:Irish|gaeilge
gd gla:Gaelic|Scottish Gaelic|gàidhlig
gl glg:Galician|galego
gn grn:Guarani
gu guj:Gujarati
gv glv:Manx
ha hau:Hausa
he heb:Hebrew|עברית
hi hin:Hindi|हिन्दी
ho hmo:Hiri Motu
hr hrv:Croatian|hrvatski
ht hat:Haitian|Haitian Creole
hu hun:Hungarian|magyar
hy hye arm:Armenian|հայերեն
hz her:Herero
ia ina:Interlingua
id ind:Indonesian|bahasa indonesia
ie ile:Interlingue|Occidental
ig ibo:Igbo
ii iii:Sichuan Yi|Nuosu
ik ipk:Inupiaq
io ido:Ido
is isl ice:Icelandic|íslenska
it ita:Italian|italiano
iu iku:Inuktitut
ja jpn:Japanese|日本語
jv jav:Javanese
ka kat geo:Georgian|ქართული
kg kon:Kongo
ki kik:Kikuyu|Gikuyu
kj kua:Kuanyama|Kwanyama
kk kaz:Kazakh
kl kal:Kalaallisut|Greenlandic
km khm:Central Khmer|Khmer
kn kan:Kannada
ko kor:Korean|한국어
kr kau:Kanuri
ks kas:Kashmiri
ku kur:Kurdish
kv kom:Komi
kw cor:Cornish
ky kir:Kirghiz|Kyrgyz
la lat:Latin|latina
lb ltz:Luxembourgish|Letzeburgesch|lëtzebuergesch
lg lug:Ganda
li lim:Limburgan|Limburger|Limburgish
ln lin:Lingala
lo lao:Lao
lt lit:Lithuanian|lietuvių
lu lub:Luba-Katanga
lv lav:Latvian|latviešu
mg mlg:Malagasy
mh mah:Marshallese
mi mri mao:Maori|Māori
mk mkd mac:Macedonian|македонски
ml mal:Malayalam
mn mon:Mongolian
mr mar:Marathi
ms msa may:Malay|bahasa melayu
mt mlt:Maltese|malti
my mya bur:Burmese
na nau:Nauru
nb nob:Norwegian Bokmål|bokmål|norsk bokmål
nd nde:North Ndebele
ne nep:Nepali
ng ndo:Ndonga
nl nld dut:Dutch|Flemish|nederlands
nn nno:Norwegian Nynorsk|nynorsk|norsk nynorsk
no nor:Norwegian|norsk
nr nbl:South Ndebele
nv nav:Navajo|Navaho
ny nya:Chichewa|Chewa|Nyanja
oc oci:Occitan|Provençal
oj oji:Ojibwa
om orm:Oromo
or ori:Oriya|Odia
os oss:Ossetian|Ossetic
pa pan:Panjabi|Punjabi
pi pli:Pali
pl pol:Polish|polski
ps pus:Pushto|Pashto
pt por:Portuguese|português
qu que:Quechua
rm roh:Romansh|rumantsch
rn run:Rundi
ro ron rum:Romanian|Moldavian|Moldovan|română
ru rus:Russian|русский
rw kin:Kinyarwanda
sa san:Sanskrit
sc srd:Sardinian
sd snd:Sindhi
se sme:Northern Sami
sg sag:Sango
si sin:Sinhala|Sinhalese
sk slk slo:Slovak|slovenčina
sl slv:Slovenian|Slovene|slovenščina
sm smo:Samoan
sn sna:Shona
so som:Somali
sq sqi alb:Albanian|shqip
sr srp:Serbian|српски|srpski
ss ssw:Swati
st sot:Sotho|Southern Sotho
su sun:Sundanese
sv swe:Swedish|svenska
sw swa:Swahili
ta tam:Tamil
te tel:Telugu
tg tgk:Tajik
th tha:Thai|ไทย
ti tir:Tigrinya
tk tuk:Turkmen
tl tgl:Tagalog
tn tsn:Tswana
to ton:Tonga
tr tur:Turkish|türkçe
ts tso:Tsonga
tt tat:Tatar
tw twi:Twi
ty tah:Tahitian
ug uig:Uighur|Uyghur
uk ukr:Ukrainian|українська
ur urd:Urdu
uz uzb:Uzbek
ve ven:Venda
vi vie:Vietnamese|tiếng việt
vo vol:Volapük
wa wln:Walloon
wo wol:Wolof
xh xho:Xhosa
yi yid:Yiddish|ייִדיש
yo yor:Yoruba
za zha:Zhuang|Chuang
zh zho chi:Chinese|中文
zu zul:Zulu
"""
"""ISO 639-1 code, 639-2 codes (terminologic, then bibliographic) : English names, then native ones."""

OTHER_NAMES: Final[dict[str, str]] = {
    # Varieties, and what the six languages call each other.
    "simplified chinese": "zh-Hans",
    "traditional chinese": "zh-Hant",
    "chinese simplified": "zh-Hans",
    "chinese traditional": "zh-Hant",
    "english united states": "en-US",
    "english united kingdom": "en-GB",
    "portuguese brazil": "pt-BR",
    "mandarin": "zh",
    "swiss german": "gsw",
    "ancient greek": "grc",
    "modern greek": "el",
    "american english": "en-US",
    "british english": "en-GB",
    "brazilian portuguese": "pt-BR",
    "european portuguese": "pt-PT",
    "portugues do brasil": "pt-BR",
    "canadian french": "fr-CA",
    "mexican spanish": "es-MX",
    "austrian german": "de-AT",
    "inglese": "en", "anglais": "en", "englisch": "en", "ingles": "en",
    "francese": "fr", "franzosisch": "fr", "frances": "fr",
    "tedesco": "de", "allemand": "de", "aleman": "de", "alemao": "de",
    "italien": "it", "italienisch": "it",
    "spagnolo": "es", "espagnol": "es", "spanisch": "es", "espanhol": "es",
    "portoghese": "pt", "portugais": "pt", "portugiesisch": "pt",
    "latino": "la", "lateinisch": "la",
    "russo": "ru", "russe": "ru", "russisch": "ru", "ruso": "ru",
    "cinese": "zh", "chinois": "zh", "chinesisch": "zh", "chino": "zh", "chines": "zh",
    "giapponese": "ja", "japonais": "ja", "japanisch": "ja", "japones": "ja",
    "arabo": "ar", "arabe": "ar", "arabisch": "ar",
    "greco": "el", "grec": "el", "griechisch": "el", "griego": "el", "grego": "el",
}  # fmt: skip
"""Folded name -> tag, besides those of ISO 639 and babel."""

LANGIDS: Final[dict[str, str]] = {
    # The first name of a tag is the one that is written.
    "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB",
    "canadian": "en-CA", "australian": "en-AU", "newzealand": "en-NZ",
    "ngerman": "de", "german": "de", "naustrian": "de-AT", "austrian": "de-AT",
    "nswissgerman": "de-CH", "swissgerman": "de-CH",
    "french": "fr", "francais": "fr", "frenchb": "fr", "canadien": "fr-CA", "acadian": "fr-CA",
    "italian": "it", "spanish": "es", "mexican": "es-MX", "spanishmx": "es-MX",
    "portuguese": "pt", "portuges": "pt", "brazilian": "pt-BR", "brazil": "pt-BR",
    "dutch": "nl", "afrikaans": "af", "catalan": "ca", "galician": "gl", "basque": "eu", "asturian": "ast",
    "occitan": "oc", "friulan": "fur", "piedmontese": "pms", "romansh": "rm", "latin": "la",
    "ecclesiasticlatin": "la", "classiclatin": "la", "medievallatin": "la",
    "danish": "da", "swedish": "sv", "norsk": "nb", "norwegian": "no", "nynorsk": "nn", "icelandic": "is",
    "finnish": "fi", "estonian": "et", "latvian": "lv", "lithuanian": "lt", "samin": "se",
    "polish": "pl", "czech": "cs", "slovak": "sk", "slovene": "sl", "slovenian": "sl", "croatian": "hr",
    "bosnian": "bs", "serbian": "sr", "serbianc": "sr-Cyrl", "macedonian": "mk", "bulgarian": "bg",
    "russian": "ru", "ukrainian": "uk", "belarusian": "be", "lowersorbian": "dsb", "lsorbian": "dsb",
    "uppersorbian": "hsb", "usorbian": "hsb",
    "magyar": "hu", "hungarian": "hu", "romanian": "ro", "albanian": "sq", "turkish": "tr",
    "greek": "el", "polutonikogreek": "el-polyton", "ancientgreek": "grc", "armenian": "hy", "georgian": "ka",
    "hebrew": "he", "arabic": "ar", "persian": "fa", "farsi": "fa", "kurmanji": "kmr",
    "welsh": "cy", "irish": "ga", "scottish": "gd", "breton": "br",
    "indonesian": "id", "bahasa": "id", "indon": "id", "bahasai": "id", "malay": "ms", "bahasam": "ms",
    "meyalu": "ms", "vietnamese": "vi", "thai": "th", "mongolian": "mn", "japanese": "ja", "korean": "ko",
    "chinese": "zh", "hindi": "hi", "sanskrit": "sa", "tamil": "ta", "telugu": "te", "marathi": "mr",
    "esperanto": "eo", "interlingua": "ia",
}  # fmt: skip
"""babel's and biblatex's name -> tag."""

REPLACED: Final[dict[str, str]] = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro"}
"""Withdrawn language codes -> the registry's preferred values."""

REPLACED_REGIONS: Final[dict[str, str]] = {
    "BU": "MM", "DD": "DE", "FX": "FR", "TP": "TL", "YD": "YE", "ZR": "CD",
    "UK": "GB",  # never registered, often written
}  # fmt: skip
"""Withdrawn region codes -> the registry's preferred values."""

DAY_FIRST: Final = _codes(
    "it fr de es pt nl da nb nn no fi is pl cs sk sl hr sr bs mk bg ro ru uk be el tr ca gl et lv he ar",
    "vi th sq hy ka ga cy mt la oc rm lb fo br hi id ms",
)
"""Languages in which 04/02 is 4 February."""

YEAR_FIRST: Final = _codes("zh ja ko hu lt sv eu mn fa af")
"""Languages in which numeric dates begin with the year."""

DATE_ORDERS: Final[dict[str, str]] = {
    "en-US": "mdy", "en-PH": "mdy", "es-PR": "mdy",
    "en-GB": "dmy", "en-AU": "dmy", "en-IE": "dmy", "en-IN": "dmy", "en-NZ": "dmy",
    "en-ZA": "ymd", "fr-CA": "ymd",
}  # fmt: skip
"""Regions that differ from their language, or whose language alone does not say."""
