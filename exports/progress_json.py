"""The progress of a plan in its published shape (schemas/reports.py)."""

from dataclasses import asdict
from typing import Any

from planctl.exports.progress import (
    AreaState,
    AspectCount,
    PassageState,
    PlanState,
    SectionState,
)
from planctl.schemas.base import ASPECTS


def as_json(state: PlanState) -> dict[str, Any]:
    """Return the progress as plain values; lengths in 字."""
    return {
        "title": state.title,
        "total": {aspect: _count(state.count(aspect)) for aspect in ASPECTS},
        "areas": [_area(area) for area in state.areas],
        "passages": [_passage(passage) for passage in state.passages],
    }


def _count(count: AspectCount) -> dict[str, Any]:
    return {"done": count.done, "needed": count.needed, "characters": count.characters}


def _passage(passage: PassageState) -> dict[str, Any]:
    said = {"owner": passage.owner or None, "remarks": passage.remarks or None}
    return {**asdict(passage), **said}


def _area(area: AreaState) -> dict[str, Any]:
    return {
        "id": area.id,
        "title": area.title,
        "owners": list(area.owners),
        "aspects": {aspect: _count(area.count(aspect)) for aspect in ASPECTS},
        "sections": [_section(section) for section in area.sections],
    }


def _section(section: SectionState) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        "owner": section.owner or None,
        "remarks": section.remarks or None,
        "aspects": {
            aspect: {
                "progress": held.progress,
                "characters": held.characters,
                "asked": asdict(held.asked) if held.asked else None,
                "length": held.length or ("none" if not held.characters else "right"),
                "notes": held.notes,
                "suspect": held.suspect,
            }
            for aspect, held in section.aspects.items()
        },
    }
