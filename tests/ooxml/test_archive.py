import warnings
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.ooxml.archive import read_archive, write_archive
from planctl.ooxml.bad_package import BadPackage

COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
NAMES = st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8}){0,3}\.xml", fullmatch=True)


def zipped(*members):
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of the names that are written twice
        for name, blob in members:
            archive.writestr(name, blob)
    return file.getvalue()


def locked():
    """Return an archive whose member says that it is encrypted."""
    file = bytearray(zipped(("word/document.xml", b"<a/>")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        file[file.index(signature) + offset] |= 1
    return bytes(file)


@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=5))
def test_what_is_written_is_read_back(members):
    assert read_archive(write_archive(members.items())) == members


def test_folders_are_no_members():
    assert read_archive(zipped(("word/", b""), ("word/a.xml", b"a"))) == {"word/a.xml": b"a"}


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (b"", "not_a_package"),
        (b"plain text", "not_a_package"),
        (zipped(("a.xml", b"abc" * 99))[:-30], "not_a_package"),
        (COMPOUND + bytes(600), "old_word"),
        (COMPOUND + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (locked(), "encrypted"),
        (zipped(("/etc/a.xml", b"")), "member_name"),
        (zipped(("../a.xml", b"")), "member_name"),
        (zipped(("word/../../a.xml", b"")), "member_name"),
        (zipped(("word\\a.xml", b"")), "member_name"),
        (zipped(("c:a.xml", b"")), "member_name"),
        (zipped(("a.xml", b"1"), ("A.XML", b"2")), "member_name"),
        (zipped(("a.xml", bytes(17 << 20))), "too_large"),
        (zipped(("a.xml", bytes(65 << 20))), "too_large"),
        (zipped(*((f"{n}.xml", b"") for n in range(4_001))), "too_large"),
    ],
)
def test_an_archive_that_should_not_be_read_is_refused(file, problem):
    with pytest.raises(BadPackage) as raised:
        read_archive(file)
    assert raised.value.problem == problem


def test_an_archive_whose_contents_are_damaged_is_refused():
    file = zipped(("a.xml", bytes(range(256))))
    at = file.index(b"a.xml") + 40
    with pytest.raises(BadPackage, match="not_a_package"):
        read_archive(file[:at] + b"?" + file[at + 1 :])


def test_an_archive_of_our_own_may_be_as_dense_as_it_is():
    file = write_archive([("a.xml", bytes(17 << 20))])
    assert len(read_archive(file, trusted=True)["a.xml"]) == 17 << 20
