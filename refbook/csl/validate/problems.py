"""What a citation style can do wrong: codes RBC001 to RBC099.

A code stays the same for ever; a code that is no longer reported is not given to anything else. The examples
are an element of a style, or a whole file; a test sees that the bad ones are found and the good are not.
"""

from __future__ import annotations

from typing import Final

from refbook.model.finding import Problem, Severity

_SPEC = "CSL 1.0.2 specification"
_SCHEMA = "CSL 1.0.2 schema, csl.rnc"
_XML = "XML 1.0, https://www.w3.org/TR/xml/"

# The file

BROKEN_XML: Final = Problem(
    "RBC001",
    "broken-style",
    Severity.ERROR,
    "The style is not well-formed XML, or not safe to read",
    why="No program can read it. A document type is refused because it can name other files and grow without "
    "bound; so are other encodings than UTF-8, files of over 4 MB and elements nested over 256 deep.",
    bad='<style xmlns="http://purl.org/net/xbiblio/csl"><info></style>',
    good='<text value="in"/>',
    sources=(_XML,),
)
NOT_A_STYLE: Final = Problem(
    "RBC002",
    "not-a-style",
    Severity.ERROR,
    "The file is XML and no citation style",
    why="Often it is a web page with an error message that was saved under the name of the style, a locale, "
    "or a style without CSL's namespace.",
    bad="<html><body>Not found</body></html>",
    good='<text value="in"/>',
    sources=(f"{_SPEC}, “Namespacing”",),
)
INSTRUCTION: Final = Problem(
    "RBC003",
    "processing-instruction",
    Severity.WARNING,
    "The style holds an instruction for other programs",
    why="A web browser that opens the style would fetch and run what the instruction names. CSL has no use "
    "for one; it is ignored here.",
    bad='<?xml-stylesheet href="https://example.org/x.xsl"?>',
    good='<text value="in"/>',
    sources=("Associating Style Sheets with XML documents, https://www.w3.org/TR/xml-stylesheet/",),
)
LONG_VALUE: Final = Problem(
    "RBC004",
    "long-value",
    Severity.WARNING,
    "An attribute is longer than any style needs",
    why="It is printed with every work that is cited: a bibliography grows by that much for each entry.",
    bad="a prefix of 300,000 letters",
)
MORE: Final = Problem(
    "RBC005",
    "more-problems",
    Severity.INFO,
    "There are more problems than are listed",
    why="One mistake often causes many. Correct the first ones and check again.",
)

TOO_MANY: Final = Problem(
    "RBC006",
    "too-many-elements",
    Severity.ERROR,
    "The style has more elements, or an element more attributes, than any style needs",
    why="It would take long to check and to print with. The largest of 2,800 published styles has 3,554.",
)

# The schema

VERSION: Final = Problem(
    "RBC010",
    "style-version",
    Severity.ERROR,
    "The style names no version of CSL, or one that does not exist",
    why="Programs decide by the version how to read a style. CSL 1.0, 1.0.1 and 1.0.2 are all written 1.0; "
    "styles of CSL 0.8 must be converted, CSL 1.1 was never published.",
    bad='<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.2"/>',
    good='<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"/>',
    sources=(f"{_SPEC}, “The Root Element - cs:style”",),
)
UNKNOWN_ELEMENT: Final = Problem(
    "RBC011",
    "unknown-element",
    Severity.ERROR,
    "An element is not part of CSL",
    why="Programs pass over it, or refuse the style.",
    bad='<txt variable="title"/>',
    good='<text variable="title"/>',
    sources=(_SCHEMA,),
)
MISPLACED_ELEMENT: Final = Problem(
    "RBC012",
    "misplaced-element",
    Severity.ERROR,
    "An element stands where it cannot stand",
    why="Programs pass over it, or refuse the style. Some elements have a fixed order: else comes last in "
    "choose, sort before layout, substitute last in names.",
    bad='<choose><else><text value="a"/></else><if type="book"><text value="b"/></if></choose>',
    good='<choose><if type="book"><text value="b"/></if><else><text value="a"/></else></choose>',
    sources=(_SCHEMA,),
)
REPEATED_ELEMENT: Final = Problem(
    "RBC013",
    "repeated-element",
    Severity.ERROR,
    "An element that there can be one of comes twice",
    why="Some programs take the first, some the last.",
    bad='<names variable="author"><label/><name/><label/></names>',
    good='<names variable="author"><name/><label/></names>',
    sources=(_SCHEMA,),
)
MISSING_ELEMENT: Final = Problem(
    "RBC014",
    "missing-element",
    Severity.ERROR,
    "An element lacks one that it must hold",
    why="Without it there is nothing to print, or nothing to cite with.",
    bad="<choose/>",
    good='<choose><if type="book"><text value="b"/></if></choose>',
    sources=(_SCHEMA,),
)
UNKNOWN_ATTRIBUTE: Final = Problem(
    "RBC015",
    "unknown-attribute",
    Severity.ERROR,
    "An attribute is not one of its element's",
    why="It has no effect, and what it was meant to do is not done.",
    bad='<text variable="title" font-syle="italic"/>',
    good='<text variable="title" font-style="italic"/>',
    sources=(_SCHEMA,),
)
MISSING_ATTRIBUTE: Final = Problem(
    "RBC016",
    "missing-attribute",
    Severity.ERROR,
    "An element lacks an attribute that it needs",
    why="Nobody can say what it prints.",
    bad='<text font-style="italic"/>',
    good='<text variable="title" font-style="italic"/>',
    sources=(_SCHEMA,),
)
WRONG_VALUE: Final = Problem(
    "RBC017",
    "wrong-style-value",
    Severity.ERROR,
    "An attribute or an element holds what CSL does not know",
    why="Programs take their own default, or refuse the style.",
    bad='<text variable="title" text-case="titlecase"/>',
    good='<text variable="title" text-case="title"/>',
    sources=(_SCHEMA,),
)
CONFLICT: Final = Problem(
    "RBC018",
    "conflicting-attributes",
    Severity.ERROR,
    "Two attributes exclude each other",
    why="Programs take one or the other.",
    bad='<text variable="title" value="Title"/>',
    good='<text variable="title"/>',
    sources=(_SCHEMA,),
)
STRAY_TEXT: Final = Problem(
    "RBC019",
    "stray-text",
    Severity.ERROR,
    "Text stands between elements",
    why="It is never printed. Text that is to be printed stands in a value.",
    bad="<group>in<text value=':'/></group>",
    good="<group><text value='in'/><text value=':'/></group>",
    sources=(_SCHEMA,),
)
SCHEMA: Final = Problem(
    "RBC020",
    "schema",
    Severity.ERROR,
    "The style does not follow the schema of CSL",
    why="Programs may refuse it. The message is the schema validator's, as nothing clearer is known.",
    sources=(_SCHEMA,),
)

# Macros

UNDEFINED_MACRO: Final = Problem(
    "RBC030",
    "undefined-macro",
    Severity.ERROR,
    "A macro is called that the style does not define",
    why="Nothing is printed in its place, and most programs refuse the style.",
    bad='<text macro="autor"/>',
    good='<text variable="title"/>',
    sources=(f"{_SPEC}, “Macro”",),
)
UNUSED_MACRO: Final = Problem(
    "RBC031",
    "unused-macro",
    Severity.WARNING,
    "A macro is never used",
    why="It is left over, or the place that should call it was forgotten.",
    bad='<macro name="left-over"><text variable="title"/></macro>',
    good='<text variable="title"/>',
)
RECURSIVE_MACRO: Final = Problem(
    "RBC032",
    "recursive-macro",
    Severity.ERROR,
    "A macro calls itself",
    why="It never ends: programs hang, crash, or refuse the style.",
    bad='<macro name="a"><names variable="editor"><substitute><text macro="a"/></substitute></names></macro>',
    good='<text variable="title"/>',
)
REPEATED_MACRO: Final = Problem(
    "RBC033",
    "repeated-macro",
    Severity.ERROR,
    "Two macros have one name",
    why="Some programs take the first, some the last.",
    bad="""<style xmlns="http://purl.org/net/xbiblio/csl">
  <macro name="a"><text value="x"/></macro>
  <macro name="a"><text value="y"/></macro>
</style>""",
    good='<text variable="title"/>',
)
EXPLODING_MACROS: Final = Problem(
    "RBC034",
    "exploding-macros",
    Severity.ERROR,
    "The macros call each other so often that printing never ends",
    why="A macro that calls two macros that call two more doubles at every step: forty steps are a million "
    "million calls.",
    bad="forty macros of which each calls the next one twice",
)
DEEP_MACROS: Final = Problem(
    "RBC035",
    "deep-macros",
    Severity.ERROR,
    "Macros call macros deeper than programs can follow",
    why="Programs run out of stack and crash. The deepest of 2,800 published styles goes 12 deep.",
)

# Variables, terms and conditions

UNKNOWN_VARIABLE: Final = Problem(
    "RBC040",
    "unknown-variable",
    Severity.ERROR,
    "A variable is none of CSL's",
    why="It is always empty: nothing is printed, and a condition on it never holds.",
    bad='<text variable="titel"/>',
    good='<text variable="title"/>',
    sources=(f"{_SPEC}, Appendix IV, “Variables”",),
)
VARIABLE_KIND: Final = Problem(
    "RBC041",
    "variable-kind",
    Severity.ERROR,
    "A variable stands in an element that prints another kind",
    why="Names are printed by names, dates by date, numbers by number or text, all else by text. In another "
    "element a variable prints nothing.",
    bad='<text variable="author"/>',
    good='<names variable="author"/>',
    sources=(f"{_SPEC}, “Rendering Elements”",),
)
UNKNOWN_TERM: Final = Problem(
    "RBC042",
    "unknown-term",
    Severity.ERROR,
    "A term is none of CSL's",
    why="No locale has it, so nothing is printed.",
    bad='<text term="nodate"/>',
    good='<text term="no date"/>',
    sources=(f"{_SPEC}, Appendix II, “Terms”",),
)
UNTRANSLATED_TERM: Final = Problem(
    "RBC043",
    "untranslated-term",
    Severity.WARNING,
    "The language of the style has no word for a term",
    why="It is printed in English, or not at all. A style can bring the word itself, in a locale element.",
    bad="""<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="ms-MY">
  <citation><layout><text term="review-of"/></layout></citation>
</style>""",
    good="""<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="ms-MY">
  <locale xml:lang="ms"><terms><term name="review-of">ulasan</term></terms></locale>
  <citation><layout><text term="review-of"/></layout></citation>
</style>""",
    sources=(f"{_SPEC}, “Locale Fallback”",),
)
UNKNOWN_LOCALE: Final = Problem(
    "RBC044",
    "unknown-locale",
    Severity.WARNING,
    "There is no locale for a language that the style names",
    why="Its words are printed in English instead.",
    bad='<locale xml:lang="qq"><terms><term name="in">in</term></terms></locale>',
    good='<locale xml:lang="it"><terms><term name="in">in</term></terms></locale>',
    sources=(f"{_SPEC}, “Locale”",),
)
IMPOSSIBLE_CONDITION: Final = Problem(
    "RBC045",
    "impossible-condition",
    Severity.WARNING,
    "A condition can never hold, taken at its word",
    why="Without match, all values of a condition must hold at once, and no work is of two types. Some "
    "programs take it as match=any all the same, others never print the branch.",
    bad='<choose><if type="book chapter"><text variable="title"/></if></choose>',
    good='<choose><if type="book chapter" match="any"><text variable="title"/></if></choose>',
    sources=(f"{_SPEC}, “Choose”",),
)
UNREACHABLE_BRANCH: Final = Problem(
    "RBC046",
    "unreachable-branch",
    Severity.WARNING,
    "A branch is never reached",
    why="An earlier branch of the choose takes every work that this one is for.",
    bad="""<choose>
  <if type="book chapter" match="any"><text variable="title"/></if>
  <else-if type="chapter"><text variable="container-title"/></else-if>
</choose>""",
    good="""<choose>
  <if type="chapter"><text variable="container-title"/></if>
  <else-if type="book chapter" match="any"><text variable="title"/></else-if>
</choose>""",
    sources=(f"{_SPEC}, “Choose”",),
)

# The style as a whole

EMPTY_LAYOUT: Final = Problem(
    "RBC050",
    "empty-layout",
    Severity.ERROR,
    "A layout prints nothing",
    why="The citation, or the bibliography, would be empty.",
    bad="<bibliography><layout/></bibliography>",
    good='<bibliography><layout><text variable="title"/></layout></bibliography>',
    sources=(_SCHEMA,),
)
NO_BIBLIOGRAPHY: Final = Problem(
    "RBC051",
    "no-bibliography",
    Severity.INFO,
    "The style has no bibliography",
    why="That is right for styles that print everything in notes. A list of the works cannot be printed.",
    bad="""<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <citation><layout><text variable="title"/></layout></citation>
</style>""",
    good='<bibliography><layout><text variable="title"/></layout></bibliography>',
)
MISSING_INFO: Final = Problem(
    "RBC052",
    "missing-info",
    Severity.WARNING,
    "The style does not say what it is",
    why="Title, id and the time of the last change are how people and programs find a style and see that "
    "there is a newer one. The schema asks for them.",
    bad='<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><id/></info></style>',
    good='<text variable="title"/>',
    sources=(f"{_SPEC}, “Info”",),
)
NO_LICENSE: Final = Problem(
    "RBC053",
    "no-license",
    Severity.INFO,
    "The style does not say under which licence it may be used",
    why="Others may not share or change it. The CSL repository publishes styles under Creative Commons "
    "Attribution-ShareAlike.",
    bad='<style xmlns="http://purl.org/net/xbiblio/csl"><info><title>Mine</title></info></style>',
    good='<text variable="title"/>',
    sources=(f"{_SPEC}, “Info”", "https://github.com/citation-style-language/styles"),
)
MISSING_PARENT: Final = Problem(
    "RBC054",
    "missing-parent",
    Severity.ERROR,
    "A style takes its rules from one that is not there or has none",
    why="A dependent style has no rules of its own. Its parent is looked up by its id among the installed "
    "styles, never as a file or an address, and must be an independent style.",
    bad="""<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info>
  <link href="http://www.zotero.org/styles/apaa" rel="independent-parent"/>
</info></style>""",
    good="""<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info>
  <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>
</info></style>""",
    sources=(f"{_SPEC}, “Dependent Styles”",),
)

PROBLEMS: Final[tuple[Problem, ...]] = tuple(
    value for value in globals().copy().values() if isinstance(value, Problem)
)
"""All of them."""
