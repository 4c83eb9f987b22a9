"""Findings as annotations of GitHub Actions: commands on lines of their own, which it shows in a diff."""

from planctl.cli.findings import as_json
from planctl.cli.session import Session
from planctl.schemas.finding import Finding

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def annotation(finding: Finding, session: Session, folder: str) -> str:
    """Return one line: `::warning file=…,line=…,col=…,title=T301::…`; paths stand in `folder`."""
    found = as_json(finding, session, folder)
    places = {
        "file": found["path"],
        "line": found["line"],
        "endLine": found["end_line"],
        "col": found["column"],
        "endColumn": found["end_column"],
        "title": found["rule"],
    }
    said = ",".join(f"{name}={_property(str(value))}" for name, value in places.items())
    hint = f"\n{found['hint']}" if found["hint"] else ""
    return f"::{_COMMANDS[found['severity']]} {said}::{_message(found['message'] + hint)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
