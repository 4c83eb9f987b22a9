"""LibreOffice as a program: where it is, and one run of it that leaves nothing behind."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from hashlib import md5
from pathlib import Path

from planctl.exports.pages.failures import NoRenderer

_NAMES = ("soffice", "libreoffice")
_USUAL = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    # soffice.exe does not wait for what it starts; soffice.com does.
    "win32": (
        r"%ProgramFiles%\LibreOffice\program\soffice.com",
        r"%ProgramFiles(x86)%\LibreOffice\program\soffice.com",
    ),
}


def find_soffice() -> Path:
    """Return PLANCTL_SOFFICE, or soffice on PATH, or where it usually is; raise NoRenderer."""
    named = os.environ.get("PLANCTL_SOFFICE")
    if named:
        return check_soffice(Path(named))
    usual = [os.path.expandvars(path) for path in _USUAL.get(sys.platform, ())]
    for found in (*map(shutil.which, _NAMES), *usual):
        if found and Path(found).is_file():
            return Path(found)
    raise NoRenderer(looked=", ".join((*_NAMES, *usual)))


def check_soffice(soffice: Path) -> Path:
    """Return the path that was named; raise NoRenderer where there is no file."""
    if not soffice.is_file():
        raise NoRenderer(looked=str(soffice))
    return soffice


def run(call: Sequence[str | Path], environment: Mapping[str, str], timeout: float) -> str:
    """Run to the end and return what was said; raise OSError or subprocess.TimeoutExpired.

    The run is a group of its own, so that a terminal's Ctrl-C comes to us alone; whatever ends the
    wait, the whole group is ended and waited for.
    """
    process = subprocess.Popen(  # noqa: S603 - the path is the user's own LibreOffice
        call,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=timeout)
    except BaseException:
        _end(process)
        raise
    return said.decode("utf-8", "replace")


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the process and all that it started."""
    if sys.platform == "win32":
        tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(tree, capture_output=True, check=False)  # noqa: S603
    else:
        with suppress(ProcessLookupError):  # it had just ended by itself
            os.killpg(process.pid, signal.SIGKILL)
    process.communicate()  # the pipe closes when the last of them is gone


def remove_socket(profile: Path) -> None:
    """Remove the socket that a killed LibreOffice leaves in /tmp.

    It is named by the user and the MD5 of the profile's URL in UTF-16, each byte in hexadecimal
    without a leading zero (sal/osl/unx/pipe.cxx, desktop/source/app/officeipcthread.cxx).
    """
    if sys.platform == "win32":
        return
    digest = md5(profile.as_uri().encode("utf-16-le"), usedforsecurity=False).digest()
    name = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{''.join(f'{byte:x}' for byte in digest)}"
    for folder in ("/tmp", "/var/tmp"):  # noqa: S108 - where it is, whatever TMPDIR says
        Path(folder, name).unlink(missing_ok=True)
