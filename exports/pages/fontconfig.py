"""What fontconfig is told, so that LibreOffice takes the fonts that we choose instead."""

import os
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

_FILE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">{own}</include>
{aliases}
</fontconfig>
"""
_ALIAS = '  <alias binding="same"><family>{name}</family><accept>{others}</accept></alias>'


def fontconfig_xml(instead: Mapping[str, tuple[str, ...]]) -> str:
    """Return the machine's own configuration with `instead` added (fonts-conf(5), alias).

    `accept` puts the others right behind the font itself, so a font that is installed stands.
    """
    aliases = (
        _ALIAS.format(name=escape(name), others="".join(map(_family, others)))
        for name, others in instead.items()
        if others
    )
    return _FILE.format(own=escape(_own()), aliases="\n".join(aliases))


def _family(name: str) -> str:
    return f"<family>{escape(name)}</family>"


def _own() -> str:
    """Return the configuration in force: what FONTCONFIG_FILE says, if it is absolute."""
    said = os.environ.get("FONTCONFIG_FILE", "")
    return said if Path(said).is_absolute() else "/etc/fonts/fonts.conf"
