"""Rules of wording: dates."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES = (
    Rule(
        "T322",
        "no-such-date",
        "wording",
        "warning",
        Both("没有这一天：{found}", "there is no such date: {found}"),
        (),
        Both(
            "小月没有 31 日，2 月只有闰年有 29 日，月份到 12 为止。农历日期不在此列。",
            "Short months have no 31st, February a 29th in leap years alone, and months end at 12. Days of the lunar calendar are left.",
        ),
        "各地于6月31日前完成自查。",
        "各地于6月30日前完成自查。",
        Both("没有理由关闭", "there is no reason to"),
    ),
    Rule(
        "T323",
        "weekday",
        "wording",
        "warning",
        Both("{date}是{wanted}，不是{found}", "{date} is {wanted}, not {found}"),
        (Both("核对日期和星期，改错的一个", "see which of the two is wrong"),),
        Both(
            "日期和星期对不上，读者不知道该哪天来。没有写年份的，按成文日期和前文的年份推算，都对不上才提醒。",
            "Readers do not know which day to come. Where no year is said, those of the paper's date and of the words before are tried, and all must fail.",
        ),
        "座谈会定于2025年10月20日（星期三）召开。",
        "座谈会定于2025年10月20日（星期一）召开。",
        Both("没有理由关闭", "there is no reason to"),
    ),
    Rule(
        "T324",
        "end-before-beginning",
        "wording",
        "warning",
        Both("止于{end}，却始于{start}", "it ends {end}, and begins {start}"),
        (
            Both(
                "核对起止；跨年的，写明次年或年份", "check both; say the year of an end in the next"
            ),
        ),
        Both(
            "“自……至……”“……开工、……完工”和起止年份，止不能早于起。没有年份、可能跨年的（11月15日至3月15日）不提。",
            "What runs from one date to another cannot end first. A stretch without a year that may run into the next (11月15日至3月15日) is left.",
        ),
        "本办法自2026年3月1日起施行，有效期至2025年2月28日。",
        "本办法自2026年3月1日起施行，有效期至2031年2月28日。",
        Both("倒着列举年份时", "where years are listed backwards"),
    ),
    Rule(
        "T325",
        "zero-of-years",
        "wording",
        "warning",
        Both("{found}年应写作{wanted}年", "{found}年 should be {wanted}年"),
        (),
        Both(
            "年份是编号，用汉字写时，“0”写作“〇”；计量才用“零”（三千零五十二）。同一份稿件里两样都有时才提。",
            "A year is a number that names: in Chinese characters its 0 is 〇; 零 is for what is counted. Told where a file has both.",
        ),
        "规划于二〇二一年起草，二零二四年印发。",
        "规划于二〇二一年起草，二〇二四年印发。",
        Both("照录原文时", "when quoting"),
        "GB/T 15835-2011 5.2.5",
    ),
    Rule(
        "T326",
        "named-time",
        "wording",
        "warning",
        Both("{found}：应在{wanted}之内", "{found} should lie within {wanted}"),
        (),
        Both(
            "五年规划的起止年份、季度和半年的起止月份是定的；括号里只写其中一段的不提。",
            "The years of a five-year plan and the months of a quarter are what they are. Brackets may give part of them.",
        ),
        "“十四五”时期（2020—2025年）增长较快。",
        "“十四五”时期（2021—2025年）增长较快。",
        Both("财年与日历年不同时", "where a year of accounts is another"),
    ),
)
