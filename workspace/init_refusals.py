"""What can stand in the way of a new plan."""

from collections.abc import Sequence
from pathlib import Path

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal


class PlanExists(Refusal):
    """The folder holds a plan."""

    sentence = Both("{root} 里已有一份稿件（plan.yaml）", "{root} already holds a plan (plan.yaml)")
    advice = Both(
        "换一个文件夹，或在那里用 planctl new", "choose another folder, or use planctl new there"
    )

    def __init__(self, root: Path) -> None:
        """Say which folder."""
        super().__init__(root=str(root))


class NotAFolder(Refusal):
    """A file stands where the plan's folder should be."""

    sentence = Both("{root} 不是文件夹", "{root} is not a folder")

    def __init__(self, root: Path) -> None:
        """Say which."""
        super().__init__(root=str(root))


class UnknownLayout(Refusal):
    """There is no such layout."""

    sentence = Both("没有体例“{layout}”；现有：{known}", 'no layout "{layout}"; known: {known}')

    def __init__(self, layout: str, known: Sequence[str]) -> None:
        """Keep the known names."""
        self.known = tuple(known)
        super().__init__(layout=layout, known=", ".join(known))


class GitMissing(Refusal):
    """A git repository was asked for and there is no git."""

    sentence = Both("没有找到 git", "git was not found")
    advice = Both("装好 git 再运行，或不带 --git", "install git, or leave out --git")


class GitFailed(Refusal):
    """The plan stands, and git did not make a repository of it."""

    sentence = Both(
        "稿件已建好，但 git init 失败：{said}", "the plan is made, but git init failed: {said}"
    )

    def __init__(self, said: str) -> None:
        """Keep what git said."""
        super().__init__(said=said)
