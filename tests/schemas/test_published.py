"""The schemas that stand beside this repository's plan, and those that programs ask for.

PLANCTL_UPDATE_GOLDEN=1 writes the former anew.
"""

import json
import os
from pathlib import Path

import jsonschema
import pytest

from planctl.workspace.schemas import RECORDS, SCHEMA_NAMES, json_schema, schema_bytes

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("name", RECORDS)
def test_the_schema_beside_the_plan_is_the_published_one(name):
    path = ROOT / f".planctl/schemas/{name}.json"
    if os.environ.get("PLANCTL_UPDATE_GOLDEN"):
        path.write_bytes(schema_bytes(name))
    assert json.loads(path.read_text(encoding="utf-8")) == json_schema(name)


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_a_published_schema_is_json_schema(name):
    jsonschema.Draft202012Validator.check_schema(json_schema(name))


def test_an_editor_is_told_what_each_key_is_for():
    described = json_schema("section")["properties"]["area"]
    assert "领域" in json.dumps(described, ensure_ascii=False)


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_the_command_prints_the_schema(name, capsys):
    from planctl.cli.main import run

    assert run(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema(name)
