"""Rules of the letter: what an export had to decide, said so that nobody is surprised by the paper."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "E401",
        "fonts-not-installed",
        "export",
        "info",
        Both(
            "这台电脑没有装 {fonts}，排版时用了替代字体",
            "{fonts} not installed here; other fonts stood in",
        ),
        (
            Both(
                "页数和换行以装有这些字体的电脑为准；文件里写的仍是原字体",
                "pages and lines may fall otherwise where they are installed; the file still names them",
            ),
        ),
        Both(
            "Word 文件只写字体名，不带字体；替代字体宽窄不同，页码可能差一页。",
            "A Word file names its fonts and carries none; another font may shift a page.",
        ),
        "在没有 仿宋_GB2312 的电脑上 export --pdf",
        "装好字体再导出，或只作预览",
    ),
    Rule(
        "E402",
        "table-too-wide",
        "export",
        "warning",
        Both(
            "表格有 {columns} 栏，最窄的一栏只放得下 {characters} 个字",
            "the table has {columns} columns, the narrowest with room for {characters} characters",
        ),
        (
            Both(
                "减少栏数、拆成两个表，或把长栏改成正文",
                "leave out columns, make two tables of it, or turn the long column into text",
            ),
        ),
        Both(
            "版心只有 156 毫米宽；栏太窄，一行两三个字，没法读。",
            "The type area is 156 mm wide; a column of two or three characters cannot be read.",
        ),
        "一个表 14 栏",
        "不超过 8 栏",
    ),
    Rule(
        "E403",
        "heading-ends-page",
        "export",
        "warning",
        Both(
            "标题“{title}”落在第 {page} 页末尾，正文在下一页",
            'the heading "{title}" ends page {page}, its text begins on the next',
        ),
        (
            Both(
                "增减几个字，或在体例里给这一部分加 new_page: true",
                "add or cut a few words, or give this part new_page: true in the layout",
            ),
        ),
        Both(
            "标题应与下文同页；Word 会自动带到下页，排版程序和参考文件未必。",
            "A heading belongs with its text; Word keeps them together, a reference file's styles may not.",
        ),
        "页末一行是标题",
        "标题之下至少有一行正文",
    ),
    Rule(
        "E404",
        "style-lacking",
        "export",
        "warning",
        Both(
            "参考文件里没有这些样式，用了自带的：{styles}",
            "the reference file lacks these styles, and ours were added: {styles}",
        ),
        (
            Both(
                "想要别的样子，就在参考文件里建立同名样式，再导出一次",
                "to have them look otherwise, make styles of these names in it and export again",
            ),
        ),
        Both(
            "参考文件有的样式照它的用；没有的，带上我们的，免得稿件走样。",
            "Where the reference file has a style, it is used; where it lacks one, ours comes along.",
        ),
        "参考文件没有“题注”",
        "参考文件里有“题注”",
    ),
    Rule(
        "E405",
        "reference-left-out",
        "export",
        "warning",
        Both(
            "正文提到“{id}”，这份稿件里没有它，引用处留空",
            'the text refers to "{id}", which this paper does not hold; nothing stands there',
        ),
        (
            Both(
                "换一种提法，或在体例里加上那一部分",
                "say it another way, or add that part to the layout",
            ),
        ),
        Both(
            "同一份材料出几种稿件，有的稿件不收那个表。",
            "One plan makes several papers, and not each holds that table.",
        ),
        "见[[#policies]]，体例没有这个附件",
        "体例的 annexes 里有 show: policies",
    ),
    Rule(
        "E406",
        "pages-filled-later",
        "export",
        "info",
        Both(
            "目录的页码要等打开文件时由 Word 填上",
            "the page numbers of the contents are filled in when Word opens the file",
        ),
        (
            Both(
                "加 --pages（要装有 LibreOffice），页码就写定在文件里",
                "with --pages (needs LibreOffice) they are written into the file",
            ),
        ),
        Both(
            "页码要排完版才知道；没有排版程序时，只能留给 Word。",
            "Page numbers are known when the pages are set; without a program to set them, Word has to.",
        ),
        "export --docx",
        "export --docx --pages",
    ),
    Rule(
        "E407",
        "picture-left-out",
        "export",
        "warning",
        Both(
            "图“{target}”没有画进稿件：{problem}", 'the picture "{target}" was left out: {problem}'
        ),
        (
            Both(
                "换成 PNG 或 JPEG 文件，或改正 series.yaml",
                "save it as PNG or JPEG, or mend series.yaml",
            ),
        ),
        Both(
            "只收 PNG 和 JPEG；读不出大小的图放不进版面。",
            "PNG and JPEG are taken; a picture whose size cannot be read has no place on a page.",
        ),
        "figures/a.png 其实是网页",
        "figures/a.png 是 PNG",
    ),
    Rule(
        "E408",
        "no-place-for-the-body",
        "export",
        "info",
        Both(
            "参考文件里没有 {{正文}}，正文接在末尾",
            "the reference file has no {{正文}}; the body stands at its end",
        ),
        (
            Both(
                "在参考文件要放正文的地方单独写一段 {{正文}}",
                "write {{正文}} as a paragraph of its own where the body should go",
            ),
        ),
        Both(
            "封面、落款之后还有内容的文件，要说明正文放在哪里。",
            "Where a file has more than a cover, it has to say where the body goes.",
        ),
        "参考文件只有封面和说明",
        "封面之后有一段 {{正文}}",
    ),
)
