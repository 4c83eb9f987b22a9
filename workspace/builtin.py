"""Layouts, dress profiles, terms and the template that come with planctl."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from planctl.schemas.form import build
from planctl.schemas.layout import Layout
from planctl.schemas.terms import Terms
from planctl.workspace.read_ahead import read_ahead

if TYPE_CHECKING:
    from planctl.schemas.dress import Dress

_T = TypeVar("_T")
_STARTER = "starter/terms.yaml"


def builtin_layouts() -> tuple[str, ...]:
    """Return the names of the layouts that come with planctl."""
    return _names(_room())


def builtin_dresses() -> tuple[str, ...]:
    """Return the names of the dress profiles that come with planctl."""
    return _names(_room() / "dress")


def builtin_layout(name: str, *, cached: bool = False) -> Layout | None:
    """Return a built-in layout, or None if there is none of this name."""
    known = name in builtin_layouts()
    return _read(_room() / f"{name}.yaml", Layout, cached=cached) if known else None


def builtin_dress(name: str, *, cached: bool = False) -> "Dress | None":
    """Return a built-in dress profile, or None if there is none of this name."""
    from planctl.schemas.dress import Dress  # only Word wants one

    known = name in builtin_dresses()
    return _read(_room() / "dress" / f"{name}.yaml", Dress, cached=cached) if known else None


def starter_terms() -> Terms:
    """Return the terms that a new plan begins with, and drafts outside of any plan are read by."""
    return _read(_room() / _STARTER, Terms)


def starter_terms_text() -> str:
    """Return the same as the text of a file."""
    return (_room() / _STARTER).read_text(encoding="utf-8")


def template_folder() -> Path:
    """Return the folder of the lean template, unpacked."""
    return _room() / "template"


def _room() -> Path:
    return Path(__file__).parent.parent / "layouts"


def _names(folder: Path) -> tuple[str, ...]:
    found = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in found if name.endswith(".yaml")))


def _read(file: Path, model: type[_T], *, cached: bool = False) -> _T:
    raw = {file.name: file.read_bytes()}
    kept = None
    if cached:
        from planctl.workspace.value_cache import ValueCache  # what makes digests is slow to load

        kept = ValueCache(file, raw)
    return build(model, read_ahead(raw, kept=kept)()(file.name).value)
