"""How common characters sound: their syllable, without its tone, and whether two sound or look alike.

GB/T 2312 sets its 3,755 common characters in the order of their pinyin, so the character that begins
each syllable is all there is to know; of several readings it knows the one by which it is placed.
"""

from bisect import bisect_right
from collections import defaultdict
from functools import cache

_SYLLABLES = """
啊a 埃ai 鞍an 肮ang 凹ao 芭ba 白bai 斑ban 邦bang 苞bao 杯bei 奔ben 崩beng 逼bi 鞭bian 标biao 鳖bie 彬bin 兵bing 玻bo
捕bu 擦ca 猜cai 餐can 苍cang 操cao 厕ce 层ceng 插cha 拆chai 搀chan 昌chang 超chao 车che 郴chen 撑cheng 吃chi
充chong 抽chou 初chu 揣chuai 川chuan 疮chuang 吹chui 春chun 戳chuo 疵ci 聪cong 凑cou 粗cu 蹿cuan 摧cui 村cun
磋cuo 搭da 呆dai 耽dan 当dang 刀dao 德de 蹬deng 堤di 颠dian 碉diao 跌die 丁ding 丢diu 东dong 兜dou 督du 端duan
堆dui 墩dun 掇duo 蛾e 恩en 而er 发fa 藩fan 坊fang 菲fei 芬fen 丰feng 佛fo 否fou 夫fu 噶ga 该gai 干gan 冈gang 篙gao
哥ge 给gei 根gen 耕geng 工gong 钩gou 辜gu 刮gua 乖guai 棺guan 光guang 瑰gui 辊gun 锅guo 哈ha 骸hai 酣han 夯hang
壕hao 呵he 嘿hei 痕hen 哼heng 轰hong 喉hou 呼hu 花hua 槐huai 欢huan 荒huang 灰hui 荤hun 豁huo 击ji 嘉jia 歼jian
僵jiang 蕉jiao 揭jie 巾jin 荆jing 炯jiong 揪jiu 鞠ju 捐juan 撅jue 均jun 喀ka 开kai 刊kan 康kang 考kao 坷ke 肯ken
坑keng 空kong 抠kou 枯ku 夸kua 块kuai 宽kuan 匡kuang 亏kui 坤kun 括kuo 垃la 莱lai 蓝lan 琅lang 捞lao 勒le 雷lei
棱leng 厘li 俩lia 联lian 粮liang 撩liao 列lie 琳lin 玲ling 溜liu 龙long 楼lou 芦lu 峦luan 抡lun 萝luo 妈ma 埋mai
瞒man 芒mang 猫mao 么me 玫mei 门men 萌meng 眯mi 棉mian 苗miao 蔑mie 民min 明ming 谬miu 摸mo 谋mou 拇mu 拿na 氖nai
南nan 囊nang 挠nao 呢ne 馁nei 嫩nen 能neng 妮ni 蔫nian 娘niang 鸟niao 捏nie 您nin 柠ning 牛niu 脓nong 奴nu 暖nuan
挪nuo 哦o 欧ou 啪pa 拍pai 攀pan 乓pang 抛pao 呸pei 喷pen 砰peng 坯pi 篇pian 飘piao 撇pie 拼pin 乒ping 坡po 扑pu 期qi
掐qia 牵qian 枪qiang 橇qiao 切qie 钦qin 青qing 琼qiong 秋qiu 趋qu 圈quan 缺que 裙qun 然ran 瓤rang 饶rao 惹re 壬ren
扔reng 日ri 戎rong 揉rou 茹ru 软ruan 蕊rui 闰run 若ruo 撒sa 腮sai 三san 桑sang 搔sao 瑟se 森sen 僧seng 莎sha 筛shai
珊shan 墒shang 梢shao 奢she 砷shen 声sheng 师shi 收shou 蔬shu 刷shua 摔shuai 栓shuan 霜shuang 谁shui 吮shun
说shuo 斯si 松song 搜sou 苏su 酸suan 虽sui 孙sun 蓑suo 塌ta 胎tai 坍tan 汤tang 掏tao 特te 藤teng 梯ti 天tian 挑tiao
贴tie 厅ting 通tong 偷tou 凸tu 湍tuan 推tui 吞tun 拖tuo 挖wa 歪wai 豌wan 汪wang 威wei 瘟wen 嗡weng 挝wo 巫wu 昔xi
瞎xia 掀xian 相xiang 萧xiao 楔xie 薪xin 星xing 兄xiong 休xiu 墟xu 轩xuan 靴xue 勋xun 压ya 焉yan 殃yang 邀yao 椰ye
一yi 茵yin 英ying 哟yo 拥yong 幽you 迂yu 鸳yuan 曰yue 耘yun 匝za 栽zai 咱zan 赃zang 遭zao 责ze 贼zei 怎zen 增zeng
扎zha 摘zhai 瞻zhan 樟zhang 招zhao 遮zhe 珍zhen 蒸zheng 芝zhi 中zhong 舟zhou 珠zhu 抓zhua 拽zhuai 专zhuan
桩zhuang 椎zhui 谆zhun 捉zhuo 兹zi 鬃zong 邹zou 租zu 钻zuan 嘴zui 尊zun 昨zuo
"""
_LAST = 0xD7F9
"""The last of the common characters."""
_NEAR = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ang", "an"), ("eng", "en"), ("ing", "in"))
"""Sounds that many speakers do not tell apart."""
_SHAPES = """
末未 己已 已巳 拨拔 撤撒 暑署 治冶 遂逐 候侯 祟崇 戍戌 徙徒 茶荼 竭揭 辑缉 栽载 裁载 募慕 募幕 梁粱 蓝篮 境镜 货贷 项顶 洲州 辩辨 籍藉 汛讯 迅讯 颈劲 板版 幅辐 账帐 粘沾 燥躁 操燥 准淮 推惟 捕补 博搏
簿薄 铺辅 壁璧 盈赢 涝捞 贯惯 纲钢 网纲 信讯 远运 宏弘 溯朔 粟栗 濒频 徇循 析晰 译泽 怡贻 稀希 瞩嘱 霖林 辉晖 坤绅 伟玮 杨扬 炜伟 颖颍 琳林 斌彬 祥详 刚钢 昊吴 莲连 睿容 糸系 木术 材村 徒陡 苻符 荒慌
迭送 查杳 申由 甲申 士土 入人 日曰 目自 白自 太犬 天夫 干于 千干 万方 力刀 东乐 车东 史吏 令今 兑充 允充 免兔 券卷 析折 折拆 坊防 仿防 没设 没投 决快 块快 洽恰 俗裕 渴竭 偷愉 偏编 编篇
骗编 傍榜 慢漫 慎镇 填镇 拟似 晴睛 清情 情请 精清 晶品 问间 闻问 困因 固因 团因 国围 特持 待持 侍待 简筒 营宫 官宫 享亨 密蜜 滴摘 敌故 政攻 效郊 致到 列例 列烈 刊刑 刑形 影景 暴爆 燥噪 蹈踏 距矩 柜拒
臣巨 匠匡 区医 酒洒 浆桨 奖浆 装袋 裂烈 垫势 热势 热执 挚执 钓钩 钧钩 钧均 铁跌 铜桐 陪培 赔培 倍培 培焙 捎稍 梢稍 消稍 哨消 碑牌 脾牌 驰池 地池 他池 施拖 旋施 抵低 低底 抵底 低纸 纸抵 泊拍
伯拍 粕柏 幕暮 暮募 墓幕 慕墓 孤弧 弧狐 瓜爪 抓爪 绵棉 锦绵 锦棉 绸稠 稠调 调绸 唯推 推堆 堆难 难准 雄难 惟唯 维推 准推 即既 既概 慨概 溉概 健建 键建 腱健 扰优 优忧 犹扰 忱沉 枕忱 扣和 知和 如和 利和
料科 斜料 叙斜 救求 球求 球救 密秘 宿缩 储诸 著储 堵赌 睹堵 都部 郡群 帽冒 赐踢 惕赐 险检 捡检 俭检 验险 签检 脸检 敛检 提堤 题提 捉促 捉提 复夏 复覆 层屋 屋握 挖控 控空 腔控 挖腔
链连 莲链 联连 抗坑 航抗 杭抗 航船 般航 搬般 盘搬 盟蒙 监盐 蓝监 篮监 滥监 览监 盈监 责贵 贯贵 贸贵 贺货 赏尝 尝偿 偿赏 赔陪 贴站 粘站 钻站 战站 补朴 扑补 朴扑 祝视 视规 规现 观规 视现 觉党
党堂 堂常 常党 赏常 裳常 赏党 掌赏 掌堂 经轻 径轻 颈径 劲径 劲经 功攻 巩攻 功切 巧功 项顷 须项 顺须 预顶 预顾 顾颜 领颁 颂颁 颂领 额颜
"""
"""Pairs that are taken for each other by their shape."""


@cache
def _begins() -> tuple[list[int], list[str]]:
    entries = _SYLLABLES.split()
    return [_code(entry[0]) for entry in entries], [entry[1:] for entry in entries]


def _code(char: str) -> int:
    return int.from_bytes(char.encode("gb2312", "ignore"))


def syllable(char: str) -> str:
    """Return the syllable of a common character, "" of any other."""
    codes, syllables = _begins()
    code = _code(char)
    return syllables[bisect_right(codes, code) - 1] if codes[0] <= code <= _LAST else ""


def is_syllable(letters: str) -> bool:
    """Tell letters that are a whole syllable of pinyin."""
    return letters in _begins()[1]


def sound_alike(one: str, other: str) -> bool:
    """Tell whether two characters sound alike to many speakers, whatever their tone."""
    first, second = _bare(syllable(one)), _bare(syllable(other))
    return bool(first) and first == second


def _bare(sound: str) -> str:
    for fine, coarse in _NEAR:
        sound = sound.replace(fine, coarse)
    return sound


def look_alike(one: str, other: str) -> bool:
    """Tell whether two characters are often taken for each other by their shape."""
    return one + other in _SHAPES or other + one in _SHAPES


def is_slip(one: str, other: str) -> bool:
    """Tell whether one character may have been written for another."""
    return sound_alike(one, other) or look_alike(one, other)


@cache
def alike(char: str) -> frozenset[str]:
    """Return the common characters that sound or look like one, without itself."""
    sounding = _by_sound().get(_bare(syllable(char)), "")
    return frozenset(f"{sounding}{_by_shape().get(char, '')}") - {char}


def of_sound(letters: str) -> str:
    """Return the common characters that sound about like a syllable."""
    return _by_sound().get(_bare(letters), "")


@cache
def _by_sound() -> dict[str, str]:
    """Return the common characters of each sound."""
    found: defaultdict[str, str] = defaultdict(str)
    codes, syllables = _begins()
    for first, end, sound in zip(codes, [*codes[1:], _LAST + 1], syllables, strict=True):
        found[_bare(sound)] += _characters(first, end)
    return found


def _characters(first: int, end: int) -> str:
    """Return the characters of a stretch of GB/T 2312, whose rows run from A1 to FE."""
    codes = [code.to_bytes(2) for code in range(first, end) if 0xA1 <= code & 0xFF <= 0xFE]
    return b"".join(codes).decode("gb2312", "ignore")


@cache
def _by_shape() -> dict[str, str]:
    """Return the characters that each is taken for by its shape."""
    found: defaultdict[str, str] = defaultdict(str)
    for pair in _SHAPES.split():
        for char in pair:
            found[char] += pair
    return dict(found)
