"""Core properties: title, subject and creator are the paper's, the rest stays theirs."""

from copy import deepcopy

from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.content_types import CORE_PROPERTIES
from planctl.ooxml.relationships import PACKAGE

_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


def set_properties(theirs: WordFile, ours: WordFile) -> None:
    """Set in `theirs` what the paper says of itself; where it is silent, theirs stands."""
    said = ours.package.related(PACKAGE, CORE_PROPERTIES)
    name = theirs.package.related(PACKAGE, CORE_PROPERTIES)
    if said is None:
        return
    if name is None:
        kind, blob = ours.package.types[said], ours.package.parts[said]
        theirs.package.add_part(
            PACKAGE, theirs.free_name("/docProps/core.xml"), kind, CORE_PROPERTIES, blob
        )
        return
    root = theirs.edit(name)
    for tag in ("title", "subject", "creator"):
        value = ours.root(said).find(f"{{{_DUBLIN_CORE}}}{tag}")
        held = root.find(f"{{{_DUBLIN_CORE}}}{tag}")
        if value is not None and held is not None:
            root.replace(held, deepcopy(value))
        elif value is not None:
            root.append(deepcopy(value))
