"""A countermeasure answers its own challenge; sources share no title under two addresses."""

CHALLENGE = "生物样本出境审批环节多，海关查验标准不一，冷链运输衔接不畅，样本在口岸滞留，影响跨国联合研究进度，数据合规审查又要另行排队，科研机构难以安排。"
ANSWER = "设立生物样本出境统一窗口，海关与科研机构共用查验标准，冷链运输优先放行，合并数据合规审查，缩短样本在口岸的滞留，保障跨国联合研究按期进行。"
TALENT = "依托高校开设注册法规课程，每年培训专员，选派骨干到境外药企轮岗，畅通职称评定，给予住房补贴，吸引海外复合型专家回国任教，形成梯队，留住青年教师。"


def section(challenge, countermeasure):
    return (
        "id: a\ntitle: 甲题\narea: trade\n"
        f'challenge: {{progress: done, text: "{challenge}[@s]"}}\n'
        f'countermeasure: {{progress: done, text: "{countermeasure}"}}\n'
    )


def test_an_answer_to_its_challenge_is_silent(found):
    assert found(a=section(CHALLENGE, ANSWER)) == []


def test_a_countermeasure_about_something_else_is_told(found):
    assert found(a=section(CHALLENGE, TALENT)) == ["L232 sections/trade/a.yaml:5:1"]


def test_one_title_under_two_addresses_is_told_at_the_second(found):
    sources = (
        "s: {type: webpage, title: 产业前瞻, url: https://example.org/a}\n"
        "t: {type: webpage, title: 产业前瞻, url: https://example.org/b}\n"
    )
    text = section(CHALLENGE, ANSWER).replace("[@s]", "[@s; @t]")
    assert found(a=text, sources=sources) == ["T363 sources.yaml:2:27"]
