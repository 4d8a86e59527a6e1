"""What article pages call each kind of information, in six languages. Data only.

Labels are parted by semicolons; case, accents and the colon do not matter (`labels.py`).
"""

from __future__ import annotations

from typing import Final

LABELS: Final[dict[str, dict[str, str]]] = {
    "references": {
        "en": """
            bibliography; references; works cited; sources; further reading; literature;
            list of references
        """,
        "it": """
            bibliografia; riferimenti; riferimenti bibliografici; fonti; opere citate;
            letture consigliate; sitografia
        """,
        "fr": """
            bibliographie; références; références bibliographiques; ouvrages cités; sources;
            pour aller plus loin
        """,
        "de": """
            bibliografie; bibliographie; literatur; literaturverzeichnis; quellen; quellenverzeichnis;
            literaturangaben
        """,
        "es": """
            bibliografía; referencias; referencias bibliográficas; obras citadas; fuentes;
            lecturas recomendadas
        """,
        "pt": """
            bibliografia; referências; referências bibliográficas; obras citadas; fontes;
            leituras recomendadas
        """,
    },
    "author": {
        "en": "author; authors; author(s); written by; text by; by; text",
        "it": """
            autore; autrice; autori; autrici; autore/i; autore/autrice; scritto da; testo di; a firma di;
            di
        """,
        "fr": """
            auteur; autrice; auteure; auteurs; auteur(e); auteur(s); auteur·e; écrit par; texte de;
            texte; par
        """,
        "de": """
            autor; autorin; autoren; autorinnen; autor(in); autor/in; autor:in; verfasser; verfasserin;
            verfasst von; text von; von
        """,
        "es": """
            autor; autora; autores; autoras; autor(a); autor/a; autor(es); escrito por; texto de; texto;
            por
        """,
        "pt": """
            autor; autora; autores; autoras; autor(a); autor/a; autor(es); escrito por; texto de; texto;
            por
        """,
    },
    "issued": {
        "en": "publication date; date of publication; published; published on; date published; date",
        "it": "data di pubblicazione; pubblicato il; data pubblicazione; pubblicazione; data",
        "fr": "date de publication; publié le; paru le; date de parution; date",
        "de": """
            veröffentlichungsdatum; erscheinungsdatum; veröffentlicht am; veröffentlicht; datum;
            erschienen am; erschienen
        """,
        "es": "fecha de publicación; publicado el; fecha",
        "pt": "data de publicação; publicado em; publicado a; data",
    },
    "translator": {
        "en": "translator; translators; translator(s); translation; translated by; translation by",
        "it": """
            traduttore; traduttrice; traduttori; traduttrici; traduttore/traduttrice; traduzione;
            traduzione di; tradotto da; traduzione a cura di
        """,
        "fr": """
            traducteur; traductrice; traducteurs; traductrices; traduction; traduit par; traduction de;
            traduction par; traducteur/traductrice
        """,
        "de": """
            übersetzer; übersetzerin; übersetzung; übersetzt von; übersetzung von; übersetzer/in;
            übersetzer:in; übersetzerinnen; aus dem englischen von; deutsch von
        """,
        "es": """
            traductor; traductora; traductores; traductoras; traducción; traducido por; traducción de;
            traductor/a; traductor(a)
        """,
        "pt": """
            tradutor; tradutora; tradutores; tradutoras; tradução; traduzido por; tradução de;
            tradutor/a; tradutor(a)
        """,
    },
    "editor": {
        "en": "editor; editors; editor(s); edited by",
        "it": """
            curatore; curatrice; curatori; a cura di; redattore; redattrice; redazione; revisione;
            revisione di
        """,
        "fr": """
            éditeur; éditrice; édité par; sous la direction de; rédaction; rédacteur; rédactrice;
            relecture
        """,
        "de": "herausgeber; herausgeberin; herausgegeben von; redaktion; lektorat; redakteur; redakteurin",
        "es": "editor; editora; editores; editado por; edición de; redacción; revisión",
        "pt": """
            editor; editora; editores; editado por; edição de; organizador; organizadora; redação;
            revisão
        """,
    },
    "credit": {
        "en": """
            photo credit; photo credits; image credit; image credits; picture credit; credits; photo by;
            image by; photo source; image source; photographer; photo
        """,
        "it": """
            crediti; crediti immagine; crediti foto; crediti fotografici; foto di; immagine di;
            fonte immagine; fonte dell'immagine; fotografia di; foto; fotografo; fotografa
        """,
        "fr": """
            crédit photo; crédits photo; crédit image; crédits; crédit photographique; photo de;
            image de; source de l'image; photographe; photo
        """,
        "de": """
            bildnachweis; fotonachweis; bildquelle; fotoquelle; bild von; foto von; foto; fotograf;
            fotografin
        """,
        "es": """
            crédito de la imagen; créditos de la imagen; crédito de la foto; créditos; foto de;
            imagen de; fuente de la imagen; foto; fotógrafo; fotógrafa; crédito de foto
        """,
        "pt": """
            crédito da imagem; créditos da imagem; crédito da foto; créditos; foto de; imagem de;
            fonte da imagem; foto; fotógrafo; fotógrafa; crédito de foto
        """,
    },
    "image": {
        "en": "image; picture; caption; image caption; illustration; figure",
        "it": "immagine; didascalia; illustrazione; figura",
        "fr": "image; légende; illustration; figure",
        "de": "bild; bildunterschrift; abbildung; illustration",
        "es": "imagen; pie de foto; leyenda; ilustración; figura",
        "pt": "imagem; legenda; ilustração; figura",
    },
    "language": {
        "en": "language",
        "it": "lingua",
        "fr": "langue",
        "de": "sprache",
        "es": "idioma; lengua",
        "pt": "idioma; língua",
    },
    "original-language": {
        "en": "original language; translated from; translated from the",
        "it": "lingua originale; tradotto dal; tradotto dall'",
        "fr": "langue originale; langue d'origine; traduit de l'; traduit du",
        "de": "originalsprache; ausgangssprache; übersetzt aus dem",
        "es": "idioma original; lengua original; traducido del",
        "pt": "idioma original; língua original; traduzido do",
    },
    "original-title": {
        "en": "original title; title of the original",
        "it": "titolo originale",
        "fr": "titre original; titre de l'original",
        "de": "originaltitel; titel des originals",
        "es": "título original",
        "pt": "título original",
    },
    "original-date": {
        "en": "original date; original publication date; first published",
        "it": "data originale; prima pubblicazione",
        "fr": "date originale; première publication; première parution",
        "de": "erstveröffentlichung; zuerst erschienen; originaldatum",
        "es": "fecha original; primera publicación",
        "pt": "data original; primeira publicação",
    },
    "title": {
        "en": "title",
        "it": "titolo",
        "fr": "titre",
        "de": "titel",
        "es": "título",
        "pt": "título",
    },
    "subtitle": {
        "en": "subtitle; deck; standfirst",
        "it": "sottotitolo; occhiello; catenaccio",
        "fr": "sous-titre; chapô",
        "de": "untertitel",
        "es": "subtítulo",
        "pt": "subtítulo",
    },
    "container-title": {
        "en": "magazine; journal; column; section; series",
        "it": "rivista; rubrica; testata; sezione",
        "fr": "revue; magazine; rubrique; journal",
        "de": "zeitschrift; rubrik; magazin",
        "es": "revista; sección; columna",
        "pt": "revista; secção; seção; coluna",
    },
    "abstract": {
        "en": "abstract; summary",
        "it": "abstract; sommario; riassunto",
        "fr": "résumé",
        "de": "zusammenfassung",
        "es": "resumen",
        "pt": "resumo",
    },
    "keyword": {
        "en": "keywords; tags",
        "it": "parole chiave",
        "fr": "mots-clés; mots clés",
        "de": "schlagwörter; stichwörter",
        "es": "palabras clave; etiquetas",
        "pt": "palavras-chave; etiquetas",
    },
    "license": {
        "en": "license; licence; copyright",
        "it": "licenza; diritti",
        "fr": "licence; droits",
        "de": "lizenz; rechte",
        "es": "licencia; derechos",
        "pt": "licença; direitos",
    },
    "date-order": {
        "en": "date format",
        "it": "formato data; formato della data",
        "fr": "format de date; format de la date",
        "de": "datumsformat",
        "es": "formato de fecha",
        "pt": "formato da data; formato de data",
    },
    "URL": {
        "en": "url; link; address",
        "it": "indirizzo",
        "fr": "adresse; lien",
        "de": "adresse",
        "es": "enlace",
        "pt": "ligação",
    },
    "DOI": {
        "en": "doi",
    },
}
"""Kind (a CSL variable, or what the page reader calls it) -> language -> labels."""
