"""Words that join names and titles to one noun phrase, and those that part two."""

from __future__ import annotations

import re

FORMER = re.compile(
    r"(?:(?<![此之目日当以])前任|(?<![此之目日当以])前|原为|原任?|时任|现任|新任|[Ff]ormer |[Ee]x-)$"
)
FORMER_ENDS = ("前", "原", "任", "为", " ", "-")
_BRACKET = r"(?:\s?[（(][^（）()]{0,40}[)）])?"
BRACKETED = re.compile(r"[（(][^（）()，]{1,12}[)）]")
AND = re.compile(
    rf"{_BRACKET}(?:先生|女士|博士|同志|教授)?(?:、|和|与|及|以及|跟|暨|&|\s|,| and |, and )+(?:前|原|现任|时任)?"
)
CLOSES = re.compile("^(?:[，,] ?音译)?[）)]")
"""What ends the other name of someone, before the next one: 麥肯齊（McKinzie|）和葉典安."""

OF = re.compile(rf"{_BRACKET}(?:旗下的?|的|创办的?|创立的?|领导的?|主导的?|执掌的?|掌舵的?)?[“「\"]?")
PLAIN = re.compile(
    rf"{_BRACKET}(?:的|旗下的?|原|前|时任|现任|前任|新任|第.届|官方|公司|集团|俱乐部|[\s@“”「」\"/])*"
)
KNOWN_AS = re.compile('[“「"][^“”「」"，。]{2,6}[”」"]的?|《[^《》]{1,20}》(?:[手端页]游)?的?')
"""Between a house and someone of it: 甲公司“灵魂人物”某某, 甲公司《某遊戲》製作人某某."""

OF_TEAM = re.compile(
    rf"[\u4e00-\u9fffA-Za-z0-9]{{0,12}}{_BRACKET}(?:团队|部门|小组|实验室|事业部|业务线|项目组)的?"
)
"""Between a house and a number of people there: 甲公司|基礎模型（Base）團隊的|三名研究員."""

UNDER = re.compile(
    rf"{_BRACKET}(?:集团|公司)?(?:旗下的?|转投资的|投资的|的?(?:全资|重要|控股|关联)?(?:子|母|孙|转投资|关系|关联)(?:公司|企业))(?![員员艺藝选選球])[A-Za-z\u4e00-\u9fff]{{0,10}}"
)
"""甲集團（00123）旗下的新公司乙: 乙 is the house."""

HONOUR = re.compile(r" ?(?:Sir|Dame|Dr\.?|Prof\.?|Professor|Mr\.?|Ms\.?|Mrs\.?|Lord|Lady) ")
"""Between a post and a name: chancellor Sir Alan."""

TITLES = re.compile(r"(?:、|兼任?|及|和|与|以及|暨|\s|/|／|并|,|的| and | & )*")

ALSO_CALLED = re.compile(
    "[（(](?:花名|网名|化名|笔名|艺名|昵称|英文名|原名|曾用名|本名|又名|别名|人称)[为叫是：:“「]{0,2}"
)
"""What stands before the other name that someone goes by."""

BRACKET_OPENS = re.compile(r"\s*[（(]\s*(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s*)?")
SPELT = re.compile(r" ?[（(](?:音译[，,、] ?)?")
NEXT_TITLE = re.compile(
    r"(?:、|兼任?|及|和|与|以及|暨|\s|/|／|并)+(?:共同|联席|代理|资深|全球|集团|首席|执行|临时|署理|副)*"
)
"""Between a post and the next one before a name: 副總經理暨共同|營運長某某."""

MODIFIER = re.compile(rf"{_BRACKET}的?[\u4e00-\u9fffA-Za-z0-9 +-]{{1,12}}")
IN_OFFICE = re.compile(r"^[的\s]*(?:前|原)?(?:兼?任|当|[籍裔区])?")
HEADLINE = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
"""What parts the clauses of a headline."""

CLAUSE = re.compile(r"(?<=[\u4e00-\u9fff]) $")
"""A clause of a headline ends before the next name: 甲證券換帥 某某出任總經理."""

FUNCTION = re.compile(
    r"根据|按照|合作|竞争|收购|起诉|对接|依照|依据|经由|邀请|力邀|成立|首[度次]|\d年|找|担任|出任|接任|就任|当选|获选|(?<!方)向|自(?!动|研|主|营|媒|然)|对(?!外|公|冲)|(?<!自)由|过(?!程)|[在是与被把从至为就已曾了着称说]|(?<![小老大猛悍])将|官宣|签下|宣布|表示|获悉|公告|收到|透露|确认|证实|否认|回应|关注|认为|发布|\b(?:as|of|for|at|in|to|and|by|with|from|is|was|has|said|on)\b|当天|今日|昨日|近日|日前|正式|突然|或者|没有|提前|主动|可能|因|遭|有|获|奖|得主|冠军"
)
APPOSITION = re.compile(
    r"(?:——|—|--|：|:|，包括|包括|，分别是|分别是|分别为|，|[（(])\s*|(?:[A-Za-z]+ ?){0,4},? including(?: [a-z-]+){0,4}"
)
ETC = re.compile(r"等(?:共|至少|约|在内的)?")
RANK = re.compile(
    "(?:主管|总监|经理|主任|负责人|专家|总裁|主席|教授|研究员|工程师|合伙人|分析师|顾问|董事|责任人|科学家|后卫|前锋|中场|门将|教练|核心人才|骨干|元老)$"
)

INNER = re.compile("(?:中心|事业部|业务部|团队|业务群|事业群|工作室|频道)$")
"""What the name of a part of an organisation ends in."""

ITS_UNIT = re.compile("、[\u4e00-\u9fff]{2,12}(?:部|部门|中心|事业部|研究院|实验室|办公室)")
"""Between a post of a house and another of its unit: 創始人、研發部|原部長某某."""

OWN_OFFICE = re.compile(
    "(?:人事|办公|外事|宣传|组织|统战|政法|财务|审计|法务|新闻|公安|监察|纪检)(?:局|厅|室|部|委)"
)
"""An office of the house told before it: 通訊社副社長、人事局長; 市委副書記、政法委書記."""

WAS = re.compile(r"^(?:的|\s|前任?(?!锋)|原|现任|时任)+")

GOVERNS = re.compile(
    r"(?:[市省州县区镇乡]委)?(?:候任|代理|代|常务|第一)?副?(?:市长|省长|州长|县长|区长|镇长|乡长|书记|总统|总理|首相|主席|国王|行政长官|特首|议长|议员|酋长)"
)
"""Posts whose place is what they govern."""

A_POST = re.compile(
    "(?:联席|联合|执行|常务|党组|党委)?副?(?:董事长|总裁|总经理|主席|行长|校长|院长|书记|部长|局长|主任|CEO)"
)
"""Behind houses that share it: 從甲公司和乙公司|董事長轉任."""

GIVEN_POST = re.compile(
    "(?:担任|出任|就任|接任|兼任|转任|升任|调升|晋升|擢升|高升|任命为|任|为|免去|辞去|卸任)(?:了)?$"
)
"""Verbs that give the post behind them to someone named before, or take it."""

AREA = re.compile("(?:区|分部|分公司|市场)")
"""What makes a place the area of a post: 亞太區業務主管."""

BETWEEN = re.compile(
    " (?:of|at|for) (?:[Tt]he )?(?:[a-z]+['’]s )?"
    "| (?:of|at|for) (?:[Tt]he |its |an? )?(?:[\\w-]+ ){0,5}?(?:department|school|college|faculty|institute|centre|center|division|unit|arm) (?:of|at) (?:[Tt]he )?"
)
UNIT = re.compile("(?:Faculty|Department|School|College|Board) of ")
"""A part of an organisation, which the text names elsewhere."""

APPOSED_TITLE = re.compile(r"[\w -]{0,30}, ")
RANKED = re.compile(
    r"\.?(?: [A-Z]?[a-z-]+){0,3} (?:veteran|vet|exec|leader|lead|figure|adviser|aide|strategist|economist|marketer|planner|producer|presenter|executive|alumn[a-z]+|alum|banker|trader|insider|boss|official|staffer|employee|lawyer|partner"
    r"|scientist|engineer|researcher|assistant|star|journalist|designer|manager|analyst|associate|dealmaker|legislator|lawmaker"
    r"|councilor|councillor|coach|chief|head|broker)s? "
)
"""Between a house and the name of who works there: 'Nvidia veteran Sanjay Rao'."""
OWNS = re.compile(r"['’]s? (?:[\w-]+ ){0,4}")
