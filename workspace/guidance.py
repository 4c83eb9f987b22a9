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
_PASSAGES: dict[str, Both] = {
    "abstract": Both(
        "摘要：200–300 字，一段写完，不分条、不加注；写明为什么做、看到什么、建议什么，\n"
        "不写“本文介绍了”一类的话。",
        "Abstract: 200 to 300 characters in one paragraph, without lists or notes: why, what was\n"
        "found, what is proposed.",
    ),
    "keywords": Both(
        "关键词：3–5 个名词，用全角分号“；”隔开，末尾不加标点。",
        "Keywords: three to five nouns, parted by the full-width semicolon ；, nothing at the end.",
    ),
    "introduction": Both(
        "引言：写为什么现在要做这件事、范围多大、材料从哪里来；不提前写结论。",
        "Introduction: why this, why now, how far it reaches, what it rests on; no conclusions yet.",
    ),
    "comparison": Both(
        "做法比较：挑可比的三四家，用同样几条来比（谁在管、怎么管、效果如何），\n"
        "宜列成表；最后写哪些可以借鉴、需要什么条件。",
        "Comparison: three or four comparable peers, held against the same points (who acts, how,\n"
        "with what effect), best in a table; then what can be taken over, and on which conditions.",
    ),
    "cases": Both(
        "典型案例：每例一个小标题（## ），写背景、做法、成效，成效要有数据和来源 [@来源编号]。",
        "Cases: a heading (## ) for each, then its setting, what was done, what came of it, with\n"
        "figures and a source as [@key].",
    ),
    "outlook": Both(
        "展望：写今后几年可能怎样变化、取决于什么；推测要与事实分开写。",
        "Outlook: how things may change in the coming years, and on what that hangs; keep what is\n"
        "expected apart from what is known.",
    ),
    "conclusions": Both(
        "结论：三五句话，每句都能在正文里找到依据；不出现新的数据和来源。",
        "Conclusions: a few sentences, each resting on the text above; no new figures or sources.",
    ),
}
_ANY_PASSAGE = Both(
    "先用一句话写明要点，再展开；数据写明年份，用 [@来源编号] 注明出处，\n"
    "拿不准的用 {>>批注<<} 留给同事。",
    "Say the point in one sentence, then go on; give each figure its year, and its source as\n"
    "[@key]; leave a {>>note<<} for a colleague where you are unsure.",
)
_WRITE_PASSAGE_BELOW = Both(
    "正文写在下面，每行缩进两格。", "Write below, every line indented by two blanks."
)
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


def passage_text(passage_id: str, language: Language) -> str:
    """Return the empty text of a new passage as YAML, under what belongs there."""
    said = _PASSAGES.get(passage_id, _ANY_PASSAGE)(language)
    comment = comment_lines(f"{said}\n{_WRITE_PASSAGE_BELOW(language)}")
    return f"{comment}text: |-\n"


def progress_comment(language: Language) -> str:
    """Return the comment that names the steps of progress."""
    return comment_lines(_PROGRESS(language))


def comment_lines(said: str) -> str:
    """Return words as comment lines."""
    return "".join(f"# {line}\n" if line else "#\n" for line in said.split("\n"))


def _indented(lines: str) -> str:
    return "".join(f"  {line}\n" for line in lines.splitlines())
