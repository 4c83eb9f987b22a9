"""A plan's files → findings in how they are written, of which most may be known from an earlier run."""

from collections.abc import Container, Iterable, Mapping
from itertools import chain, islice
from typing import NamedTuple

from planctl.checks.wording.meeting import Traits, met, traits_of
from planctl.checks.wording.run import read_alone, read_together, variants_in
from planctl.checks.wording.sheet import Sheet
from planctl.schemas.finding import Finding
from planctl.schemas.plan import Wording
from planctl.schemas.prose import Prose
from planctl.schemas.terms import Terms

_AT_ONCE = 1000
"""Files whose texts are looked at together: more take more memory, and no less time."""


class OfFile(NamedTuple):
    """What a file holds by itself, and what of it others may answer to.

    It hangs on the file's bytes, on terms, settings and switches, and on nothing else.
    """

    findings: tuple[Finding, ...]
    traits: Traits


class Texts(NamedTuple):
    """The proses of each file in the paper's order, and how they are to be read; `off` are codes."""

    files: Mapping[str, Iterable[Prose]]
    terms: Terms
    settings: Wording
    off: Container[str] = ()

    def sheet(self, proses: Iterable[Prose]) -> Sheet:
        """Return a sheet of some of the proses."""
        return Sheet.of(proses, self.terms, self.settings)


def read_by_file(
    texts: Texts, known: Mapping[str, OfFile]
) -> tuple[list[Finding], dict[str, OfFile]]:
    """Return all findings, and what files that were not `known` hold."""
    held = {path: tuple(proses) for path, proses in texts.files.items() if path not in known}
    new: dict[str, OfFile] = {}
    files = iter(held.values())
    while some := tuple(islice(files, _AT_ONCE)):
        new |= _alone(texts, texts.sheet(chain.from_iterable(some)))
    every = {path: new.get(path) or known[path] for path in texts.files}
    wanted = met({path: one.traits for path, one in every.items()})
    proses = (
        prose
        for path, numbers in wanted.items()
        if numbers is None or numbers
        for number, prose in enumerate(held.get(path) or texts.files[path])
        if numbers is None or number in numbers
    )
    found = [finding for one in every.values() for finding in one.findings]
    found += read_together(texts.sheet(proses), variants_in(found), texts.off)
    return found, new


def _alone(texts: Texts, sheet: Sheet) -> dict[str, OfFile]:
    """Return what the files of a sheet hold."""
    traits = traits_of(sheet)
    found: dict[str, list[Finding]] = {path: [] for path in traits}
    for finding in read_alone(sheet, texts.off):
        found[finding.place.path].append(finding)
    return {path: OfFile(tuple(found[path]), traits[path]) for path in traits}
