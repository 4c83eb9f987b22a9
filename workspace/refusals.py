"""What can stand in the way of a new record or of a move."""

from collections.abc import Sequence

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal


class UnknownArea(Refusal):
    """The plan has no such area."""

    sentence = Both(
        "没有领域“{area}”；现有：{known}{meant}", 'there is no area "{area}"; known: {known}{meant}'
    )
    advice = Both(
        "用现有的领域，或先运行 planctl new area", "use one of these, or run planctl new area first"
    )

    def __init__(self, area: str, known: Sequence[str], close: str | None) -> None:
        """Keep the known ids and the one that was probably meant."""
        self.area, self.known, self.close = area, tuple(known), close
        meant = Both(f"。是不是想写“{close}”？", f'. Did you mean "{close}"?') if close else ""
        super().__init__(area=area, known=", ".join(known), meant=meant)


class AreaNeeded(Refusal):
    """The plan has several areas and none was named."""

    sentence = Both("请用 --area 指明领域：{known}", "say which area, with --area: {known}")

    def __init__(self, known: Sequence[str]) -> None:
        """Keep the known ids."""
        self.known = tuple(known)
        super().__init__(known=", ".join(known))


class IdTaken(Refusal):
    """The id belongs to something else."""

    sentence = Both(
        "编号“{id}”已属于“{title}”（{path}）", 'the id "{id}" belongs to "{title}" ({path})'
    )
    advice = Both("换一个编号", "choose another id")

    def __init__(self, taken: str, path: str, title: str) -> None:
        """Say whose it is."""
        super().__init__(id=taken, path=path, title=title)


class TitleTaken(Refusal):
    """Another section has this title."""

    sentence = Both(
        "已有题为“{title}”的子题：{id}（{path}）",
        'a section titled "{title}" exists: {id} ({path})',
    )
    advice = Both("改用那一个，或换一个题目", "use that one, or choose another title")

    def __init__(self, title: str, taken: str, path: str) -> None:
        """Say where it is."""
        super().__init__(title=title, id=taken, path=path)


class TitleElsewhere(Refusal):
    """The topic stands in another area."""

    sentence = Both(
        "“{title}”已在领域“{area}”中（{path}）", '"{title}" stands in the area "{area}" ({path})'
    )
    advice = Both(
        "不带 --area 再运行，或用 planctl mv 把它移过来",
        "run again without --area, or move it with planctl mv",
    )

    def __init__(self, title: str, area: str, path: str) -> None:
        """Say where it is."""
        super().__init__(title=title, area=area, path=path)


class SeveralSections(Refusal):
    """More than one section answers to this id or title."""

    sentence = Both("“{said}”不止一个：{paths}", 'several sections are "{said}": {paths}')
    advice = Both("用编号指明，或先合并它们", "name it by its id, or merge them first")

    def __init__(self, said: str, paths: Sequence[str]) -> None:
        """Say which."""
        self.paths = tuple(paths)
        super().__init__(said=said, paths=", ".join(paths))


class NoSuchSection(Refusal):
    """No section has this id or title."""

    sentence = Both("没有子题“{said}”{meant}", 'there is no section "{said}"{meant}')
    advice = Both("planctl list 列出所有子题", "planctl list shows all sections")

    def __init__(self, said: str, close: str | None) -> None:
        """Keep the one that was probably meant."""
        self.close = close
        meant = Both(f"，是不是想写“{close}”？", f'; did you mean "{close}"?') if close else ""
        super().__init__(said=said, meant=meant)


class BadField(Refusal):
    """A value cannot stand in a record."""

    sentence = Both("“{key}”不能是“{value}”：{problem}", '"{key}" cannot be "{value}": {problem}')

    def __init__(self, key: str, value: object, problem: Both) -> None:
        """Say which value, and why."""
        shown = str(value).encode("utf-8", "backslashreplace").decode()
        shown = "".join(char if char.isprintable() else repr(char)[1:-1] for char in shown)
        super().__init__(key=key, value=shown[:60], problem=problem)


class BadTitle(BadField):
    """A title that is no line of text."""

    def __init__(self, title: str) -> None:
        """Say which."""
        problem = Both(
            "应是一行文字，500 字以内", "it should be one line of text, up to 500 characters"
        )
        super().__init__("title", title, problem)


class BadId(BadField):
    """An id that is not written as ids are."""

    def __init__(self, said: str) -> None:
        """Say which."""
        problem = Both(
            "应由小写字母、数字和连字符组成，80 字以内",
            "it should be lower-case letters, digits and hyphens, up to 80",
        )
        super().__init__("id", said, problem)
