"""An invented world of people with careers, and articles about it as annotators give them, with the truth beside.

Names, organisations and sentences are made up here.  Among the people are namesakes, foreigners with another
transliteration in each region, and some who stand in an article by a short form only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

from reader.annotate.text.found import slug
from reader.script import convert_with, fold

SURNAMES = "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 韩 邓 冯 曹 彭 曾 萧 田 董 潘 袁 蔡 蒋 余".split()
GIVEN = (
    "伟 明 芳 强 敏 静 磊 洋 勇 军 志强 建国 晓明 海燕 文杰 家豪 雅婷 子涵 思远 一帆 嘉禾 泽楷 书豪 若琳 景行 念慈 启航 "
    "沐阳 瑾瑜 承志 德馨 绍棠 亦菲 云舒 星野 知行 牧之 清扬 望舒 怀瑾 允恭 惟一 振邦 立群 宏图 光耀 学勤 致远 守仁 丹青"
).split()  # fmt: skip
CHARACTERS = (
    "安柏辰达恩帆格涵弘佳坚景均凯可朗乐良霖名宁沛齐容瑞珊书思棠田维希贤欣轩彦毅盈勇宇云泽哲真正之芷卓梓"
)
LATIN = {
    "王": "Wang",
    "李": "Li",
    "张": "Zhang",
    "刘": "Liu",
    "陈": "Chen",
    "杨": "Yang",
    "黄": "Huang",
    "赵": "Zhao",
}
WESTERN = (
    "David Grace Kevin Vivian Oscar Phoebe Walter Ingrid Derek Stella Hector Bridget Victor Dorothy Trevor Sylvia Clement "
    "Florence Gilbert Harriet Ernest Rosalind Clifford Beatrice Spencer Gwen Patrick Muriel Stanley Edith Gordon Thelma"
).split()
FOREIGN_GIVEN = {
    "Gregor": ("格雷戈尔", "格雷戈"), "Marten": ("马尔滕", "馬汀"), "Sibyl": ("西比尔", "西碧兒"), "Edgar": ("埃德加", "艾德格"),
    "Brent": ("布伦特", "布倫特"), "Odette": ("奥黛特", "奧黛特"), "Conrad": ("康拉德", "康瑞德"), "Freya": ("弗蕾娅", "芙蕾雅"),
    "Dexter": ("德克斯特", "戴斯特"), "Holly": ("霍莉", "荷莉"), "Ruth": ("鲁思", "露絲"), "Simon": ("西蒙", "賽門"),
    "Clara": ("克拉拉", "克萊拉"), "Anton": ("安东", "安東"), "Nadine": ("纳丁", "娜汀"), "Felix": ("费利克斯", "菲力克斯"),
}  # fmt: skip
FIRST_PARTS = {
    "Haver": ("哈弗", "哈佛"), "Lind": ("林德", "林"), "Trev": ("特雷夫", "崔夫"), "Castel": ("卡斯特尔", "卡斯提"),
    "Dun": ("邓", "鄧"), "Fair": ("费尔", "菲爾"), "Grush": ("格鲁什", "古魯什"), "Mark": ("马克", "馬克"), "Nov": ("诺夫", "諾夫"),
    "Pres": ("普雷斯", "裴斯"), "Ras": ("拉斯", "羅斯"), "Soren": ("瑟伦", "索倫"), "Whit": ("惠特", "懷特"), "Zal": ("扎尔", "薩爾"),
}  # fmt: skip
LAST_PARTS = {
    "kamp": ("坎普", "坎"), "qvist": ("奎斯特", "奎斯"), "berg": ("贝里", "伯格"), "more": ("莫尔", "摩爾"), "ton": ("顿", "頓"),
    "well": ("韦尔", "維爾"), "dale": ("代尔", "戴爾"), "wood": ("伍德", "伍"), "mann": ("曼", "曼"), "sen": ("森", "森"),
    "feld": ("费尔德", "菲爾德"), "ham": ("汉姆", "漢"),
}  # fmt: skip
FOREIGN_SURNAME = {
    a + b: (FIRST_PARTS[a][0] + LAST_PARTS[b][0], FIRST_PARTS[a][1] + LAST_PARTS[b][1])
    for a in FIRST_PARTS
    for b in LAST_PARTS
}
PLACES = "云岭 青屿 望海 北辰 东篱 晴川 南屏 落霞 石桥 长汀 白鹭 金穗 远山 澄湖 玉泉 临风 新垣 紫荆 朝晖 沧浪".split()
TRADES = {
    "business": ("科技", "智能", "汽车", "资本", "半导体", "网络"), "academia": ("大学", "研究院"), "sport": ("足球俱乐部",),
    "arts": ("影业", "剧院"), "medicine": ("医院",),
}  # fmt: skip
ROLES = {
    "business": ("首席执行官", "副总裁", "首席科学家", "产品经理", "工程师"), "academia": ("教授", "院长", "讲师"),
    "sport": ("主教练", "前锋", "门将"), "arts": ("导演", "演员"), "medicine": ("医生", "主任医师"),
}  # fmt: skip
REGIONS = ("zh-Hans-CN", "zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK")

NAMESAKES = 0.04
"""Share of people who have the name of another one, besides those who have it by chance."""


@dataclass(frozen=True)
class Organization:
    """An organisation: its full name, a short form that others may share, its legal name."""

    number: int
    name: str
    short: str
    legal: str


@dataclass
class Person:
    """Someone, and where they were: (organisation, role, month since January 2015) in order."""

    number: int
    names: dict[str, str]
    english: str
    field: str
    career: list[tuple[Organization, str, int]] = field(default_factory=list)


def _traditional(text: str) -> str:
    return "".join(convert_with("s2tw", character) for character in text)


class World:
    """`people` and `organizations`; the same seed gives the same world."""

    def __init__(self, people: int, seed: int = 8) -> None:
        self.random = Random(seed)
        pick = self.random.choice
        self.organizations: dict[str, list[Organization]] = {kind: [] for kind in TRADES}
        for number in range(max(60, people // 3)):
            kind = self.random.choices(list(TRADES), (6, 2, 1, 1, 1))[0]
            place = pick(PLACES) + (pick(CHARACTERS) if self.random.random() < 0.7 else "")
            name = place + pick(TRADES[kind])
            if all(name != each.name for each in self.organizations[kind]):
                legal = f"{name}{'有限公司' if kind == 'business' else ''}"
                self.organizations[kind].append(Organization(number, name, place, legal))
        self.people = [self._person(number) for number in range(people)]

    def _person(self, number: int) -> Person:
        pick, chance = self.random.choice, self.random.random
        kind = self.random.choices(list(TRADES), (6, 2, 1, 1, 1))[0]
        if chance() < 0.2:
            given, last = pick(list(FOREIGN_GIVEN)), pick(list(FOREIGN_SURNAME))
            cn, tw = (f"{FOREIGN_GIVEN[given][i]}·{FOREIGN_SURNAME[last][i]}" for i in (0, 1))
            names = {"zh-Hans-CN": cn, "zh-Hant-TW": tw, "zh-Hant-HK": _traditional(cn)}
            english = f"{given} {last}"
        else:
            surname = pick(SURNAMES)
            name = surname + (pick(GIVEN) if chance() < 0.4 else pick(CHARACTERS) + pick(CHARACTERS))
            names = {tag: name if "Hans" in tag else _traditional(name) for tag in REGIONS}
            english = f"{pick(WESTERN)} {LATIN[name[0]]}" if name[0] in LATIN and chance() < 0.3 else ""
        if number and chance() < NAMESAKES:
            other = pick(self.people_so_far)
            names, english = other.names, other.english if "·" in other.names[REGIONS[0]] else ""
        person = Person(number, names, english, kind)
        month = self.random.randrange(0, 60)
        for _ in range(self.random.choices((1, 2, 3, 4), (3, 4, 2, 1))[0]):
            person.career.append((pick(self.organizations[kind]), pick(ROLES[kind]), month))
            month += self.random.randrange(14, 40)
        self._so_far = [*self.people_so_far, person]
        return person

    @property
    def people_so_far(self) -> list[Person]:
        """Give those made until now."""
        return getattr(self, "_so_far", [])

    def article(self, number: int) -> tuple[dict[str, Any], dict[str, int]]:
        """Give an article's record, and who each of its persons (`p`) and organisations (`o`) truly is, by id."""
        return _Writer(self, number).write()


class _Writer:
    """One article while it is written."""

    def __init__(self, world: World, number: int) -> None:
        self.world, self.number = world, number
        self.random = Random(f"{number} of {world.people[0].names}")
        self.tag = self.random.choice(REGIONS)
        self.paragraphs: list[str] = []
        self.entities: dict[str, dict[str, Any]] = {}
        self.mentions: list[dict[str, Any]] = []
        self.moves: list[dict[str, Any]] = []
        self.truth: dict[str, int] = {}

    def write(self) -> tuple[dict[str, Any], dict[str, int]]:
        first = self.random.choice(self.world.people)
        step = self.random.randrange(len(first.career))
        news = self.random.random() < 0.5  # of someone who has just moved; else of any month
        self.month = (
            first.career[step][2] + self.random.randrange(0, 3) if news else self.random.randrange(20, 150)
        )
        self._about(first)
        for person in self.random.sample(self.world.people, self.random.choice((0, 0, 1, 1, 2))):
            self._about(person)
        if not self.paragraphs:
            self._say(["今日沒有人事消息。"])
        date = f"{2015 + self.month // 12}-{self.month % 12 + 1:02}-{self.random.randrange(1, 29):02}"
        source = {
            "name": f"a{self.number}.txt", "path": f"/world/a{self.number}.txt", "sha256": f"{self.number:064x}",
            "title": self.paragraphs[0][:16], "date": date, "publisher": "", "author": "",
        }  # fmt: skip
        record = {
            "version": 1, "source": source, "paragraphs": [{"text": t, "kind": "text"} for t in self.paragraphs],
            "entities": list(self.entities.values()), "mentions": self.mentions, "moves": self.moves,
        }  # fmt: skip
        return record, self.truth

    def _about(self, person: Person) -> None:
        chance = self.random.random
        steps = [number for number, (_, _, since) in enumerate(person.career) if since <= self.month]
        if not steps:
            return
        step = steps[-1] if chance() < 0.9 else self.random.choice(steps)  # some look back
        fresh = self.month - person.career[step][2] < 6
        name, english = person.names[self.tag], person.english if chance() < 0.3 else ""
        if "·" in name and chance() < 0.12:
            name, english = name.split("·")[1], ""  # the surname alone, as papers have it
        identity = slug(english) or f"person-{fold(name)}"
        if identity in self.entities:
            return
        told = chance()
        names = {self.tag: [name]} | ({"en": [english]} if english else {})
        record = _entity(identity, "PERSON", names)
        self.entities[identity] = record
        self.truth[identity] = person.number
        if told < 0.1:
            self._say([(name, identity, "PERSON"), "在論壇上表示看好前景。"])
        elif step == 0 or told > (0.85 if fresh else 0.25):
            self._post(person, step, name, identity)
        else:
            self._move(person, step, name, identity)

    def _post(self, person: Person, step: int, name: str, identity: str) -> None:
        organization, role, _ = person.career[step]
        form, org = self._organization(organization)
        self.entities[identity]["posts"].append({"organization": org, "role": role})
        self._say([(form, org, "ORG"), role, (name, identity, "PERSON"), "接受採訪。"])

    def _move(self, person: Person, step: int, name: str, identity: str) -> None:
        (before, _, _), (after, role, month) = person.career[step - 1 : step + 1]
        chance = self.random.random
        ends: dict[str, Any] = {"from": None, "to": None}
        parts: list[Any] = [(name, identity, "PERSON")]
        if chance() < 0.7:
            form, org = self._organization(before)
            ends["from"] = {"organization": org, "role": None}
            parts += ["離開", (form, org, "ORG")]
        form, org = self._organization(after)
        ends["to"] = {"organization": org, "role": role if chance() < 0.6 else None}
        parts += ["加入", (form, org, "ORG"), "。"]
        date = f"{2015 + month // 12}-{month % 12 + 1:02}" if chance() < 0.6 else ""
        self._say(parts)
        number = len(self.paragraphs) - 1
        text = self.paragraphs[-1]
        proof = [{"paragraph": number, "start": 0, "end": len(text), "text": text}]
        self.moves.append(
            {"id": f"m{len(self.moves) + 1}", "person": identity, "group": None, **ends, "date": date,
             "date_text": date, "status": "reported", "evidence": proof, "confidence": 0.8, "decided": False}
        )  # fmt: skip
        self.truth[self.moves[-1]["id"]] = person.number * 10 + step

    def _organization(self, organization: Organization) -> tuple[str, str]:
        forms = (organization.name, organization.legal, organization.short)
        form = self.random.choices(forms, (8, 1, 1))[0]
        both = [organization.name, form] if form == organization.short else [form]
        if self.tag != "zh-Hans-CN":
            form, both = _traditional(form), list(map(_traditional, both))
        identity = f"org-{fold(both[0])}"
        if identity not in self.entities:
            self.entities[identity] = _entity(identity, "ORG", {self.tag: list(dict.fromkeys(both))})
            self.truth[identity] = organization.number
        return form, identity

    def _say(self, parts: list[Any]) -> None:
        text = ""
        for part in parts:
            if isinstance(part, str):
                text += part
                continue
            name, identity, kind = part
            place = {"paragraph": len(self.paragraphs), "start": len(text), "end": len(text) + len(name)}
            self.mentions.append({**place, "type": kind, "entity": identity, "text": name, "confidence": 0.8})
            text += name
            english = self.entities[identity]["names"].get("en")
            text += f"（{english[0]}）" if english else ""
        self.paragraphs.append(text)


def _entity(identity: str, kind: str, names: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "id": identity, "type": kind, "names": names, "wikidata": None, "about": "", "posts": [], "known": False,
    }  # fmt: skip
