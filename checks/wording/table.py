"""The rules of wording, in a table: a new one is a function in a module of its family, and a row."""

from collections.abc import Callable, Iterator

from planctl.checks.rows import Row
from planctl.checks.wording import (
    abbreviations,
    blanks,
    brackets,
    citations,
    dates,
    disguises,
    duplicates,
    endings,
    enumerations,
    headings,
    leftovers,
    letters,
    marks,
    named,
    names,
    numerals,
    quotes,
    references,
    rounding,
    structure,
    terms,
    titles,
    twice,
)
from planctl.checks.wording.sheet import Sheet, Slip

Rule = Callable[[Sheet], Iterator[Slip]]


ALONE: tuple[Row[Rule], ...] = (
    Row(quotes.quotes_are_paired, "T301 T302"),
    Row(marks.marks_stand_alone, "T303"),
    Row(marks.marks_are_wide, "T304"),
    Row(marks.ellipses_are_whole, "T306 T307"),
    Row(marks.quoted_things_follow_each_other, "T308"),
    Row(brackets.brackets_are_paired, "T305 T309 T310"),
    Row(blanks.blanks_stand_in_no_chinese, "T311"),
    Row(blanks.blanks_part_no_latin, "T312 T313"),
    Row(blanks.nothing_is_unseen, "T314"),
    Row(blanks.letters_are_narrow, "T315"),
    Row(numerals.ranges_have_their_mark, "T316"),
    Row(rounding.rounding_is_said_once, "T317"),
    Row(numerals.years_are_whole, "T318"),
    Row(numerals.numerals_are_of_one_kind, "T319 T325"),
    Row(endings.paragraphs_end, "T320"),
    Row(endings.headings_have_no_stop, "T321"),
    Row(dates.dates_exist, "T322"),
    Row(dates.weekdays_fit, "T323"),
    Row(dates.ends_follow_beginnings, "T324"),
    Row(leftovers.nothing_is_said_to_colleagues, "T331 T332"),
    Row(leftovers.blanks_are_filled, "T333"),
    Row(leftovers.no_ticks_are_left, "T334"),
    Row(leftovers.headings_head_something, "T335"),
    Row(leftovers.no_assistant_speaks, "T336"),
    Row(terms.terms_are_as_agreed, "T345"),
    Row(terms.nothing_is_forbidden, "T346"),
    Row(terms.words_are_spelt_right, "T347"),
    Row(twice.words_are_said_once, "T348"),
    Row(titles.titles_are_as_published, "T349"),
    Row(abbreviations.short_names_are_given_once, "T355"),
    Row(titles.titles_stay_the_same, "T356"),
    Row(named.bodies_stay_the_same, "T357"),
    Row(named.persons_stay_the_same, "T358"),
    Row(citations.addresses_stand_apart, "T361"),
    Row(citations.citations_stand_on_one_line, "T362"),
    Row(citations.references_lead_somewhere, "T365"),
    Row(references.annexes_are_listed, "T366"),
    Row(references.tables_and_figures_are_there, "T367"),
    Row(references.parts_are_there, "T368"),
    Row(structure.numbers_are_in_order, "T371"),
    Row(structure.numbers_have_their_marks, "T372"),
    Row(structure.levels_follow_the_standard, "T373"),
    Row(structure.headings_stand_alone, "T374"),
    Row(headings.headings_agree, "T375 T376 T377"),
    Row(enumerations.enumerations_have_one_form, "T378"),
    Row(letters.letters_ask_whom_they_address, "T379"),
)
"""Rules that tell of a file by itself, whatever stands in the others."""
TOGETHER: tuple[Row[Rule], ...] = (
    Row(disguises.nothing_is_disguised, "T341 T342"),
    Row(names.letters_are_in_order, "T343"),
    Row(names.words_are_spelt_alike, "T344"),
    Row(abbreviations.abbreviations_are_explained, "T351 T352"),
    Row(abbreviations.explanations_agree, "T353 T354"),
    Row(citations.titles_have_one_address, "T363 T364"),
    Row(duplicates.nothing_is_said_twice, "T381"),
)
"""Rules that read all files as one paper. What makes two files meet stands in `meeting`."""
