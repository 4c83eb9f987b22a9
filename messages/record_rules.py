"""Rules about the form of a record."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "S101",
        "unknown-key",
        "record",
        "error",
        Both("不认识的键“{key}”", 'unknown key "{key}"'),
        (
            Both("是不是想写“{meant}”？", 'did you mean "{meant}"?'),
            Both("这里可以写：{known}", "what may stand here: {known}"),
        ),
        Both(
            "写错的键不会生效，里面的文字也不会进稿件，所以是错误而不是提醒。",
            "A misspelt key has no effect and its words never reach the paper, so it is an error.",
        ),
        "countermesure: {progress: todo}",
        "countermeasure: {progress: todo}",
    ),
    Rule(
        "S102",
        "missing-key",
        "record",
        "error",
        Both("缺少“{key}”", '"{key}" is missing'),
        (Both("补上 {key}", "add {key}"),),
        Both(
            "必写的键缺了，记录就不完整。位置指向它的上一级。",
            "Without a required key the record is incomplete. The place is its parent's.",
        ),
        "id: a\narea: trade",
        "id: a\ntitle: 数据跨境\narea: trade",
    ),
    Rule(
        "S103",
        "wrong-type",
        "record",
        "error",
        Both(
            "“{key}”应是{wanted}，这里是{found}", '"{key}" should be {wanted}, but this is {found}'
        ),
        (
            Both('若是文字，加上引号："{value}"', 'if it is text, quote it: "{value}"'),
            Both("写成列表：[{item}]", "write it as a list: [{item}]"),
            Both(
                "换行缩进，写这里的键：{known}",
                "begin a new line, farther in, with the keys of this place: {known}",
            ),
            Both("改成{wanted}", "make it {wanted}"),
        ),
        Both(
            "值不会被强行转换：title: 42 究竟是数字还是题目，由起草人说了算。",
            "No value is bent to fit: whether title: 42 is a number or a title is for the drafter to say.",
        ),
        "title: 42",
        'title: "42"',
    ),
    Rule(
        "S104",
        "wrong-value",
        "record",
        "error",
        Both("“{key}”不能是“{value}”", '"{key}" cannot be "{value}"'),
        (
            Both(
                "是不是想写“{meant}”？可以写：{known}", 'did you mean "{meant}"? it may be: {known}'
            ),
            Both("可以写：{known}", "it may be: {known}"),
        ),
        Both("只有列出的几个值有意义。", "Only the listed values mean something."),
        "progress: finished",
        "progress: done",
    ),
    Rule(
        "S105",
        "wrong-form",
        "record",
        "error",
        Both("“{key}”的写法不对：“{value}”", '"{key}" is not written as it should be: "{value}"'),
        (Both("应为：{form}", "it should be: {form}"),),
        Both(
            "编号、日期、网址有固定写法，别的文件靠它们来引用。",
            "Ids, dates and addresses have a fixed form; other files refer to them.",
        ),
        "id: 数据_跨境",
        "id: shu-ju-kua-jing",
    ),
    Rule(
        "S106",
        "empty",
        "record",
        "error",
        Both("“{key}”是空的", '"{key}" is empty'),
        (Both("写上内容，或删去这个键", "write something, or take the key out"),),
        Both(
            "空的值和没写一样，却看起来像写了。",
            "An empty value says nothing, and looks as if it did.",
        ),
        "needs: []",
        "needs: [status]",
    ),
    Rule(
        "S107",
        "out-of-range",
        "record",
        "error",
        Both("“{key}”超出范围：{value}", '"{key}" is out of range: {value}'),
        (Both("应{form}", "it should be {form}"),),
        Both("超出范围的数多半是笔误。", "A number out of range is mostly a slip."),
        "min: -1",
        "min: 0",
    ),
    Rule(
        "S108",
        "values-disagree",
        "record",
        "error",
        Both(
            "各项单看都对，合在一起不对：{problem}",
            "each value is right, together they are not: {problem}",
        ),
        (Both("改其中一项，使它们相符", "change one of them so that they agree"),),
        Both(
            "数据和标签对不上，图就画不出来；页边距超过纸宽，版面就没有地方写字。",
            "Figures that do not pair with labels cannot be drawn; margins wider than the paper leave no page.",
        ),
        "labels: [2023, 2024]，lines: {出口: [1]}",
        "labels: [2023, 2024]，lines: {出口: [1, 2]}",
    ),
)
