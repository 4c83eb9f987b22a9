"""Why somebody's Word file cannot be used, and what to do: a sentence for each problem of a package.

The problems are those of `ooxml.bad_package`, which knows no language.
"""

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal

_SAVE_AGAIN = Both(
    "用 Word 或 WPS 打开它，另存为 .docx，再用新的那一份",
    "open it in Word or WPS, save it as .docx, and use the new file",
)
_SUSPECT = Both(
    "它不像 Word 或 WPS 写出的文件，来历不明就不要打开；要用，请向发来的人要一份重新另存的 .docx",
    "no Word or WPS writes such a file: do not open it unless you know where it comes from; ask who sent it to save it anew as .docx",
)
_WORDS: dict[str, tuple[Both, Both]] = {
    "not_a_package": (
        Both(
            "它不是 .docx 文件，或已损坏",
            "it is no .docx, or it is broken",
        ),
        _SAVE_AGAIN,
    ),
    "old_word": (
        Both(
            "它是 Word 97–2003 的 .doc（或别的旧格式）",
            "it is a .doc of Word 97-2003, or of another old format",
        ),
        _SAVE_AGAIN,
    ),
    "encrypted": (
        Both("它有打开密码", "it is locked by a password"),
        Both(
            "在 Word 里打开，去掉密码（文件—信息—保护文档），再存一份",
            "open it in Word, take the password off (File, Info, Protect Document) and save it",
        ),
    ),
    "too_large": (
        Both(
            "它解压后大得不寻常，没有打开",
            "it unpacks to an unusual size and was not opened",
        ),
        Both(
            "删去其中的大图，或用 Word 另存一份再试",
            "take large pictures out of it, or save it anew in Word",
        ),
    ),
    "member_name": (
        Both(
            "它里面有指向文件之外或重名的部件，没有打开",
            "it holds parts that lead out of it, or two of one name; it was not opened",
        ),
        _SUSPECT,
    ),
    "broken_xml": (Both("它的内容已损坏", "its content is broken"), _SAVE_AGAIN),
    "document_type": (
        Both(
            "它的 XML 里有文件类型声明（DOCTYPE），这样的文件不安全，没有打开",
            "its XML declares a document type (DOCTYPE), which is not safe; it was not opened",
        ),
        _SUSPECT,
    ),
    "no_document": (
        Both(
            "它里面没有 Word 正文，也许是 Excel 或 PowerPoint 文件",
            "it holds no Word document; it may be an Excel or PowerPoint file",
        ),
        Both("请换一份 .docx 或 .dotx", "use a .docx or .dotx"),
    ),
    "macros": (
        Both(
            "它带宏（.docm、.dotm），宏不能带进稿件",
            "it carries macros (.docm, .dotm), which must not reach a paper",
        ),
        Both(
            "在 Word 里另存为不带宏的 .docx",
            "save it in Word as a .docx, which holds no macros",
        ),
    ),
    "strict": (
        Both(
            "它存成了“严格 Open XML”格式",
            "it is saved as Strict Open XML",
        ),
        Both(
            "在 Word 里另存为“Word 文档 (.docx)”",
            'save it in Word as "Word Document (.docx)"',
        ),
    ),
}


class UnusableWordFile(Refusal):
    """A Word file of somebody else's cannot be read, or should not be."""

    sentence = Both(
        "这份 Word 文件用不了：{reason}{part}。", "this Word file cannot be used: {reason}{part}."
    )
    advice = Both("{remedy}。", "{remedy}.")

    def __init__(self, problem: str, part: str = "") -> None:
        """Take the problem's name and the member that it is about ("" for the whole file).

        KeyError for a problem that has no words.
        """
        reason, remedy = _WORDS[problem]
        about = Both(f"（{_shown(part)}）", f" ({_shown(part)})") if part else ""
        super().__init__(reason=reason, remedy=remedy, part=about)


def _shown(part: str) -> str:
    """Return a member's name as a terminal may show it: it is a stranger's."""
    return "".join(char if char.isprintable() else "�" for char in part)[:80]
