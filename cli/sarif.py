"""Findings as SARIF 2.1.0 (OASIS), for editors and for services that show them beside the text."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from planctl.cli.baseline import fingerprints
from planctl.cli.checked import Checked
from planctl.cli.findings import as_json
from planctl.cli.session import Session
from planctl.messages.rule import Rule
from planctl.messages.rules import rules
from planctl.schemas.version import VERSION

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_Json = dict[str, Any]


def sarif(checked: Checked, session: Session, folder: str) -> _Json:
    """Return the log of one run, its paths in `folder`; columns count code points, as our places do."""
    codes = sorted({finding.rule for finding in checked.findings})
    driver = {
        "name": "planctl",
        "version": VERSION,
        "rules": [_rule(rules()[code], session) for code in codes],
    }
    pairs = zip(checked.findings, fingerprints(checked), strict=True)
    results = [_result(as_json(found, session, folder), codes, key) for found, key in pairs]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, session: Session) -> _Json:
    language = session.language
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.message.zh if language == "zh" else rule.message.en},
        "fullDescription": {"text": rule.why(language)},
        "help": {"text": f"{rule.why(language)}\n\n✗ {rule.wrong}\n\n✓ {rule.right}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(found: _Json, codes: Sequence[str], key: str) -> _Json:
    hint = f"\n{found['hint']}" if found["hint"] else ""
    result: _Json = {
        "ruleId": found["rule"],
        "ruleIndex": codes.index(found["rule"]),
        "level": _LEVELS[found["severity"]],
        "message": {"text": found["message"] + hint},
        "locations": [{"physicalLocation": _location(found)}],
        "partialFingerprints": {"planctl/v2": key},
    }
    if found["related"]:
        result["relatedLocations"] = [
            {"id": at, "physicalLocation": _location(other), "message": {"text": other["message"]}}
            for at, other in enumerate(found["related"], 1)
        ]
    if found["fix"]:
        result["fixes"] = [_fix(found["fix"])]
    return result


def _fix(fix: _Json) -> _Json:
    by_path: dict[str, list[_Json]] = {}
    for edit in fix["edits"]:
        replacement = {"deletedRegion": _region(edit), "insertedContent": {"text": edit["text"]}}
        by_path.setdefault(edit["path"], []).append(replacement)
    return {
        "artifactChanges": [
            {"artifactLocation": {"uri": _uri(path)}, "replacements": held}
            for path, held in by_path.items()
        ]
    }


def _location(place: _Json) -> _Json:
    return {"artifactLocation": {"uri": _uri(place["path"])}, "region": _region(place)}


def _region(place: _Json) -> _Json:
    return {
        "startLine": place["line"],
        "startColumn": place["column"],
        "endLine": place["end_line"],
        "endColumn": place["end_column"],
    }


def _uri(path: str) -> str:
    return quote(path.replace("\\", "/"))
