"""Names that only a verb of moving, a post or a courtesy gives away."""

from __future__ import annotations

import pytest

from reader.annotate.pipeline import annotate
from reader.document import Article, Paragraph, Source
from tests.articles_told import known


def found(text: str) -> set[tuple[str, str]]:
    article = annotate(Article(Source(), (Paragraph(text),)), known())
    return {(article.text(each), each.type.name) for each in article.mentions}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("9月，孙立明从耐克跳槽至朵彩。", "朵彩", "ORG"),
        ("郭曉婷已確定投效霓川，主持晚間新聞。", "霓川", "ORG"),
        ("前KQW选手林一帆正式退役。", "KQW", "ORG"),
        ("打野选手Yorma宣布离队。", "Yorma", "PERSON"),
        ("總經理李愛玲將轉任臺北票券所董事長。", "臺北票券所", "ORG"),
        ("公司同意聘任王颖女士为副行长。", "王颖", "PERSON"),
        ("免去林山青的国家能源局副局长职务。", "林山青", "PERSON"),
        ("助理總裁（零售）朱立翹獲擢升為副總裁。", "朱立翹", "PERSON"),
        ("运输处处长高文山调任机械工程处，即日生效。", "机械工程处", "ORG"),
        ("李文慧将于8月3日出任社会保障署署长。", "社会保障署", "ORG"),
        ("决定免去：蔺长河的教育局局长职务。", "蔺长河", "PERSON"),
        ("任命：缑振声为教育局局长。", "缑振声", "PERSON"),
        ("董事会决定由公司财务总监亓保国代行职责。", "亓保国", "PERSON"),
        ("IC設計廠昱泓（8277）昨日公告，財務長辭職。昱泓今年獲利衰退。", "昱泓", "ORG"),
        ("具身智能公司“拾光机器人”联合创始人离职。", "拾光机器人", "ORG"),
        ("此前，原快手电商副总裁叶恒山已加入小红书。", "快手", "ORG"),
        ("政務委員陳時安接任衛生福利部長。", "衛生福利部長", "TITLE"),
        ("执行长Torbjörn Ekdahl本周离开公司。", "Torbjörn Ekdahl", "PERSON"),
        ("國立港東大學校長卸任。", "國立港東大學", "ORG"),
        ("副主廚顧盼將升任主廚。", "顧盼", "PERSON"),
        ("AI 新創 Kelvo 今天宣布增資。", "Kelvo", "ORG"),
        ("帆云俱乐部官宣：Korvane加盟，转型教练。", "Korvane", "PERSON"),
        ("官方：河东飞虎宣布前国脚林一帆加盟。", "河东飞虎", "ORG"),
        ("Kelvora创始人诺曼辞职。", "Kelvora", "ORG"),
        ("KQW48成员林一帆毕业。", "KQW48", "ORG"),
        ("林一帆退出男团KQWT。", "男团KQWT", "ORG"),
        ("四川队宣布科尔特斯重返球队。", "科尔特斯", "PERSON"),
        ("皮耶罗加盟悉尼FC。", "悉尼FC", "ORG"),
        ("云岭科技回应高伯远离职：属正常变动。", "高伯远", "PERSON"),
        ("传云岭科技COO高伯远将离职。", "云岭科技", "ORG"),
        ("苏州云岭（300228）：高伯远辞职。", "苏州云岭", "ORG"),
        ("岭溪资源：高伯远辞任董事长。", "岭溪资源", "ORG"),
        ("科尔特斯离开红河队加盟蓝山队。", "科尔特斯", "PERSON"),
        ("高伯申请辞去副总经理一职。", "高伯", "PERSON"),
        ("负伤下场的前锋泰勒（matthewtaylor）。", "matthewtaylor", "PERSON"),
        ("特工梅森·科尔特斯(MasonCortes)出场。", "MasonCortes", "PERSON"),
        ("画展展出毕加索的真迹。", "毕加索", "PERSON"),
        ("岭溪资源公告：高伯远辞去总裁职务。", "岭溪资源", "ORG"),
        ("林一帆宣布退出云川女团，专心演戏。", "云川女团", "ORG"),
        ("这个休赛期，莱尔森离开了效力九年的雷霆，来到了火箭。", "雷霆", "ORG"),
        ("新科探花宣布退出加拿大男篮。", "加拿大男篮", "ORG"),
        ("林一帆刚刚与巴黎女足完成签约。", "巴黎女足", "ORG"),
        ("他讲了退出美国队的原因。", "美国队", "ORG"),
        ("百亿私募峦石投资日前迎来新总裁。", "峦石投资", "ORG"),
    ],
)
def test_the_frame_gives_a_name_away(text: str, name: str, kind: str) -> None:
    assert (name, kind) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "李明离开家庭后加入讨论。",
        "张伟加盟球队，离开一线。",
        "王强重返舞台。",
        "陈立告别赛场，回归生活。",
        "董事会现任董事长李明。",
        "队长林一帆退出乐队。",
        "上海队伍里的美国队长。",
    ],
)
def test_words_are_no_names(text: str) -> None:
    assert not [each for each in found(text) if each[1] == "ORG"]


def test_a_name_with_the_first_letter_of_a_verb_is_the_name() -> None:
    names = found("行长助理王颖赴任平安银行副行长。同意聘任王颖女士为副行长。")
    assert ("王颖", "PERSON") in names
    assert ("王颖赴", "PERSON") not in names
