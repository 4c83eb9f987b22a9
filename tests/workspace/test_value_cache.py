"""A file whose value is kept is what it is when it is parsed anew."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.workspace import read_ahead as module
from planctl.workspace.read_ahead import read_ahead
from planctl.workspace.value_cache import ValueCache
from planctl.workspace.yaml_file import read_yaml

WORDS = st.text("ab甲乙 :#'\"\n\t-012.", max_size=8)
SCALARS = WORDS | st.integers() | st.floats(allow_nan=False) | st.booleans() | st.none()
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
SOUND = VALUES.map(lambda value: yaml.safe_dump(value, allow_unicode=True).encode())
ODD = st.sampled_from(
    [
        b"",
        b"a: 1\na: 2\n",
        b'a: "b\nc: d\n',
        b"a:\n\tb: c\n",
        b"<<<<<<< ours\na: 1\n",
        b"a: &x [1]\nb: *x\n",
        b"\xef\xbb\xbfa: 1\n",
        "标题".encode("gbk"),
        b"a: .inf\nb: 012\nc: no\nd: 2025-01-01\ne: 1e3\n",
    ]
)
PLANS = st.lists(
    st.dictionaries(st.sampled_from(["a", "b", "c", "d"]), SOUND | ODD, max_size=4), max_size=4
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A plan's folder; the cache stands beside it."""
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "cache"))
    return tmp_path / "plan"


def parsed(folder, raw, there=None):
    """Return what files hold, read with the cache."""
    of = read_ahead(raw, kept=ValueCache(folder, raw if there is None else there))()
    return {path: of(path) for path in raw}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PLANS)
def test_whatever_was_read_before_reads_as_without_a_cache(folder, plans):
    for raw in plans:
        fresh = {path: read_yaml(content) for path, content in raw.items()}
        for _ in range(2):
            assert repr(parsed(folder, raw)) == repr(fresh)


def test_only_what_has_changed_is_parsed_again(folder, monkeypatch):
    raw = {"a": b"id: a\n", "b": b"id: b\n", "broken": b"id: [\n"}
    parsed(folder, raw)
    asked = []
    parse = module._parse
    monkeypatch.setattr(
        module, "_parse", lambda raw, paths: asked.extend(paths) or parse(raw, paths)
    )
    raw["b"] = b"id: c\n"
    assert parsed(folder, raw)["b"].value == {"id": "c"}
    assert asked == ["b", "broken"]


def test_to_read_some_files_does_not_forget_the_others(folder):
    raw = {"a": b"id: a\n", "b": b"id: b\n"}
    parsed(folder, raw)
    parsed(folder, {"a": b"id: c\n"}, there=raw)
    assert ValueCache(folder, raw).known(raw).keys() == {"b"}


def test_a_file_that_is_gone_is_forgotten(folder):
    parsed(folder, {"a": b"id: a\n", "b": b"id: b\n"})
    parsed(folder, {"a": b"id: c\n"})
    assert not ValueCache(folder, ()).known({"b": b"id: b\n"})


def test_another_parser_reads_all_anew(folder, monkeypatch):
    raw = {"a": b"id: a\n"}
    parsed(folder, raw)
    monkeypatch.setattr("planctl.workspace.value_cache._parser", lambda: b"another")
    assert not ValueCache(folder, raw).known(raw)
