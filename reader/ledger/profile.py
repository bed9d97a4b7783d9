"""What is known of one person or organisation in one article that tells it from others of the same name."""

from __future__ import annotations

import json
import re

from reader.record import record

FIELDS = {
    "sport": "球员 球員 教练 教練 前锋 前鋒 后卫 後衛 门将 門將 主帅 主帥 队长 隊長 运动员 運動員 中锋 中鋒 投手",
    "arts": "导演 導演 演员 演員 歌手 作家 编剧 編劇 画家 畫家 作曲 主持人",
    "medicine": "医生 醫生 医师 醫師 院长助理 护士 護士 主任医师",
    "law": "律师 律師 法官 检察官 檢察官 检察长 檢察長",
    "politics": "市长 市長 省长 省長 部长 部長 书记 書記 议员 議員 立委 县长 縣長 大使 总统 總統 发言人 發言人 局长 局長",
    "academia": "教授 院士 博士后 讲师 講師 校长 校長 研究生 系主任",
    "business": (
        "执行官 執行官 执行长 執行長 总裁 總裁 董事 经理 經理 合伙人 合夥人 创始人 創始人 创办人 創辦人 财务官 財務長 "
        "技术官 技術長 工程师 工程師 首席 产品 研究员 研究員 科学家 科學家 CEO CFO CTO COO VP"
    ),
}
"""Field of work -> words in a role that tell it."""

DISTANT = {
    "sport": {"business", "academia", "medicine", "law", "politics", "arts"},
    "arts": {"business", "academia", "medicine", "law", "politics", "sport"},
    "medicine": {"business", "law", "sport", "arts"},
}
"""Fields between which hardly anyone changes: namesakes, unless something else speaks for one person."""

HOUSES = {
    "sport": "俱乐部|球队|球会|体育局|体育队|[^部]队",
    "arts": "影业|剧院|剧团|乐团|唱片|电影厂|美术馆",
    "medicine": "医院|诊所",
    "law": "律师事务所|法院|检察院",
    "politics": "政府|议会|委员会|[^邮书]局|党|省委|市委|国务院",
    "academia": "大学|学院|研究院|研究所|中学|科学院",
    "business": (
        "公司|集团|科技|智能|汽车|资本|半导体|网络|银行|证券|保险|基金|股份|控股|电子|投资|软件|实业|传媒|药业|制药|能源"
    ),
}
"""Field of work -> how the (folded) names of its houses end."""

_HOUSES = [(field, re.compile(f"(?:{ends})$")) for field, ends in HOUSES.items()]


def field_of_house(name: str) -> str:
    """Tell the field of work of an organisation by its folded name, empty where its end does not tell."""
    return next((field for field, ends in _HOUSES if ends.search(name)), "")


_WORDS = [(field, word) for field, words in FIELDS.items() for word in words.split()]


def field_of(role: str) -> str:
    """Tell the field of work of a role, empty where no word of it tells."""
    return next((field for field, word in _WORDS if word in role), "")


def distant(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether people of these fields are hardly ever the same."""
    if not one or not other or one & other:
        return False
    return all(b in DISTANT.get(a, ()) or a in DISTANT.get(b, ()) for a in one for b in other)


@record
class Traits:
    """Keys of organisations: of someone's posts and moves (`orgs`), of those named beside them (`near`); fields of work."""

    orgs: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()

    def dump(self) -> str:
        """Write for the table `local`."""
        return json.dumps([sorted(self.orgs), sorted(self.near), sorted(self.fields)], ensure_ascii=False)

    @classmethod
    def load(cls, text: str) -> Traits:
        """Read what `dump` wrote."""
        return cls(*map(frozenset, json.loads(text)))


@record
class Profile:
    """A local (its number `id`, the article's, `order` that tells locals apart whatever was read first).

    `names` are folded, in lower case; `full` the fullest of them; `english` the words of names in Latin letters;
    `date` is the article's.
    """

    id: int
    article: int
    order: tuple[str, ...]
    identity: str
    type: str
    known: bool
    wikidata: str | None
    full: str
    names: frozenset[str]
    english: frozenset[tuple[str, ...]]
    traits: Traits
    date: str = ""
