"""The values of schema.org's properties, each from one variable of an item."""

from __future__ import annotations

import re
from typing import Any, Final, TypeAlias

from refbook.formats.bibtex.eprint import archive_url
from refbook.formats.out.values import address, identifiers, iso_date, keywords, page_ends, plain
from refbook.model.article import Image
from refbook.model.date import Date
from refbook.model.identifier import Identifier
from refbook.model.item import Item
from refbook.model.language import is_tag, normalise
from refbook.model.name import Name
from refbook.model.name_particles import join

Json: TypeAlias = dict[str, Any]

# An SPDX id has no spaces, and a number or a hyphen; the few without are named.
_SPDX: Final = re.compile(
    r"(?=[A-Za-z0-9.+-]*[0-9-])[A-Za-z][A-Za-z0-9.+-]+|0BSD|MIT|ISC|Zlib|Unlicense|WTFPL"
)


def text(item: Item, variable: str) -> str:
    """A text or number without markup."""
    return plain(item.text(variable))


def date(item: Item, variable: str) -> str:
    """A date, or the beginning of a range, in ISO 8601."""
    found = item.date(variable)
    return iso_date(found) if found else ""


def end(item: Item, variable: str) -> str:
    """The end of a range in ISO 8601."""
    found = item.date(variable)
    return iso_date(Date(found.end)) if found and found.end else ""


def page_start(item: Item, variable: str) -> str:
    """The first page of a range."""
    return page_ends(plain(item.text(variable)))[0]


def page_end(item: Item, variable: str) -> str:
    """The last page of a range."""
    return page_ends(plain(item.text(variable)))[1]


def place(item: Item, variable: str) -> Json:
    """A place by its name."""
    name = text(item, variable)
    return {"@type": "Place", "name": name} if name else {}


def organization(item: Item, variable: str) -> Json:
    """An organisation by its name."""
    name = text(item, variable)
    return {"@type": "Organization", "name": name} if name else {}


def language(item: Item, variable: str) -> str:
    """A BCP 47 tag; text that is none as it is."""
    tag = normalise(text(item, variable))
    return tag if is_tag(tag) else text(item, variable)


def keyword_list(item: Item, variable: str) -> list[str]:
    """The keywords one by one."""
    return keywords(item.text(variable))


def license(item: Item, variable: str) -> str:
    """The address of a licence, that of an SPDX id among them; its name when neither is known.

    >>> license(Item("a", license="Apache-2.0"), "license"), license(Item("a", license="free"), "license")
    ('https://spdx.org/licenses/Apache-2.0', 'free')
    """
    name = text(item, variable)
    if _SPDX.fullmatch(name):
        return f"https://spdx.org/licenses/{name}"
    return address(name) or name


def url(item: Item, variable: str) -> str:
    """An address that may become a link."""
    return address(item.text(variable))


# Identifiers


def property_values(item: Item, variable: str) -> list[Json]:
    """Identifiers with the name of their scheme."""
    return [_property(variable, each.value) for each in identifiers(item.text(variable), variable.lower())]


def addresses(item: Item, variable: str) -> list[str]:
    """Where identifiers lead."""
    return [each.url for each in identifiers(item.text(variable), variable.lower()) if each.url]


def numbers(item: Item, variable: str) -> str | list[str]:
    """ISBNs or ISSNs: one by itself, several in a list."""
    found = [each.value for each in identifiers(item.text(variable), variable.lower())]
    return found[0] if len(found) == 1 else found


def number(item: Item, variable: str) -> list[Json]:
    """A number that schema.org has no property for."""
    value = text(item, variable)
    return [_property("number", value)] if value else []


def eprint(item: Item, variable: str) -> list[Json]:
    """The number of a preprint, with the name of its archive."""
    location = item.text(variable)
    archive = item.text("archive")
    return [_property(archive, location)] if archive_url(archive, location) else []


def eprint_address(item: Item, variable: str) -> list[str]:
    """Where the number of a preprint leads."""
    found = archive_url(item.text(variable), item.text("archive_location"))
    return [found] if found else []


def _property(name: str, value: str) -> Json:
    return {"@type": "PropertyValue", "propertyID": name, "value": value}


# People and pictures


def names(item: Item, variable: str) -> list[Json]:
    """People and organisations; what ends a shortened list is none."""
    return [agent(name) for name in item.names(variable) if not name.is_others and plain(name.display)]


def role(item: Item, variable: str) -> list[Json]:
    """People and organisations in a role that is no property (schema.org, "Introducing 'Role'")."""
    people = names(item, variable)
    return (
        [{"@type": "Role", "roleName": variable.replace("-", " "), "contributor": people}] if people else []
    )


def agent(name: Name) -> Json:
    """A person or an organisation.

    >>> agent(Name("Gogh", "Vincent", "van"))["familyName"], agent(Name(literal="il Mulino"))["@type"]
    ('van Gogh', 'Organization')
    """
    family = join(name.dropping_particle, join(name.non_dropping_particle, name.family))
    known: Json = {
        "@type": "Organization" if name.is_institution else "Person",
        **_orcid(name),
        "name": plain(name.display),
        "givenName": "" if name.literal else plain(name.given),
        "familyName": "" if name.literal else plain(family),
        "honorificSuffix": "" if name.literal else plain(name.suffix),
        "email": _email(name),
        "jobTitle": plain(name.role),
        "affiliation": [_organization(each) for each in name.affiliation if plain(each)],
    }
    return {key: value for key, value in known.items() if value}


def _orcid(name: Name) -> Json:
    found = Identifier.parse(name.orcid, "orcid").url if name.orcid else ""
    return {"@id": found, "identifier": found} if found else {}


def _email(name: Name) -> str:
    """CITATION.cff has addresses of people, which CSL has no place for."""
    found = dict(name.extra).get("email")
    return plain(found) if isinstance(found, str) else ""


def _organization(name: str) -> Json:
    return {"@type": "Organization", "name": plain(name)}


def image(image: Image) -> Json:
    """A picture, and what may be done with it (Google, "Image metadata": creator, credit, licence)."""
    known: Json = {
        "@type": "ImageObject",
        "contentUrl": address(image.url),
        "caption": plain(image.caption),
        "description": plain(image.alt),
        "creditText": plain(", ".join(part for part in (image.creator, image.source) if part)),
        "creator": {"@type": "Person", "name": plain(image.creator)} if plain(image.creator) else {},
        "license": address(image.license_url) or plain(image.license),
    }
    return {key: value for key, value in known.items() if value}
