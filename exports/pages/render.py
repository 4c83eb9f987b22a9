"""From a Word file to a PDF, through LibreOffice."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import is_zipfile

from planctl.exports.pages.failures import NotAWordFile, RenderFailed, RenderTimedOut
from planctl.exports.pages.fontconfig import fontconfig_xml
from planctl.exports.pages.fonts import Fonts, substitutions
from planctl.exports.pages.profile import make_profile
from planctl.exports.pages.soffice import check_soffice, find_soffice, remove_socket, run
from planctl.exports.pages.stamps import settle
from planctl.ooxml.bad_package import BadPackage
from planctl.ooxml.package import read_package

_JUSTIFIED, _FLUSH = b'<w:jc w:val="both"/>', b'<w:jc w:val="left"/>'
_TIMEOUT = 600.0
"""Seconds; a paper of a thousand pages takes thirty on a slow machine."""


def render_pdf(
    docx: bytes, fonts: Fonts, *, soffice: Path | None = None, timeout: float = _TIMEOUT
) -> bytes:
    """Return the paper as a tagged PDF with an outline of its headings; equal papers, equal bytes.

    `fonts` says for each font that the paper names what to take instead, in order; on Linux what
    is not installed is replaced so, then by the free font that looks most like it. Elsewhere the
    system chooses. `timeout` is in seconds. Raises NoRenderer without LibreOffice and RenderFailed
    where it fails. Every run has a folder and a profile of its own, and removes them. Lines are set
    flush left: LibreOffice 7.4 drops marks that hang over the end of a justified one.
    """
    if not is_zipfile(BytesIO(docx)):
        raise NotAWordFile
    program = check_soffice(soffice) if soffice else find_soffice()
    with TemporaryDirectory(prefix="planctl-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        paper = folder / "paper.docx"
        paper.write_bytes(unjustified(docx))
        make_profile(folder / "profile", program)
        said = _convert(program, paper, _environment(folder, fonts), timeout)
        try:
            pdf = paper.with_suffix(".pdf").read_bytes()
        except FileNotFoundError:
            raise RenderFailed(said=_last_line(said)) from None
    return settle(pdf, docx)


def unjustified(docx: bytes) -> bytes:
    """Return a paper whose justified paragraphs are flush left; lines break where they did.

    What is no package is left for LibreOffice to judge.
    """
    try:
        package = read_package(docx)
    except BadPackage:
        return docx
    for name, blob in package.parts.items():
        if name.startswith("/word/") and _JUSTIFIED in blob:
            package.parts[name] = blob.replace(_JUSTIFIED, _FLUSH)
    return package.to_bytes()


def _convert(program: Path, paper: Path, environment: dict[str, str], timeout: float) -> str:
    profile = paper.parent / "profile"
    call: list[str | Path] = [
        program, f"-env:UserInstallation={profile.as_uri()}",
        "--headless", "--norestore", "--nologo", "--nodefault",
        # Without it, what is no Word file is set as plain text.
        "--infilter=MS Word 2007 XML",
        "--convert-to", "pdf:writer_pdf_Export", "--outdir", paper.parent, paper,
    ]  # fmt: skip
    try:
        return run(call, environment, timeout)
    except subprocess.TimeoutExpired:
        raise RenderTimedOut(seconds=f"{timeout:g}") from None
    except OSError as error:
        raise RenderFailed(said=error.strerror or str(error)) from error
    finally:
        remove_socket(profile)


def _environment(folder: Path, fonts: Fonts) -> dict[str, str]:
    """Return the environment of a run: its temporary files are in `folder`, its clock is UTC."""
    environment = {**os.environ, **dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder))}
    if sys.platform.startswith("linux"):
        settings = folder / "fonts.conf"
        settings.write_text(fontconfig_xml(substitutions(fonts)), encoding="utf-8")
        environment |= {"FONTCONFIG_FILE": str(settings), "TZ": "UTC"}
    return environment


def _last_line(said: str) -> str:
    """Return the last thing said; LibreOffice warns of Java before it comes to the point."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1] if lines else "…"
