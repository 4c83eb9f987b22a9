"""Why a draft cannot be read: its sentence, and what its writer can do."""

from typing import ClassVar, Literal

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal

Problem = Literal[
    "old-doc",
    "locked",
    "broken",
    "not-a-document",
    "not-returned",
    "too-large",
    "unsafe",
    "binary",
    "pdf",
    "encoding",
]

_SAVE_AS_DOCX = Both(
    "用 Word 或 WPS 打开，另存为 .docx 再试", "open it in Word or WPS and save it as .docx"
)
_SAVE_AGAIN = Both(
    "用 Word 或 WPS 打开，另存一份再试", "open it in Word or WPS and save a new copy"
)


class Unreadable(Refusal):
    """The file `name` cannot be a draft; nothing of it was read."""

    sentence = Both("{name}：{what}", "{name}: {what}")
    advice: ClassVar[Both | None] = Both("{remedy}", "{remedy}")

    def __init__(self, name: str, problem: Problem) -> None:
        """Keep which file, and what is wrong with it."""
        self.name, self.problem = name, problem
        what, remedy = _said(problem)
        super().__init__(name=name, what=what, remedy=remedy)


def _said(problem: Problem) -> tuple[Both, Both]:
    return {
        "old-doc": (
            Both(
                "是旧版二进制格式（.doc、.wps 等），读不了",
                "an old binary format (.doc, .wps …), which cannot be read",
            ),
            _SAVE_AS_DOCX,
        ),
        "locked": (
            Both("有打开密码，读不了", "locked with a password"),
            Both(
                "用 Word 或 WPS 打开，取消密码后保存再试",
                "open it in Word or WPS, remove the password and save it",
            ),
        ),
        "broken": (Both("文件已损坏，读不了", "damaged, and cannot be read"), _SAVE_AGAIN),
        "not-a-document": (
            Both("不是 Word 文档", "not a Word document"),
            Both(
                "能读的有 Markdown、纯文本和 .docx",
                "Markdown, plain text and .docx can be read",
            ),
        ),
        "not-returned": (
            Both("不是 Word 文件", "not a Word file"),
            Both(
                "审稿人交回的应是 planctl 导出的 .docx；用 Word 或 WPS 另存为 .docx 再试",
                "a reviewer returns the .docx that planctl exported; save it as .docx in Word or WPS",
            ),
        ),
        "too-large": (
            Both("展开后太大，为安全起见没有读", "too large when unpacked; it was not read"),
            Both(
                "去掉图片、拆成几份，或另存一份再试",
                "take out pictures, split it, or save a new copy",
            ),
        ),
        "unsafe": (
            Both(
                "含有正常文档没有的内容（外部实体或越界路径），为安全起见没有读",
                "holds what no sound document does (entities, or paths leading outside); it was not read",
            ),
            _SAVE_AGAIN,
        ),
        "binary": (
            Both(
                "不是文字（图片、压缩包或程序之类）", "no text (a picture, an archive, a program)"
            ),
            Both(
                "能读的有 Markdown、纯文本和 .docx",
                "Markdown, plain text and .docx can be read",
            ),
        ),
        "pdf": (
            Both("是 PDF，不能直接读", "a PDF, which cannot be read as it is"),
            Both(
                "从 PDF 里复制文字存成 .txt（换行、页码会自动处理），或用 Word 打开另存为 .docx",
                "copy its text into a .txt (line breaks and page numbers are dealt with), or save it as .docx",
            ),
        ),
        "encoding": (
            Both(
                "不是 UTF-8、UTF-16、GB18030 或 Big5 编码的文字",
                "not text in UTF-8, UTF-16, GB18030 or Big5",
            ),
            Both("用编辑器另存为 UTF-8", "save it as UTF-8 in your editor"),
        ),
    }[problem]
