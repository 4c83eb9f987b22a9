"""Zip archives: foreign ones read within bounds, our own written so that equal members give equal bytes."""

import zlib
from collections.abc import Iterable
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from planctl.ooxml.bad_package import BadPackage

FAST = 1
"""Level 1 takes a third of the time of level 6, and Chinese text a tenth more room."""

_MEMBERS = 4_000
_MEMBER_BYTES = 64 << 20
_TOTAL_BYTES = 256 << 20
_RATIO = 250
"""XML of the densest papers shrinks to a hundredth; deflate's own limit is a thousandth."""
_UNSUSPECTED = 16 << 20
"""Bytes below which no ratio is suspicious: an empty bitmap shrinks to nearly nothing."""
_COMPOUND_FILE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = 0x1


def read_archive(file: bytes, *, trusted: bool = False) -> dict[str, bytes]:
    """Return the members of a zip file by name, folders left out.

    Raises BadPackage for what is no zip file, and, unless it is `trusted`, for one that holds too
    much or names a place outside of itself.
    """
    if file.startswith(_COMPOUND_FILE):
        # Word 97-2003, or a .docx that a password has turned into a compound file (MS-OFFCRYPTO).
        locked = "EncryptedPackage".encode("utf-16-le") in file
        raise BadPackage("encrypted" if locked else "old_word")
    try:
        with ZipFile(BytesIO(file)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if not trusted:
                _bound(members)
            return {member.filename: archive.read(member) for member in members}
    except (BadZipFile, EOFError, NotImplementedError, ValueError, zlib.error) as error:
        raise BadPackage("not_a_package") from error


def write_archive(members: Iterable[tuple[str, bytes]], level: int = FAST) -> bytes:
    """Return a zip file of `members` in their order, without a date but the format's first one.

    A long member may come in pieces, one after the other under its name, while they are made.
    """
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=level) as archive:
        for name, pieces in groupby(members, itemgetter(0)):
            with archive.open(name, "w") as stream:
                for _, piece in pieces:
                    stream.write(piece)
        for member in archive.infolist():
            # ZipInfo notes the system that wrote it, which would tell Windows from the rest.
            member.create_system = 0
    return file.getvalue()


def _bound(members: list[ZipInfo]) -> None:
    # The sizes are what the archive says; `read` never gives more than that.
    if len(members) > _MEMBERS or sum(member.file_size for member in members) > _TOTAL_BYTES:
        raise BadPackage("too_large")
    seen: set[str] = set()
    for member in members:
        name = member.filename
        # ECMA-376 part 2, 6.2.2: names are equal that differ in capitals alone.
        if _leads_outside(member.orig_filename) or name.casefold() in seen:
            raise BadPackage("member_name", name)
        seen.add(name.casefold())
        if member.flag_bits & _ENCRYPTED:
            raise BadPackage("encrypted", name)
        if _too_large(member):
            raise BadPackage("too_large", name)


def _leads_outside(name: str) -> bool:
    return (
        "\\" in name
        or "\0" in name
        or ":" in name
        or not {"", ".", ".."}.isdisjoint(name.split("/"))
    )


def _too_large(member: ZipInfo) -> bool:
    swollen = member.file_size > _RATIO * max(member.compress_size, 1)
    return member.file_size > _MEMBER_BYTES or (swollen and member.file_size > _UNSUSPECTED)
