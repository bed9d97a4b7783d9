"""What is said about fields of the annotation files: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "field_elsewhere": ("is in {place} too", "也出現在 {place}", "也出现在 {place}"),
    "file_line": ("{file}, line {line}", "{file} 第 {line} 行", "{file} 第 {line} 行"),
    "ended_with": ("exit code {code}", "結束碼 {code}", "退出码 {code}"),
    "dictionary_list": (
        "expected: a list of {{word, pinyin, senses}}",
        "須為 {{word, pinyin, senses}} 的清單",
        "须为 {{word, pinyin, senses}} 的列表",
    ),
    "field_id": (
        "needs lower-case words joined by '-'",
        "須為以「-」連接的小寫字母",
        "须为以“-”连接的小写字母",
    ),
    "field_delete": ("needs yes, or to be left out", "須為 yes，或省略", "须为 yes，或省略"),
    "field_one_of": ("needs one of {choices}", "須為其中之一：{choices}", "须为其中之一：{choices}"),
    "field_text": ("needs a single text", "須為一段文字", "须为一段文字"),
    "field_wikidata": ("needs Q and a number", "須為 Q 加數字", "须为 Q 加数字"),
    "field_unknown": (
        "is not a field here; choose from {choices}",
        "不是這裡的欄位；可用 {choices}",
        "不是这里的字段；可用 {choices}",
    ),
    "field_names": (
        "needs a mapping from language tag to names",
        "須為「語言標籤: [名稱]」",
        "须为“语言标签: [名称]”",
    ),
    "field_tag": (
        "is not a tag here; choose from {choices}",
        "不是這裡的標籤；可用 {choices}",
        "不是这里的标签；可用 {choices}",
    ),
    "field_no_name": ("{form} is not one of the names", "{form} 不在名稱之中", "{form} 不在名称之中"),
    "field_list": ("needs a list of texts", "須為文字的清單", "须为文字的列表"),
    "field_plain": (
        "{text!r} is not plain text without blanks around it",
        "{text!r} 不是純文字，或前後有空白",
        "{text!r} 不是纯文字，或前后有空白",
    ),
    "field_twice": ("contains the same text twice", "同一文字出現兩次", "同一文字出现两次"),
    "field_yes_no": ("needs yes or no", "須為 yes 或 no", "须为 yes 或 no"),
    "field_forms": (
        "needs a mapping from zh-Hans, zh-Hant, en to words",
        "須為 zh-Hans、zh-Hant、en 各自的詞",
        "须为 zh-Hans、zh-Hant、en 各自的词",
    ),
    "field_frame": (
        "needs one V for the words themselves, as in 'person V (to)'",
        "須有一個 V 代表該詞，如「person V (to)」",
        "须有一个 V 代表该词，如“person V (to)”",
    ),
    "field_place": (
        "{place} is not a valid place; choose from {choices}, in brackets or not",
        "{place} 不是可用的位置；可用 {choices}，可加括號",
        "{place} 不是可用的位置；可用 {choices}，可加括号",
    ),
    "field_person": ("needs a place for the person", "須有人物的位置", "须有人物的位置"),
    "field_who": ("needs either person or group", "須有 person 或 group 其一", "须有 person 或 group 其一"),
    "field_ends": ("needs from, to, or both", "須有 from、to 或兩者", "须有 from、to 或两者"),
    "field_date": (
        "needs YYYY, YYYY-MM or YYYY-MM-DD",
        "須為 YYYY、YYYY-MM 或 YYYY-MM-DD",
        "须为 YYYY、YYYY-MM 或 YYYY-MM-DD",
    ),
    "field_post": (
        "needs a mapping of organization and role",
        "須為 organization 與 role",
        "须为 organization 与 role",
    ),
    "field_quotes": (
        "needs a list of {{exact: words of the article}}",
        "須為 {{exact: 文中原句}} 的清單",
        "须为 {{exact: 文中原句}} 的列表",
    ),
    "field_group": (
        "needs a mapping of label, count and members",
        "須為 label、count 與 members",
        "须为 label、count 与 members",
    ),
    "field_number": ("needs a whole number", "須為整數", "须为整数"),
}
