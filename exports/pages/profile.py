"""A LibreOffice profile made for one conversion.

An empty profile costs a second start and a second of graphics tests (measured with 7.4: 2.2 s
against 0.8 s for a short paper), so it is given what a used one would say.
"""

import re
from pathlib import Path

_ITEMS = {
    # Newer than any version: the graphics tests run only after an upgrade.
    ("Setup/Product", "ooSetupLastVersion"): "99.9",
    ("Setup/Office", "ooSetupInstCompleted"): "true",
    ("Setup/L10N", "ooSetupSystemLocale"): "zh-CN",
    # What the PDF holds. Tags say which text is heading, note or page number.
    ("Office.Common/Filter/PDF/Export", "ExportBookmarks"): "true",
    ("Office.Common/Filter/PDF/Export", "UseTaggedPDF"): "true",
    ("Office.Common/Filter/PDF/Export", "UseLosslessCompression"): "true",
    ("Office.Common/Filter/PDF/Export", "ReduceImageResolution"): "false",
    # A file that came from elsewhere neither runs macros nor fetches anything.
    ("Office.Common/Security/Scripting", "DisableMacrosExecution"): "true",
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks"): "true",
}
_ITEM = (
    '<item oor:path="/org.openoffice.{path}">'
    '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
_FILE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
    ' xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>\n'
)


def make_profile(folder: Path, soffice: Path) -> None:
    """Write into `folder` a profile that `soffice` takes for one that it has used before."""
    user = folder / "user"
    (user / "extensions").mkdir(parents=True)
    items = (
        _ITEM.format(path=path, name=name, value=value) for (path, name), value in _ITEMS.items()
    )
    (user / "registrymodifications.xcu").write_text(
        _FILE.format(items="".join(items)), encoding="utf-8"
    )
    build = _build_id(soffice)
    if build:
        (user / "extensions" / "buildid").write_text(build, encoding="utf-8")


def _build_id(soffice: Path) -> str | None:
    """Return the build; a profile of another build has its extensions registered anew."""
    program = soffice.resolve().parent
    places = (
        program / "versionrc",
        program / "version.ini",
        program.parent / "Resources/versionrc",
    )
    for place in places:
        try:
            found = re.search(r"^buildid=(.+)$", place.read_text("utf-8", "replace"), re.M)
        except OSError:
            continue
        if found:
            return found[1].strip()
    return None
