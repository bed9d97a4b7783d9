"""What is said about settings, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "settings_line": ("{path}, line {line}", "{path} 第 {line} 行", "{path} 第 {line} 行"),
    "settings_syntax": (
        "{where}: this is not TOML. A line reads: name = value, with text in quotes, and each name only once.",
        "{where}：不是 TOML。每行寫成 名稱 = 值，文字加引號，名稱不可重複。",
        "{where}：不是 TOML。每行写成 名称 = 值，文字加引号，名称不可重复。",
    ),
    "settings_unknown": (
        "{where}: there is no setting {name}; the nearest is {nearest}.",
        "{where}：沒有設定 {name}；最接近的是 {nearest}。",
        "{where}：没有设置 {name}；最接近的是 {nearest}。",
    ),
    "settings_value": (
        "{where}: {name} cannot be {value}; use {choices}.",
        "{where}：{name} 不能是 {value}；可選 {choices}。",
        "{where}：{name} 不能是 {value}；可选 {choices}。",
    ),
    "settings_list": ("a list of {choices}", "由 {choices} 組成的清單", "由 {choices} 组成的列表"),
    "settings_text": ("text in quotes", "加引號的文字", "加引号的文字"),
    "settings_keys": (
        '{where}: {name} cannot have {value} for keys; write "j" or ["j", "down"].',
        '{where}：{name} 的按鍵不能是 {value}；請寫成 "j" 或 ["j", "down"]。',
        '{where}：{name} 的按键不能是 {value}；请写成 "j" 或 ["j", "down"]。',
    ),
    "settings_action": (
        "{where}: there is no action {name}; the nearest is {nearest}.",
        "{where}：沒有動作 {name}；最接近的是 {nearest}。",
        "{where}：没有动作 {name}；最接近的是 {nearest}。",
    ),
    "settings_misplaced": (
        "{where}: {name} is a setting, not an action; settings go above [keys].",
        "{where}：{name} 是設定，不是動作；設定要寫在 [keys] 之前。",
        "{where}：{name} 是设置，不是动作；设置要写在 [keys] 之前。",
    ),
    "settings_key": (
        "{where}: there is no key {key}; the nearest is {nearest}.",
        "{where}：沒有按鍵 {key}；最接近的是 {nearest}。",
        "{where}：没有按键 {key}；最接近的是 {nearest}。",
    ),
    "settings_collision": (
        "{where}: {name} uses the key {key}, which {other} has; give one of them another key.",
        "{where}：{name} 的按鍵 {key} 已屬於 {other}；請換掉其中一個。",
        "{where}：{name} 的按键 {key} 已属于 {other}；请换掉其中一个。",
    ),
    "settings_exist": (
        "{path} already exists; it is not replaced.",
        "{path} 已存在，不會覆蓋。",
        "{path} 已存在，不会覆盖。",
    ),
    "settings_not_saved": (
        "Cannot write {path}: {why}. Check the disk and the folder's permissions.",
        "無法寫入 {path}：{why}。請檢查磁碟與資料夾權限。",
        "无法写入 {path}：{why}。请检查磁盘与文件夹权限。",
    ),
    "settings_written": (
        "Written: {path}. Every line in it is a comment until you remove its #.",
        "已寫入：{path}。刪去行首的 # 即生效。",
        "已写入：{path}。删去行首的 # 即生效。",
    ),
    "settings_head": (
        "The settings of newsreader. Remove the # of a line to set it.\n"
        "The environment (NEWSREADER_THEME, …) and options (--theme, …) win over this file.",
        "newsreader 的設定。刪去行首的 # 即生效。\n環境變數（NEWSREADER_THEME 等）與選項（--theme 等）優先於本檔。",
        "newsreader 的设置。删去行首的 # 即生效。\n环境变量（NEWSREADER_THEME 等）与选项（--theme 等）优先于本文件。",
    ),
    "settings_keys_head": (
        'Keys by action: "j", "ctrl+r", "f5", or several: ["j", "down"]. Two actions may not share a key.',
        '各動作的按鍵："j"、"ctrl+r"、"f5"，可給幾個：["j", "down"]。兩個動作不能共用一鍵。',
        '各动作的按键："j"、"ctrl+r"、"f5"，可给几个：["j", "down"]。两个动作不能共用一键。',
    ),
    "settings_file": ("Settings file: {path}", "設定檔：{path}", "设置文件：{path}"),
    "settings_missing": (
        "Settings file: {path} (not there; newsreader config --init writes one)",
        "設定檔：{path}（尚無；newsreader config --init 可建立）",
        "设置文件：{path}（尚无；newsreader config --init 可创建）",
    ),
    "column_setting": ("setting", "設定", "设置"),
    "column_value": ("value", "值", "值"),
    "column_origin": ("from", "來源", "来源"),
    "column_meaning": ("what it sets", "說明", "说明"),
    "column_keys": ("keys", "按鍵", "按键"),
    "origin_default": ("default", "預設", "默认"),
    "origin_file": ("file", "設定檔", "设置文件"),
    "origin_environment": ("environment", "環境變數", "环境变量"),
    "origin_option": ("option", "選項", "选项"),
    "help_config": (
        "show the settings in force and where each comes from; --init writes a settings file",
        "列出生效的設定及其來源；--init 建立設定檔",
        "列出生效的设置及其来源；--init 创建设置文件",
    ),
    "help_init": (
        "write a commented settings file; never replaces one",
        "建立附說明的設定檔；不會覆蓋已有的",
        "创建附说明的设置文件；不会覆盖已有的",
    ),
    "help_edit": (
        "open the settings file in your editor ($VISUAL, $EDITOR), and check it afterwards",
        "以你的編輯器（$VISUAL、$EDITOR）開啟設定檔，之後檢查內容",
        "用你的编辑器（$VISUAL、$EDITOR）打开设置文件，之后检查内容",
    ),
    "settings_editor_failed": (
        "The editor {editor} failed ({why}); look at {path}, or set EDITOR to another one.",
        "編輯器 {editor} 失敗（{why}）；請檢查 {path}，或將 EDITOR 設為其他編輯器。",
        "编辑器 {editor} 失败（{why}）；请检查 {path}，或将 EDITOR 设为其他编辑器。",
    ),
    "help_no_settings": (
        "ignore the settings file",
        "不讀設定檔",
        "不读设置文件",
    ),
    # On the screen
    "settings_title": ("Settings in force", "生效的設定", "生效的设置"),
    "setting_saved": ("{name} = {value}, saved.", "{name} = {value}，已儲存。", "{name} = {value}，已保存。"),
    "setting_back": (
        "{name} = {value} again, in the file too.",
        "{name} 恢復為 {value}，檔案亦同。",
        "{name} 恢复为 {value}，文件亦同。",
    ),
    "setting_overruled": (
        "{name} = {value}, saved; {place} will still override it at the next start.",
        "{name} = {value}，已儲存；下次啟動時仍以 {place} 為準。",
        "{name} = {value}，已保存；下次启动时仍以 {place} 为准。",
    ),
    "setting_next_time": (
        "{name} = {value}, saved; it takes effect at the next start.",
        "{name} = {value}，已儲存，下次啟動生效。",
        "{name} = {value}，已保存，下次启动生效。",
    ),
    "keys_remapped": ("Keys you changed", "更改過的按鍵", "更改过的按键"),
    "key_settings": (
        "settings in force; change and save them",
        "生效的設定；更改並儲存",
        "生效的设置；更改并保存",
    ),
    "key_language": (
        "interface: English, 繁體中文, 简体中文",
        "介面語言：English、繁體中文、简体中文",
        "界面语言：English、繁體中文、简体中文",
    ),
    "hint_change": ("change", "更改", "更改"),
    "scope_article": (
        "Lists cover the whole article; p and m show them.",
        "清單範圍：全文；按 p、m 顯示。",
        "列表范围：全文；按 p、m 显示。",
    ),
    "scope_paragraph": (
        "Lists cover the paragraph; p and m show them.",
        "清單範圍：本段；按 p、m 顯示。",
        "列表范围：本段；按 p、m 显示。",
    ),
}
