"""The clock and the ids that LibreOffice writes into a PDF, made to depend on the paper alone."""

import re
import zlib
from collections.abc import Callable
from hashlib import blake2b
from io import BytesIO
from zipfile import BadZipFile, ZipFile

_DATE = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)(\d{14})([^)]*)")
_ID = re.compile(rb"(/ID\s*\[\s*<)([0-9A-F]{32})(>\s*<)([0-9A-F]{32})(>)")
_CHECKSUM = re.compile(rb"(/DocChecksum\s*/)([0-9A-F]{32})")
_CREATED = re.compile(
    rb"<dcterms:created[^>]*>(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z</dcterms:created>"
)
_NO_DATE = b"19800101000000"
"""The same day as that of the members of our Word files."""


def settle(pdf: bytes, docx: bytes) -> bytes:
    """Return the PDF dated as the .docx is, with ids made of its content.

    LibreOffice (7.4) puts the clock into Info's dates, /ID and /DocChecksum, heeds no
    SOURCE_DATE_EPOCH, and nothing else changes from run to run. Every replacement is as long as
    what it replaces: the table of offsets still holds.
    """
    dated = _DATE.sub(_dated(_created(docx)), pdf)
    blank = _CHECKSUM.sub(rb"\g<1>" + b"0" * 32, _ID.sub(_ids(b"0" * 32), dated))
    digest = blake2b(blank, digest_size=16).hexdigest().upper().encode()
    return _CHECKSUM.sub(rb"\g<1>" + digest, _ID.sub(_ids(digest), blank))


def _dated(day: bytes) -> Callable[[re.Match[bytes]], bytes]:
    """Return what sets a date in UTC: the zone, Z' or +hh'mm', keeps its length."""
    return lambda found: found[1] + day + re.sub(rb"\d", b"0", found[3])


def _ids(digest: bytes) -> bytes:
    return rb"\g<1>" + digest + rb"\g<3>" + digest + rb"\g<5>"


def _created(docx: bytes) -> bytes:
    """Return the day of the core properties (ECMA-376 part 2, 8) as YYYYMMDDhhmmss."""
    try:
        with ZipFile(BytesIO(docx)) as package:
            found = _CREATED.search(package.read("docProps/core.xml"))
    except (BadZipFile, KeyError, RuntimeError, zlib.error):
        return _NO_DATE
    return b"".join(found.groups()) if found else _NO_DATE
