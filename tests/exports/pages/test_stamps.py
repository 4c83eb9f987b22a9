"""What changes from run to run in a PDF is settled, and nothing else."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.exports.pages.stamps import settle

DIGITS = st.text("0123456789", min_size=14, max_size=14)
ZONE = st.sampled_from(["Z'", "+08'00'", "-03'30'", "Z"])
HEX = st.text("0123456789ABCDEF", min_size=32, max_size=32)


def trailer(date, zone, identity, checksum, body="甲"):
    return (
        f"%PDF-1.6\n{body}\n<</CreationDate(D:{date}{zone})>>\nxref\ntrailer\n<</Size 9\n"
        f"/ID [ <{identity}>\n<{identity}> ]\n/DocChecksum /{checksum}\n>>"
    ).encode()


@given(DIGITS, ZONE, HEX, HEX)
def test_the_clock_and_the_ids_leave_no_trace(date, zone, identity, checksum):
    settled = settle(trailer(date, zone, identity, checksum), b"")
    assert settled == settle(trailer("20260101120000", zone, "0" * 32, "F" * 32), b"")


@given(DIGITS, ZONE, HEX, HEX)
def test_offsets_hold(date, zone, identity, checksum):
    pdf = trailer(date, zone, identity, checksum)
    assert len(settle(pdf, b"")) == len(pdf)


@given(st.binary())
def test_what_has_no_stamps_stays_as_it_is(blob):
    assert settle(b"%PDF" + blob, blob) == b"%PDF" + blob


def test_settling_twice_changes_nothing():
    once = settle(trailer("20260101120000", "Z'", "A" * 32, "B" * 32), b"")
    assert settle(once, b"") == once


def test_other_content_has_another_id():
    ids = {
        re.search(
            rb"/ID \[ <(\w+)>", settle(trailer("2" * 14, "Z'", "A" * 32, "B" * 32, body), b"")
        )[1]
        for body in ("甲", "乙")
    }
    assert len(ids) == 2


@pytest.mark.parametrize(
    ("core", "date"),
    [
        ("<dcterms:created>2024-05-06T07:08:09Z</dcterms:created>", b"20240506070809"),
        ('<dcterms:created a="b">2024-05-06T07:08:09Z</dcterms:created>', b"20240506070809"),
        ("<dcterms:created>some day</dcterms:created>", b"19800101000000"),
        ("", b"19800101000000"),
        (None, b"19800101000000"),
    ],
)
def test_the_day_is_that_of_the_core_properties(core, date):
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr("word/document.xml", "")
        if core is not None:
            package.writestr("docProps/core.xml", core)
    pdf = trailer("20260101120000", "+08'00'", "A" * 32, "B" * 32)
    assert b"(D:" + date + b"+00'00')" in settle(pdf, file.getvalue())
