"""Fixtures that all tests share."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def judges() -> ModuleType:
    """Return tests/judges.py: the tests' folder is not on the path in pytest's importlib mode."""
    spec = spec_from_file_location("judges", Path(__file__).with_name("judges.py"))
    if spec is None or spec.loader is None:
        raise ImportError("tests/judges.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def layouts() -> Path:
    """Return the folder of the built-in layouts, dress profiles and the template."""
    return Path(__file__).parent.parent / "layouts"
