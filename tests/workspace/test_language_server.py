"""yaml-language-server judges the same records as we do.

`records/right` and `records/wrong` hold the cases; a name begins with the kind of record. To add a
case, add a file.
"""

import json
import os
import re
from pathlib import Path

import pytest

from planctl.workspace.files import Files
from planctl.workspace.init import init_plan
from planctl.workspace.read import load
from planctl.workspace.yaml_file import read_yaml

from .language_server import LanguageServer, find_server

RECORDS = Path(__file__).parent / "records"
OURS = re.compile(r"R0(0[1-9]|1[0-5])|S10[1-7]")
PLAN = "title: 稿\nareas:\n  - {id: trade, title: 贸易}\n".encode()
KINDS_BY_FOLDER = {
    "sections": "section", "passages": "passage", "layouts": "layout", "layouts/dress": "dress",
}  # fmt: skip
SETTINGS = {
    "yaml": {"validate": True, "schemaStore": {"enable": False}, "yamlVersion": "1.2"},
    "http": {},
    "[yaml]": {},
}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    command = find_server()
    if command is None:
        if os.environ.get("CI"):
            pytest.fail("yaml-language-server is missing; in CI it has to be there")
        pytest.skip("yaml-language-server is not installed: its judgement was not asked")
    root = tmp_path_factory.mktemp("plan")
    init_plan(root, title="稿", areas=[("trade", "贸易")])
    with LanguageServer(command, root, SETTINGS) as client:
        client.root, client.asked = root, {}
        yield client


def path_of(record):
    """Where in a plan a record of this name stands."""
    kind = record.name.split("-")[0]
    return {
        "plan": "plan.yaml",
        "sources": "sources.yaml",
        "terms": "terms.yaml",
        "series": "series.yaml",
        "passage": "passages/record.yaml",
        "layout": "layouts/own.yaml",
        "dress": "layouts/dress/own.yaml",
    }.get(kind, "sections/trade/record.yaml")


def our_faults(path, raw):
    """The rules of reading and of form that a record breaks."""
    loaded = load(Files(Path(), {"plan.yaml": PLAN, path: raw}, ()))
    return [
        found
        for found in loaded.findings
        if found.place.path == path and OURS.fullmatch(found.rule)
    ]


def their_faults(server, path, raw):
    """What the server finds in a record; asked once for each."""
    if raw not in server.asked:
        server.asked[raw] = ask(server, path, raw)
    return server.asked[raw]


def ask(server, path, raw):
    folder = path.rpartition("/")[0].partition("/trade")[0]
    kind = KINDS_BY_FOLDER.get(folder) or path.removesuffix(".yaml")
    up = "../" * path.count("/")
    line = f"# yaml-language-server: $schema={up}.planctl/schemas/{kind}.json\n"
    found = server.diagnostics(server.root / path, line + raw.decode())
    return [
        one for one in found if one.get("severity", 1) == 1 or "schema" in one.get("source", "")
    ]


@pytest.mark.parametrize("record", sorted(RECORDS.glob("right/*.yaml")), ids=lambda path: path.stem)
def test_a_right_record_is_right_to_both(server, record):
    path, raw = path_of(record), record.read_bytes()
    assert our_faults(path, raw) == []
    assert their_faults(server, path, raw) == []


@pytest.mark.parametrize("record", sorted(RECORDS.glob("wrong/*.yaml")), ids=lambda path: path.stem)
def test_a_wrong_record_is_wrong_to_both(server, record):
    path, raw = path_of(record), record.read_bytes()
    ours, theirs = our_faults(path, raw), their_faults(server, path, raw)
    assert ours
    assert theirs


@pytest.mark.parametrize("record", sorted(RECORDS.glob("wrong/*.yaml")), ids=lambda path: path.stem)
def test_a_fault_of_form_stands_on_the_same_line_for_both(server, record):
    path, raw = path_of(record), record.read_bytes()
    ours = {
        found.place.line
        for found in our_faults(path, raw)
        if found.rule.startswith("S") and found.rule != "S102"
    }
    theirs = {one["range"]["start"]["line"] for one in their_faults(server, path, raw)}
    assert ours <= theirs, (ours, theirs)


SCALARS = {
    "no": "string", "yes": "string", "on": "string", "012": "number", "1e3": "number", "2024-01-01": "string", "0o17": "number",
    "~": "null", "1_000": "string", "0x1F": "number", "12:30": "string", ".5": "number", "1.": "number", "True": "boolean",
    "tRUE": "string", "Null": "null", "": "null", "0b1": "string", "09": "number", "-0": "number", ".inf": "number", "<<": "string",
}  # fmt: skip
KINDS = {str: "string", int: "number", float: "number", bool: "boolean", type(None): "null"}


@pytest.fixture(scope="module")
def kinds(server):
    """Which kinds the server takes each plain word for: one document for each kind, a line a word."""
    found = {written: set() for written in SCALARS}
    for kind in set(SCALARS.values()):
        schema = {"type": "object", "additionalProperties": {"type": kind}}
        (server.root / f"{kind}.json").write_text(json.dumps(schema))
        lines = [f"k{at}: {written}\n" for at, written in enumerate(SCALARS)]
        text = f"# yaml-language-server: $schema={kind}.json\n{''.join(lines)}"
        faulty = {
            one["range"]["start"]["line"] for one in server.diagnostics(server.root / "x", text)
        }
        for line, written in enumerate(SCALARS, start=1):
            found[written] |= {kind} - ({kind} if line in faulty else set())
    return found


@pytest.mark.parametrize(("written", "kind"), SCALARS.items())
def test_a_plain_word_is_the_same_kind_of_thing_to_both(kinds, written, kind):
    assert KINDS[type(read_yaml(f"a: {written}\n".encode()).value["a"])] == kind
    assert kinds[written] == {kind}
