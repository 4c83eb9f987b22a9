"""Words that fill the blanks of messages: `@aspect.status` stands for 现状 or status."""

import errno
import os
from functools import cache

from planctl.messages.language import Both, Language

_ENGLISH_QUOTES = Both("引号没有闭合", "a quotation mark is not closed")
_CLOSE_BRACKET = Both("括号没有闭合", "a bracket is not closed")


@cache
def _words() -> dict[str, Both]:
    return {
        "aspect.status": Both("现状", "status"),
        "aspect.challenge": Both("挑战", "challenge"),
        "aspect.countermeasure": Both("对策", "countermeasure"),
        "progress.todo": Both("未动笔", "to do"),
        "progress.drafting": Both("起草中", "drafting"),
        "progress.review": Both("待审", "in review"),
        "progress.done": Both("已定稿", "done"),
        "severity.error": Both("错误", "error"),
        "severity.warning": Both("提醒", "warning"),
        "severity.info": Both("提示", "info"),
        "field.text": Both("正文", "text"),
        "aside.contents": Both("目录", "contents"),
        "aside.header": Both("页眉", "header"),
        "aside.footer": Both("页脚", "footer"),
        "field.title": Both("标题", "title"),
        "field.remarks": Both("备注", "remarks"),
        "field.progress": Both("进度", "progress"),
        "field.area": Both("领域", "area"),
        "field.owner": Both("负责人", "owner"),
        "span.heading": Both("标题", "headings"),
        "span.text": Both("正文", "text"),
        "span.note": Both("批注", "notes"),
        "span.progress": Both("进度", "progress"),
        "span.citation": Both("来源", "citations"),
        "span.markup": Both("格式记号", "marks"),
        "span.discarded": Both("舍去", "left out"),
        "discarded.page-number": Both("页码", "page numbers"),
        "discarded.running-head": Both("页眉页脚", "running heads"),
        "discarded.contents": Both("目录", "contents"),
        "discarded.hidden": Both("隐藏文字", "hidden text"),
        "discarded.prompt": Both("填写提示", "prompts"),
        "discarded.note-number": Both("脚注序号", "numbers of footnotes"),
        "discarded.alt-text": Both("图的替代文字", "texts that stand for pictures"),
        "discarded.caption-number": Both("图表编号", "numbers of captions"),
        "discarded.stray-mark": Both("没有文字的记号", "marks without words"),
        "discarded.control-character": Both("控制字符", "control characters"),
        "discarded.duplicate": Both("重复的段落", "passages that stand elsewhere"),
        "discarded.unplaced": Both("没有放下", "not placed"),
        "discarded.kept-as-it-was": Both("稿件保持原样", "the plan keeps its own"),
        "type.text": Both("文字", "text"),
        "type.number": Both("数字", "a number"),
        "type.truth": Both("真假值", "true or false"),
        "type.list": Both("列表", "a list"),
        "type.mapping": Both("键和值", "keys and values"),
        "type.nothing": Both("空", "nothing"),
        "type.other": Both("别的内容", "something else"),
        "form.id": Both(
            "小写字母、数字和连字符，如 data-cross-border",
            "lower-case letters, digits and hyphens, like data-cross-border",
        ),
        "form.date": Both("2024、2024-11 或 2024-11-17", "2024, 2024-11 or 2024-11-17"),
        "form.url": Both(
            "以 http:// 或 https:// 开头、没有空格的网址",
            "an address that begins with http:// or https:// and has no blanks",
        ),
        "form.line": Both("一行文字，首尾没有空格", "one line of text without blanks at its ends"),
        "form.template": Both(
            "文字，空位只能是 {title} {theme} {submitter} {date} {stage} {area} {headline} {section} {passage}",
            "text, with no blanks but {title} {theme} {submitter} {date} {stage} {area} {headline} {section} {passage}",
        ),
        "form.number": Both(
            "第一个编号的样子，如 一、 （一） 1. （1） 第一章 1.1",
            "what the first number looks like: 一、 （一） 1. （1） 第一章 1.1",
        ),
        "form.counted": Both(
            "第一个编号的样子，如 表1 图1 附件1 一是",
            "what the first number looks like: 表1 图1 附件1 一是",
        ),
        "form.doi": Both("以 10. 开头的 DOI，如 10.1000/182", "a DOI, like 10.1000/182"),
        "form.colour": Both(
            "六位十六进制的颜色，如 1F3864", "a colour of six hexadecimal digits, like 1F3864"
        ),
        "encoding.none": Both("Word、图片之类的文件", "a Word file, a picture or the like"),
        "read.link": Both("链接指向的文件不存在", "the link leads to nothing"),
        f"os.{errno.ENOSPC}": Both("磁盘满了", "the disk is full"),
        f"os.{errno.EACCES}": Both("没有权限", "no permission"),
        f"os.{errno.EPERM}": Both("没有权限", "no permission"),
        f"os.{errno.EROFS}": Both("磁盘只读", "the disk is read-only"),
        f"os.{errno.EISDIR}": Both("这是文件夹", "this is a folder"),
        f"os.{errno.ENOTDIR}": Both("上级不是文件夹", "what it should stand in is no folder"),
        f"os.{errno.ENAMETOOLONG}": Both("文件名太长", "the file's name is too long"),
        f"os.{errno.ENOENT}": Both("没有这个文件", "there is no such file"),
        "yaml.full-width colon": Both(
            "键后面用了全角冒号", "a full-width colon stands after the key"
        ),
        "yaml.no blank": Both("冒号后面缺一个空格", "a blank is missing after the colon"),
        "yaml.did not find expected alphabetic or numeric character": Both(
            "* 和 & 不能开头；正文写在 |- 的下一行，每行缩进四格",
            "no value may begin with * or &; write text below |-, every line four blanks in",
        ),
        "yaml.tag": Both("不支持 ! 标签", "tags (!) are not supported"),
        "yaml.key": Both("键应是一个词", "a key should be one word"),
        "yaml.mapping values are not allowed in this context": Both(
            "这里不该有冒号；含冒号的文字要加引号",
            "no colon may stand here; quote text that holds one",
        ),
        "yaml.found unexpected end of stream": _ENGLISH_QUOTES,
        "yaml.found character that cannot start any token": Both(
            "这个字符不能开头；文字以 @ ` % 或 Tab 开头时要加引号",
            "no value may begin with this character; quote text that begins with @ ` % or a tab",
        ),
        "yaml.did not find expected key": Both(
            "这里应是一个键；检查缩进和引号",
            "a key is wanted here: check the indent and the quotes",
        ),
        "yaml.did not find expected '-' indicator": Both(
            "列表里应以 - 开头；检查缩进", "an item should begin with - here: check the indent"
        ),
        "yaml.did not find expected ',' or ']'": _CLOSE_BRACKET,
        "yaml.did not find expected ',' or '}'": _CLOSE_BRACKET,
        "yaml.did not find expected node content": Both("这里缺一个值", "a value is missing here"),
        "yaml.could not find expected ':'": Both(
            "这一行是键，就缺冒号；是正文，就要缩进四格",
            "a key lacks its colon here, or a line of text its indent of four blanks",
        ),
        "yaml.did not find expected <document start>": Both(
            "缩进前后不一致", "the indent does not match the lines above"
        ),
        "yaml.did not find expected comment or line break": Both(
            "| 或 > 之后要换行再写正文", "after | or > the text begins on a new line"
        ),
        "yaml.found unknown escape character": Both(
            "双引号里的 \\ 要写成 \\\\，或改用单引号",
            "inside double quotes write \\\\ for \\, or use single quotes",
        ),
        "yaml.block sequence entries are not allowed in this context": Both(
            "列表的 - 不能写在这里；换一行并缩进",
            "a list's - cannot stand here: put it on a line of its own",
        ),
    }


def word(language: Language, value: str) -> str:
    """Return a blank's value in `language`; what does not begin with @, or is not known, as it is.

    Several names, parted by blanks, become a list in words.
    """
    if not value.startswith("@"):
        return value
    if " @" in value:
        parts = [word(language, part) for part in value.split(" ")]
        return ("、" if language == "zh" else ", ").join(parts)
    known = _words().get(value[1:])
    if known is None and value.startswith("@os."):
        return os.strerror(int(value.removeprefix("@os.")))
    return known(language) if known else value.partition(".")[2] or value
