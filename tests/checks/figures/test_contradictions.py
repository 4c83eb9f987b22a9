"""F601, F602: figures of one indicator and one period; which contradict, and which only look so."""

from pathlib import Path

import pytest
import yaml

PAIRS = yaml.safe_load((Path(__file__).parent / "pairs.yaml").read_text(encoding="utf-8"))
PAPERS = Path(__file__).parent / "papers"


def codes(told):
    return {one.split()[0] for one in told}


@pytest.mark.parametrize(("one", "other"), PAIRS["contradicts"], ids=lambda text: text[:24])
@pytest.mark.parametrize("apart", ["\n\n", "\n\n## 二、问题\n\n"])
def test_a_contradiction_is_found_wherever_the_other_figure_stands(told, one, other, apart):
    assert "F601" in codes(told(f"## 一、现状\n\n{one}{apart}{other}"))


@pytest.mark.parametrize(("one", "other"), PAIRS["contradicts"], ids=lambda text: text[:24])
def test_drafts_that_are_given_together_are_checked_against_each_other(told, one, other):
    assert "F601" in codes(told(one, other))
    assert "F601" not in codes(told(one)) | codes(told(other))


@pytest.mark.parametrize(("one", "other"), PAIRS["slips"], ids=lambda text: text[:24])
def test_digits_misplaced_in_much_the_same_words_are_asked_about(told, one, other):
    assert codes(told(f"{one}\n\n{other}")) & {"F601", "F602"}


@pytest.mark.parametrize(("one", "other"), PAIRS["silent"], ids=lambda text: text[:24])
def test_what_only_looks_like_one_is_left_alone(told, one, other):
    assert codes(told(f"{one}\n\n{other}")) & {"F601", "F602"} == set()


@pytest.mark.parametrize(
    ("paper", "found"),
    [
        ("city-digital-economy", ["F601 2684亿元 with 2864亿元", "F602 1263家 with 1236家"]),
        ("communique", []),
        ("device-industry", []),
        ("work-report", []),
        ("foreign-trade", ["F601 23.43万亿元 with 24.33万亿元", "F602 19.6% with 16.9%"]),
        ("grain-and-care", ["F601 829.3万张 with 799.3万张"]),
        (
            "new-energy-vehicles",
            [
                "F601 182.4万辆 with 128.4万辆 with 128.4万辆 with 128.4",
                "F602 584.4吉瓦时 with 548.4吉瓦时 with 548.4",
            ],
        ),
    ],
)
def test_what_was_planted_in_a_paper_is_found_and_nothing_else(told, paper, found):
    assert sorted(told((PAPERS / f"{paper}.md").read_text(encoding="utf-8"))) == found


def test_one_matter_is_told_once_however_many_places_it_has(told):
    text = "\n\n".join(f"2024年，全市高新技术企业{count}家。" for count in (100, 120, 100, 140))
    assert told(text) == ["F601 140家 with 100家 with 100家 with 120家"]


def test_a_sentence_that_disagrees_with_itself_speaks_of_several_things(told):
    assert told("2024年全市新建学校12所，改建学校8所。2024年全市学校12所、8所。") == []


def test_a_paper_speaks_of_the_year_and_the_place_in_its_title(told):
    title = "# 江临市2024年统计公报\n\n## 一、综合\n\n"
    text = f"{title}全年地区生产总值[2]5840亿元。年末全市常住人口718万人。\n\n## 二、人口\n\n"
    assert told(f"{text}2024年，江临市地区生产总值5804亿元。")[:1] == [
        "F601 5804亿元 with 5840亿元"
    ]
    assert told(f"{text}2024年末，常住人口781万人。")[:1] == ["F601 781万人 with 718万人"]
    assert told(f"{text}2023年，江临市地区生产总值5504亿元。") == []


def test_families_of_terms_yaml_are_told_with_what_bounds_them(told):
    text = "2024年，国产创新药License-out交易达126起。\n\n2024年，医药工业海外授权达370件。"
    assert told(text) == ["F602 370件 with 126起"]
    assert told(text.replace("医药工业海外授权达370件", "国产创新药海外授权达370件")) == [
        "F601 370件 with 126起"
    ]


def test_a_hundred_thousand_figures_of_one_indicator_are_one_matter(ledger):
    from planctl.checks.ledger.consistency.contradictions import contradictions

    text = "\n\n".join(f"2024年，全市高新技术企业{at % 9 + 100}家。" for at in range(2_000))
    held = ledger(text)
    (matter,) = contradictions(held)
    assert len(matter.others) == 1_999


def test_what_a_regulation_says_shall_be_is_no_statistic(told):
    articles = [
        "货值金额一万元以上的，并处货值金额十倍罚款。",
        "并处货值金额二十倍罚款。",
        "自印发之日起施行。",
    ]
    paper = "\n\n".join(f"第{at}条　{said}" for at, said in zip("一二三", articles, strict=True))
    assert told(paper) == []


def test_two_thresholds_of_one_goal_contradict_each_other(told):
    text = "到2030年，全市森林覆盖率达到42%以上。\n\n确保2030年全市森林覆盖率不低于{}%。"
    assert told(text.format(45)) == ["F601 不低于45% with 42%以上"]
    assert told(text.format(42)) == []


def test_a_year_before_that_a_regulation_speaks_of_is_any(told):
    articles = "\n\n".join(f"第{n}条　为了规范港口管理，制定本条例。" for n in "一二三四五")
    text = f"# 港口条例\n\n{articles}\n\n第六条　发生一般事故的，处上一年年收入百分之四十的罚款。\n\n第七条　发生较大事故的，处上一年年收入百分之六十的罚款。"
    assert codes(told(text)) & {"F601", "F602"} == set()
