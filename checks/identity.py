"""Who is who: ids, titles, files."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.checks.cross_index import CrossIndex
from planctl.schemas.finding import Finding
from planctl.schemas.section import Section

if TYPE_CHECKING:
    from planctl.schemas.passage import Passage


def ids_are_unique(index: CrossIndex) -> Iterator[Finding]:
    """L201: two topics on one id, after a merge of branches, say."""
    for section_id, first, path, section in _twice(index, "id"):
        values = {"id": section_id, "title": section.title, "other": first[1].title}
        related = (index.places.of_value(first[0], "id"),)
        yield Finding("L201", index.places.of_value(path, "id"), values, related)
    found: dict[str, tuple[str, Passage]] = {}
    for path, passage in index.passages():
        first_path, first_passage = found.setdefault(passage.id, (path, passage))
        if first_path != path:
            values = {"id": passage.id, "title": passage.title, "other": first_passage.title}
            related = (index.places.of_value(first_path, "id"),)
            yield Finding("L201", index.places.of_value(path, "id"), values, related)


def titles_are_unique(index: CrossIndex) -> Iterator[Finding]:
    """L217: one title on two ids."""
    for title, first, path, section in _twice(index, "title"):
        if first[1].id != section.id:
            related = (index.places.of_value(first[0], "title"),)
            yield Finding("L217", index.places.of_value(path, "title"), {"title": title}, related)


def files_stand_where_they_should(index: CrossIndex) -> Iterator[Finding]:
    """L214: sections/AREA/ID.yaml, passages/ID.yaml; silent where another finding says what the matter is.

    An unknown area has no folder, a section that its area does not list is misplaced by its record,
    and where another record holds the place, two share an id.
    """
    taken = set(index.places.section_paths)
    for path, section in index.sections():
        wanted = f"sections/{section.area}/{section.id}.yaml"
        if path == wanted or wanted in taken or section.area not in index.areas:
            continue
        if not any(
            section.id in listed for area, listed in index.listed.items() if area != section.area
        ):
            yield Finding("L214", index.places.of_value(path, "id"), {"path": wanted})
    for path, passage in index.passages():
        wanted = f"passages/{passage.id}.yaml"
        if path != wanted and wanted not in index.places.passages:
            yield Finding("L214", index.places.of_value(path, "id"), {"path": wanted})


def _twice(index: CrossIndex, key: str) -> Iterator[tuple[str, tuple[str, Section], str, Section]]:
    """Yield each section whose `key` an earlier one has, with that earlier one."""
    found: defaultdict[str, list[tuple[str, Section]]] = defaultdict(list)
    for path, section in index.sections():
        found[getattr(section, key)].append((path, section))
    for value, holders in found.items():
        for path, section in holders[1:]:
            yield value, holders[0], path, section
