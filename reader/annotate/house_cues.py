"""How the names of organisations look, and the words beside them that give them away."""

from __future__ import annotations

import re

from reader.annotate.searching import quick

_KIND = (
    "股份|(?<!股权)(?<!天使)(?<!风险)(?<!战略)(?<!权益)(?<!价值)(?<!量化)(?<!创业)(?<!固收)(?<!对外)(?<!长期)投资(?!银行|者|人)|资本市场|资管|期货|信托|置业|地产|控股|微电子|电子|半导体|生物|医药|药业|制药|汽车|证券|银行|保险|人寿|产险|财险|寿险|理财(?!经理|师|产品|业务|子)|投信|投顾|金租|消金|互娱|基金|资本|资产|金控|光电|能源|传媒|影业|影视|娱乐|"
    "航空|重工|机械|材料|智能科技|智能|机器人|科技|电信|通信|网络|软件|物流|食品|医疗|诊所|经纪|唱片|音乐|动画|出版社|置地|国际|创投|实业|电机|航天|电力|电气|电池|光伏|储能|游戏|文化|体育|教育|矿业|化工|钢铁|乳业|酒业|集成电路|律师事务所|会计师事务所|集团|大学|医院|剧院|研究院|俱乐部"
)
_OF = "董事长|董事会|总裁|CEO|首席|总经理|创始人|联合创始人|共同创办人|创办人|执行长|行政总裁|主席|副总裁|合伙人|高管|员工|研究员|工程师|主帅|总监"
_TELLS = f"挖来|挖走|挖角|签下|引进|聘请|招揽|延揽|招募|证实|向|公告|公布|宣布|披露|表示|官宣|发布|聘任|任命|方面|{_OF}|原|前"
_BY = "从(?!事)|(?<!来)自(?!己)|加入|加盟|签约|入职|跳槽至|跳槽到|跳槽去|转投|投奔|重返|离开|空降|任职于|就职于|效力于|机构|公司|旗下|聘任|聘请|挖来|来自|巨头|龙头|厂商|私募|券商|车企|药企|大厂|新创|业者|同行|对手|挖角至|挖角到|过档|转会至|辞去|接掌|执掌|下一站为|下一站是|租借"
_CHAR = r"[^的了是在和与及为任将已被由从因则于说称等这那有我你他她它们不也就都而或着过并其该本各两三以对会所地得新老大全家间首只每批款\W\da-zA-Z_]"
_NAME = rf"(?P<name>(?:新(?={_CHAR}{{2}}))?{_CHAR}{{2,4}}?(?:{_KIND})(?!{_KIND}|学院|总部))"
PATTERNS = (
    re.compile(
        rf"(?:^|[，。；：、月日]|(?<![之以])[前原]|公司|[厂商]|业者|龙头|聘请了?|挖来了?|任命|引入了?|引进了?|来自){_NAME}(?=(?:（[^（）]{{1,20}}）)?(?:[今昨](?:[日天]|（\d{{1,2}}）日?)|日前|近日|晚间|又|也|同时)?(?:{_TELLS}))",
        re.M,
    ),
    re.compile(
        rf"(?:{_BY})了?{_NAME}(?=[，。、；）\s]|担任|出任|任|的|前|原|{_OF}|挖|日前|近日|今日|昨日|也|已|则|将|加入|加盟|入职|转投|投奔|跳槽|$)",
        re.M,
    ),
    re.compile(
        r"(?:(?:新创|公司|企业|机构|业者|厂商|集团|俱乐部)「|(?:创业|初创|新创|科技|互联网|上市)公司“|(?:名为|名叫|叫做|取名)[“「])(?P<name>[^「」“”，。\n]{2,10})[」”]"
    ),
    re.compile(
        rf"(?:(?<=[，。；、由的国为自从入被])|^)(?P<name>{_CHAR}{{2,4}})(?=（[A-Z][A-Za-z&. ]{{1,20}}）[^，。（]{{0,6}}(?:{_OF}|前|原))",
        re.M,
    ),
    re.compile(
        rf"(?:转任|加入|加盟|入职|出任|创立|创办|成立|离开|投奔|跳槽至)了?[“「](?P<name>[^「」“”，。、\n]{{2,10}})[”」](?=(?:联合|共同)?(?:{_OF}))"
    ),
    re.compile(
        rf"^(?P<name>{_CHAR}{{3,6}})(?=[：:][^，。：；\n]{{0,16}}?(?:辞任|辞职|离职|辞去|卸任|请辞|聘任|任命|选举|离任|免去))",
        re.M,
    ),
    re.compile(r"(?P<name>国立[\u4e00-\u9fff]{2,7}?(?:大学|科技大学|学院|高中|中学|博物馆|美术馆))"),
    re.compile(
        r"(?:餐厅|餐馆|酒楼|酒吧|咖啡店|酒店|书店|剧院|乐队|乐团|球会|球队|律所|厂牌)[“「](?P<name>[^「」“”，。、\n]{2,10})[”」]"
    ),
    re.compile(
        rf"(?:公司|企业|机构|平台|品牌|团队|项目|独角兽|厂商|组织)[“「](?P<name>[^「」“”，。、\n]{{2,10}})[”」](?=(?:联合|共同)?(?:{_OF}|创办|宣布|获|完成|的|（|已|将|也|联创))"
    ),
)
OPENED = re.compile("(?:近日|今日|昨日|日前|[传曝](?!音|智|化|媒|奇|神|漾|承|祺))(?=[\u4e00-\u9fff]{3})")
"""What opens a report, and is no part of the name behind it: 传|云海科技."""
LISTED = re.compile(
    rf"(?:^|[，。；：、）]|[为任由与和及从是系在厂商]|(?<=前)|[企头]业|公司|大厂|巨头|龙头)(?P<name>{_CHAR}{{2,6}})(?=(?:-[A-Z]{{1,2}})?[（(](?:\d{{4,6}}|\d{{1,3}}[X×]{{2,4}})(?:[.．][A-Z]{{2}})?[）)])",
    re.M,
)
"""A name before a stock code: 莎莎國際（00178）."""
EXCHANGE = re.compile(r"(?:-[A-Z]{1,2})?[（(][\dX×]{4,6}[.．](?:HK|SH|SZ|TW|US|BJ)[）)]")
LONGER = re.compile(
    "(?:证券|银行|基金|资本|人寿|保险|汽车|科技|电子|半导体|影业|投资|资产|创投|金控|医药|生物|航空|物流|置业|地产)"
)
WHOLE = quick(f"(?:{_KIND})$")
"""A name that tells its kind goes on with no other: 倫敦大學 before 生物."""
BEGINS = re.compile(rf"(?:^|[，。；：、]){_NAME}", re.M)
"""What begins a clause and is called as companies are: a name where someone's title and name follow at once."""
BETWEEN = re.compile("加入|加盟|离开|转投|跳槽|掌管|统领|接掌|分管|调任|转任|升任|出任|接任")
NAMED = re.compile(_NAME)
SURE = 0.75
"""Confidence below which 弗迪, guessed to be a person, may begin a company's name."""
BARE = re.compile(
    rf"(?:^|[，。；：、]|以下[为是]|由|聘请|挖来|挖走|迎来|(?<![总之以从])[原前])(?P<name>(?![原前]){_CHAR}{{2,6}})$",
    re.M,
)
HEAD = re.compile(rf"(?!.*(?:[长员师监席理主任总副兼暨]|[版部组线区处级类课端]$)){_CHAR}{{2,4}}")
"""What a title may have taken of a name that does not tell its kind, 玉泉 of 玉泉|工程师; no other post: 财务长暨|发言人."""
ROLE_WORDS = re.compile(
    "旅[美日韩欧英法德澳]|[\u4e00-\u9fff][籍裔]|联席|前任?|原|高级|资深|首席|执行|共同|联合"
)
MOST = 300
"""Names that are looked for in the whole article: hostile text stays linear."""


BRANDED = re.compile(
    rf"(?:(?<=[，。；、由的国为自从入被])|^)(?P<name>{_CHAR}{{2,5}})(?=（[A-Z][A-Za-z]{{2,20}}）(?:{_OF}))"
)
"""A name with one Latin word in a bracket before a post: 奈斯派索（Nespresso）CEO."""
