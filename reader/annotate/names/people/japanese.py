"""People of Japan by their surnames and what given names are written with: 根岸吉太郎, 浅野忠信."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.reworded import Rewording, rewording
from reader.annotate.text.searching import quick
from reader.document import PERSON, PLACE, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

JAPANESE = (
    "佐藤|铃木|高桥|田中|伊藤|渡边|渡辺|山本|中村|小林|加藤|吉田|山田|佐佐木|山口|松本|井上|木村|斋藤|斉藤|清水|山崎|池田|桥本|阿部|山下|森田|森野|中岛|石井|前田|"
    "藤田|后藤|冈田|长谷川|近藤|村上|远藤|青木|坂本|藤井|西村|太田|三浦|藤原|冈本|松田|中野|原田|小野|田村|竹内|金子|和田|柴田|酒井|宫崎|横山|安藤|宫本|工藤|大谷|今井|"
    "高木|武田|增田|菅野|杉山|野村|新井|河野|樱井|野口|菊池|菊地|久保|木下|佐野|水野|大塚|平野|菅原|岩崎|松尾|内田|吉川|古久保|栗山|稻叶|井端|落合|原辰|新庄|今永|山川|吉村|本田|香川|"
    "长友|长谷部|冈崎|森保|镰田|堂安|三笘|南野|古桥|浅野|冨安|富安|板仓|谷口|守田|伊东|上田|町田|八村|渡边|河村|富樫|马场|比江岛|石川佳|平田|早田|张本|"
    "大岩|大久保|小泽|中泽|中田|西野|吉本|吉冈|吉井|福西|宇佐美|宇野|井原|石崎|岩本|岩政|岩村|岩隈|植田|鬼木|兴梠|加地|名波|关根|关冢|下平|城福|杉本|田代|手仓森|丹羽|根本|滨口|滨田|藤本|藤泽|藤川|古田|"
    "本间|牧野|槙野|松井|松永|松原|松坂|水沼|宫市|宫间|村井|室屋|森岛|森重|森冈|森本|柳泽|柳田|山濑|渡部|黑田|则本|有原|千贺|涌井|仓本|筒香|秋山|青柳|才木|高津|立浪|中嶋|小久保|今江|岸田|西口|笹川|秋叶|别所|佐佐江|西宫|金杉|武藤"
)
"""Surnames of Japan that are no places or words of Chinese news, simplified."""

_MORE = (
    "松山|根岸|石川|宫城|福岛|千叶|长崎|秋田|大分|富田|松下|丰田|本多|黑泽|黑木|北野|是枝|役所|渡哲|高仓|三船|岩井|新海|押井|庵野|手冢|鸟山|尾田|岸本|井伏|大江|川端|芥川|夏目|谷崎|三岛|东野|宫部|"
    "盐野|樱庭|仲代|长泽|石原|绫濑|北川|新垣|户田|堀北|上户|广末|竹野内|福山|反町|织田|妻夫木|小栗|小池|小泉|安倍|麻生|菅义|岸田|野田|鸠山|福田|河村|森喜|桥下|舛添|中曾根|宫泽|村山|细川|羽田|枝野|玉木|茂木|林芳|"
    "三木谷|柳井|稻盛|盛田|出井|平井|川边|川邊|宫内|新浪|内永|西川|益子|三枝|十时|古川|志贺|中西|东原|津贺|楠见|岩田|宫本|君岛|汤川|梶田|赤崎|天野|山中|大隅|本庶|吉野|真锅|坂口|北川|小柴|下村|铃木"
)
"""Other surnames, some of which are places or words as well."""

_GIVEN = (
    "健大翔太一二三介助树辉之彦香惠纪平司治志信人也斗哉佑祐裕久弘浩明昭孝美子爱里奈真由纱织绫优结菜花莉沙希友理亚和义隆博文康英俊秀贤诚刚毅进茂实勇武勋昌章良忠直幸宏广晃光龙凉辽"
    "晋辅量骏悠莲阳葵铃研吉政郎夫雄男生清正敏典规宪行伸安佳代江枝惠纯淳聪哲彻达修学保守稔登薰静洋"
)
_STRONG = "辅郎子夫雄介彦树美辉也哉斗之助香惠信"
"""Characters that end a given name and little else."""

_CONFIDENCE = 0.7


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    return quick(
        rf"(?P<family>{JAPANESE}|{_MORE})(?P<given>[{_GIVEN}]{{2}}[郎子]|[{_GIVEN}][{_STRONG}]|[{_GIVEN}]{{2}}|郎)"
        r"(?=[，、。；：！？（）()“”「」『』《》·\s]|$|和|与|及|以及|等|先生|女士|氏|的|是|在|将|曾|也|则|已|于|因|被|为|对|向|说|称|指|认|表|透|回|主演|饰演|执导|出演|配音|导演|创作|担任|出任|就任|接任|辞|卸|退|宣布|率|获)",
        re.M,
    )


def japanese(article: Article, knowledge: Knowledge) -> Article:
    """Mark people of Japan that nothing else has found whole; a town of that name makes way."""
    work = rewording(article, knowledge)
    begins = {(each.paragraph, each.start): each for each in article.mentions}
    for match in _named().finditer(work.flat.text):
        _mark(work, match, begins)
    return work.done()


def _mark(work: Rewording, match: re.Match[str], begins: dict[tuple[int, int], Mention]) -> None:
    paragraph, start = work.flat.locate(match.start())
    end = start + len(match[0])
    if lexicon().ordinary(match[0]):
        return
    if not work.taken.touches(paragraph, start, end):
        work.mark(match.start(), match.end(), PERSON, _CONFIDENCE)
        return
    there = begins.get((paragraph, start))
    if there is None or there.end >= end or work.taken.touches(paragraph, there.end, end):
        return
    town = there.type is PLACE and match["given"][-1] in _STRONG
    if town or (there.type is PERSON and work.guessed(there)):
        work.changed[there] = work.meant(replace(there, end=end, type=PERSON))
