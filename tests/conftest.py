"""Fixtures that all tests share."""

from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest


def _module(name: str) -> ModuleType:
    """Return tests/NAME.py: the tests' folder is not on the path in pytest's importlib mode."""
    spec = spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    if spec is None or spec.loader is None:
        raise ImportError(f"tests/{name}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Leave the cache of whoever runs the tests alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANCTL_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def judges() -> ModuleType:
    """Return the judges of a written file."""
    return _module("judges")


@pytest.fixture(scope="session")
def tracked() -> ModuleType:
    """Return what settles tracked changes, and reads what is left."""
    return _module("tracked")


@pytest.fixture(scope="session")
def reviewer() -> ModuleType:
    """Return what edits a Word file as a reviewer does."""
    return _module("reviewer")


@pytest.fixture(scope="session")
def layouts() -> Path:
    """Return the folder of the built-in layouts, dress profiles and the template."""
    return Path(__file__).parent.parent / "layouts"
