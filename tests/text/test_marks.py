import pytest

from planctl.text.marks import marks, prose, without_notes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("增长5.9%[@nmpa-2024]。", [("cite", "nmpa-2024", "")]),
        ("见报告[@blue-book, p113]。", [("cite", "blue-book", "p113")]),
        ("见两处[@a; @b，第3页]。", [("cite", "a", ""), ("cite", "b", "第3页")]),
        ("详见[[data-cross-border]]部分。", [("link", "data-cross-border", "")]),
        ("待补{>>这里缺来源<<}。", [("note", "这里缺来源", "")]),
        ("**要点。**正文", [("bold", "", ""), ("bold", "", "")]),
        ("没有闭合{>>待补", [("fault", "{>>", "")]),
        ("空引用[@]。", [("fault", "[@]", "")]),
        ("没有闭合[@key。", [("fault", "[@", "")]),
        (r"写明\[@不是引用]", [("escape", "[", "")]),
        ("{>>里面有 [@key] 和 **<<}", [("note", "里面有 [@key] 和 **", "")]),
    ],
)
def test_marks_are_found_with_what_they_hold(text, found):
    assert [(mark.kind, mark.value, mark.locator) for mark in marks(text)] == found


def test_each_mark_knows_its_place():
    text = "甲{>>批注<<}乙[@one; @two]丙"
    spans = [text[mark.start : mark.end] for mark in marks(text)]
    assert spans == ["{>>批注<<}", "[@one;", "@two]"]


def test_prose_is_what_a_reader_counts():
    assert prose("**要点。**增长5.9%[@a]，见[[b]]{>>查<<}。") == "要点。增长5.9%，见。"


def test_taking_notes_out_leaves_all_else():
    assert without_notes("甲{>>查\n两行<<}乙[@a]**丙**") == "甲乙[@a]**丙**"
