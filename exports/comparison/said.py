"""What is said of a change: its label and one line, in the reader's language."""

from collections.abc import Callable, Iterator, Sequence

from planctl.exports.comparison.comparison import Comparison
from planctl.exports.comparison.sizes import Size, fits_a_line, moved_together, size_of
from planctl.messages.change_words import tell
from planctl.messages.language import Language
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS
from planctl.schemas.change import Change, TextEdit


def label(change: Change, comparison: Comparison) -> str:
    """Return what a change is of: 现状 · 数据, 负责人, 来源 · customs.date."""
    language = comparison.language
    kind = tell(language, f"kind.{change.kind}")
    if change.kind in ("plan", "area"):
        return _joined(kind, change.title, *_key_in_words(change.key, language))
    if change.kind in ("source", "series", "term"):
        return _joined(kind, change.key)
    aspect = word(language, f"@aspect.{change.aspect}") if change.aspect else None
    if change.kind in ("added", "removed") and change.key == "text":
        aspect = tell(language, "kind.edited")
    return aspect if aspect and change.kind == "edited" else _joined(aspect, kind)


def _key_in_words(key: str, language: Language) -> tuple[str, str]:
    """Return a key of plan.yaml in words: 人员 and 贸易组, 字数要求 and 现状."""
    first, _, rest = key.partition(".")
    aspect = word(language, f"@aspect.{rest}") if rest in ASPECTS else rest
    return tell(language, f"key.{first}") if first else "", aspect


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def line(change: Change, comparison: Comparison) -> str:
    """Return what happened, in one line; nothing where the label says it."""
    return _LINES.get(change.kind, _old_to_new)(change, comparison)


def total(comparison: Comparison) -> str:
    """Return how many sections and passages changed, in how many places, and by how much."""
    if not comparison.changes:
        return tell(comparison.language, "none")
    language, changes = comparison.language, comparison.changes
    sections = len({change.section for change in changes if change.section})
    counted = tell(language, "total", sections=sections, changes=len(changes))
    return tell(language, "comma").join(
        filter(None, (counted, size_line(size_of(changes), language)))
    )


def signed_size(size: Size) -> str:
    """Return the 字 that came and went, like +12 -5."""
    signs = (("+", size.added), ("-", size.removed))
    return " ".join(f"{sign}{count}" for sign, count in signs if count)


def size_line(size: Size, language: Language) -> str:
    """Return how much a text's change adds and takes away."""
    signed = signed_size(size)
    said = [tell(language, "size.characters", signed=signed)] if signed else []
    for name in ("gained", "lost", "came", "went", "parted", "joined"):
        if count := getattr(size, name):
            said.append(tell(language, f"size.{name}", count=count))
    return tell(language, "comma").join(said)


def with_other_ends(
    edits: Sequence[TextEdit], change: Change, comparison: Comparison
) -> Iterator[tuple[TextEdit, str]]:
    """Yield edits; with the last of what moved together where it went or came from."""
    for run in moved_together(edits):
        yield from ((edit, "") for edit in run[:-1])
        yield run[-1], _other_end(run[0], change, comparison) if run[0].section else ""


def _other_end(edit: TextEdit, change: Change, comparison: Comparison) -> str:
    language, key = comparison.language, "move.from" if edit.old else "move.to"
    if (edit.section, edit.aspect) == (change.section, change.aspect):
        return tell(language, f"{key}.within")
    title = comparison.sections.get(edit.section or "", edit.section)
    aspect = word(language, f"@aspect.{edit.aspect}") if edit.aspect else ""
    return tell(
        language, key, where=tell(language, "move.place", title=title, aspect=aspect).strip()
    )


def _text(change: Change, comparison: Comparison) -> str:
    state = f"@progress.{change.to}" if change.to else ""
    said = size_line(size_of([change]), comparison.language), word(comparison.language, state)
    return tell(comparison.language, "comma").join(filter(None, said))


def _of_two(
    old: str | None,
    new: str | None,
    language: Language,
    come: str = "said.come",
    gone: str = "said.gone",
) -> str:
    """Return one side become the other, or what came or went."""
    if old and new:
        return tell(language, "said.from_to", old=old, new=new)
    return tell(language, come, new=new) if new else tell(language, gone, old=old)


def _old_to_new(change: Change, comparison: Comparison) -> str:
    return _of_two(change.old, change.new, comparison.language)


def _ids(change: Change, comparison: Comparison) -> str:
    return _of_two(change.from_, change.to, comparison.language)


def _cited(change: Change, comparison: Comparison) -> str:
    keys = change.from_, change.to
    return _of_two(*keys, comparison.language, "said.cited", "said.no_longer_cited")


def _progress(change: Change, comparison: Comparison) -> str:
    language = comparison.language
    old, new = (word(language, f"@progress.{state}") for state in (change.from_, change.to))
    return _of_two(old, new, language)


def _needs(change: Change, comparison: Comparison) -> str:
    return _of_two(
        _aspects(change.old, comparison), _aspects(change.new, comparison), comparison.language
    )


def _aspects(said: str | None, comparison: Comparison) -> str:
    return word(comparison.language, " ".join(f"@aspect.{name}" for name in (said or "").split()))


def _reordered(change: Change, comparison: Comparison) -> str:
    key = (
        "said.reordered"
        if change.old and change.new
        else "said.listed"
        if change.new
        else "said.unlisted"
    )
    area = comparison.areas.get(change.area or "", change.area)
    return _joined(
        change.title or change.section,
        tell(comparison.language, key, area=area, old=change.old, new=change.new),
    )


def _reviewed(change: Change, comparison: Comparison) -> str:
    return tell(comparison.language, "said.reviewed" if change.new else "said.unreviewed")


def _suspect(change: Change, comparison: Comparison) -> str:
    against = word(comparison.language, f"@aspect.{change.to}")
    return tell(comparison.language, "said.suspect", against=against)


def _entry(change: Change, comparison: Comparison) -> str:
    """Say of a source, series or term: a field, or all of it."""
    if change.from_ and change.to and change.old is None and change.from_ != change.to:
        return _ids(change, comparison)
    return _old_to_new(change, comparison)


def _remarks(change: Change, comparison: Comparison) -> str:
    return _old_to_new(change, comparison) if fits_a_line(change) else ""


def _told(change: Change, comparison: Comparison) -> str:
    return tell(comparison.language, f"said.{change.kind}", old=change.old, new=change.new)


_LINES: dict[str, Callable[[Change, Comparison], str]] = {
    "edited": _text,
    "added": _text,
    "removed": _text,
    "split": _told,
    "merged": _told,
    "moved": _told,
    "renumbered": _ids,
    "reordered": _reordered,
    "citation": _cited,
    "progress": _progress,
    "needs": _needs,
    "remarks": _remarks,
    "reviewed": _reviewed,
    "suspect": _suspect,
    "source": _entry,
    "series": _entry,
    "term": _entry,
}
