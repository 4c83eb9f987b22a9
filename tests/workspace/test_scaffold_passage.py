"""`new_passage` writes what is missing, by id or by title, and never over a word."""

import pytest

from planctl.messages.passage_titles import TITLES, id_of_title
from planctl.workspace.builtin import builtin_layout, builtin_layouts
from planctl.workspace.changes import FileInTheWay
from planctl.workspace.format import format_record, kind_of
from planctl.workspace.read import read_plan
from planctl.workspace.refusals import BadId, BadTitle, IdTaken
from planctl.workspace.scaffold_passage import IdNeeded, TitleNeeded, new_passage
from planctl.workspace.yaml_text import CannotEdit


def passages(root):
    loaded = read_plan(root)
    assert loaded.findings == ()
    return loaded.plan.passages


def text_of(root, name):
    return (root / f"passages/{name}.yaml").read_text(encoding="utf-8")


def put(root, name, text):
    path = root / f"passages/{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "title"), TITLES.items())
def test_a_known_passage_is_made_by_its_id_or_its_title_with_guidance(small_plan, name, title):
    made = new_passage(small_plan, name)
    assert (made.id, made.title, made.path) == (name, title, f"passages/{name}.yaml")
    assert [change.kind for change in made.changes] == ["created"]
    held = passages(small_plan)[name]
    assert (held.title, held.progress, held.text) == (title, "todo", "")
    text = text_of(small_plan, name)
    assert text.startswith("# yaml-language-server: $schema=../.planctl/schemas/passage.json\n")
    assert f"# {title}：" in text
    assert new_passage(small_plan, title).changes == ()


@pytest.mark.parametrize("layout", builtin_layouts())
def test_every_passage_that_a_built_in_form_names_has_a_known_title(layout):
    assert set(builtin_layout(layout).passages()) <= set(TITLES)


@pytest.mark.parametrize(
    ("title", "found"), [("摘　要", "abstract"), ("关键词", "keywords"), ("前言", None)]
)
def test_blanks_within_a_known_title_mean_nothing(title, found):
    assert id_of_title(title) == found


def test_another_passage_takes_its_title_from_who_asks(small_plan):
    made = new_passage(small_plan, "preface", title="前言", owner="技术组")
    assert made.added == ("id", "title", "owner", "progress", "text")
    held = passages(small_plan)["preface"]
    assert (held.title, held.owner) == ("前言", "技术组")
    assert new_passage(small_plan, "前言").path == "passages/preface.yaml"


def test_another_passage_may_be_named_by_its_title_and_an_id(small_plan):
    assert new_passage(small_plan, "附言", passage_id="postscript").id == "postscript"
    assert passages(small_plan)["postscript"].title == "附言"


def test_a_title_that_is_asked_for_goes_before_the_known_one(small_plan):
    assert new_passage(small_plan, "摘要", title="内容提要").id == "abstract"
    assert passages(small_plan)["abstract"].title == "内容提要"
    assert new_passage(small_plan, "内容提要").changes == ()


def test_guidance_is_in_the_users_language(small_plan):
    new_passage(small_plan, "keywords", language="en")
    assert "# Keywords: " in text_of(small_plan, "keywords")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", [*TITLES, "preface"])
def test_a_new_record_is_in_canonical_form(small_plan, name, language):
    made = new_passage(small_plan, name, title=TITLES.get(name, "前言"), language=language)
    raw = (small_plan / made.path).read_bytes()
    assert format_record(raw, kind_of(made.path)) == raw


HALF = """\
# 写了一半
text: >-   # 正文
    已经写好的话，
    一个字也不能动。
title: "内容提要"
"""


@pytest.mark.parametrize(
    ("held", "added"),
    [
        ("id: abstract\n" + HALF, ("progress",)),
        ("id: abstract\ntitle: 内容提要\nprogress: review\n", ("text",)),
        ("id: abstract   # 编号\n", ("title", "progress", "text")),
        ("{id: abstract, title: 内容提要, text: 一句话}\n", ("progress",)),
    ],
)
def test_a_half_written_record_gets_what_it_lacks_and_loses_no_word(small_plan, held, added):
    put(small_plan, "abstract", held)
    made = new_passage(small_plan, "abstract")
    assert (made.created, made.added) == (False, added)
    record = passages(small_plan)["abstract"]
    assert record.progress in ("todo", "review")
    text = text_of(small_plan, "abstract")
    assert [line for line in held.splitlines() if line not in text.splitlines()] in (
        [],
        [held.rstrip()],  # within brackets the line itself grows
    )
    assert "已经写好" not in held or record.text == "已经写好的话， 一个字也不能动。"
    assert new_passage(small_plan, "abstract").changes == ()


def test_a_key_with_nothing_under_it_is_filled(small_plan):
    put(small_plan, "abstract", "id: abstract\ntitle:  # 空着\nprogress:\ntext:\n")
    assert new_passage(small_plan, "摘要").added == ("title", "progress", "text")
    held = passages(small_plan)["abstract"]
    assert (held.title, held.progress, held.text) == ("摘要", "todo", "")
    assert "# 空着" in text_of(small_plan, "abstract")


def test_an_owner_is_set_and_never_replaced(small_plan):
    new_passage(small_plan, "abstract")
    assert new_passage(small_plan, "abstract", owner="技术组").added == ("owner",)
    assert new_passage(small_plan, "abstract", owner="别的组").changes == ()
    assert passages(small_plan)["abstract"].owner == "技术组"


@pytest.mark.parametrize(
    ("said", "more", "refusal", "told"),
    [
        ("preface", {}, TitleNeeded, "--title"),
        ("前言", {}, IdNeeded, "--id"),
        ("前言", {"passage_id": "Preface"}, BadId, "preface".title()),
        ("a\nb", {}, BadTitle, "title"),
        ("abstract", {"title": "甲\n乙"}, BadTitle, "title"),
        ("abstract", {"owner": " "}, BadTitle, "title"),
    ],
)
def test_what_cannot_be_written_is_refused_in_both_languages(small_plan, said, more, refusal, told):
    with pytest.raises(refusal) as refused:
        new_passage(small_plan, said, **more)
    for language in ("zh", "en"):
        words = f"{refused.value.say(language)} {refused.value.hint(language)}"
        assert told in words
        assert refused.value.say(language).isprintable()
    assert not (small_plan / "passages").exists()


def test_the_id_of_a_passage_with_another_title_is_refused(small_plan):
    new_passage(small_plan, "abstract")
    before = text_of(small_plan, "abstract")
    with pytest.raises(IdTaken, match="摘要"):
        new_passage(small_plan, "abstract", title="别的")
    assert text_of(small_plan, "abstract") == before


@pytest.mark.parametrize("text", ["id: other\ntitle: 别的\n", "", "- 一\n", "\ttitle: 摘要\n"])
def test_a_file_that_is_something_else_is_not_overwritten(small_plan, text):
    path = put(small_plan, "abstract", text)
    with pytest.raises(FileInTheWay) as refused:
        new_passage(small_plan, "abstract")
    assert refused.value.path == "passages/abstract.yaml"
    assert path.read_text(encoding="utf-8") == text


def test_a_faulty_record_is_named_and_left_alone(small_plan):
    text = 'id: abstract\ntitle: "摘要\n'
    path = put(small_plan, "abstract", text)
    with pytest.raises((CannotEdit, FileInTheWay)) as refused:
        new_passage(small_plan, "abstract")
    assert refused.value.path == "passages/abstract.yaml"
    assert path.read_text(encoding="utf-8") == text


def test_a_folder_in_the_place_of_the_file_is_left_alone(small_plan):
    (small_plan / "passages/abstract.yaml").mkdir(parents=True)
    with pytest.raises(FileInTheWay):
        new_passage(small_plan, "abstract")
