"""The plain values of sound YAML files, so that of a plan only what has changed is parsed again.

Each stands by a digest of the bytes that it was read from; all of them hold for one state of the code
that reads, PyYAML's too.
"""

import marshal
from collections.abc import Container, Mapping
from importlib.machinery import PathFinder
from pathlib import Path

from planctl.workspace.cache_file import CacheFile, code_stamp, digest_of
from planctl.workspace.yaml_value import YamlFile


class ValueCache:
    """The values of the files of one folder, by their paths; `there` are those that it has now."""

    def __init__(self, root: Path, there: Container[str]) -> None:
        """Read what is held."""
        self._there = there
        self._file = CacheFile(root, "values", digest_of(code_stamp("workspace"), _parser()))
        self._held: dict[str, tuple[bytes, bytes]] = self._file.read() or {}

    def known(self, raw: Mapping[str, bytes]) -> dict[str, YamlFile]:
        """Return the files that are as they were when they were parsed."""
        return {
            path: YamlFile(marshal.loads(held[1]), [])  # noqa: S302 - written by us, and sound
            for path, content in raw.items()
            if (held := self._held.get(path)) and held[0] == digest_of(content)
        }

    def keep(self, raw: Mapping[str, bytes], parsed: Mapping[str, YamlFile]) -> None:
        """Keep the values of the sound ones among files that were parsed, beside the rest."""
        new = {
            path: (digest_of(raw[path]), marshal.dumps(yaml.value))
            for path, yaml in parsed.items()
            if yaml.sound
        }
        if new:
            held = {path: one for path, one in self._held.items() if path in self._there}
            self._file.write(held | new)


def _parser() -> bytes:
    """Return what tells one installed PyYAML from another; it is not loaded."""
    spec = PathFinder.find_spec("yaml")
    if spec is None or spec.origin is None:
        return b""
    stat = Path(spec.origin).stat()
    return f"{spec.origin}:{stat.st_size}:{stat.st_mtime_ns}".encode()
