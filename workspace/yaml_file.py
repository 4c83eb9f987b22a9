"""One YAML file: its value as far as it can be read, and every fault in it."""

import re

from planctl.workspace.decode import decode
from planctl.workspace.fault import Fault
from planctl.workspace.simple_yaml import simple_yaml
from planctl.workspace.yaml_value import YamlFile

CONFLICT = re.compile(r"^[ \t]*<{7}(?= )[^\n]*", re.M)


def read_yaml(raw: bytes) -> YamlFile:
    """Return the value of a file's bytes, with every fault; a bad place does not hide what follows."""
    text, faults = decode(raw)
    if text is None:
        return YamlFile(None, faults, readable=False)
    if "<<<<<<< " in text and (conflicts := list(CONFLICT.finditer(text))):
        told = [Fault("R016", conflict.start(), conflict.end()) for conflict in conflicts]
        return YamlFile(None, faults + told, readable=False)
    value = None if faults else simple_yaml(text)
    if value is not None:
        return YamlFile(value)
    from planctl.workspace.yaml_parsed import parsed  # a parser loads as long as it reads 200 files

    return parsed(text, faults)
