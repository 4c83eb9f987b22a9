"""A baseline: what was found before, so that only what is new is told.

A finding is known by its rule and its words: what is marked, and a few characters on either side, all
without marks and blanks, which may be mended beside it. No line and no path is kept, so it is known
again wherever its paragraph moves to; of words that were found twice and are found three times now,
one is new.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from planctl.cli.checked import Checked
from planctl.cli.failure import Failure
from planctl.schemas.finding import Finding
from planctl.workspace.decode import lines_of

_BESIDE = 6
_NEAR = 24
"""Characters in which so many letters and digits on one side are looked for."""
_LONGEST = 400
_VERSION = 2


def read_baseline(path: Path) -> Counter[str]:
    """Return how often each known finding was found; stop where the file is none of ours."""
    try:
        held = json.loads(path.read_bytes())
        if held["version"] != _VERSION:
            raise ValueError
        return Counter({str(key): int(count) for key, count in held["findings"].items()})
    except OSError as error:
        problem = f"@os.{error.errno}" if error.errno else str(error)
        raise Failure("error.cannot_read", path=str(path), problem=problem) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Failure("error.no_baseline", path=str(path)) from error


def baseline_bytes(checked: Checked) -> bytes:
    """Return the file that makes all these findings known."""
    counts = Counter(fingerprints(checked))
    held = {"version": _VERSION, "findings": dict(sorted(counts.items()))}
    return (json.dumps(held, ensure_ascii=False, indent=1) + "\n").encode()


def new_findings(
    findings: Iterable[Finding], checked: Checked, known: Mapping[str, int]
) -> tuple[Finding, ...]:
    """Return the findings that are not known, or are found more often than they were."""
    left = Counter(known)
    new: list[Finding] = []
    for finding, key in _keyed(findings, checked):
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(finding)
    return tuple(new)


def _keyed(findings: Iterable[Finding], checked: Checked) -> Iterator[tuple[Finding, str]]:
    lines: dict[str, list[str]] = {}
    for finding in findings:
        path = finding.place.path
        if path not in lines:
            lines[path] = lines_of(checked.files.raw.get(path, b"")).split("\n")
        yield finding, f"{finding.rule}-{_fingerprint(finding, lines[path])}"


def fingerprints(checked: Checked) -> list[str]:
    """Return what each finding is known by."""
    return [key for _, key in _keyed(checked.findings, checked)]


def _letters(said: str) -> str:
    return "".join(filter(str.isalnum, said))


def _fingerprint(finding: Finding, lines: list[str]) -> str:
    place = finding.place
    if not 0 < place.line <= len(lines):
        words = finding.place.path
    else:
        line = lines[place.line - 1]
        end = place.end_column - 1 if place.end_line == place.line else len(line)
        start = place.column - 1
        end = min(end, start + _LONGEST)
        before = _letters(line[max(0, start - _NEAR) : start])[-_BESIDE:]
        words = before + _letters(line[start:end]) + _letters(line[end : end + _NEAR])[:_BESIDE]
    told = (value for value in finding.values.values() if not value.isdecimal())
    said = "\0".join([words, *told])
    return blake2b(said.encode("utf-8", "replace"), digest_size=8).hexdigest()
