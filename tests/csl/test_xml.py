"""A bad style is refused with its line, and a hostile one before it is parsed."""

from __future__ import annotations

from pathlib import Path

import pytest

from refbook.csl import xml
from refbook.csl.style import Style
from refbook.errors import StyleError

BOMB = '<!DOCTYPE style [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<style>&b;</style>'
ENTITY = (
    '<?xml version="1.0"?>\n<!DOCTYPE style [<!ENTITY f SYSTEM "file:///etc/passwd">]>\n<style>&f;</style>'
)
STYLE = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">{}</style>'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (BOMB, r":1: a document type is not allowed"),
        (ENTITY, r":2: a document type is not allowed"),
        (STYLE.format("\n<info>\n<title>"), r":3:\d+: broken XML: "),
        ("", r"broken XML"),
        ("{}", r"broken XML"),
        ("<html><body/></html>", r":1: not a CSL style: the root element is <html>"),
        ("<style/>", r":1: not a CSL style: the root element is <style> \(a style begins with"),
        (STYLE.format("<info><title>T</title></info>"), r"the style has no <citation> to cite with"),
        (STYLE.format("<citation/>"), r"the style has no <layout> to cite with"),
    ],
)
def test_what_is_not_a_style(content: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "bad.csl"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(StyleError, match=rf"bad\.csl.*{message}"):
        Style.load(file)


def test_other_encodings_are_refused_before_parsing(tmp_path: Path) -> None:
    file = tmp_path / "bad.csl"
    file.write_bytes(BOMB.encode("utf-16"))
    with pytest.raises(StyleError, match="not UTF-8"):
        Style.load(file)
    # UTF-7 hides "<!DOCTYPE" from those who look for it; read as the UTF-8 it is, it means nothing.
    file.write_bytes(b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE style+AD4-<style/>')
    with pytest.raises(StyleError):
        Style.load(file)


def test_large_files_and_folders_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(StyleError):
        xml.load(tmp_path)
    monkeypatch.setattr(xml, "MAX_BYTES", 100)
    file = tmp_path / "large.csl"
    file.write_text(STYLE.format(" " * 100), encoding="utf-8")
    with pytest.raises(StyleError, match="larger than 100 bytes"):
        xml.load(file)
