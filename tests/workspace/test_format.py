import pytest
from hypothesis import HealthCheck, given, settings

from planctl.workspace.format import format_record, kind_of
from planctl.workspace.format_plan import format_plan
from planctl.workspace.proof import comment_texts, same
from planctl.workspace.yaml_file import read_yaml
from planctl.workspace.yaml_text import CannotEdit, open_text

from .yaml_strategies import section_files


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(section_files())
def test_formatting_keeps_the_value_and_every_comment_and_is_final(raw):
    once = format_record(raw, "section")
    assert same(read_yaml(once).value, read_yaml(raw).value)
    assert sorted(comment_texts(open_text(once))) == sorted(comment_texts(open_text(raw)))
    assert format_record(once, "section") == once


FORMATTED = [
    ("keys come in the model's order, with their comments",
     "# top\n\ntitle: t # side\n# the id\nid: a\n", "# top\n\n# the id\nid: a\ntitle: t # side\n"),
    ("the editor's line stays on top",
     "# yaml-language-server: $schema=x\n# of title\ntitle: t\nid: a\n", "# yaml-language-server: $schema=x\nid: a\n# of title\ntitle: t\n"),
    ("unknown keys come last", "zzz: 1\nid: a\n", "id: a\nzzz: 1\n"),
    ("aspects within come in order", "reviewed: {challenge: c, status: s}\n", "reviewed: {status: s, challenge: c}\n"),
    ("lists are indented under their key", "needs:\n- status\n# c\n- challenge\n", "needs:\n  - status\n  # c\n  - challenge\n"),
    ("quotes stay", "id: 'a'\ntitle: \"t\"\n", "id: 'a'\ntitle: \"t\"\n"),
    ("a text becomes a literal block", 'status: {text: "甲\\n\\n乙", progress: todo}\n',
     "status:\n  progress: todo\n  text: |-\n    甲\n\n    乙\n"),
    ("an empty text too", 'status: {progress: todo, text: ""}\n', "status:\n  progress: todo\n  text: |-\n"),
    ("brackets on one line stay", "status:   {  progress:   todo }\n", "status: {progress: todo}\n"),
    ("brackets over lines are joined", "needs: [status,\n  challenge\n  ]\n", "needs: [status, challenge]\n"),
    ("brackets with comments are opened", "needs: [status, # c\n  challenge]\n", "needs:\n  - status # c\n  - challenge\n"),
    ("blank lines are one at most, and none at the end", "id: a\n\n\n\ntitle: t\n\n\n", "id: a\n\ntitle: t\n"),
    ("trailing blanks go, outside a text", "id: a   \nremarks: |-\n  甲  \n  乙\n", "id: a\nremarks: |-\n  甲  \n  乙\n"),
    ("a missing line feed is added", "id: a", "id: a\n"),
    ("a byte order mark goes", "\ufeffid: a\n", "id: a\n"),
    ("carriage returns stay", "title: t\r\nid: a\r\n", "id: a\r\ntitle: t\r\n"),
    ("the start mark stays", "%YAML 1.2\n---\ntitle: t\nid: a\n", "%YAML 1.2\n---\nid: a\ntitle: t\n"),
    ("anchors are left where they are", "title: &t x\nid: *t\n\n\n", "title: &t x\nid: *t\n"),
    ("line feeds that a text keeps are kept", "remarks: |+\n  甲\n\n\nid: a\n", "id: a\nremarks: |+\n  甲\n\n\n"),
    ("U+2028 stays within its line", 'remarks: "甲\u2028乙\\n丙"\n', "remarks: |-\n  甲\u2028乙\n  丙\n"),
    ("a text that begins with blanks says so", 'remarks: "  甲\\n乙"\n', "remarks: |2-\n    甲\n  乙\n"),
    ("a text's last line of blanks is its own", "remarks: |-\n  甲\n   \nid: a\n", "id: a\nremarks: |-\n  甲\n   \n"),
    ("what no block can hold stays in quotes", 'remarks: "甲\\r\\n乙"\n', 'remarks: "甲\\r\\n乙"\n'),
    ("a file of comments is left", "# 甲\n\n\n", "# 甲\n"),
    ("an empty file stays empty", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after"), [c[1:] for c in FORMATTED], ids=[c[0] for c in FORMATTED]
)
def test_when_formatting(before, after):
    assert format_record(before.encode(), "section").decode() == after
    assert format_record(after.encode(), "section").decode() == after


def test_items_with_comments_are_formatted():
    raw = "areas:\n- # side\n  title: t\n  # of id\n  id: a\n-  title: u\n   id: b\n   # below\ntitle: x\n"
    assert format_record(raw.encode(), "plan").decode() == (
        "title: x\nareas:\n  - # side\n    # of id\n    id: a\n    title: t\n  - id: b\n    title: u\n    # below\n"
    )


@pytest.mark.parametrize(
    "raw", [b"a: [x\n", b"id: a\nid: b\n", "id: 甲".encode("gbk"), b"id: a\n---\nid: b\n"]
)
def test_a_faulty_file_is_not_formatted(raw):
    with pytest.raises(CannotEdit):
        format_record(raw, "section")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("plan.yaml", "plan"),
        ("sources.yaml", "sources"),
        ("terms.yaml", "terms"),
        ("sections/trade/a.yaml", "section"),
        ("layouts/own.yaml", "layout"),
        ("other.yaml", None),
        ("out/plan.yaml", None),
    ],
)
def test_a_path_says_what_kind_of_record_it_is(path, kind):
    assert kind_of(path) == kind


def test_a_plan_is_formatted_except_for_what_is_broken(small_plan):
    section = small_plan / "sections/trade/a.yaml"
    section.parent.mkdir(parents=True)
    section.write_text("title: t\nid: a\narea: trade\n", encoding="utf-8")
    (section.parent / "b.yaml").write_text('id: "b\n', encoding="utf-8")
    checked = format_plan(small_plan, check=True)
    assert section.read_text(encoding="utf-8").startswith("title")
    done = format_plan(small_plan)
    assert done.changed == checked.changed == ("plan.yaml", "sections/trade/a.yaml")
    assert [(path, type(why)) for path, why in done.refused] == [
        ("sections/trade/b.yaml", CannotEdit)
    ]
    assert section.read_text(encoding="utf-8").startswith("id")
    assert format_plan(small_plan).changed == ()
    assert format_plan(small_plan, ["plan.yaml"]).same == ("plan.yaml",)
