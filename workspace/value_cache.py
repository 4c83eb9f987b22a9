"""The plain values of sound YAML files, so that of a plan only what has changed is parsed again.

Each stands by a digest of the bytes that it was read from; all of them hold for one state of the code
that reads, PyYAML's too.
"""

from collections.abc import Container, Mapping
from importlib.machinery import PathFinder
from pathlib import Path

from planctl.workspace.cache_file import CacheFile, ValuesByFile, code_stamp, digest_of
from planctl.workspace.yaml_value import YamlFile


class ValueCache:
    """The values of the files of one folder, by their paths; `there` are those that it has now."""

    def __init__(self, root: Path, there: Container[str]) -> None:
        """Read what is held."""
        self._there = there
        state = digest_of(code_stamp("workspace"), _parser())
        self._values = ValuesByFile(CacheFile(root, "values", state))

    def known(self, raw: Mapping[str, bytes]) -> dict[str, YamlFile]:
        """Return the files that are as they were when they were parsed."""
        return {path: YamlFile(value, []) for path, value in self._values.known(raw)}

    def keep(self, raw: Mapping[str, bytes], parsed: Mapping[str, YamlFile]) -> None:
        """Keep the values of the sound ones among files that were parsed, beside the rest."""
        sound = ((path, yaml.value) for path, yaml in parsed.items() if yaml.sound)
        self._values.keep(raw, sound, self._there)


def _parser() -> bytes:
    """Return what tells one installed PyYAML from another; it is not loaded."""
    spec = PathFinder.find_spec("yaml")
    if spec is None or spec.origin is None:
        return b""
    stat = Path(spec.origin).stat()
    return f"{spec.origin}:{stat.st_size}:{stat.st_mtime_ns}".encode()
