"""What can stand in the way of taking drafts into a plan."""

from collections.abc import Sequence
from pathlib import Path

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal

_MOST_NAMED = 5


class FolderNotEmpty(Refusal):
    """The folder holds other things than a plan."""

    sentence = Both(
        "{root} 里没有 plan.yaml，却有别的文件：{held}",
        "{root} holds no plan.yaml, but other files: {held}",
    )
    advice = Both(
        "给 --into 一个空的或新的文件夹；要加到已有稿件里，就指明那份稿件的文件夹",
        "give --into an empty or new folder, or the folder of the plan that should be added to",
    )

    def __init__(self, root: Path, held: Sequence[str]) -> None:
        """Say which folder, and what stands there."""
        super().__init__(root=str(root), held=_some(held))


class UnreadRecords(Refusal):
    """Records of the plan cannot be read, and what stands in them could come in twice."""

    sentence = Both(
        "稿件里有读不了的记录：{paths}；为免重复，没有导入",
        "records of the plan cannot be read: {paths}; nothing was imported, lest it come in twice",
    )
    advice = Both("先按 planctl validate 的提示改好", "mend first what planctl validate shows")

    def __init__(self, paths: Sequence[str]) -> None:
        """Say which."""
        self.paths = tuple(paths)
        super().__init__(paths=_some(paths))


def _some(names: Sequence[str]) -> Both:
    shown = ", ".join(names[:_MOST_NAMED])
    more = "" if len(names) <= _MOST_NAMED else " …"
    return Both(shown + more, shown + more)
