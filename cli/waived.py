"""The waivers that stand in a plan's texts."""

from typing import TYPE_CHECKING

from planctl.workspace.files import Files

if TYPE_CHECKING:
    from planctl.checks.waivers import Waivers


def waivers_of(files: Files) -> "Waivers":
    """Return the waivers of the files that hold some."""
    from planctl.text.waivers import waivers
    from planctl.workspace.decode import lines_of

    held = {path: waivers(lines_of(raw)) for path, raw in files.raw.items() if b"planctl:" in raw}
    return {path: found for path, found in held.items() if found}


def codes_waived(waivers: "Waivers") -> frozenset[str]:
    """Return the codes of the rules that some of them name."""
    return frozenset(code for held in waivers.values() for waiver in held for code in waiver.codes)
