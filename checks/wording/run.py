"""The rules of wording, in a table: a new one is a function in a module of its family, and a row."""

from collections.abc import Callable, Iterable, Iterator

from planctl.checks.wording import (
    abbreviations,
    blanks,
    brackets,
    citations,
    disguises,
    duplicates,
    endings,
    leftovers,
    marks,
    names,
    numerals,
    quotes,
    structure,
    terms,
)
from planctl.checks.wording.sheet import Sheet, Slip
from planctl.schemas.finding import Finding
from planctl.schemas.plan import Wording
from planctl.schemas.prose import Prose
from planctl.schemas.terms import Terms

_HABIT = 40
"""So many slips of one kind in one file are one habit."""
_MOST_TOLD = 20
_MISNAMED, _NAMED = ("T341", "T343", "T345"), ("T351", "T352")
"""A word that is no abbreviation needs no explanation: the former rules go before the latter."""

Rule = Callable[[Sheet], Iterator[Slip]]

ALONE: tuple[Rule, ...] = (
    quotes.quotes_are_paired,
    marks.marks_stand_alone,
    marks.marks_are_wide,
    marks.ellipses_are_whole,
    marks.quoted_things_follow_each_other,
    brackets.brackets_are_paired,
    blanks.blanks_stand_in_no_chinese,
    blanks.blanks_part_no_latin,
    blanks.nothing_is_unseen,
    blanks.letters_are_narrow,
    numerals.ranges_have_their_mark,
    numerals.rounding_is_said_once,
    numerals.years_are_whole,
    numerals.numerals_are_of_one_kind,
    endings.paragraphs_end,
    endings.headings_have_no_stop,
    leftovers.nothing_is_said_to_colleagues,
    leftovers.blanks_are_filled,
    leftovers.no_ticks_are_left,
    leftovers.headings_head_something,
    leftovers.no_assistant_speaks,
    terms.nothing_is_forbidden,
    terms.words_are_spelt_right,
    terms.words_are_said_once,
    citations.addresses_stand_apart,
    citations.citations_stand_on_one_line,
    citations.references_lead_somewhere,
    structure.numbers_are_in_order,
    structure.numbers_have_their_marks,
    structure.levels_follow_the_standard,
    structure.headings_stand_alone,
    structure.headings_keep_their_level,
)
"""Rules that tell of a file by itself, whatever stands in the others."""
TOGETHER: tuple[Rule, ...] = (
    disguises.nothing_is_disguised,
    names.letters_are_in_order,
    names.words_are_spelt_alike,
    terms.terms_are_as_agreed,
    abbreviations.abbreviations_are_explained,
    abbreviations.explanations_agree,
    citations.titles_have_one_address,
    duplicates.nothing_is_said_twice,
)
"""Rules that read all files as one paper."""


def read(
    proses: Iterable[Prose], agreed: Terms | None = None, settings: Wording | None = None
) -> Iterator[Finding]:
    """Yield every finding in some proses, which are read together."""
    sheet = Sheet.of(proses, agreed, settings)
    yield from read_alone(sheet)
    yield from read_together(sheet)


def read_alone(sheet: Sheet) -> Iterator[Finding]:
    """Yield what rules tell of each file by itself."""
    for rule in ALONE:
        for slip in gathered(sheet, rule(sheet)):
            yield sheet.finding(slip)


def read_together(sheet: Sheet) -> Iterator[Finding]:
    """Yield what rules tell of all files as one paper."""
    misnamed: set[str] = set()
    for rule in TOGETHER:
        for slip in gathered(sheet, rule(sheet)):
            if slip.rule in _MISNAMED:
                misnamed.add(slip.values["found"])
            if slip.rule not in _NAMED or slip.values["token"] not in misnamed:
                yield sheet.finding(slip)


def gathered(sheet: Sheet, slips: Iterator[Slip]) -> Iterator[Slip]:
    """Yield slips; of one kind that a file is full of, one slip with all their changes.

    A file with forty straight commas has one habit, not forty slips: its value `more` counts the
    others, and the first of them are told as related places.
    """
    kinds: dict[tuple[str, str, str], list[Slip]] = {}
    for slip in slips:
        kind = slip.rule, slip.values.get("found", ""), sheet.proses[sheet.at(slip.start)].path
        kinds.setdefault(kind, []).append(slip)
    for held in kinds.values():
        if len(held) < _HABIT or held[0].related:
            yield from held
            continue
        changes = tuple(change for slip in held for change in slip.changes)
        yield held[0]._replace(
            values={**held[0].values, "more": str(len(held) - 1)},
            changes=changes,
            safe=all(slip.safe for slip in held),
            related=tuple((slip.start, slip.end) for slip in held[1:_MOST_TOLD]),
        )
