"""Guesses at organisations that name none: 直接向軟體, 旗下王牌, 授權公司."""

from __future__ import annotations

import re

from reader.annotate.text.fold import fold
from reader.document import ORG, Article, Mention
from reader.record import replace

NO_HOUSE = re.compile(
    r"[A-Z0-9]{1,6}[-.](?:US|HK|TW|SH|SZ|CN|JP|KS|O|N)|另一?[位名家个].*|某[^，。]{1,6}|.*之姿|《.*|具.*(?:力|性)|董事局|(?:另一家|其他)?竞争对手(?:公司)?|(?:对冲|私募|创投)基金|[便就即却]?先?传出|(?:管理|掌理)[本贵](?:公司|集团)|(?:代理|署理|候任|时任|管理)集团|(?:本?公司)?(?:及其|的)?(?:重要|控股|全资|参股|下属)?(?:子|孙|母|转投资|控股)公司|"
    r"(?:直接|同时|分别|随后|并|[二两三四五六七八九十]人|均|亦|该[所校院社台会]|其).*"
    r"|.*[向均亦将已拟]|(?:免去|透露|坦言|撤销).*|拟(?:另|再|由|请).*|[新旧前现该]政府|[内外]援|小将|老将|洋将|[港台日外韩陆美英官]媒"
    r"|(?:会后|会前|会中|席间|同时|目前)(?:公司|集团)|(?:敌视|仇恨|敌对|打压|针对|支持|看好).{0,4}(?:公司|企业|集团)|(?:[硅矽]?晶圆|面板|封测|代工|设备|记忆体|存储|光罩|被动元件|散热|网通|伺服器|组装)厂"
    r"|驻(?:日|美|德|英|法|韩|俄|泰|印|欧|港|澳|加|菲|越)|.{0,6}(?:开票|投票|会议|选举|交接|改选|改组|布达)后|(?:移交|交由|交给|转交|交棒|交接).*|旗下.*|[台臺]当局|作实|执行|行政|常务|动力总成|零部件|自动驾驶|智能座舱|(?:移动|海外|商业化|国内|国际|核心|新)业务|(?:近|上|逾|超|约|数)*[百千万数几多\d]+(?:余|多)?[位名].*|(?:近|上|逾|超|约|数)*\d+(?:余|多)?家.*"
    r"|(?:公司|集团)(?:决定|宣布|任命|聘任|同意|委派|计划).*|(?:授权|指定|委托|要求|同意|提名|代表|告知|提醒|督促|请求|代理|委派|选派|晋升|升任|管理|领导|推动|涉及|选举|聘任|任命|兼任|收到|感谢|加入|离开|掌管|影响|规划|建设|带领|引领|治理"
    r"|辞任|卸任|接任|出任|担任|就任|离任|获任)(?:本)?(?:公司|集团|银行|学校|大学|企业)"
    r"|现(?:集团|公司)|(?:外资|中资|内资|国有|股份制?)大?行|(?:公募|私募|对冲|货币|股票|债券|指数|主题|行业|混合|权益|产业|母)基金|(?:生物|制药|生技|医药|新药|外资|内资|民营|公股|国有|私募|公募|互联网|科技|云计算|创业|初创|新创|上市|知名|明星|头部|大型|中小|本土|海外|跨国|[A-Z]{2}|晶片|芯片|半导体|保险|资管|理财|银行|金融|投资|资产管理|基金|证券|期货|信托|汽车|中小型|第三方|央|国)*"
    r"(?:公司|企业|机构|银行|平台|巨头|厂商|券商)"
    r"|(?:各|局处|处室|机关|院校|学校|国立大学|私立大学|公立大学|金控公司|公股行库|行库)+|(?:代理|接班|退场|遴选|任期)(?:机制|制度)|多[位名家]|(?:全国|[国省市]内)?(?:重点|知名|名牌|一流|顶尖|综合性|[部省市]属|双一流)+(?:大学|高校|院校|医院)|.{1,8}的(?:新创|初创|上市|子|母)?(?:公司|企业)|非营利(?:组织|机构)|非政府组织|(?:[台日韩美陆中外]|国际|全球|本土|系统|代工|欧美)*(?:大厂|厂商|厂)"
)
"""What names no organisation, as a whole."""
_BARE = frozenset({"公司", "企业", "机构", "银行", "平台", "集团"})
"""What stays one before a post."""


def without_none(article: Article) -> Article:
    """Drop guesses that name no organisation before anything is told by them."""

    def none(each: Mention) -> bool:
        if each.type is not ORG:
            return False
        words, one = fold(article.text(each)), article.entities.get(each.entity)
        return (
            one is not None and not one.known and words not in _BARE and NO_HOUSE.fullmatch(words) is not None
        )

    kept = tuple(each for each in article.mentions if not none(each))
    return replace(article, mentions=kept) if len(kept) < len(article.mentions) else article
