"""What can go wrong, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "unreadable": (
        "Cannot read {path}: {why}.",
        "無法讀取 {path}：{why}。",
        "无法读取 {path}：{why}。",
    ),
    "yaml_encoding": (
        "{path} is not UTF-8. Save it as UTF-8 and try again.",
        "{path} 不是 UTF-8。請另存為 UTF-8 再試。",
        "{path} 不是 UTF-8。请另存为 UTF-8 再试。",
    ),
    "yaml_syntax": (
        "{path}, line {line}: this is not YAML ({what}).",
        "{path} 第 {line} 行：不是 YAML（{what}）。",
        "{path} 第 {line} 行：不是 YAML（{what}）。",
    ),
    "yaml_second": (
        "{path}, line {line}: a second document begins; one file holds one document.",
        "{path} 第 {line} 行：出現第二份文件；一個檔案只能有一份。",
        "{path} 第 {line} 行：出现第二份文档；一个文件只能有一份。",
    ),
    "yaml_alias": (
        "{path}, line {line}: aliases (*name) are not allowed; write the value out.",
        "{path} 第 {line} 行：不可用別名（*name），請寫出內容。",
        "{path} 第 {line} 行：不可用别名（*name），请写出内容。",
    ),
    "yaml_deep": (
        "{path}, line {line}: nested too deeply.",
        "{path} 第 {line} 行：層次太深。",
        "{path} 第 {line} 行：层次太深。",
    ),
    "yaml_key": (
        "{path}, line {line}: a key must be text.",
        "{path} 第 {line} 行：鍵必須是文字。",
        "{path} 第 {line} 行：键必须是文字。",
    ),
    "yaml_twice": (
        "{path}, line {line}: the key {key} appears twice; remove one.",
        "{path} 第 {line} 行：鍵 {key} 出現兩次，請刪去一個。",
        "{path} 第 {line} 行：键 {key} 出现两次，请删去一个。",
    ),
    "record_list": (
        "{path}: {section} must be a list of records.",
        "{path}：{section} 必須是記錄的清單。",
        "{path}：{section} 必须是记录的列表。",
    ),
    "record_mapping": (
        "{path}: record {number} of {section} must be a mapping of fields.",
        "{path}：{section} 的第 {number} 筆必須是「鍵: 值」的形式。",
        "{path}：{section} 的第 {number} 条必须是“键: 值”的形式。",
    ),
    "record_field": (
        "{path}, line {line}, {record}: {field} {problem}.",
        "{path} 第 {line} 行，{record}：{field} {problem}。",
        "{path} 第 {line} 行，{record}：{field} {problem}。",
    ),
    "no_annotations": (
        "{path} contains none of {names}. Name a folder of annotations.",
        "{path} 裡沒有 {names}。請指定標註資料夾。",
        "{path} 里没有 {names}。请指定标注文件夹。",
    ),
    "broken": (
        "the screen stopped: {why}. What you wrote is on disk; {path} has the details for whoever fixes it.",
        "畫面因錯誤中止：{why}。你寫下的都已存檔；修正所需的細節在 {path}。",
        "界面因错误中止：{why}。你写下的都已存盘；修复所需的细节在 {path}。",
    ),
    "command_broken": (
        "This failed unexpectedly: {why}. {path} has the details for whoever fixes it.",
        "無法完成：{why}，這是未曾預料的錯誤。修正所需的細節在 {path}。",
        "无法完成：{why}，这是未曾预料的错误。修复所需的细节在 {path}。",
    ),
    "no_memory": (
        "there is not enough memory",
        "記憶體不足",
        "内存不足",
    ),
    "memory_gone": (
        "the screen stopped: there is not enough memory. What you wrote is on disk.",
        "畫面中止：記憶體不足。你寫下的都已存檔。",
        "界面中止：内存不足。你写下的都已存盘。",
    ),
    "little_memory": (
        "There is not enough memory: {size} MB more are needed (see `ulimit -d` and `ulimit -v`).",
        "記憶體不足：還需要 {size} MB（見 `ulimit -d` 與 `ulimit -v`）。",
        "内存不足：还需要 {size} MB（见 `ulimit -d` 与 `ulimit -v`）。",
    ),
    "little_for_screen": (
        "There is not enough memory for the screen: {size} MB more are needed (see `ulimit -d` and `ulimit -v`). "
        "`newsreader show` takes less.",
        "記憶體不足，畫面還需要 {size} MB（見 `ulimit -d` 與 `ulimit -v`）。`newsreader show` 用得較少。",
        "内存不足，界面还需要 {size} MB（见 `ulimit -d` 与 `ulimit -v`）。`newsreader show` 用得较少。",
    ),
    "unlisted": (
        "Left out, as their names are no text: {count} ({name}). Rename them.",
        "檔名不是文字而略過：{count} 個（{name}）。請改名。",
        "文件名不是文字而略过：{count} 个（{name}）。请改名。",
    ),
    "file_failed": (
        "Cannot use {path}: {why}. Check its permissions and the space on its disk; newsreader doctor checks all folders.",
        "無法使用 {path}：{why}。請檢查它的權限與磁碟空間；newsreader doctor 會檢查所有資料夾。",
        "无法使用 {path}：{why}。请检查它的权限与磁盘空间；newsreader doctor 会检查所有文件夹。",
    ),
    "output_failed": (
        "The output could not be written: {why}. Make room there, or send it elsewhere.",
        "無法寫出輸出：{why}。請在輸出之處騰出空間，或輸出到別處。",
        "无法写出输出：{why}。请在输出之处腾出空间，或输出到别处。",
    ),
    "wrong_call": (
        "{what}. See newsreader --help.",
        "{what}。用法見 newsreader --help。",
        "{what}。用法见 newsreader --help。",
    ),
    "no_language": (
        "There is no interface language {wanted}; choose from {choices}.",
        "沒有介面語言 {wanted}，請選 {choices}。",
        "没有界面语言 {wanted}，请选 {choices}。",
    ),
    "no_terminal": (
        "Reading needs a terminal. To print the text, use: newsreader show FILE.",
        "閱讀需要終端機。只印出文字請用：newsreader show FILE。",
        "阅读需要终端。只打印文字请用：newsreader show FILE。",
    ),
    "dumb_terminal": (
        "This terminal (TERM={name}) cannot show a screen. To print the text, use: newsreader show FILE.",
        "這個終端機（TERM={name}）無法顯示畫面。只印出文字請用：newsreader show FILE。",
        "这个终端（TERM={name}）无法显示屏幕。只打印文字请用：newsreader show FILE。",
    ),
    "no_folder": (
        "There is no folder {path}. Check the name given with --annotations.",
        "沒有資料夾 {path}。請檢查 --annotations 的名稱。",
        "没有文件夹 {path}。请检查 --annotations 的名称。",
    ),
    "translation_long": (
        "The article has {count} paragraphs; beyond {most}, paragraphs are paired with the translation by number only.",
        "這篇文章有 {count} 段；超過 {most} 段時只按段號與譯文配對。",
        "这篇文章有 {count} 段；超过 {most} 段时只按段号与译文配对。",
    ),
    "pairs_not_saved": (
        "Which paragraphs belong together could not be written to {path}: {why}. Check the disk and the folder's permissions.",
        "配對無法寫入 {path}：{why}。請檢查磁碟與資料夾權限。",
        "配对无法写入 {path}：{why}。请检查磁盘与文件夹权限。",
    ),
    "pairs_broken": (
        "{path} is not a list of paired paragraphs: fix or remove the file.",
        "{path} 不是段落配對清單：請修正或移除該檔案。",
        "{path} 不是段落配对列表：请修正或移除该文件。",
    ),
    "no_theme": (
        "{where}: there is no theme {wanted}; the nearest is {nearest}. All: {choices}.",
        "{where}：沒有主題 {wanted}；最接近的是 {nearest}。全部：{choices}。",
        "{where}：没有主题 {wanted}；最接近的是 {nearest}。全部：{choices}。",
    ),
}
