"""What help with the language says: dictionaries, vocabulary."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "dictionary_broken": (
        "{path} cannot be read as a dictionary: {why}. Repair it, or take it out of that folder.",
        "{path} 無法當作詞典讀取：{why}。請修復，或移出該資料夾。",
        "{path} 无法作为词典读取：{why}。请修复，或移出该文件夹。",
    ),
    "dictionary_line": (
        "{path}, line {line}: not an entry: {text}",
        "{path} 第 {line} 行不是詞條：{text}",
        "{path} 第 {line} 行不是词条：{text}",
    ),
    "dictionary_lines": (
        "{path}: {count} more lines that are not entries.",
        "{path}：另有 {count} 行不是詞條。",
        "{path}：另有 {count} 行不是词条。",
    ),
    "dictionary_left_out": (
        "A dictionary is left out. {why}",
        "略過一部詞典。{why}",
        "略过一部词典。{why}",
    ),
    "words_unwritable": (
        "The words you know cannot be kept in {path}: {why}. Make room there, or allow writing.",
        "無法把學過的詞存到 {path}：{why}。請騰出空間或開放寫入權限。",
        "无法把学过的词保存到 {path}：{why}。请腾出空间或开放写入权限。",
    ),
}
