"""A version of a plan that is a Word file which planctl exported: what its accepted text says."""

from pathlib import Path

from planctl.cli.failure import Failure
from planctl.cli.returned_file import began, open_returned, other_plan, proposals
from planctl.revisions.returned.fields import fields_of
from planctl.revisions.returned.kinship import are_kin
from planctl.revisions.returned.pulled import pulled
from planctl.text.seen_words import Characters
from planctl.workspace.base import base_files, base_texts
from planctl.workspace.files import Files
from planctl.workspace.read import load
from planctl.workspace.reworded import reworded_files


def word_version(path: Path) -> Files:
    """Return the files of the plan that a Word file carries, with its words as they are accepted.

    What has no place in a record is left out. Raise Failure where the file carries nothing.
    """
    returned = open_returned(path)
    if not returned.records:
        raise Failure("error.word_without_records", path=str(path))
    files = base_files(returned.records, path.parent)
    loaded = load(files)
    start = began(returned, None, now=loaded)
    characters = Characters()
    held = proposals(returned, start, characters)
    fields = fields_of(start.plan)
    texts = pulled([held], fields, characters, lambda _: False, lambda _: 1).texts
    changes = reworded_files(files, loaded, {origin: new for origin, (_, new) in texts.items()})
    new = {change.path: change.new for change in changes if change.new is not None}
    return Files(files.root, {**files.raw, **new}, files.findings, files.pictures)


def as_carried(files: Files, by: Files, name: str, *, of_any: bool = False) -> Files:
    """Return the files of a version as a Word file would carry them: no notes, no remarks.

    `by` are those of the Word file called `name`, whose layout says what it shows. Raise Failure where
    it is of another plan, unless it may be `of_any`.
    """
    loaded, word = load(files), load(by)
    if loaded.plan and word.plan and not (of_any or are_kin(word.plan, loaded.plan)):
        raise other_plan(name, word.plan, loaded.plan)
    layouts = word.layouts
    if loaded.plan is None or not layouts:
        return files
    texts = base_texts(loaded, next(iter(layouts.values())))
    return base_files(texts, files.root, files.pictures)
