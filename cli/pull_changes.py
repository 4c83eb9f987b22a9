"""What a pull changes in a plan, as a comparison of the plan before and after."""

from planctl.cli.pulling import Outcome
from planctl.cli.standing import Standing
from planctl.exports.comparison.comparison import Comparison, compared
from planctl.messages.change_words import tell
from planctl.messages.language import Language
from planctl.messages.pull_words import tell as tell_pull
from planctl.revisions.compare import compare
from planctl.revisions.side import Side
from planctl.workspace.files import Files
from planctl.workspace.read import load


def comparison(outcome: Outcome, standing: Standing, language: Language) -> Comparison:
    """Return the changes of the records."""
    new = {change.path: change.new for change in outcome.changes if change.new is not None}
    files = standing.files
    after = load(Files(files.root, {**files.raw, **new}, files.findings, files.pictures))
    plan = after.plan or standing.plan
    changes = compare(Side(standing.plan, standing.loaded.places), Side(plan, after.places))
    names = tell(language, "working"), tell_pull(language, "after")
    return compared(standing.plan, plan, names, changes, language)
