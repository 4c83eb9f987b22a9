"""A series: figures that the paper shows as a picture."""

from typing import Annotated, Literal

from planctl.schemas.base import Id, Line
from planctl.schemas.form import Form, record

SeriesKind = Literal["column", "line", "bar"]
Name = Annotated[
    str,
    Form(pattern=r"^[^\s](.*[^\s])?$", max_length=40, description="四十字以内 · at most 40 long"),
]
Label = int | Name
"""What a figure belongs to: a year, a period, a place; 2023, 2024年上半年, 东盟."""
Figure = Annotated[float, Form(ge=-1e15, le=1e15)]
"""A number that a double holds exactly enough; neither infinite nor NaN."""


@record
class Series:
    """One entry of `series.yaml`: each of its lines has a figure, or null, for each label."""

    title: Annotated[Line, Form(description="图题 · title of the picture")]
    unit: Annotated[Name, Form(description="单位，如 亿美元 · unit of every figure")]
    kind: Annotated[
        SeriesKind,
        Form(description="column 柱形 | line 折线 | bar 条形，宜于长名称 · bar suits long labels"),
    ] = "column"
    labels: Annotated[
        tuple[Label, ...],
        Form(
            min_length=1,
            max_length=40,
            description="年份、时期或类别，按顺序 · years, periods or categories in order",
        ),
    ]
    lines: Annotated[
        dict[Name, tuple[Figure | None, ...]],
        Form(
            min_length=1,
            max_length=6,
            description="名称: [数字, …]，与 labels 一一对应，缺数写 null · a figure for each label",
        ),
    ]
    source: Annotated[Id | None, Form(description="来源，取自 sources.yaml · its source")] = None
    note: Annotated[str | None, Form(description="说明，不进入稿件 · a word for the team")] = None

    def figures(self) -> list[float]:
        """Return every figure that is there; there is one at least."""
        return [figure for line in self.lines.values() for figure in line if figure is not None]

    def __post_init__(self) -> None:
        """Raise ValueError where figures and labels do not pair, or nothing is there to draw."""
        wanted = len(self.labels)
        for name, figures in self.lines.items():
            if len(figures) != wanted:
                raise ValueError(
                    f"lines.{name}: labels 有 {wanted} 项，这里有 {len(figures)} 个数 · "
                    f"labels: {wanted}, figures: {len(figures)}"
                )
            if all(figure is None for figure in figures):
                raise ValueError(f"lines.{name}: 没有数字 · holds no figure")
        if len({str(label) for label in self.labels}) < wanted:
            raise ValueError("labels: 有重复 · a label stands twice")


SeriesFile = dict[Id, Series]
"""`series.yaml`: from the key by which a text shows it to its figures."""
