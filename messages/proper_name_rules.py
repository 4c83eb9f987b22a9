"""Rules of wording: titles of documents, names of bodies and persons."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

_TWO = Both("两处确实是两样东西时", "where the two are different things")

RULES = (
    Rule(
        "T349",
        "title-misnamed",
        "wording",
        "warning",
        Both("《{found}》应为《{wanted}》", "《{found}》 should be 《{wanted}》"),
        (),
        Both(
            "国家法律、行政法规和重要文件的题名错一字、漏一字，或把条例写成办法，引用就落了空。题名依国家法律法规数据库；题名很短又没有“中华人民共和国”的，只在错字音近形近时提醒。",
            "A national law, regulation or document cited with a slip in its title cites nothing. Titles are those of the national database of laws; short ones that do not name the country are told only where the wrong character sounds or looks like the right one.",
        ),
        "依据《中华人民共和国文物保障法》处理。",
        "依据《中华人民共和国文物保护法》处理。",
        Both("引用的确是另一份文件时", "where another document is cited"),
        "",
    ),
    Rule(
        "T350",
        "latin-misspelt",
        "wording",
        "warning",
        Both("{found} 像是 {wanted} 拼错了", "{found} seems to be {wanted} misspelt"),
        (),
        Both(
            "机构、企业英文名里的词，相邻字母颠倒，或较长的词中间漏、多一个字母；或者同一稿件里前后拼法字母颠倒。常用词以外的名称不猜。",
            "A word in the English name of a body or firm of which two neighbouring letters changed places, or, of a long one, one in it is missing or added; or one that stands elsewhere in the file with these letters in order. Other names are not guessed at.",
        ),
        "会议在大英博物馆（British Musuem）举行。",
        "会议在大英博物馆（British Museum）举行。",
        Both("确有此名时", "where a name is spelt so"),
        "",
    ),
    Rule(
        "T356",
        "title-otherwise",
        "wording",
        "warning",
        Both("《{found}》在别处作《{wanted}》", "《{found}》 is 《{wanted}》 elsewhere"),
        (Both("查对原件，统一题名", "look at the document and keep to its title"),),
        Both(
            "同一份文件的题名前后差一两个字，必有一处写错。差在数字、地名、“实施”“修订”等字上的，当作两份文件。",
            "One document whose title differs by a character or two has been mistyped once. Numbers, places, and words such as 实施 make two documents.",
        ),
        "印发《澄湖流域航运一体化发展规划》。对照《澄湖流域航运一体化发展规化》推进。",
        "印发《澄湖流域航运一体化发展规划》。对照《澄湖流域航运一体化发展规划》推进。",
        _TWO,
        "",
    ),
    Rule(
        "T357",
        "body-otherwise",
        "wording",
        "warning",
        Both("“{found}”在别处作“{wanted}”", '"{found}" is "{wanted}" elsewhere'),
        (Both("查对全称，统一写法", "look up its full name and keep to it"),),
        Both(
            "一地一个机构的全称前后差一个字（厅与局、多一个“和”字、音近形近的字），必有一处写错。",
            "The full name of a body of one place that differs by a character has been mistyped once.",
        ),
        "东江省交通运输厅牵头。报东江省交通运输局备案。",
        "东江省交通运输厅牵头。报东江省交通运输厅备案。",
        _TWO,
        "",
    ),
    Rule(
        "T358",
        "person-otherwise",
        "wording",
        "warning",
        Both("“{found}”在别处作“{wanted}”", '"{found}" is "{wanted}" elsewhere'),
        (Both("查对姓名，统一写法", "look up the name and keep to it"),),
        Both(
            "职务旁边的姓名，或者译名的姓（本特·汉森），换了一个音近形近的字又在稿件里出现，多半是一个人。",
            "A name beside an office, or the family name of a translated one, that stands again with a character that sounds or looks alike is likely one person.",
        ),
        "组长李成林主持会议。李成霖处长负责汇总。",
        "组长李成林主持会议。李成林处长负责汇总。",
        Both("两个人姓名确实相近时", "where two people have names alike"),
        "",
    ),
    Rule(
        "T359",
        "name-misspelt",
        "wording",
        "warning",
        Both("{found} 像是“{wanted}”写错了", '{found} seems to be "{wanted}" with a slip'),
        (Both("查对全称", "look up its full name"),),
        Both(
            "国家机关、国际组织、知名企业的全称，换了一个音近形近的字，或者七个字以上的名称错、漏、多了一个字。规范简称和用语表里的变体不在此列。",
            "The full name of a national body, an international organisation or a well-known firm with a character that sounds or looks alike, or, of seven characters and more, with one wrong, missing or added. Proper short names and variants of terms.yaml are left alone.",
        ),
        "中国连通牵头建设算力网络。",
        "中国联通牵头建设算力网络。",
        Both("确有其他机构叫这个名字时", "where another body bears the name"),
        "",
    ),
)
