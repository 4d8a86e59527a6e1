"""citation-js' tests of RIS: JavaScript objects of texts, or of tags, with the CSL items they are."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml

_TEMPLATE = re.compile(r"`([^`]*)`")


def cases(path: Path) -> dict[str, tuple[str, list[dict[str, Any]]]]:
    """Name of a case -> the RIS, the items."""
    script = _TEMPLATE.sub(lambda found: json.dumps(found[1]), path.read_text(encoding="utf-8"))
    # A JavaScript object without functions is a flow mapping of YAML.
    data = yaml.load(script.partition("module.exports = ")[2], Loader=yaml.BaseLoader)
    return {
        name: (text if isinstance(text, str) else _record(text), items)
        for group in data.values()
        for name, (text, items) in group.items()
    }


def _record(tags: dict[str, Any]) -> str:
    pairs = [
        (tag, value)
        for tag, values in tags.items()
        for value in (values if isinstance(values, list) else [values])
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in pairs) + "ER  - \n"
