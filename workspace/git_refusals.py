"""What can stand in the way of a plan's history."""

from pathlib import Path

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal


class GitNeeded(Refusal):
    """A revision was named and there is no git to look it up."""

    sentence = Both(
        "查看历史版本要用 git，没有找到", "git, which keeps the versions, was not found"
    )
    advice = Both("装好 git 再运行，或改用文件夹", "install git, or name a folder instead")


class NotInGit(Refusal):
    """The plan's folder is in no repository."""

    sentence = Both("{root} 不在 git 仓库里", "{root} is in no git repository")
    advice = Both(
        "先在那里运行 git init 并提交，或改用文件夹",
        "run git init there and commit, or name a folder instead",
    )

    def __init__(self, root: Path) -> None:
        """Say which folder."""
        super().__init__(root=str(root))


class NoSuchRevision(Refusal):
    """Nothing in the repository has this name."""

    sentence = Both("没有版本“{revision}”", 'there is no version "{revision}"')
    advice = Both(
        "写 git 的版本（HEAD~3、标签、分支），或一个稿件文件夹；git tag、git log 列出有哪些",
        "name a git revision (HEAD~3, a tag, a branch) or a plan's folder; git tag and git log list them",
    )

    def __init__(self, revision: str) -> None:
        """Say which."""
        super().__init__(revision=revision)


class NotFetched(NoSuchRevision):
    """Nothing here has this name, and the clone is shallow: it may be among what was not fetched."""

    sentence = Both(
        "没有版本“{revision}”：这是浅克隆，较早的版本没有取来",
        'there is no version "{revision}": this clone is shallow, earlier ones were not fetched',
    )
    advice = Both(
        "运行 git fetch --unshallow --tags 再试", "run git fetch --unshallow --tags, then again"
    )


class NoCommits(NoSuchRevision):
    """Nothing has been committed yet."""

    sentence = Both(
        "没有版本“{revision}”：这个 git 仓库还没有提交过",
        'there is no version "{revision}": nothing has been committed here yet',
    )
    advice = Both(
        "先运行 git add -A 和 git commit，以后每定一版提交一次",
        "run git add -A and git commit first, and commit each version from then on",
    )


class GitRefused(Refusal):
    """Git would not do it, for a reason of its own."""

    sentence = Both("git 拒绝了：{said}", "git refused: {said}")

    def __init__(self, said: str) -> None:
        """Keep git's last words."""
        super().__init__(said=said)
