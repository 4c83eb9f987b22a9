"""How much each section changed: a table of aspects, in 字."""

from collections import Counter
from collections.abc import Iterator

from planctl.cli.columns import Row, table_lines
from planctl.cli.session import Session
from planctl.cli.terminal import table_room
from planctl.exports.comparison.comparison import Comparison, Group, groups
from planctl.exports.comparison.said import signed_size, total
from planctl.exports.comparison.sizes import size_of
from planctl.messages.change_words import tell
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.change import Change

_MEASURED = ("edited", "added", "removed")


def show_stat(comparison: Comparison, session: Session) -> None:
    """Show a row for each section: what its aspects gained and lost, and what else changed."""
    if comparison.changes:
        aspects = (word(session.language, f"@aspect.{aspect}") for aspect in ASPECTS)
        head = (session.say("progress.section"), *aspects, tell(session.language, "page.other"))
        rows = [_row(group, comparison) for group in groups(comparison)]
        session.show("\n".join(table_lines(head, [rows], table_room())))
        session.show()
    session.show(total(comparison))


def _row(group: Group, comparison: Comparison) -> Row:
    title = f"{group.under} · {group.title}" if group.under else group.title
    aspects = (_signed(group, aspect) for aspect in ASPECTS)
    return (title, *aspects, tell(comparison.language, "comma").join(_others(group, comparison)))


def _signed(group: Group, aspect: Aspect | None) -> str:
    return signed_size(size_of(change for change in group.changes if change.aspect == aspect))


def _is_measured(change: Change) -> bool:
    return change.kind in _MEASURED and bool(change.aspect or change.edits)


def _others(group: Group, comparison: Comparison) -> Iterator[str]:
    """Yield what else changed: a passage's own text, then how many changes of each kind.

    What came or went without a word, or is measured in no column, is counted too.
    """
    yield from filter(None, [_signed(group, None)])
    counted = Counter(change.kind for change in group.changes if not _is_measured(change))
    for kind, count in counted.items():
        yield f"{tell(comparison.language, f'kind.{kind}')} {count}"
