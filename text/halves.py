"""Halves of characters, by which a word is taken apart to pass a filter."""

HALVES = """
弓虽强 禾口和 又鸟鸡 言寸讨 走己起 身寸射 日寸时 目艮眼 禾必秘 金艮银
木几机 言午许 贝攵败 火乍炸 亻门们 氵去法 讠寸讨 讠正证 亻建健 扌非排 忄青情
钅艮银 氵又汉 讠十计 讠午许 讠仑论 扌丁打 氵台治 亻言信 氵每海 氵工江 氵可河 扌支技 扌殳投 贝曾赠
禾厶私 圭寸封 马扁骗 贝者赌 舟亢航 禾尔称 禾斗科 禾呈程 禾多移 禾只积 禾兑税 禾急稳 禾子季 禾女委 行圭街 矢豆短 歹匕死 歹直殖 厉力励 堇力勤 女乃奶 女昏婚 耳关联 舌乙乱 车仑轮 石皮破 木娄楼 木佥检
木兆桃 木莫模 木羊样 木艮根 目垂睡 鱼羊鲜 弓单弹 弓长张 贝勾购 弗贝费 贝武赋 客页额 令页领 步页频 川页顺 予页预 巾畐幅 口斤听 火尧烧 火丁灯 马佥验 酉己配 足艮跟 君羊群 尸至屋 咸心感 鬲虫融 娄攵数
矛攵务 白勺的
"""
"""Two halves and the character that they make; none of them meets in two words of its own."""
