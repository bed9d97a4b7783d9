"""Which characters spell foreign names, and where such a name (X·Y) begins and ends."""

from __future__ import annotations

import re

CHARACTERS = frozenset(
    "阿埃艾爱安昂奥澳敖巴芭班邦鲍包保贝本比彼毕边别宾滨波伯博勃柏卜布"
    "采蔡岑查柴昌彻茨慈楚次聪措达黛代戴丹当道德登邓狄迪蒂蕾第蒂杜丁东顿多朵"
    "恩尔耳法凡范方菲费芬丰冯佛弗夫福芙富盖甘冈高戈哥格葛根贡古顾圭郭果"
    "哈海汉豪赫黑亨洪霍侯胡华怀惠霍基吉季济加佳嘉迦贾简江杰金津京居君珺"
    "卡开凯坎康考柯科可克肯孔库夸奎昆拉莱来赖兰朗劳勒雷蕾黎礼里理丽莉利力立莲连廉良列烈"
    "林琳灵留刘琉龙隆娄卢鲁露吕伦罗洛略马玛麦迈曼芒毛茅梅门蒙孟米密缅妙明敏摩莫默姆穆"
    "纳娜乃奈南瑙内嫩能尼妮年涅宁牛纽农努诺欧帕潘庞培佩彭蓬皮匹平珀泼蒲普"
    "奇齐契乔切钦琴青琼丘奎让热仁日荣儒瑞若萨塞赛三桑瑟森沙莎山珊尚绍舍申生圣施诗石什史士舒顺朔"
    "司丝斯思松苏素索塔泰太坦汤唐陶特滕藤提蒂田铁廷通图土托脱瓦万王旺威薇韦维伟魏温文翁沃乌吴伍武"
    "西希锡悉席夏香肖晓谢辛欣兴休许逊雪雅亚延扬杨耶叶伊衣依怡以易因音英雍永尤犹于尤约越云"
    "歇翰婕娅缇茜萝蓓珂菈奚芮诃"
    "泽曾扎詹张章哲珍芝知治朱卓宗祖佐兹孜匝桠"
    "修茜翠缇娅亭仑荷璐弥敦焦萝裘谭缪姬婕梵茵茱蓓聂厄帖朴瓜旦"
)
"""Characters of the usual tables for writing foreign names, simplified."""

_STOPS = (
    "加入|加盟|加拿大|加州|加强|加速|当选|当天|当时|当年|当中|达成|达到|来自|来到|来说|以及|以来|以色列|以|因(?!斯)|特别|特地|特意"
    "|本周|本月|本人|本次|可能|可以|开始|开发|开发布|考虑|能够|能|明确|明年|明天|第|许多|有|于|通过|提出|提供|提到|提名|提前|提早"
    "|同|方面|高度|高调|基于|多次|多年|立即|立刻|力挺|青睐|知道|理解|兴奋|生于|保持|保证|表示|安排|内部|日前|三"
    "|太多|让|尚|根据|对|向|亲自|夫妇|夫人|先生|女士|什么|等|代表|代替|能否|并|和|与|及|都|也|永远|约(?![翰瑟书克阿纳拿])|连续|连|王国|平台|石油"
    "|生前|圣诞|文章|史上"
)
_LATER = "娅裴崔汀碧茜伽喀缇芮蓓乐桃冉岚庇慕樊缪荷赞迦颇佑洁茵"
"""Characters that spell names too, more of them in Taiwan's; CHARACTERS stay what the tagger has learnt with."""
_SPELLING = "[" + "".join(sorted(CHARACTERS | set(_LATER))) + "]"
# 亚历山大, 阿历克斯: else 历 begins 历任
_PART = rf"(?:(?:(?!(?:{_STOPS}))(?:{_SPELLING}|(?<=[亚阿])历)){{1,8}}|[李黄赵周郑韩萧沈钱陈徐孙何梁宋邓曹彭董袁余叶蒋苏程吕丁任姚傅钟姜崔谭廖陆石韦夏邱方邹孟秦江阎薛尹段](?![\u4e00-\u9fff]))"
_FIRST = rf"(?:(?:亚历)?{_SPELLING}{{1,8}}|[A-Z](?=·))"
TRANSLITERATED = re.compile(
    rf"{_FIRST}(?:-{_SPELLING}{{1,6}})?(?:·(?:[A-Z]\.?·)?{_PART}(?:-{_PART})?){{1,4}}"
)
"""A foreign name in characters, its parts joined by a dot: 让-保罗·贝尔蒙多-杜瓦."""


def spelt(text: str) -> bool:
    """Tell whether a folded text consists of characters that spell foreign names."""
    return all(character in CHARACTERS for character in text)
