"""What every command needs: the language, the streams, the plan."""

import sys
from pathlib import Path
from typing import NamedTuple

from planctl.cli.failure import Failure
from planctl.messages.language import Language
from planctl.messages.screen import say


class Session(NamedTuple):
    """One run: in whose language, on what kind of terminal."""

    language: Language

    def say(self, key: str, **values: object) -> str:
        """Return a sentence of the catalogue."""
        return say(self.language, key, **values)

    def show(self, text: str = "") -> None:
        """Print a line of the result."""
        print(text)

    def warn(self, text: str) -> None:
        """Print a line beside the result."""
        print(text, file=sys.stderr)

    @property
    def tick(self) -> str:
        """The mark of what is done, as far as the console has one."""
        for mark in ("✅", "√"):
            try:
                mark.encode(sys.stdout.encoding or "utf-8")
            except UnicodeEncodeError:
                continue
            return mark
        return "x"

    def show_json(self, value: object) -> None:
        """Print a value as JSON: in UTF-8 whatever the console's encoding, for programs to read."""
        import json

        self.send(json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n")

    def send(self, content: bytes) -> None:
        """Write a file's bytes to standard output."""
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.flush()

    def plan_root(self, plan: Path | None) -> Path:
        """Return the folder of the plan: the one named, or the one we stand in."""
        from planctl.workspace.files import NoPlanHere, find_plan

        start = (plan or Path.cwd()).resolve()
        try:
            return find_plan(start.parent if start.is_file() else start)
        except NoPlanHere as error:
            raise Failure("error.no_plan", folder=str(error.start)) from error
