"""Words for an organisation that name none: 該公司, 薪酬委員會, 中超, 鴻蒙智行供應商."""

from __future__ import annotations

import re
from functools import lru_cache

_INNER = re.compile(
    r"(?:集团|公司|(?:董事会|董事局)(?:(?:辖下|属下|下设)的?)?)?(?:行政|(?:战略与)?(?:ESG|可持续发展)|质量|技术|薪酬|薪酬与考核|审计|战略|提名|风险|管理|执行|运营|投资|产品|采购|人才|集团|公司|经营|顾问|学术|校务|指导|专家)(?:管理)?委员会"
)
"""Committees within an organisation."""

_GENERIC = frozenset(
    [
        "公司",
        "工作室",
        "该所",
        "本公司",
        "该公司",
        "集团",
        "董事会",
        "董事局",
        "校委会",
        "对冲基金",
        "私募基金",
        "创投基金",
        "监事会",
        "球队",
        "该队",
        "俱乐部",
        "学校",
        "医院",
        "总公司",
        "母公司",
        "本行",
        "该行",
        "本集团",
        "银行",
        "金控",
        "本校",
        "该校",
        "子公司",
        "校董会",
        "研究院",
        "研究所",
        "校务委员会",
        "理事会",
        "国家队",
        "国脚",
        "前国脚",
        "国青",
        "政府",
        "民航",
        "基金管理公司",
        "基金公司",
        "证券公司",
        "保险公司",
        "省政府",
        "市政府",
        "本省政府",
        "本市政府",
        "中央部委",
        "部委",
        "地方政府",
        "投行",
        "大厂",
        "券商",
        "外企",
        "央媒",
        "官媒",
        "党媒",
        "国企",
        "高校",
        "具身智能",
        "智能汽车",
        "智能手机",
        "消费电子",
        "物联网",
        "短视频",
        "电商",
        "游戏",
        "人工智能",
        "大模型",
        "自动驾驶",
        "智能驾驶",
        "机器人",
        "互联网",
        "半导体",
        "新能源",
        "云计算",
        "芯片",
    ]
)
"""Words for an organisation, and for a field, that name none; the organisation is the one the text is about."""

_UNIT = re.compile(
    "(?:第[一二三四五六七八九十]+)?(?:投行|市场|品牌|公关|销售|人力资源|人事|研发|技术|产品|运营|财务|法务(?!部)|风控|合规|信贷|零售|公司业务|金融市场|固收|固定收益|权益投资|资管|研究|战略|采购|"
    "供应链|生产|制造|质量|品质|综合|党群|行政|规划|客服|客户|渠道|海外|国际业务|电商|直播|内容|编辑|采编|评论|广告|策划|设计|工程|算法|数据|平台|基础架构|架构|硬件|软件|测试|座舱|"
    "野手|打击|守备|体能|统筹|投手|跑垒|牛棚|野手统筹|野手综合|智驾|智能驾驶|动力总成|三电|电驱|车身|造型|智能座舱|整车|底盘|感知|规控|语音|视觉|预训练|后训练|机器学习|侍酒|营销|商业化|增长|用户|量产交付)(?:业务|管理|研究|开发|运营)?(?:部|部门|中心|组|团队|事业部)?"
)
"""Departments and their fields, which a guess took for an organisation: 投行部, 規控."""

_PART = re.compile(
    "[东西南北中]{1,2}区|(?:上海|北京|深圳|广州|杭州|成都|南京|苏州|武汉|西安|香港|台北|东京|伦敦|纽约|新加坡|海外|区域)(?:城市)?(?:办公室|分所|代表处|办事处|总部|办)|(?:北京|上海|天津|重庆|深圳|广州|杭州|成都|南京|苏州|武汉|西安|石家庄|太原|沈阳|长春|合肥|福州|南昌|济南|郑州|长沙|南宁|贵阳|昆明|青岛|大连|宁波|厦门|无锡|佛山|东莞)(?:城市)?公司"
    "|[\u4e00-\u9fff]{1,5}学系|(?:数学|物理|化学|生物|经济|法律|历史|哲学|中文|外文|外语|社会|心理|电机|资工|机械|土木|政治|新闻|传播|音乐|美术|体育|医学|护理|药学|建筑|财金|会计|企管|统计|计算机|电子|材料)系|[\u4e00-\u9fff]{1,3}(?:大区|战区|区域)|(?:中国|亚太|大中华区?|海外|欧洲|日本|美国)公司|[\u4e00-\u9fff]{0,8}监管(?:机构|部门|当局)|(?:综艺|戏剧|新闻|上市|制作|节目|财务|人事|业务|总务)科|(?:[\u4e00-\u9fff]{2,6}机构部|执委会|管委会|执行委员会|合伙人会议|管理层|高管层)"
)
"""Parts of a house that bear no name of their own: 上海辦公室, 執委會."""

_REGION = re.compile(
    rf"(?:大中[华華]|中国|台湾|香港|日本|韩国|印度|亚太|亚洲|全球|北亚|东南亚|欧洲|北美|美洲|华东|华南|华北|华中|西南|国际|海外)(?:区|地区|总部)?(?:及|和|与|暨)?(?:(?:东南亚|北亚|南亚|日本|韩国|港澳|台湾|香港)(?:区|地区)?)?(?:(?:{_UNIT.pattern})|企业与投资银行|投资银行|全球银行|股权资本市场|债务资本市场|私人银行|财富管理|机构业务|企业银行)?(?:部|部门|业务)?"
)
"""A region of an organisation's, with or without what is done there: 大中華區, 中國區投行, 亞洲股權資本市場部."""

_LEAGUES = re.compile(
    r"(?:[中英西意德法泰港巴韩日荷葡]{1,2}[超甲乙丙]|沙特联|日职|韩职|英冠|欧冠|亚冠|港超联|日职联|LPL|KPL|LCK)(?:联赛|俱乐部|球队)?|[一-鿿]{1,6}(?:[联洲冠协总界邀]杯|杯赛|锦标赛|世锦赛|公开赛|联赛|奥运会|亚运会|大满贯|大师赛)"
)
"""Leagues, between whose clubs players move."""


_SOME_LAND = re.compile(
    "(?:地级|县级|副省级|直辖|省辖|省会|首府|各|省属)?(?:城市|市|县|区)(?:市?委|县委|区委|政府|政协|人大)|[校院厂所]党委|(?:地级|县级)市"
)
"""Offices of towns, and of schools, that name none: 拟任地级市市委书记, 校党委书记."""

_NO_HOUSE = re.compile(
    f"(?:{_SOME_LAND.pattern})|(?:{_LEAGUES.pattern})|(?:{_INNER.pattern})|(?:{_UNIT.pattern})|(?:{_REGION.pattern})|(?:{_PART.pattern})"
)

PARTNER = re.compile(
    "(?<=部)(?:副?经理|协理|副理|主管|专员|副?总监)|的?(?:一家)?(?:供应商|代理商|经销商|代工厂|竞争对手|合作伙伴|投资方)"
)
"""What is tied to an organisation and is not it: 鴻蒙智行供應商; no ministry has 經理."""


_PART = re.compile(f"(?:{_UNIT.pattern})|(?:{_REGION.pattern})")


def department(words: str) -> bool:
    """Tell whether words name a department or region of some organisation: 投行部, 中國區投行."""
    return _PART.fullmatch(words) is not None


_COMMITTEE = re.compile(
    "(?:行政|技术|生产|营业|业务|研发|财务|会计|采购|企划|销售|行销|工程|管理|法务|人资|资讯)部门|(?:(?:财务|投资|审核|审计|薪酬|提名|风险|执行|策略|战略|企业管治|管治|可持续发展|合规|关联交易|环境|社会|信息科技|资讯科技|管理)(?:、|及|与|和)?)+委员会"
)
"""Departments, and committees of a board, which no one joins from elsewhere."""


_SOME_PART = re.compile(
    "(?:行政|技术|生产|营业|业务|研发|财务|会计|采购|企划|销售|行销|工程|管理|法务|人资|资讯)部门"
)


@lru_cache(maxsize=1 << 12)  # a text names the same ones again and again
def nameless(words: str) -> bool:
    """Tell whether words are no name of an organisation."""
    return (
        words in _GENERIC or _COMMITTEE.fullmatch(words) is not None or _NO_HOUSE.fullmatch(words) is not None
    )
