"""The table of settings: to add one is to add a line here; file, environment and screen follow."""

from __future__ import annotations

from reader.record import record
from reader.wording import LANGUAGES, spoken

Value = str | bool | int | tuple[str, ...]


@record
class Setting:
    """One thing that can be set: its `name` in the file, its default, what it is in each of LANGUAGES.

    The type is the default's: a text (one of `choices`, any text where there are none), true or
    false, a whole number (in `bounds`, both included), or a list of texts (each one of `choices`).
    """

    name: str
    default: Value
    told: tuple[str, str, str]
    choices: tuple[str, ...] = ()
    bounds: tuple[int, int] = (0, 1 << 30)

    @property
    def sentence(self) -> str:
        """Tell what it sets, in the language in use."""
        return spoken(self.told)

    @property
    def variable(self) -> str:
        """Give the environment variable that wins over the file."""
        return f"NEWSREADER_{self.name.upper()}"

    def accepts(self, value: object) -> bool:
        """Tell whether a value is of the right type and among the choices."""
        match self.default:
            case bool():
                return isinstance(value, bool)
            case int():
                low, high = self.bounds
                return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
            case tuple():
                return isinstance(value, tuple) and all(self._is_choice(one) for one in value)
            case _:
                return self._is_choice(value)

    def _is_choice(self, value: object) -> bool:
        return isinstance(value, str) and (not self.choices or value in self.choices)

    def read(self, text: str) -> Value:
        """Read a value as the environment gives it; what is not of the type stays text, and is not accepted."""
        match self.default:
            case bool():
                return {"true": True, "1": True, "false": False, "0": False}.get(text.lower(), text)
            case int():
                return int(text) if text.isascii() and text.isdigit() else text
            case tuple():
                return tuple(part.strip() for part in text.split(",") if part.strip())
            case _:
                return text


AUTO = "auto"

SCRIPTS = ("original", "simplified", "traditional", "tw", "hk")
"""`traditional` is the text as written where that is traditional, else Taiwan's."""

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "language",
        AUTO,
        (
            "language of the interface; auto: by the locale",
            "介面語言；auto 依系統語系",
            "界面语言；auto 依系统语言环境",
        ),
        (AUTO, *LANGUAGES),
    ),
    Setting(
        "theme",
        AUTO,
        (
            "colours; auto: calm-light where COLORFGBG tells of a light ground, else calm-dark",
            "配色；auto：COLORFGBG 指明淺色底時為 calm-light，否則為 calm-dark",
            "配色；auto：COLORFGBG 指明浅色底时为 calm-light，否则为 calm-dark",
        ),
    ),
    Setting("script", "original", ("script to show the text in", "正文字形", "正文字形"), SCRIPTS),
    Setting(
        "wording",
        False,
        (
            "the region's words too (with tw: 軟體 for 软件)",
            "連同當地用語（tw：软件→軟體）",
            "连同当地用语（tw：软件写作“軟體”）",
        ),
    ),
    Setting(
        "english",
        False,
        ("English name after each first mention", "首次出現處附英文名", "首次出现处附英文名"),
    ),
    Setting(
        "translation",
        "off",
        ("where a translation is shown", "譯文的位置", "译文的位置"),
        ("off", "under", "beside"),
    ),
    Setting(
        "ruby",
        "off",
        ("words with their reading above them", "詞上標音", "词上注音"),
        ("off", "unknown", "all"),
    ),
    Setting(
        "phonetics",
        "pinyin",
        ("how readings are written", "標音方式", "注音方式"),
        ("pinyin", "zhuyin"),
    ),
    Setting(
        "panels",
        ("people", "moves"),
        ("lists beside the text", "正文旁的清單", "正文旁的列表"),
        ("people", "moves", "notes"),
    ),
    Setting(
        "scope",
        "paragraph",
        ("what the lists are about", "清單的範圍", "列表的范围"),
        ("paragraph", "article"),
    ),
    Setting(
        "decisions",
        "data",
        (
            "where corrections are kept: your own data, or beside the article",
            "更正存放處：個人資料，或文章旁",
            "更正存放处：个人数据，或文章旁",
        ),
        ("data", "beside"),
    ),
    Setting(
        "measure",
        88,
        (
            "longest line, in cells (a Chinese character has two)",
            "行寬上限，以半形字計",
            "行宽上限，以半角字符计",
        ),
        bounds=(20, 400),
    ),
)
"""In the order in which the file and the screen list them."""


def setting(name: str) -> Setting:
    """Give a setting by its name; raise KeyError where there is none."""
    return {one.name: one for one in SETTINGS}[name]
