"""Rules of the ledger: figures that contradict each other, do not add up, or come from nowhere."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES = (
    Rule(
        "F601",
        "figures-contradict",
        "figures",
        "error",
        Both(
            "数据前后不一致：{what}，{said}",
            "figures contradict each other: {what}, {said}",
        ),
        (
            Both(
                "{when}：核对各处来源，统一为一个数；口径确实不同的，写明各自口径",
                "{when}: check the sources and keep one; where they count differently, say what each counts",
            ),
            Both(
                "核对各处来源，统一为一个数；口径确实不同的，写明各自口径",
                "check the sources and keep one; where they count differently, say what each counts",
            ),
        ),
        Both(
            "同一指标、同一时期、同样范围，一篇稿件里只能有一个数。比较时按量级、四舍五入和“超、近、约、余”等"
            "用语留出余地，只有怎么理解都对不上的才报告。",
            "One indicator of one period and scope has one value in a paper. Units, rounding and words such "
            "as over, nearly and about are allowed for: what is told cannot be reconciled.",
        ),
        "2024年，全市高新技术企业达到3215家。\n\n创新主体不断壮大，2024年全市高新技术企业3251家。",
        "2024年，全市高新技术企业达到3215家。\n\n创新主体不断壮大，2024年全市高新技术企业超过3200家。",
        Both(
            "稿件本来就是汇编各方不同说法的",
            "when a paper is meant to collect what different sides say",
        ),
    ),
    Rule(
        "F602",
        "figures-differ-in-scope",
        "figures",
        "warning",
        Both(
            "口径待核：{what}，{said}",
            "scopes to be checked: {what}, {said}",
        ),
        (
            Both(
                "“{slip}”与另一处数字相同、只差次序或数位，多半有一处笔误：对照来源核对；所指确实不同的，写明各指什么",
                '"{slip}" has the same digits as another in another order, or is ten times it: one is likely a slip; check the source, or say what each counts',
            ),
            Both(
                "“{again}”说的是全部，另一处的数却不同：核对取哪个数；所指确实不同的，写明各指什么",
                '"{again}" speaks of all there are, another place has another number: check which is right, or say what each counts',
            ),
            Both(
                "“{round}”是约数，与别处写明的数都对不上：核对是由哪个数取整的；所指确实不同的，写明各指什么",
                '"{round}" is round and fits no exact figure of its kind: see which it was rounded from, or say what each counts',
            ),
            Both(
                "“{twice}”与别处说的像是同一件事，却不一样：核对取哪个；所指确实不同的，写明各指什么",
                '"{twice}" seems to tell again what another place tells otherwise: check which is right, or say what each is of',
            ),
            Both(
                "“{undated}”没有写明时期，另一处是 {when}：写明各是哪一年的数",
                '"{undated}" does not say when, another is of {when}: say which year each is of',
            ),
            Both(
                "{when}：这几处的统计范围不同；全文取一种口径，或写明各是什么范围",
                "{when}: these count different things; keep one scope throughout, or say what each counts",
            ),
        ),
        Both(
            "terms.yaml 里的同一指标族，在几处限定语不同（如国产创新药、生物药企、医药工业），数也不同："
            "未必有错，但读者会当成一回事。",
            "Figures of one family in terms.yaml that are bounded by different words and differ in value: "
            "each may be right, but a reader takes them for one.",
        ),
        "2024年，国产创新药License-out交易达126起。\n\n2024年，医药工业License-out交易达370件。",
        "2024年，国产创新药License-out交易达126起。\n\n2024年，国产创新药License-out交易126起，居历年之首。",
        Both(
            "各处口径已逐一写明，不会误读时",
            "when each scope is said so clearly that nobody mistakes it",
        ),
    ),
    Rule(
        "F603",
        "part-exceeds-whole",
        "figures",
        "error",
        Both(
            "部分大于整体：其中 {part}，整体只有 {whole}",
            "a part exceeds its whole: {part} of {whole}",
        ),
        (Both("核对两个数，或改写“其中”所指", "check both figures, or what 其中 refers to"),),
        Both(
            "“其中”之后的数是前面那个数的一部分，不会比它大。",
            "What follows 其中 is part of the figure before it, and cannot be more.",
        ),
        "2024年新增民办学校120所，其中职业学校150所。",
        "2024年新增民办学校150所，其中职业学校120所。",
        Both("“其中”另有所指而不便改写时", "when 其中 refers to something else and must stay"),
    ),
    Rule(
        "F604",
        "parts-miss-the-whole",
        "figures",
        "warning",
        Both(
            "分项合计只占总数的 {share}%：{parts}，总数 {whole}",
            "the parts make up only {share}% of the whole: {parts} of {whole}",
        ),
        (
            Both(
                "补上其余分项，或写明“主要是”“其中”",
                "name the rest, or say that these are the main parts (主要, 其中)",
            ),
        ),
        Both(
            "写“按……分”，读者以为各项加起来就是总数；只列了一半，就该说明其余是什么。",
            "After “by …” a reader takes the parts for the whole; where half is missing, say what the rest is.",
        ),
        "2024年服务出口额7.5万亿元。按领域划分，旅游服务出口额2万亿元，运输服务出口额1万亿元。",
        "2024年服务出口额7.5万亿元。按领域划分，旅游服务出口额4万亿元，运输服务出口额3.5万亿元。",
        Both("只列要点、读者都明白时", "when it is plain to every reader that only some are named"),
    ),
    Rule(
        "F605",
        "sum-is-off",
        "figures",
        "error",
        Both("加总不符：{parts}，与 {whole} 对不上", "the sum is off: {parts} do not make {whole}"),
        (Both("核对各个分项和合计", "check each part and the total"),),
        Both(
            "写明的合计、进出口总值、顺差，括号里的分项，表格的合计行和合计栏，应与所列分项算得一致（四舍五入的误差除外）；"
            "表格里只提示唯一算不拢的一处。数字位数够多时，不论怎样措辞，只差一个数字（写错、换位、万亿之误）就能对上的也提示。",
            "A stated total, trade volume or surplus, parts in brackets, a table's row or column of totals agree with "
            "their parts, but for rounding; of a table the one total is told that is off where others are right. Figures of many digits are told whatever "
            "the words, if one slip (a wrong digit, two exchanged, 万 for 亿) is all that keeps them from their whole.",
        ),
        "2024年，全市进出口总值5300亿元，其中出口3200亿元，进口2400亿元。",
        "2024年，全市进出口总值5300亿元，其中出口3200亿元，进口2100亿元。",
        Both("分项有重叠、合计已剔除重复时", "when parts overlap and the total counts them once"),
    ),
    Rule(
        "F606",
        "growth-is-off",
        "figures",
        "error",
        Both(
            "增幅与数据不符：由 {old} 到 {new} 是 {given}，写作 {growth}",
            "the growth is not what the figures give: {old} to {new} is {given}, not {growth}",
        ),
        (
            Both(
                "百分比之差用“个百分点”：写作 {points} 个百分点",
                "the difference of two percentages is in percentage points (个百分点): {points}",
            ),
            Both(
                "总量的增减用百分比，个百分点只说两个百分比之差：应是 {percent} 的，改单位",
                "a sum grows by per cent; 个百分点 is the difference of two percentages: if {percent} is meant, mend the unit",
            ),
            Both("核对前后两个数和增幅", "check both figures and the growth"),
        ),
        Both(
            "前后两个数都写出来了，增幅就能复算；复合增长率按年数开方，误差按四舍五入留出。",
            "With both figures in the text the growth can be recomputed, compound growth by the number of "
            "years, within rounding.",
        ),
        "产量由2020年的136.6万辆增至2024年的1288.8万辆，年均增长55.3%。",
        "产量由2020年的136.6万辆增至2024年的1288.8万辆，年均增长75.3%。",
        Both(
            "增幅按可比口径或不变价计算时，最好写明",
            "when growth is at constant prices or of a comparable sample; better to say so",
        ),
    ),
    Rule(
        "F607",
        "main-part-below-half",
        "figures",
        "warning",
        Both("{what}只占 {share}，却称为主", "{what} is {share}, yet called the main part"),
        (
            Both(
                "不过半而最多的，写“占比最高”“居首位”",
                "what is largest but not half is 占比最高 or 居首位",
            ),
        ),
        Both("“以……为主”“大多数”是说过半。", "以……为主 and 大多数 claim more than half."),
        "出口以机电产品为主，占出口总额的41.5%。",
        "出口以机电产品为主，占出口总额的59.4%。",
        Both("行文习惯以“为主”指居首位时", "where 为主 is used for the largest share by custom"),
    ),
    Rule(
        "F608",
        "share-is-off",
        "figures",
        "error",
        Both(
            "占比与数据不符：{part} 占 {whole} 的 {given}，写作 {share}",
            "the share is not what the figures give: {part} of {whole} is {given}, not {share}",
        ),
        (Both("核对三个数", "check the three figures"),),
        Both(
            "整体和部分都写出来了，占比、开工率、问卷回收率就能复算；整体没有写的，几个分项的占比要推得出同一个整体。"
            "写到小数的占比要准到小数，整数的占比容许舍入和截尾。",
            "With the whole and its part in the text a share or a rate can be recomputed; where the whole is not said, "
            "the shares of several parts must make out the same one. A share told to a tenth must be right to a tenth; of "
            "one in whole per cent the rest may be cut off.",
        ),
        "2024年进口粮食15753万吨，其中大豆进口10503万吨，占粮食进口总量的56%。",
        "2024年进口粮食15753万吨，其中大豆进口10503万吨，占粮食进口总量的三分之二。",
        Both(
            "占比另有分母而不便写明时", "when the share is of something else that cannot be named"
        ),
    ),
    Rule(
        "F609",
        "figures-without-source",
        "figures",
        "warning",
        Both("{count} 段有数据而没有来源", "paragraphs with figures and no source: {count}"),
        (
            Both(
                "注明来源；还在核实的，留一条批注 {{>>来源待补<<}}",
                "name the source; where it is still sought, leave a note {{>>来源待补<<}}",
            ),
        ),
        Both(
            "数据没有出处，审稿时无从核对。同段已引来源、同一数据别处已引来源、目标和建议、已留待核批注的，不再提示；"
            "通篇不注来源的草稿（公文本来如此）也不提示。",
            "A figure from nowhere cannot be checked. Silent where the paragraph or the same figure elsewhere "
            "names a source, for goals and proposals, where a note says that it is sought, and for drafts "
            "that name no source at all, as official papers do not.",
        ),
        "2024年，快递业务量1750.8亿件（来源：国家邮政局公报）。\n\n2024年，快递业务收入1.4万亿元。",
        "2024年，快递业务量1750.8亿件（来源：国家邮政局公报）。\n\n据国家邮政局统计，2024年快递业务收入1.4万亿元。",
        Both("按体例不注来源的稿件", "in papers that name no sources by custom"),
    ),
    Rule(
        "F610",
        "figures-are-old",
        "figures",
        "info",
        Both(
            "数据只到 {year} 年，距成稿 {years} 年",
            "figures end in {year}, {years} years before the paper",
        ),
        (Both("有新数据的，换成新的", "renew them where newer ones are to be had"),),
        Both(
            "规划讲现状，数据宜新；讲历史沿革、起点和标志性事件的不提示，后文有同一指标新数据的也不提示。",
            "A plan speaks of the present. Silent on history, starting points and events, and where a newer "
            "figure of the same indicator stands in the text.",
        ),
        "2019年，居家养老服务覆盖率为62%。\n\n2025年，社区食堂达到3200家。",
        "2024年，居家养老服务覆盖率为62%。\n\n2025年，社区食堂达到3200家。",
        Both("专讲历史的稿件", "in papers about the past"),
    ),
    Rule(
        "F611",
        "title-says-otherwise",
        "figures",
        "info",
        Both(
            "所引来源的标题说 {there}，这里写 {said}：{title}",
            "the source's title says {there}, the text {said}: {title}",
        ),
        (Both("核对原文取哪个数", "see which of them the source itself holds"),),
        Both(
            "标题里的数和正文引用的不同，可能是标题取整，也可能引错了来源或数。",
            "A title may round; or the wrong source or figure was cited.",
        ),
        "2024年谈判药品平均降价63%[https://example.org/a 谈判收官！平均降幅接近70%]。",
        "2024年谈判药品平均降价63%[https://example.org/a 谈判收官！平均降幅63%]。",
        Both("来源多为标题党时", "where most sources have headlines for titles"),
    ),
    Rule(
        "F612",
        "count-of-items-is-off",
        "figures",
        "warning",
        Both("说是{said}，列出的是 {items} 项", "{said} are announced, {items} are told"),
        (
            Both(
                "补上缺的一项，或改正项数",
                "tell what is missing, or mend the number",
            ),
        ),
        Both(
            "“三个方面”之后是“一是……四是……”，“四大中心，即……”之后只有三个名称，“以下五个方面：”之后的标题只到（四），“五升两降”之后只列四项上涨，"
            "读者不知道是多写了还是漏写了。"
            "写明“主要”“其中”“此外”的，名称里有“和”可作两解的，不提示。",
            "After 三个方面 a reader expects 一是 to 三是, or headings up to （三）; after 四大中心，即 four names; "
            "after 五升两降 five that rise. Silent where 主要, 其中 or 此外 says "
            "that not all are numbered, and where 和 within a name leaves their number open.",
        ),
        "改革在三个方面取得进展：一是水价，二是水权，三是水市场，四是投融资。",
        "改革在四个方面取得进展：一是水价，二是水权，三是水市场，四是投融资。",
        Both("只列举要点、并不求全时", "when only some of what is announced is meant to be told"),
    ),
    Rule(
        "F613",
        "points-told-in-per-cent",
        "figures",
        "warning",
        Both(
            "{rate}的增减写作百分比，应写 {points} 个百分点",
            "{rate}: the change of a rate is in percentage points, {points} 个百分点",
        ),
        (Both("改为“个百分点”，或写明是相对增减", "write 个百分点, or say that it is relative"),),
        Both(
            "城镇化率由66.16%提高到67.00%，是提高0.84个百分点；写作提高0.84%，读者会算成相对增长。"
            "两种说法都常见的（死亡率、转化率）不提示。",
            "An urbanisation rate that went from 66.16% to 67.00% rose by 0.84 points; 0.84% would be read as relative "
            "growth. Silent on rates of which both are usual (死亡率, 转化率).",
        ),
        "年末城镇化率比上年提高0.84%。",
        "年末城镇化率比上年提高0.84个百分点。",
        Both("本文的率都按相对增减说时", "where all changes of rates are relative"),
    ),
)
