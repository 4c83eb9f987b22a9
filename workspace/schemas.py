"""The JSON Schemas of records and reports, for editors and other programs."""

import json
from typing import Any

from planctl.schemas.dress import Dress
from planctl.schemas.figure import FiguresReport
from planctl.schemas.layout import Layout
from planctl.schemas.opinion import Opinions
from planctl.schemas.passage import Passage
from planctl.schemas.plan import PlanHead
from planctl.schemas.pull_report import OpinionsReport, PullReport
from planctl.schemas.reports import (
    AccountReport,
    DiffReport,
    FindingsReport,
    ImportReport,
    ListReport,
    LogReport,
    MergeReport,
    ProgressReport,
    ReviewReport,
    RulesReport,
)
from planctl.schemas.section import Section
from planctl.schemas.series import SeriesFile
from planctl.schemas.source import Sources
from planctl.schemas.terms import Terms
from planctl.workspace.values import Value, is_mapping

SCHEMAS = ".planctl/schemas"
RECORDS: dict[str, Any] = {
    "plan": PlanHead,
    "section": Section,
    "sources": Sources,
    "terms": Terms,
    "passage": Passage,
    "series": SeriesFile,
    "layout": Layout,
    "dress": Dress,
    "opinions": Opinions,
}
"""What a drafter writes; their schemas stand beside the plan."""
REPORTS: dict[str, Any] = {
    "findings": FindingsReport,
    "list": ListReport,
    "progress": ProgressReport,
    "diff": DiffReport,
    "log": LogReport,
    "merge": MergeReport,
    "review": ReviewReport,
    "figures": FiguresReport,
    "rules": RulesReport,
    "import": ImportReport,
    "pull": PullReport,
    "opinions-list": OpinionsReport,
    "accounts": tuple[AccountReport, ...],
}
"""What `--format json` prints, and `planctl import --account` writes."""
SCHEMA_NAMES = (*RECORDS, *REPORTS)


def json_schema(name: str) -> dict[str, Any]:
    """Return the schema of a record or report, for JSON Schema 2020-12; KeyError if there is none."""
    from pydantic import TypeAdapter

    from planctl.schemas.model import type_of

    schema = TypeAdapter(type_of({**RECORDS, **REPORTS}[name])).json_schema()
    _tidy(schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def schema_bytes(name: str) -> bytes:
    """Return a schema as the file that editors read."""
    return (json.dumps(json_schema(name), ensure_ascii=False, indent=2) + "\n").encode()


def _tidy(schema: Value) -> None:
    """Make a schema of pydantic's say what the model does, and no more.

    Keys that have a form are forbidden any other, which pydantic leaves unsaid; the titles that it
    makes of field names are noise in an editor.
    """
    if is_mapping(schema):
        if isinstance(schema.get("title"), str):
            del schema["title"]
        if "patternProperties" in schema:
            schema.setdefault("additionalProperties", False)
        for value in schema.values():
            _tidy(value)
    elif isinstance(schema, list):
        for item in schema:  # pyright: ignore[reportUnknownVariableType]
            _tidy(item)
