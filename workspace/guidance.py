"""What a new record says to who opens it: comments, gone as soon as nobody needs them."""

from planctl.messages.language import Both, Language
from planctl.schemas.base import Aspect

_ASPECTS: dict[Aspect, Both] = {
    "status": Both(
        "现状：写现在到了哪一步。先用一句话点明判断并加粗，再写事实和数据；\n"
        "数据写明年份、口径，用 [@来源编号] 注明出处。",
        "Status: how things stand now. Open with one bold sentence that says the point, then facts\n"
        "and figures, each with its year and scope, and its source as [@key].",
    ),
    "challenge": Both(
        "挑战：写卡在哪里、为什么、影响谁。只写问题，办法留给对策；\n"
        "每个问题都应能在对策里找到回应。",
        "Challenge: what stands in the way, why, and whom it hurts. Problems only: each of them\n"
        "should find its answer in the countermeasure.",
    ),
    "countermeasure": Both(
        "对策：写谁来做、做什么、做到什么程度，与挑战逐条对应；\n"
        "提到别的子题用 [[子题编号]]，拿不准的用 {>>批注<<} 留给同事。",
        "Countermeasure: who does what, and how far, point by point against the challenge.\n"
        "Name another section as [[id]]; leave a {>>note<<} for a colleague where you are unsure.",
    ),
}
_WRITE_BELOW = Both(
    "正文写在下面，每行缩进四格。", "Write below, every line indented by four blanks."
)
_PROGRESS = Both(
    "progress：todo 未动笔 | drafting 起草中 | review 待审 | done 已定稿",
    "progress: todo | drafting | review | done",
)


def aspect_block(aspect: Aspect, language: Language) -> str:
    """Return a new aspect as YAML: not begun, its text empty, and what belongs there."""
    return f"{aspect}:\n{_indented(aspect_entries(aspect, language))}"


def aspect_entries(aspect: Aspect, language: Language) -> str:
    """Return what stands under a new aspect's key."""
    said = comment_lines(f"{_ASPECTS[aspect](language)}\n{_WRITE_BELOW(language)}")
    return f"progress: todo\n{said}text: |-\n"


def progress_comment(language: Language) -> str:
    """Return the comment that names the steps of progress."""
    return comment_lines(_PROGRESS(language))


def comment_lines(said: str) -> str:
    """Return words as comment lines."""
    return "".join(f"# {line}\n" if line else "#\n" for line in said.split("\n"))


def _indented(lines: str) -> str:
    return "".join(f"  {line}\n" for line in lines.splitlines())
