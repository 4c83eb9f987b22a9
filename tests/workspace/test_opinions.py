"""What reviewers said, whatever its letters, is written into `opinions.yaml` and read again."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.schemas.opinion import Answer, Opinion
from planctl.workspace.opinions import with_decision, with_more, with_new, with_reason
from planctl.workspace.read import read_plan

SMALL = Path(__file__).parent.parent / "plans" / "small"
PIECES = st.sampled_from(
    ["增长", " ", "  ", "\n", "\n\n", "\t", "- ", "# ", ": ", "'", '"', "|", "[@key]", "~", "\u3000", "😀", "@", "%",
     "no", "2024-01-01", "\u2028", "\x85", "---", "<<<<<<< HEAD\n"]
)  # fmt: skip
SAID = st.lists(PIECES, min_size=1, max_size=8).map("".join)
WHO = st.sampled_from(["甲", "审稿人 乙", "no", "1", "- 丙", "a: b", "#丁"])
ANSWERS = st.builds(Answer, who=WHO, date=st.just("2025-03-01"), text=SAID)
OPINIONS = st.builds(
    Opinion,
    kind=st.sampled_from(["edit", "comment", "footnote"]),
    who=st.lists(WHO, max_size=3, unique=True).map(tuple),
    section=st.just("customs"),
    on=st.none() | SAID,
    old=st.none() | SAID,
    new=st.none() | SAID,
    text=st.none() | SAID,
    answers=st.lists(ANSWERS, max_size=2).map(tuple),
    resolved=st.booleans(),
)


def read(raw):
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plan"
        shutil.copytree(SMALL, plan)
        (plan / "opinions.yaml").write_bytes(raw)
        return dict(read_plan(plan).opinions)


@settings(max_examples=100, deadline=None)
@given(st.lists(OPINIONS, min_size=1, max_size=3), WHO, ANSWERS, SAID)
def test_what_was_written_is_read_again(opinions, who, answer, reason):
    held = {f"e-{at}": opinion for at, opinion in enumerate(opinions)}
    raw = with_new(None, held)
    assert read(raw) == held
    first = opinions[0]
    more = replace(
        first,
        who=(*first.who, *({who} - {*first.who})),
        answers=(*first.answers, *({answer} - {*first.answers})),
        resolved=True,
    )
    raw = with_more(raw, "e-0", first, more)
    raw = with_reason(with_decision(raw, ["e-0"], "partly"), ["e-0"], reason)
    assert read(raw) == held | {"e-0": replace(more, decision="partly", reason=reason)}


def test_a_drafters_words_stay():
    raw = "# 评审会\ne-0:  # 会上提的\n  kind: comment\n  text: 请核\n"
    new = with_new(raw.encode(), {"e-1": Opinion(kind="comment", text="请补")})
    assert new.decode().startswith(raw)
