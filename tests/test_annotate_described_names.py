"""Organisations that the words before them describe, and where the names of organisations end."""

from __future__ import annotations

import pytest

from tests.test_annotate_moved_names import found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("他加入了短视频公司洛澜互娱，任副总裁。", "洛澜互娱", "ORG"),
        ("茶飲品牌「野渡集」宣布任命李明華為執行長。", "野渡集", "ORG"),
        ("咖啡连锁Nordvik联席CEO李文已离任。", "Nordvik", "ORG"),
        ("《旷野周刊》副总编辑王立群昨日离职。", "旷野周刊", "ORG"),
        ("《遠望》雜誌主編李文達辭職。", "遠望", "ORG"),
        ("李文达2009年加盟《浦江商报》，从一线记者做起。", "浦江商报", "ORG"),
        ("民银理财董事长马光明辞任。", "民银理财", "ORG"),
        ("陈志明加入绿能行前，曾任鸿海处长。", "绿能行", "ORG"),
    ],
)
def test_what_describes_it_gives_a_house_away(text: str, name: str, kind: str) -> None:
    assert (name, kind) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "多家理财公司密集换帅。",
        "博彩公司开出的赔率很低。",
        "美国公司“消肿”时，普通工人首当其冲。",
        "他昨日已向公司递出辞呈。",
        "影业公司报名参加电影节，二十部影片报名参加评奖。",
    ],
)
def test_what_a_company_does_is_no_name(text: str) -> None:
    words = {"密集换帅", "开出", "消肿", "递出", "报名参加"}
    assert not [each for each in found(text) if each[0] in words]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("孟庆和升任销售负责人。", "孟庆和", "PERSON"),
        ("飞天实验室主任何嘉树将兼任总经理。", "何嘉树", "PERSON"),
        ("总裁Florence Aubry已于本月离职。", "Florence Aubry", "PERSON"),
        ("Ferragamo创意总监Maximilian Davis上周宣布三月大秀后离开。", "Ferragamo", "ORG"),
        ("核准程静谊安河人寿董事长的任职资格。程静谊今年五十岁。", "安河人寿", "ORG"),
        ("陈立新2014年跳槽至普洛斯，任经理。", "普洛斯", "ORG"),
        ("她的职位由瑞士宝盛北亚区主管郑浩接替。", "宝盛", "ORG"),
        ("任命尤可欣为集团高级副总裁。", "尤可欣", "PERSON"),
        ("美团完成对叮咚买菜的收购。叮咚创始人梁文昌离职。", "叮咚", "ORG"),
        ("接替她的是李文达，他此前在 Blick 任首席财务官。", "Blick", "ORG"),
        ("粉笔（02469.HK）公告称，董事李文达辞任。", "粉笔", "ORG"),
        ("核准王锡峰中信银行北京分行副行长的任职资格。", "王锡峰", "PERSON"),
    ],
)
def test_names_end_where_they_end(text: str, name: str, kind: str) -> None:
    assert (name, kind) in found(text)


def test_a_word_of_the_field_names_no_company_however_often_it_is_said() -> None:
    text = "集中出自公司多模態和推理架構等關鍵技術團隊。多模態後訓練。"
    assert not [name for name, _ in found(text) if "多模" in name]
