"""LibreOffice at work on Word files, driven by a macro in Basic: a reviewer's program that is not Word."""

import subprocess
from html import escape
from pathlib import Path

_LIBRARY = (
    '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">'
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
    ' library:readonly="false" library:passwordprotected="false">'
    '<library:element library:name="Module1"/></library:library>'
)
_MODULE = (
    '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"'
    ' script:language="StarBasic">{}</script:module>'
)
_USER = (
    '<item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="givenname" oor:op="fuse">'
    "<value>{}</value></prop></item></oor:items>"
)
_TOOLS = """
Function Named(name, value)
  Dim held As New com.sun.star.beans.PropertyValue
  held.Name = name
  held.Value = value
  Named = held
End Function

Function Opened(url)
  Opened = StarDesktop.loadComponentFromURL(url, "_blank", 0, Array(Named("Hidden", True)))
End Function

Sub Save(paper, url)
  paper.storeToURL(url, Array(Named("FilterName", "MS Word 2007 XML")))
  paper.close(True)
End Sub

Function Found(paper, words)
  Dim search
  search = paper.createSearchDescriptor()
  search.SearchString = words
  Found = paper.findFirst(search)
End Function

Sub TypeOver(paper, words, fresh)
  Found(paper, words).setString(fresh)
End Sub

Sub NewParagraph(paper, words, fresh)
  Dim place
  place = Found(paper, words).Text.createTextCursorByRange(Found(paper, words).getEnd())
  place.gotoEndOfParagraph(False)
  place.Text.insertControlCharacter(place, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  place.Text.insertString(place, fresh, False)
End Sub
"""


def run_macro(soffice: str, folder: Path, body: str, who: str) -> None:
    """Run the lines of a macro in LibreOffice, with a profile of its own whose user is `who`."""
    profile, call = folder / "profile", _call(soffice, folder)
    # A new profile is filled first; it would overwrite the macro.
    subprocess.run([*call, "--terminate_after_init"], capture_output=True, check=True, timeout=120)
    basic = profile / "user" / "basic" / "Standard"
    basic.mkdir(parents=True, exist_ok=True)
    lines = f"{_TOOLS}\nSub Main\n{body}\nStarDesktop.terminate()\nEnd Sub\n"
    (basic / "Module1.xba").write_text(_MODULE.format(escape(lines, quote=False)), encoding="utf-8")
    (basic / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    settings = profile / "user" / "registrymodifications.xcu"
    held = settings.read_text(encoding="utf-8")
    settings.write_text(held.replace("</oor:items>", _USER.format(who)), encoding="utf-8")
    subprocess.run(
        [*call, "macro:///Standard.Module1.Main"], capture_output=True, check=True, timeout=120
    )


def convert(soffice: str, folder: Path, paper: Path) -> None:
    """Open a Word file and save it again, into the folder `again`."""
    call = [*_call(soffice, folder), "--convert-to", "docx", "--outdir", str(folder / "again")]
    subprocess.run([*call, str(paper)], capture_output=True, check=True, timeout=120)


def _call(soffice: str, folder: Path) -> list[str]:
    profile = (folder / "profile").as_uri()
    return [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
