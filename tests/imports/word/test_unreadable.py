"""What is no Word document, or none that can be read; and damaged ones."""

import contextlib
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.imports.draft import Draft
from planctl.imports.unreadable import Unreadable
from planctl.imports.word import read_word

COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
LOCKED = "EncryptedPackage".encode("utf-16-le")
TYPES = "[Content_Types].xml"


def members(file):
    with ZipFile(BytesIO(file)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def changed(make, pack, p, **parts):
    """Return a file with the main part, or another, replaced."""
    held = members(make(p("正文。")))
    return pack({**held, **{name.replace("__", "/"): text for name, text in parts.items()}})


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (COMPOUND + bytes(600), "old-doc"),
        (COMPOUND + bytes(600) + LOCKED, "locked"),
        (b"", "broken"),
        (b"PK\x03\x04" + bytes(40), "broken"),
        ("正文。".encode(), "broken"),
    ],
)
def test_what_is_no_package_is_refused(file, problem):
    with pytest.raises(Unreadable) as raised:
        read_word("draft.docx", file)
    assert (raised.value.name, raised.value.problem) == ("draft.docx", problem)


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ("<a/>", "not-a-document"),
        ('<w:document xmlns:w="urn:other"><w:body/></w:document>', "not-a-document"),
        ("<w:document", "broken"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "unsafe"),
        (
            '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
            "unsafe",
        ),
        ("<a>" * 5_000 + "</a>" * 5_000, "broken"),
    ],
)
def test_a_main_part_that_is_no_document_is_refused(make, pack, p, document, problem):
    with pytest.raises(Unreadable) as raised:
        read_word("draft.docx", changed(make, pack, p, **{"word/document.xml": document}))
    assert raised.value.problem == problem


@pytest.mark.parametrize("kind", ["styles", "numbering", "footnotes", "comments", "header"])
def test_another_part_that_is_broken_is_refused_too(make, pack, p, kind):
    held = members(make(p("正文。"), **{kind: ""}))
    with pytest.raises(Unreadable, match="damaged"):
        read_word("draft.docx", pack({**held, f"word/{kind}.xml": "<w:styles"}))


@pytest.mark.parametrize(
    ("left_out", "problem"),
    [
        ("word/document.xml", "not-a-document"),
        ("_rels/.rels", "not-a-document"),
        (TYPES, "not-a-document"),
    ],
)
def test_a_package_without_a_document_is_refused(make, pack, p, left_out, problem):
    held = members(make(p("正文。")))
    del held[left_out]
    with pytest.raises(Unreadable) as raised:
        read_word("draft.docx", pack(held))
    assert raised.value.problem == problem


def test_a_bomb_is_refused(make, pack, p):
    held = members(make(p("正文。")))
    with pytest.raises(Unreadable) as raised:
        read_word("draft.docx", pack({**held, "word/media/a.xml": "0" * (17 << 20)}))
    assert raised.value.problem == "too-large"


def test_a_way_out_of_the_package_is_refused(make, pack, p):
    with pytest.raises(Unreadable) as raised:
        read_word("draft.docx", pack({**members(make(p("正文。"))), "../a.xml": ""}))
    assert raised.value.problem == "unsafe"


def test_a_refusal_is_said_in_both_languages():
    with pytest.raises(Unreadable) as raised:
        read_word("draft.docx", COMPOUND)
    for language, said, remedy in (("zh", "旧版", "另存"), ("en", "old binary", "save it")):
        assert said in raised.value.say(language)
        assert remedy in raised.value.hint(language)


def test_a_file_with_macros_is_read(make, pack, p):
    held = members(make(p("正文。")))
    held[TYPES] = held[TYPES].replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert read_word("draft.docm", pack(held)).blocks[0].words.value == "正文。"


def test_the_strict_form_is_read(make, pack, p):
    usual = "http://schemas.openxmlformats.org/{}/2006/{}"
    strict = "http://purl.oclc.org/ooxml/{}/{}"
    heading = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    held = members(make(p("现状", style="1"), styles=heading))
    for name in (("wordprocessingml", "main"), ("officeDocument", "relationships")):
        held = {
            part: text.replace(usual.format(*name), strict.format(*name))
            for part, text in held.items()
        }
    (block,) = read_word("draft.docx", pack(held)).blocks
    assert (block.kind, block.words.value) == ("heading", "现状")


def nested(around, depth, inner):
    before, after = around.split("|")
    return before * depth + inner + after * depth


@pytest.mark.parametrize(
    "around",
    [
        "<w:sdt><w:sdtContent>|</w:sdtContent></w:sdt>",
        "<w:tbl><w:tr><w:tc>|<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>|</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        "<w:p><w:ins>|</w:ins></w:p>",
        "<w:p><m:oMath>|</m:oMath></w:p>",
    ],
)
@pytest.mark.parametrize("elements", [20, 240, 3_000])
def test_what_is_nested_deep_is_read_or_refused(make, p, around, elements):
    depth = max(elements // (around.partition("|")[0].count("<")), 1)
    file = make(nested(around, depth, p("深处")))
    if elements > 240:
        with pytest.raises(Unreadable, match="damaged"):
            read_word("draft.docx", file)
    else:
        assert isinstance(read_word("draft.docx", file), Draft)


def whole(make, p):
    """Return a small file with one of everything, its members not compressed."""
    row = f"<w:tr><w:tc>{p('甲')}</w:tc><w:tc>{p('乙')}</w:tc></w:tr>"
    note = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    file = make(
        p("现状", style="1")
        + p("总量", note, "下降。", properties=numbered)
        + f"<w:tbl>{row}</w:tbl>",
        styles='<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        footnotes=f'<w:footnote w:id="1">{p("示例年报")}</w:footnote>',
        comments=f'<w:comment w:id="0">{p("核对")}</w:comment>',
        footer=p("— 1 —"),
    )
    return members(file)


def stored(held, kind=ZIP_STORED):
    file = BytesIO()
    with ZipFile(file, "w", kind) as archive:
        for name, text in held.items():
            archive.writestr(name, text)
    return file.getvalue()


def read_or_refused(file):
    """Read a file; what is read, if it is not refused, stands in its text without overlap."""
    draft = None
    with contextlib.suppress(Unreadable):
        draft = read_word("draft.docx", file)
    places = [(block.start, block.end) for block in draft.blocks] if draft else []
    places += [(held.start, held.end) for held in draft.discarded] if draft else []
    assert all(end <= start for (_, end), (start, _) in pairwise(sorted(places)))
    assert all(0 <= start <= end <= len(draft.text) for start, end in places)
    return draft


@pytest.mark.parametrize("kind", [ZIP_STORED, ZIP_DEFLATED])
def test_a_file_cut_off_anywhere_is_read_or_refused(make, p, kind):
    file = stored(whole(make, p), kind)
    for end in range(0, len(file), max(len(file) // 150, 1)):
        assert read_or_refused(file[:end]) is None
    assert read_or_refused(file)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    places=st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), min_size=1, max_size=6)
)
def test_a_file_with_damaged_bytes_is_read_or_refused(make, p, places):
    # Stored, so that the damage is to the XML and to the archive, and not to a checksum alone.
    file = bytearray(stored(whole(make, p)))
    for place, byte in places:
        file[place % len(file)] = byte
    read_or_refused(bytes(file))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_file_with_damaged_xml_is_read_or_refused(make, p, data):
    held = whole(make, p)
    name = data.draw(st.sampled_from(sorted(held)))
    pieces = held[name].split("<")
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(1, max(len(pieces) - 1, 1))) % len(pieces)
        match data.draw(st.sampled_from(("drop", "double", "value"))):
            case "drop" if len(pieces) > 2:
                del pieces[at]
            case "double":
                pieces.insert(at, pieces[at])
            case _:
                value = data.draw(st.sampled_from(("-1", "", "9" * 30, "x", "%1%9", "１")))
                pieces[at] = (
                    pieces[at].replace('="1"', f'="{value}"').replace('="0"', f'="{value}"')
                )
    held[name] = "<".join(pieces)
    read_or_refused(stored(held))
