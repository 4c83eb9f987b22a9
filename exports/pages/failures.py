"""Why a paper cannot be set in pages: each says its own sentence in both languages."""

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal


class PagesFailure(Refusal):
    """The pages cannot be had; nothing was written."""


class NoRenderer(PagesFailure):
    """LibreOffice is not installed, or not where it was said to be: `looked` tells where."""

    sentence = Both(
        "没有找到 LibreOffice（找过：{looked}），无法排版成 PDF",
        "LibreOffice was not found (looked for: {looked}); a PDF cannot be made",
    )
    advice = Both(
        "请安装 LibreOffice（Writer），或用环境变量 PLANCTL_SOFFICE 指明 soffice 的位置",
        "install LibreOffice (Writer), or name its soffice in PLANCTL_SOFFICE",
    )


class RenderFailed(PagesFailure):
    """LibreOffice ran and gave no PDF: `said` is what it said."""

    sentence = Both(
        "LibreOffice 没有生成 PDF：{said}",
        "LibreOffice made no PDF: {said}",
    )
    advice = Both(
        "请用 Word 或 LibreOffice 打开导出的 .docx，看能否打开；能打开就再试一次",
        "see whether Word or LibreOffice opens the exported .docx; if it does, try again",
    )


class NotAWordFile(RenderFailed):
    """What should be set is no package; LibreOffice would make an empty page of no bytes."""

    sentence = Both(
        "要排版的不是 .docx 文件，或已损坏", "what is to be set is no .docx, or is broken"
    )


class RenderTimedOut(RenderFailed):
    """LibreOffice was still at work after `seconds` and was stopped."""

    sentence = Both(
        "LibreOffice 过了 {seconds} 秒还没有生成 PDF，已停止",
        "LibreOffice made no PDF within {seconds} seconds and was stopped",
    )


class NoPdfReader(PagesFailure):
    """The library that reads PDF pages is not installed."""

    sentence = Both(
        "没有安装 pypdfium2，无法读取排好的页面",
        "pypdfium2 is not installed; set pages cannot be read",
    )
    advice = Both("请运行：pip install 'planctl[pdf]'", "run: pip install 'planctl[pdf]'")
