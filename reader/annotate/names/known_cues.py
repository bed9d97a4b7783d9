"""What stands beside a known name that may be an ordinary word, and proves it."""

from __future__ import annotations

import re

from reader.annotate.text.searching import quick
from reader.document import ORG, PERSON, PLACE, PRODUCT, TITLE, EntityType

NEAR = 8  # characters beside a name in which a cue may stand

_SPEAKS = (
    "先生|女士|博士|教授|表示|透露|指出|认为|坦言|宣布|回应|强调|称|说|曾|在接受|在内部|本人|于\\d"
    "|出任|担任|加入|离职|汇报"
)
CUES_AFTER = {
    EntityType.ORG: re.compile(
        "公司|品牌|分管|成立|集团|汽车|科技|股份|官方|官网|方面|旗下|员工|内部|总部|创始人|联合创始人|联创|创办人|董事|总裁|首席|高管|高层|副总|团队|[原前]?(?:中国|大中华|亚太|华东|华南|华北)区|[^，。、]{0,8}(?:负责人|主管|部门|团队|设计师|工程师|研究员|科学家)|AI(?![A-Za-z])|秋季|春季|新品|[一二两三四五六七八九十多数\\d][名位]|(?:已|则|也|今天|昨天)?(?:证实|宣布)|(?:负责|带领|任职|担任|工作)[^，。]{1,12}|(?:则|也|还|已)?(?:招募|聘请|任命)了?|找来|请来|挖|延揽|招揽|网罗|主帅|主教练|教练|选手|俱乐部|战队|大模型|系"
        "|等(?:[^，。、的]{0,5})(?:企业|公司|平台|大厂|车企|机构|厂商|巨头|品牌)"
        "|['’]s (?:[a-z]|AI\\b|[SE]?VP\\b|C[A-Z]O\\b)| (?:just |has just |recently )(?:lost|hired|named|appointed)\\b| (?:CEO|[SE]?VP|chief|executives?|researchers?|engineers?|employees|is (?:losing|experiencing|hiring)|has (?:lost|hired))\\b|(?:也|还|又|再|已|曾|将|正|多次|试图|尝试|成功|拟|欲|近期|一度){1,4}(?:挖|招揽|延揽|网罗|高薪聘)|旧将|旧部|老将|元老|前(?:[^，。、]{0,6}(?:高管|员工|总裁|总监|负责人|经理|工程师|研究员))|C[A-Z]O|CEO|研究员|工程师|[(（](?:NASDAQ|NYSE|HK|\\d{6})"
    ),
    EntityType.PERSON: re.compile(_SPEAKS + "|(?:宣布|正式|突然|已|将)?(?:出走|跳槽|离职|辞职)(?![潮率])"),
    EntityType.PRODUCT: re.compile(
        "模型|大模型|系列|手机|芯片|平台|App|APP|应用|软件|系统|版本|车型|正式发布|上线|[ -]?\\d"
    ),
    PLACE: re.compile("[市省县区州]|地区|当地|政府|总部|机场"),
    TITLE: re.compile("(?!)"),
}
CUES_BEFORE = {
    ORG: quick(
        "(?:加入|加盟|离开|入职|[」”][至到]|跳槽|跳槽至|跳槽到|跳槽去|任职|任职于|就职于|供职于|效力于|来自|投奔|创立|创办|收购|退出|重返|回归"
        "|[老新前]东家|空降|投效|转战|回到了?|去了|执教|转会至?|租借[至到]|效力|告别|签约|跳槽往|挖角?[至到去]|出走|转岗[至到]|调往|就职|服务于|现任职于"
        '|(?:^|[，。；、：])[前原]|履职|转投|投身|入股|挖走|公司|企业|厂商|巨头|车企|新势力|现任|时任|曾任|前任|原为|原任|曾为|进驻|joined|joins|left|joining|leaving|rejoined|executives? at|employees at|engineers? at|researchers? at|departures? from|ex-)了?[“"「 ]?$'
    ),
    PERSON: quick('(?:记者|作者|对话|专访|受访者|同事|名为|名叫|任命|聘任|聘请)[“"「 ]?$'),
    PRODUCT: quick('(?:发布|推出|上线|开源|模型|产品|使用|升级|搭载|基于|旗下)(?:的|了)?[“"「《 ]?$'),
    PLACE: quick("(?:在|位于|前往|来自|抵达|飞往|总部|出生于|移居|返回)$"),
    EntityType.TITLE: quick("(?!)"),
}

FROM = tuple("从自由")
COMES = re.compile(
    "(?:正式|被|又|跳)?(?:跳槽|离职|离任|离开|辞职|出走|转投|加入|加盟|入职|回归|空降|挖[角来走到])"
)
"""從蘋果跳槽: what stands between FROM and such a verb is a house."""

A_BODY = re.compile("..[部院局署会委府厅]$")
ACTS = re.compile(
    "长(?![期远久大年])|[0-9]|[今昨]|日前|近日|本周|表示|宣布|公布|发布|指出|澄清|认为|强调|举行|最新|称|说|将|已|拟|证实|回应|对此|提出|要求|呼吁|建议"
    "|接获|调查|统计|估计|预计|主办|核准|通过|修正|推动|主导|持续"
)
"""What public bodies do."""
