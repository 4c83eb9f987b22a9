"""Records written as people write them: odd quoting, odd indents, comments everywhere."""

import json

from hypothesis import strategies as st

WORDS = st.sampled_from(
    ["出口", "增长5.9%", "GMP", "no", "012", "1e3", "2024-01-01", "a: b", "- c", "it's", '"引"', "#号", "前 #后",
     "行\u2028内", "尾 ", "{x}", "[@key]", "[[other-id]]", "~", "true", "1_000", "续\tTab", "😀", "\u3000缩进", "&a", "*b", "!t", "%", "@", "`"]
)  # fmt: skip
LINE = (
    st.lists(WORDS, min_size=1, max_size=5).map("".join).filter(lambda line: line.strip() == line)
)
TEXT = st.lists(st.one_of(st.just(""), LINE, LINE.map(lambda line: f"  {line}")), max_size=6).map(
    "\n".join
)
COMMENT = st.lists(
    st.sampled_from(["甲", "乙: 丙", "'", '"', "- 丁", "[x", "# 戊", "é"]), min_size=1, max_size=3
).map(lambda parts: "# " + " ".join(parts))


def single_quoted(text, indent):
    return "'" + text.replace("'", "''").replace("\n", "\n\n" + indent) + "'"


def double_quoted(text, indent):
    return '"' + "".join(f"\\U{ord(char):08x}" for char in text) + '"'


def double_quoted_over_lines(text, indent):
    return json.dumps(text, ensure_ascii=False).replace("\\n", f"\\n\\\n{indent}\\\n{indent}")


def literal(text, indent):
    if not text.strip(" \n") or text.startswith((" ", "\n")) or "\t" in text:
        return json.dumps(text, ensure_ascii=False)
    return "|-\n" + "\n".join(indent + line if line else "" for line in text.split("\n"))


def folded(text, indent):
    if (
        not text.strip(" \n")
        or text.startswith((" ", "\n"))
        or "\n " in text
        or "\t" in text
        or "\n\n" in text
    ):
        return json.dumps(text, ensure_ascii=False)
    return ">-\n" + "\n\n".join(indent + line for line in text.split("\n"))


STYLES = st.sampled_from([single_quoted, double_quoted, double_quoted_over_lines, literal, folded])


@st.composite
def _noise(draw, indent, *, blank=True):
    """Lines between two keys: comments at this indent, and blank lines."""
    kinds = st.one_of(COMMENT.map(lambda said: indent + said), *([st.just("")] if blank else []))
    return "".join(line + "\n" for line in draw(st.lists(kinds, max_size=3)))


@st.composite
def _side(draw, value):
    if "\n" in value and value[0] in "|>":
        header, rest = value.split("\n", 1)
        return header + draw(st.sampled_from(["", " # 旁"])) + "\n" + rest
    return value + draw(st.sampled_from(["", "", "   # 旁注", " #"]))


@st.composite
def _aspect(draw, name):
    progress = draw(st.sampled_from(["todo", "drafting", "review", "done"]))
    text = draw(TEXT)
    if draw(st.integers(0, 4)) == 0:
        return (
            f"{name}: {{ text: {json.dumps(text, ensure_ascii=False)},  progress: {progress} }}\n"
        )
    indent = " " * draw(st.sampled_from([1, 2, 4]))
    value = draw(_side(draw(STYLES)(text, indent + "   ")))
    lines = [f"{indent}text: {value}\n", f"{indent}progress: {draw(_side(progress))}\n"]
    lines = draw(st.permutations(lines))
    between = draw(_noise(indent))
    return f"{name}:{draw(st.sampled_from(['', ' # 旁']))}\n" + lines[0] + between + lines[1]


@st.composite
def _needs(draw):
    items = draw(
        st.lists(st.sampled_from(["status", "challenge", "countermeasure"]), min_size=1, max_size=3)
    )
    if draw(st.booleans()):
        return f"needs: [{', '.join(items)}]\n"
    indent = " " * draw(st.sampled_from([0, 2, 3]))
    return "needs:\n" + "".join(
        f"{draw(_noise(indent, blank=False))}{indent}- {draw(_side(item))}\n" for item in items
    )


@st.composite
def section_texts(draw):
    """The text of a valid section's file, however ugly."""
    title = draw(
        st.one_of(
            LINE.map(lambda line: json.dumps(line, ensure_ascii=False)),
            LINE.map(lambda line: single_quoted(line, "  ")),
            st.just("数据跨境"),
        )
    )
    keys = [
        "id: data-cross-border\n",
        f"title: {draw(_side(title))}\n",
        "area:   technology\n",
        draw(_needs()),
        *(
            draw(_aspect(name))
            for name in draw(st.sets(st.sampled_from(["status", "challenge", "countermeasure"])))
        ),
        f"remarks: {draw(STYLES)(draw(TEXT), '  ')}\n",
    ]
    keys = draw(st.permutations(keys))
    head = draw(
        st.sampled_from(
            [
                "",
                "# yaml-language-server: $schema=x.json\n",
                "# 文件头\n\n",
                "---\n",
                "%YAML 1.2\n---\n",
            ]
        )
    )
    body = "".join(draw(_noise("")) + key for key in keys)
    text = head + body + draw(_noise(""))
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


@st.composite
def section_files(draw):
    """The bytes of a valid section's file, with a BOM or without."""
    return draw(st.sampled_from([b"", b"", b"\xef\xbb\xbf"])) + draw(section_texts()).encode()
