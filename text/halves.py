"""Halves of characters, by which a word is taken apart to pass a filter."""

HALVES = """
弓虽强 禾口和 又鸟鸡 言寸讨 走己起 身寸射 日寸时 目艮眼 禾必秘 金艮银
木几机 言午许 贝攵败 火乍炸 亻门们 氵去法 讠寸讨 讠正证 亻建健 扌非排 忄青情
钅艮银 氵又汉 讠十计 讠午许 讠仑论 扌丁打 氵台治 亻言信 氵每海 氵工江 氵可河 扌支技 扌殳投 贝曾赠
"""
"""Two halves and the character that they make; none of them meets in two words of its own."""
