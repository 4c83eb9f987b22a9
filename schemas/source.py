"""A source: what the plan cites."""

from typing import Annotated, Literal

from planctl.schemas.base import Id, Line, PartialDate
from planctl.schemas.form import Form, record

SourceType = Literal[
    "regulation",
    "standard",
    "report",
    "journal",
    "newspaper",
    "book",
    "thesis",
    "webpage",
    "statistic",
]
Standard = Literal[2025, 2015]
"""Which GB/T 7714 references follow: 2025, in force since 2026-07-01, or 2015."""
Url = Annotated[str, Form(pattern=r"^https?://[^\s]+$", description="http:// 或 https://")]
Doi = Annotated[
    str,
    Form(
        pattern=r"^10\.[0-9]{4,9}(\.[0-9]+)*/[^\s]+$",
        max_length=200,
        description="10.1000/182，不带 https://doi.org/ · without https://doi.org/",
    ),
]


@record
class Source:
    """One entry of `sources.yaml`, as far as it is known; nothing of it is guessed."""

    type: Annotated[
        SourceType,
        Form(
            description="regulation 法规政策 | standard 标准 | report 报告 | journal 期刊 | newspaper 报纸 | "
            "book 图书 | thesis 学位论文 | webpage 网页 | statistic 统计数据"
        ),
    ]
    title: Annotated[Line, Form(description="题名 · title")]
    authors: Annotated[tuple[Line, ...], Form(description="责任者 · authors")] = ()
    publisher: Annotated[Line | None, Form(description="发布或出版者 · issuer or publisher")] = None
    container: Annotated[
        Line | None,
        Form(description="所在期刊、报纸或文集 · journal, paper or series it stands in"),
    ] = None
    number: Annotated[Line | None, Form(description="文号、标准号 · document number")] = None
    edition: Annotated[Line | None, Form(description="版本 · edition")] = None
    volume: Annotated[Line | None, Form(description="卷 · volume")] = None
    issue: Annotated[Line | None, Form(description="期 · issue")] = None
    pages: Annotated[Line | None, Form(description="页码 · pages")] = None
    place: Annotated[Line | None, Form(description="出版地 · place")] = None
    date: Annotated[PartialDate | None, Form(description="日期 · YYYY, YYYY-MM, YYYY-MM-DD")] = None
    url: Annotated[Url | None, Form(description="网址 · address")] = None
    doi: Annotated[Doi | None, Form(description="数字对象标识符 · DOI")] = None
    accessed: Annotated[PartialDate | None, Form(description="引用日期 · when it was read")] = None
    archived: Annotated[Line | None, Form(description="存档副本 · archived copy")] = None
    region: Annotated[
        Line | None,
        Form(description="适用地区，如 国家、上海、欧盟 · where a policy is in force"),
    ] = None
    note: Annotated[str | None, Form(description="说明，不进入稿件 · a word for the team")] = None


Sources = dict[Id, Source]
"""`sources.yaml`: from the key that `[@key]` cites to its entry."""
