"""What is said about finding, jumping and marks, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "find_again": (
        "Find; Enter: “{words}” again",
        "搜尋；按 Enter 再搜「{words}」",
        "搜索；按 Enter 再搜“{words}”",
    ),
    "found_by_name": ("under another of its names", "依別名", "按别名"),
    "found_by_english": ("by its English name", "依英文名", "按英文名"),
    "found_by_pinyin": ("by pinyin", "依拼音", "按拼音"),
    "found_by_initials": ("by initials", "依拼音首字母", "按拼音首字母"),
    "from_the_top": ("from the top", "已從頭找起", "已从头找起"),
    "from_the_end": ("from the end", "已從尾找起", "已从尾找起"),
    "hint_history": ("earlier searches", "搜尋紀錄", "搜索记录"),
    # Jumps
    "key_jump": (
        "jump list: entities, moves, notes, headings",
        "跳轉清單：名稱、動向、筆記、標題",
        "跳转列表：名称、动向、笔记、标题",
    ),
    "key_backward": ("back to before the last jump", "回到上一個位置", "回到上一个位置"),
    "key_forward": ("forward again", "前往下一個位置", "前往下一个位置"),
    "key_mark": ("mark this place with a letter", "以字母標記此處", "用字母标记此处"),
    "key_go_mark": (
        "to a mark; '' to before the last jump",
        "到標記處；'' 回到跳轉前",
        "到标记处；'' 回到跳转前",
    ),
    "key_filter_menu": (
        "choose the type of names that Tab walks through",
        "選擇 Tab 所走的名稱類型",
        "选择 Tab 所走的名称类型",
    ),
    "no_way_back": ("There is no earlier position.", "沒有更早的位置。", "没有更早的位置。"),
    "no_way_forward": ("There is no later position.", "沒有更後的位置。", "没有更后的位置。"),
    "filter_title": ("Tab walks through", "Tab 只走", "Tab 只走"),
    "mark_title": ("Mark this place", "標記此處", "标记此处"),
    "mark_letter": ("Press a letter.", "請按一個字母。", "请按一个字母。"),
    "mark_letters": (
        "Press a letter. In use: {letters}",
        "請按一個字母。已用：{letters}",
        "请按一个字母。已用：{letters}",
    ),
    "mark_set": ("Mark {letter}: ¶{number}", "標記 {letter}：第{number}段", "标记 {letter}：第{number}段"),
    "mark_gone": ("Mark {letter} is gone.", "標記 {letter} 已取消。", "标记 {letter} 已取消。"),
    "mark_last": ("before the last jump", "跳轉前的位置", "跳转前的位置"),
    "marks_title": ("Go to mark", "前往標記", "前往标记"),
    "no_marks": (
        "No marks yet: M and a letter set one.",
        "還沒有標記：按 M 再按一個字母。",
        "还没有标记：按 M 再按一个字母。",
    ),
    # Jump list
    "jump_title": ("Jump to", "跳轉到", "跳转到"),
    "jump_prompt": (
        "Chinese, English, pinyin or initials; @person …",
        "中文、英文、拼音或首字母；@人物……",
        "中文、英文、拼音或首字母；@人物……",
    ),
    "jump_hint": (
        "Enter jump · Tab type · Esc cancel",
        "Enter 跳轉 · Tab 類型 · Esc 取消",
        "Enter 跳转 · Tab 类型 · Esc 取消",
    ),
    "jump_count": ("{count} of {total}", "{count}／{total}", "{count}／{total}"),
    "jump_nothing": (
        "No name, move or note matches. Esc, then {keys[find]}, searches the text.",
        "沒有符合的名稱、動向或筆記。按 Esc 再按 {keys[find]} 可搜尋全文。",
        "没有符合的名称、动向或笔记。按 Esc 再按 {keys[find]} 可搜索全文。",
    ),
    "jump_all": ("everything", "全部", "全部"),
    "MOVE": ("move", "動向", "动向"),
    "NOTE": ("note", "筆記", "笔记"),
    "HEADING": ("heading", "標題", "标题"),
}
