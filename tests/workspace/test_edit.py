import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from planctl.messages.refusal import Refusal
from planctl.workspace.edit import add_entry, append_block, append_item, set_scalar
from planctl.workspace.edit_removal import remove_item, rename_links
from planctl.workspace.proof import NotProved, same
from planctl.workspace.values import value_at
from planctl.workspace.yaml_file import read_yaml
from planctl.workspace.yaml_text import CannotEdit

from .yaml_strategies import TEXT, section_files

ORDER = (
    "id",
    "title",
    "area",
    "owner",
    "needs",
    "status",
    "challenge",
    "countermeasure",
    "remarks",
)


def value(raw):
    return read_yaml(raw).value


APPENDED = [
    ("a block list", "a:\n  - x\nb: 1\n", "a:\n  - x\n  - new\nb: 1\n"),
    ("a block list that is not indented", "a:\n- x # c\nb: 1\n", "a:\n- x # c\n- new\nb: 1\n"),
    ("a list in brackets", "a: [x, y] # c\n", "a: [x, y, new] # c\n"),
    ("brackets over lines", "a: [x, # c\n  y]\n", "a: [x, # c\n  y, new]\n"),
    ("empty brackets", "a: [] # c\nb: 1\n", "a: # c\n  - new\nb: 1\n"),
    ("nothing", "a: # c\nb: 1\n", "a: # c\n  - new\nb: 1\n"),
    ("a null", "a: ~\nb: 1\n", "a:\n  - new\nb: 1\n"),
    ("no such key", "b: 1\n", "b: 1\na:\n  - new\n"),
    ("no line feed at the end", "a:\n  - x", "a:\n  - x\n  - new"),
    ("carriage returns", "a:\r\n  - x\r\nb: 1\r\n", "a:\r\n  - x\r\n  - new\r\nb: 1\r\n"),
    ("an empty file", "", "a:\n  - new\n"),
    ("a file of comments", "# c", "# c\na:\n  - new\n"),
    ("brackets within brackets", "{a: [], b: 1}\n", "{a: [new], b: 1}\n"),
    ("an item that is a text", "a:\n  - |\n    x\n\n# c\n", "a:\n  - |\n    x\n  - new\n\n# c\n"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after"), [case[1:] for case in APPENDED], ids=[c[0] for c in APPENDED]
)
def test_an_item_is_appended_to(before, after):
    assert append_item(before.encode(), ("a",), "new").decode() == after


@pytest.mark.parametrize(
    "item", ["no", "012", "1e3", "~", "a: b", "- x", "#", "it's", '"', "", " x", "甲\u2028乙", "y"]
)
def test_what_would_mean_something_else_is_quoted(item):
    raw = append_item(b"a:\n  - x\n", ("a",), item)
    assert value(raw) == {"a": ("x", item)}


REMOVED = [
    ("a line", "a:\n  - x\n  - y\n", "a:\n  - y\n"),
    ("a line with a comment, which stays", "a:\n  - x # c\n  - y\n", "a:\n  # c\n  - y\n"),
    ("the last line of a file", "a:\n  - y\n  - x", "a:\n  - y"),
    ("the only one", "a: # c\n  - x\nb: 1\n", "a: [] # c\nb: 1\n"),
    ("twice", "a:\n  - x\n  - y\n  - x\n", "a:\n  - y\n"),
    ("the first in brackets", "a: [x, y]\n", "a: [y]\n"),
    ("the last in brackets", "a: [y, x]\n", "a: [y]\n"),
    ("the only one in brackets", "a: [x]\n", "a: []\n"),
    ("what is not there", "a: [y]\n", "a: [y]\n"),
    ("carriage returns", "a:\r\n  - x\r\n  - y\r\n", "a:\r\n  - y\r\n"),
]


@pytest.mark.parametrize(
    ("before", "after"), [case[1:] for case in REMOVED], ids=[c[0] for c in REMOVED]
)
def test_an_item_is_removed(before, after):
    assert remove_item(before.encode(), ("a",), "x").decode() == after


SET = [
    ("a plain word", "a: x # c\n", "new", "a: new # c\n"),
    ("double quotes stay", 'a: "x"\n', "new", 'a: "new"\n'),
    ("single quotes stay", "a: 'x'\n", "it's", "a: 'it''s'\n"),
    ("a number in words gets quotes", "a: x\n", "42", 'a: "42"\n'),
    ("a null comes to be", "a:\nb: 1\n", "new", "a: new\nb: 1\n"),
    ("a key comes to be", "b: 1\n", "new", "b: 1\na: new\n"),
    ("a literal stays one", "a: |-\n  x\nb: 1\n", "p\n\n q", "a: |-\n  p\n\n   q\nb: 1\n"),
    ("several lines become one", "a: x\n  y\nb: 1\n", "new", "a: new\nb: 1\n"),
    (
        "a comment stays on the first line",
        "a: x # c\nb: 1\n",
        "p\nq",
        "a: |- # c\n  p\n  q\nb: 1\n",
    ),
    ("a literal's comment stays", "a: |- # c\n  x\nb: 1\n", "p", "a: |- # c\n  p\nb: 1\n"),
    ("brackets hold no block", "{a: x, b: 1}\n", "p\nq", '{a: "p\\nq", b: 1}\n'),
    ("line feeds at the end are quoted", "a: x\n\nb: 1\n", "p\n\n", 'a: "p\\n\\n"\n\nb: 1\n'),
    ("carriage returns", "a: |-\r\n  x\r\nb: 1\r\n", "p\nq", "a: |-\r\n  p\r\n  q\r\nb: 1\r\n"),
]


@pytest.mark.parametrize(("before", "new", "after"), [c[1:] for c in SET], ids=[c[0] for c in SET])
def test_a_scalar_is_set(before, new, after):
    assert set_scalar(before.encode(), ("a",), new).decode() == after


ADDED = [
    ("behind its predecessor", "id: a\nremarks: x\n", "id: a\nowner: o # c\nremarks: x\n"),
    ("behind the comments within it", "needs:\n  - status\n  # in\n# top\nremarks: x\n", None),
    ("apart where keys stand apart", "id: a\n\ntitle: b\n\nremarks: c\n", "id: a\n\ntitle: b\n\nowner: o # c\n\nremarks: c\n"),
    ("into brackets, without its comment", "{id: a}\n", "{id: a, owner: o}\n"),
    ("behind an empty text", "title: |-\n\nremarks: x\n", "title: |-\nowner: o # c\n\nremarks: x\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [c[1:] for c in ADDED], ids=[c[0] for c in ADDED])
def test_a_key_is_added(before, after):
    new = add_entry(before.encode(), (), "owner: o # c\n", ORDER).decode()
    assert new == (after or "owner: o # c\n" + before)


def test_a_mapping_is_appended_with_its_comments():
    raw = b"areas:\n  - id: a\n    title: x\nrules: {}\n"
    new = append_block(raw, ("areas",), "id: b\n# 说明\ntitle: y\n").decode()
    assert (
        new == "areas:\n  - id: a\n    title: x\n  - id: b\n    # 说明\n    title: y\nrules: {}\n"
    )


FAULTY = ["a: [x\n", "a: 1\na: 2\n", "\tb: 1\n", "a: 1\n---\nb: 2\n", "a: &x [*x]\n"]


@pytest.mark.parametrize("raw", FAULTY)
def test_a_faulty_file_is_not_touched(raw):
    with pytest.raises(CannotEdit):
        append_item(raw.encode(), ("a",), "new")


def test_an_edit_whose_comment_would_be_lost_is_refused_and_says_which():
    with pytest.raises(NotProved) as refused:
        remove_item(b"a: [y, # keep me\n  x]\n", ("a",), "x")
    assert "# keep me" in refused.value.say("zh")
    assert "# keep me" in refused.value.say("en")


LINKED = [
    ("a literal", "status: {x: 1}\nremarks: |-\n  甲[[old]]\n\n    [[old]]乙\n", 2),
    ("a folded text", "remarks: >-\n  甲\n  [[old]]\n\n  [[ old ]]\n", 2),
    ("double quotes", 'remarks: "甲\\n[[old]] \\\n    \\u4E59[[old]]"\n', 2),
    ("single quotes", "remarks: '甲''[[old]]\n\n  [[old]]'\n", 2),
    ("a plain text over lines", "remarks: 甲 [[old]]\n  乙 [[old]]\n", 2),
    ("what is escaped is no link", "remarks: '\\[[old]]'\n", 0),
    ("another id that begins alike", "remarks: '[[old-one]] [[older]]'\n", 0),
    ("the word alone", "remarks: old\n# [[old]]\n", 0),
]


@pytest.mark.parametrize(("raw", "count"), [c[1:] for c in LINKED], ids=[c[0] for c in LINKED])
def test_links_are_renamed_in(raw, count):
    new, renamed = rename_links(raw.encode(), "old", "brand-new")
    assert renamed == count
    assert new.decode().count("brand-new") == count
    assert new.decode().replace("brand-new", "old") == raw


def shared(one, other):
    """How many bytes two texts begin with alike."""
    length = min(len(one), len(other))
    return next((at for at in range(length) if one[at] != other[at]), length)


def is_insertion(before, after):
    """Whether `after` is `before` with one run of bytes put in, and nothing else."""
    start = shared(before, after)
    end = shared(before[::-1], after[::-1])
    return len(after) > len(before) and start + end >= len(before)


many = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(section_files(), TEXT)
def test_setting_a_text_touches_no_line_outside_it(raw, text):
    keys = ("remarks",)
    new = set_scalar(raw, keys, text)
    assert same(value(new), value(raw) | {"remarks": text})
    start = raw.index(b"remarks:")
    assert new.startswith(raw[:start])
    following = raw[start:].split(b"\n")
    rest = next(
        (
            at
            for at, line in enumerate(following)
            if at and line[:1].strip() not in (b"", b"'", b'"')
        ),
        None,
    )
    if rest is not None:
        assert new.endswith(b"\n".join(following[rest:]))


@many
@given(section_files(), st.sampled_from(["no", "甲", "a-b"]))
def test_appending_touches_no_other_line(raw, item):
    new = append_item(raw, ("needs",), item)
    assert value_at(value(new), ("needs",)) == (*value(raw)["needs"], item)
    assert is_insertion(raw, new)


@many
@given(section_files())
def test_removing_touches_no_other_line(raw):
    items = value(raw)["needs"]
    new = remove_item(raw, ("needs",), items[0])
    assert items[0] not in value(new)["needs"]
    if items.count(items[0]) == 1 and len(items) > 1:
        assert is_insertion(new, raw)


@many
@given(section_files(), st.sampled_from(["status", "challenge", "countermeasure", "owner"]))
def test_adding_a_key_touches_no_other_line(raw, key):
    assume(key not in value(raw))
    new = add_entry(raw, (), f"{key}:\n  progress: todo\n  # 提示\n  text: |-\n", ORDER)
    assert value(new)[key] == {"progress": "todo", "text": ""}
    assert is_insertion(raw, new)


@many
@given(section_files())
def test_adding_and_taking_back_an_item_gives_the_same_bytes(raw):
    assert remove_item(append_item(raw, ("needs",), "zzz"), ("needs",), "zzz") == raw


def test_every_refusal_says_its_sentence_in_two_languages():
    pending, seen = [Refusal], set()
    while pending:
        kind = pending.pop()
        seen.add(kind)
        pending += [sub for sub in kind.__subclasses__() if sub not in seen]
    sentences = [kind.sentence for kind in seen if hasattr(kind, "sentence")]
    assert sentences
    assert all(said.zh and said.en and said.zh != said.en for said in sentences)
