"""Where guessed names begin and end."""

from __future__ import annotations

import pytest

from reader.annotate.names.edges import edges
from reader.knowledge import Knowledge
from tests.marked import marked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[P:孙洁二人]辞任。", ["PERSON 孙洁"]),
        ("教授[P:苗青担]任主席。", ["PERSON 苗青"]),
        ("執行副總[P:洪偉]淦出任次長。", ["PERSON 洪偉淦"]),
        ("[P:毕业后]加入百度。", []),
        ("[O:前鴻海研究院]院長。", ["ORG 鴻海研究院"]),
        ("[O:前海人寿]公告。", ["ORG 前海人寿"]),
        ("[O:蒙商银行原][T:监事长]", ["ORG 蒙商银行", "TITLE 监事长"]),
        ("[O:海港外援巴尔加斯]离队。", ["ORG 海港", "TITLE 外援", "PERSON 巴尔加斯"]),
        ("[L:卢铁城]任[O:四川大学][T:校长]。", ["PERSON 卢铁城", "ORG 四川大学", "TITLE 校长"]),
        ("[L:山东泰山]外援。", ["ORG 山东泰山"]),
        ("[L:广东加盟新疆]。", ["PLACE 广东", "PLACE 新疆"]),
        ("[P:關潤交]棒。", ["PERSON 關潤"]),
        ("教授[P:秦某被]停职。", ["PERSON 秦某"]),
        ("[P:秦某收]红包。", ["PERSON 秦某"]),
        ("行长[P:秦越因]工作调动辞职。", ["PERSON 秦越"]),
        ("首席营销官[P:双双]离职。", []),
        ("主唱[P:秦越单飞]。", ["PERSON 秦越"]),
        ("[P:黃姓]男子。", ["PERSON 黃"]),
        ("[P:湯瑪斯杯]開打。", []),
        ("[L:扎卡洛]早已放言要贏。", ["PERSON 扎卡洛"]),
        ("[L:扎卡洛]下雨。", ["PLACE 扎卡洛"]),
        ("[O:跨国机构青屿工程有限公司]公告。", ["ORG 青屿工程有限公司"]),
        ("約[P:談蔡女]等人。", ["PERSON 蔡"]),
        ("[P:何太]表示。", ["PERSON 何"]),
        ("[P:歐陽伯]權獲頒獎。", ["PERSON 歐陽伯權"]),
        ("[P:歐陽伯]表示。", ["PERSON 歐陽伯"]),
        ("[P:單甦將]接任院長。", ["PERSON 單甦"]),
        ("[P:何文]远于今年离职。", ["PERSON 何文远"]),
        ("校長將[P:於今夏]退休。", []),
        ("[P:于今夏]退休。", ["PERSON 于今夏"]),
        ("委任[P:林子安][O:為集團][T:行政總裁]。", ["PERSON 林子安", "TITLE 行政總裁"]),
        ("[P:杨凯则]因到龄退休。", ["PERSON 杨凯"]),
        ("聘任[O:克罗地亚籍][T:教练]。", ["TITLE 教练"]),
        ("[P:原达闼][T:机器人副总裁]", ["ORG 达闼", "TITLE 机器人副总裁"]),
        ("CMO[P:郭锐]已于8月离职。", ["PERSON 郭锐"]),
        ("[P:任上]退休。", []),
        ("[O:贝恩旗下][T:顾问]", ["ORG 贝恩", "TITLE 顾问"]),
        ("[L:安徽安庆人]，", ["PLACE 安徽安庆"]),
        ("[P:楊淑惠傳]將跳槽。", ["PERSON 楊淑惠"]),
        ("[P:沈屿]和[O:云帆科技]。", ["PERSON 沈屿", "ORG 云帆科技"]),
        ("[O:林文達辭任]總經理。", ["PERSON 林文達"]),
        ("免去[O:林文達公司]副總經理職務。", ["PERSON 林文達"]),
        ("[O:林文達]任[O:北辰科技]總經理。", ["PERSON 林文達", "ORG 北辰科技"]),
        ("創始CEO[O:林文達]在任內接受訪問。", ["PERSON 林文達"]),
        ("工作17年的[O:林文達]擔任總監。", ["PERSON 林文達"]),
        ("[O:林文司]擔任總監。", ["ORG 林文司"]),
    ],
)
def test_edges(text: str, found: list[str]) -> None:
    article = edges(marked(text), Knowledge(surnames={"歐陽": ("Ouyang",)}))
    assert [f"{each.type.name} {article.text(each)}" for each in article.mentions] == found
