"""The part of the SARIF 2.1.0 schema that the report uses, by the sections of the specification.

Stricter than the official schema in one way: objects may have no other properties than these.
"""

from __future__ import annotations

from typing import Any


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_TEXT = {"type": "string", "minLength": 1}
_COUNT = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_MESSAGE = _object("text", text=_TEXT)  # 3.11
_MULTIFORMAT = _object("text", text=_TEXT, markdown=_TEXT)  # 3.12
_REGION = _object(  # 3.30
    "startLine", startLine=_COUNT, startColumn=_COUNT, endLine=_COUNT, endColumn=_COUNT
)
_ARTIFACT = _object("uri", uri={"type": "string", "format": "uri-reference", "pattern": r"^[!-~]+$"})  # 3.4
_LOCATION = _object(  # 3.28
    physicalLocation=_object("artifactLocation", artifactLocation=_ARTIFACT, region=_REGION),  # 3.29
    logicalLocations=_array(_object(name=_TEXT, fullyQualifiedName=_TEXT)),  # 3.33
)
_RULE = _object(  # 3.49
    "id",
    id=_TEXT,
    name=_TEXT,
    shortDescription=_MULTIFORMAT,
    fullDescription=_MULTIFORMAT,
    help=_MULTIFORMAT,
    defaultConfiguration=_object(level=_LEVEL),  # 3.50
)
_RESULT = _object(  # 3.27
    "message",
    ruleId=_TEXT,
    ruleIndex={"type": "integer", "minimum": -1},
    level=_LEVEL,
    message=_MESSAGE,
    locations=_array(_LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
)
_NOTIFICATION = _object("message", level=_LEVEL, message=_MESSAGE, locations=_array(_LOCATION))  # 3.58
_RUN = _object(  # 3.14
    "tool",
    tool=_object("driver", driver=_object("name", name=_TEXT, version=_TEXT, rules=_array(_RULE))),  # 3.18
    invocations=_array(  # 3.20
        _object(
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=_array(_NOTIFICATION),
        )
    ),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=_array(_RESULT),
)

SARIF = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_object(
        "version runs", **{"$schema": {"type": "string"}, "version": {"const": "2.1.0"}, "runs": _array(_RUN)}
    ),
}
