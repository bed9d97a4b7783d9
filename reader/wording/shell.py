"""What is said about shells, the man page and the state of things, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "help_doctor": (
        "check that terminal, packages, folders and settings are in order",
        "檢查終端機、套件、資料夾、設定是否就緒",
        "检查终端、软件包、文件夹、设置是否就绪",
    ),
    "help_completions": (
        "print completions for a shell",
        "印出命令列補全腳本",
        "打印命令行补全脚本",
    ),
    "help_man": ("print the man page", "顯示手冊頁", "显示手册页"),
    "help_shell": ("the shell", "殼層種類", "外壳种类"),
    # Calls
    "help_usage": ("usage: ", "用法：", "用法："),
    "call_choice": (
        "{name} cannot be “{value}”; choose from {choices}",
        "{name} 不能是「{value}」；可用：{choices}",
        "{name} 不能是“{value}”；可用：{choices}",
    ),
    "call_command": (
        "there is no command or file {value}; the nearest command is {nearest}",
        "沒有 {value} 這個命令或檔案；最接近的命令是 {nearest}",
        "没有 {value} 这个命令或文件；最接近的命令是 {nearest}",
    ),
    "call_value": ("{name} needs a value after it", "{name} 之後要有值", "{name} 之后要有值"),
    "call_no_value": (
        "{name} takes no value, but “{value}” was given",
        "{name} 不帶值，卻給了「{value}」",
        "{name} 不带值，却给了“{value}”",
    ),
    "call_required": ("{names} is missing", "缺少 {names}", "缺少 {names}"),
    "call_unknown": ("there is no option or argument {names}", "不認得 {names}", "不认得 {names}"),
    "call_number": (
        "{name} needs a valid number, not “{value}”",
        "{name} 要一個可用的數，「{value}」不行",
        "{name} 要一个可用的数，“{value}”不行",
    ),
    "call_together": (
        "{name} and {other} cannot be used together",
        "{name} 與 {other} 不能同時使用",
        "{name} 与 {other} 不能同时使用",
    ),
    "call_ambiguous": (
        "{name} could mean {choices}; write it in full",
        "{name} 可能是 {choices}；請寫全",
        "{name} 可能是 {choices}；请写全",
    ),
    # Man page
    "man_section": ("newsreader manual", "newsreader 手冊", "newsreader 手册"),
    "man_name": ("NAME", "名稱", "名称"),
    "man_summary": (
        "read Chinese-language news in either script and see who goes where",
        "以繁體或簡體閱讀中文報道，看清誰去了哪裡",
        "以繁体或简体阅读中文报道，看清谁去了哪里",
    ),
    "man_synopsis": ("SYNOPSIS", "用法", "用法"),
    "man_description": ("DESCRIPTION", "說明", "说明"),
    "man_options": ("OPTIONS", "選項", "选项"),
    "man_commands": ("COMMANDS", "命令", "命令"),
    "man_keys": ("KEYS", "按鍵", "按键"),
    "man_keys_told": (
        "While reading, ? lists every key in force; newsreader config --init writes a file in which each can be changed.",
        "閱讀時按 ? 列出所有按鍵；newsreader config --init 建立可更改按鍵的設定檔。",
        "阅读时按 ? 列出所有按键；newsreader config --init 创建可更改按键的设置文件。",
    ),
    "man_environment": ("ENVIRONMENT", "環境變數", "环境变量"),
    "man_env_settings": (
        "Any setting, in capitals; overrides the settings file.",
        "任何設定（大寫）；優先於設定檔。",
        "任何设置（大写）；优先于设置文件。",
    ),
    "man_env_folders": (
        "Other folders for settings and your own annotations, for notes and decisions, and for what can be recomputed.",
        "另指定設定與自訂標註、筆記與決定、快取的資料夾。",
        "另指定设置与自定标注、笔记与决定、缓存的文件夹。",
    ),
    "man_env_color": (
        "No colours; names are then shown by underline, bold and italic.",
        "不用顏色；名稱以底線、粗體、斜體標示。",
        "不用颜色；名称以下划线、粗体、斜体标示。",
    ),
    "man_files": ("FILES", "檔案", "文件"),
    "man_file_settings": ("Settings and keys.", "設定與按鍵。", "设置与按键。"),
    "man_file_annotations": (
        "Your own people, organisations, …; they override ours.",
        "你自己的人物、機構等標註，優先於內建。",
        "你自己的人物、机构等标注，优先于内置。",
    ),
    "man_file_notes": (
        "Your notes, one file per article.",
        "你的筆記，一篇一檔。",
        "你的笔记，一篇一个文件。",
    ),
    "man_file_repairs": (
        "Repairs you rejected or accepted, encodings you chose.",
        "你取消或採用的修復、選定的編碼。",
        "你取消或采用的修复、选定的编码。",
    ),
    "man_exit": ("EXIT STATUS", "結束碼", "退出码"),
    "man_exit_told": (
        "0 done, 1 failed, 2 wrong usage.",
        "0 完成，1 無法完成，2 用法錯誤。",
        "0 完成，1 无法完成，2 用法错误。",
    ),
    # Doctor
    "doctor_program": ("Program", "程式", "程序"),
    "doctor_terminal": ("Terminal", "終端機", "终端"),
    "doctor_packages": ("Packages", "套件", "软件包"),
    "doctor_folders": ("Folders", "資料夾", "文件夹"),
    "doctor_settings": ("Settings", "設定", "设置"),
    "doctor_knowledge": ("knowledge shipped", "內建標註", "内置标注"),
    "doctor_no_terminal": (
        "standard output is not a terminal: size and widths are unknown",
        "標準輸出不是終端機：尺寸與字寬未知",
        "标准输出不是终端：尺寸与字宽未知",
    ),
    "doctor_size": ("size", "尺寸", "尺寸"),
    "doctor_small": (
        "{size}, small; {columns}x{rows} or more reads better",
        "{size}，偏小；建議 {columns}x{rows} 以上",
        "{size}，偏小；建议 {columns}x{rows} 以上",
    ),
    "doctor_colours": ("colours", "顏色", "颜色"),
    "doctor_no_colours": (
        "none; names are shown by underline, bold and italic",
        "無；名稱以底線、粗體、斜體標示",
        "无；名称以下划线、粗体、斜体标示",
    ),
    "doctor_16": (
        "16; themes ansi-dark and ansi-light fit",
        "16 色；宜用 ansi-dark、ansi-light 主題",
        "16 色；宜用 ansi-dark、ansi-light 主题",
    ),
    "doctor_256": ("256", "256 色", "256 色"),
    "doctor_full": ("16 million", "全彩", "全彩"),
    "doctor_widths": ("widths of characters", "字寬", "字宽"),
    "doctor_measured": ("as expected: {widths}", "如預期：{widths}", "如预期：{widths}"),
    "doctor_unmeasured": (
        "not measured; Chinese characters should take two cells",
        "未測量；漢字應佔兩格",
        "未测量；汉字应占两格",
    ),
    "doctor_unanswered": (
        "the terminal does not answer; Chinese characters should take two cells",
        "終端機沒有回應；漢字應佔兩格",
        "终端没有回应；汉字应占两格",
    ),
    "doctor_other_widths": (
        "drawn differently from the layout: {widths}. In the terminal's settings, look for “ambiguous width: narrow” and a UTF-8 locale.",
        "與排版不同：{widths}。請把終端機的「歧義字寬」設為窄，語系設為 UTF-8。",
        "与排版不同：{widths}。请把终端的“歧义字宽”设为窄，语言环境设为 UTF-8。",
    ),
    "doctor_locale": ("locale", "語系", "语言环境"),
    "doctor_not_utf8": (
        "{name} ({encoding}) is not UTF-8; set LANG, for instance LANG=C.UTF-8",
        "{name}（{encoding}）不是 UTF-8；請設 LANG，例如 LANG=C.UTF-8",
        "{name}（{encoding}）不是 UTF-8；请设 LANG，例如 LANG=C.UTF-8",
    ),
    "doctor_language": ("interface", "介面", "界面"),
    "doctor_extra": (
        "not installed (optional): {command}",
        "未安裝（可選）：{command}",
        "未安装（可选）：{command}",
    ),
    "doctor_missing": ("missing: {command}", "缺少：{command}", "缺少：{command}"),
    "doctor_clash": (
        "breaks opencc by taking its name: {command}",
        "與 opencc 同名而使其失效：{command}",
        "与 opencc 同名而使其失效：{command}",
    ),
    "doctor_config": ("settings and your own annotations", "設定與自訂標註", "设置与自定标注"),
    "doctor_data": ("notes and decisions", "筆記與決定", "笔记与决定"),
    "doctor_cache": ("cache", "快取", "缓存"),
    "doctor_unwritable": (
        "{path} cannot be written; check its permissions",
        "{path} 無法寫入；請檢查權限",
        "{path} 无法写入；请检查权限",
    ),
    "doctor_not_yet": ("{path} (created when needed)", "{path}（需要時建立）", "{path}（需要时创建）"),
    "doctor_file": ("settings file", "設定檔", "设置文件"),
    "doctor_defaults": (
        "{path} (not there; defaults apply)",
        "{path}（無；用預設值）",
        "{path}（无；用默认值）",
    ),
    "doctor_set": (
        "{path} ({count} settings, {changed} keys changed)",
        "{path}（{count} 項設定，{changed} 個按鍵更改）",
        "{path}（{count} 项设置，{changed} 个按键更改）",
    ),
    "doctor_wrong": ("Problems: {count}.", "有問題：{count} 處。", "有问题：{count} 处。"),
    "doctor_well": ("All is well.", "一切就緒。", "一切就绪。"),
}
