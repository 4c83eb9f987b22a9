"""What records say of each other: a new rule is a function in a module of its family, and a row here."""

from collections.abc import Callable, Iterator

from planctl.checks import (
    answers,
    areas,
    completeness,
    figures,
    forms,
    identity,
    opinions,
    references,
    reviewed,
)
from planctl.checks.cross_index import CrossIndex
from planctl.checks.rows import Row
from planctl.schemas.finding import Finding

Check = Callable[[CrossIndex], Iterator[Finding]]

CHECKS: tuple[Row[Check], ...] = (
    Row(identity.ids_are_unique, "L201"),
    Row(identity.titles_are_unique, "L217"),
    Row(identity.files_stand_where_they_should, "L214"),
    Row(areas.areas_are_unique, "L222"),
    Row(areas.areas_are_known, "L202"),
    Row(areas.listings_match, "L204 L205 L215 L223"),
    Row(areas.owners_are_known, "L203"),
    Row(areas.layout_is_known, "L218"),
    Row(areas.switches_are_known, "L219"),
    Row(areas.areas_have_every_aspect, "L211"),
    Row(references.marks_are_whole, "L216"),
    Row(references.sources_are_known, "L206"),
    Row(references.links_lead_somewhere, "L207"),
    Row(references.sources_are_cited, "L208"),
    Row(references.titles_have_one_address, "T363 T364"),
    Row(figures.references_lead_somewhere, "L225"),
    Row(figures.anchors_are_unique, "L226"),
    Row(figures.pictures_are_there, "L227"),
    Row(forms.passages_are_written, "L224"),
    Row(forms.dresses_are_known, "L228"),
    Row(forms.blanks_are_filled, "L229"),
    Row(forms.parts_show_something, "L230"),
    Row(completeness.challenges_are_answered, "L209 L210"),
    Row(completeness.progress_is_borne_out, "L212 L213 L220"),
    Row(completeness.aspects_are_needed, "L221"),
    Row(reviewed.links_are_read_again, "L231"),
    Row(answers.countermeasures_answer, "L232"),
    Row(opinions.accepted_edits_agree, "L233"),
)
