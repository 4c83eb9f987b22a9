"""A record from a value, or what is wrong with it."""

from typing import TypeVar

from planctl.schemas.form import Unfit, build
from planctl.workspace.record_fault import RecordFault

_T = TypeVar("_T")


def record_of(kind: type[_T], value: object) -> tuple[_T | None, list[RecordFault]]:
    """Return the record that `value` makes, or every fault that keeps it from being one."""
    try:
        return build(kind, value), []
    except Unfit:
        # Only now: a plan without faults never waits for pydantic.
        from planctl.workspace.record_faults import faults_of

        return None, faults_of(kind, value)
    except (
        ValueError
    ) as disagreement:  # a record's own: each value is right, and together they are not
        return None, [RecordFault("S108", (), {"problem": str(disagreement)}, at_key=True)]
