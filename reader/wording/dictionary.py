"""What help with the language says: dictionaries, vocabulary."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "dictionary_broken": (
        "{path} cannot be read as a dictionary: {why}. Repair it, or take it out of that folder.",
        "{path} 無法當作詞典讀取：{why}。請修復，或移出該資料夾。",
        "{path} 无法作为词典读取：{why}。请修复，或移出该文件夹。",
    ),
    "dictionary_large": (
        "{path} is larger than a dictionary may be ({limit} bytes). Take it out of that folder, or split it.",
        "{path} 的內容超過一部詞典的上限（{limit} 位元組）。請移出該資料夾，或分成幾個檔案。",
        "{path} 的内容超过一部词典的上限（{limit} 字节）。请移出该文件夹，或分成几个文件。",
    ),
    "dictionary_line": (
        "{path}, line {line} is not an entry: {text}",
        "{path} 第 {line} 行不是詞條：{text}",
        "{path} 第 {line} 行不是词条：{text}",
    ),
    "dictionary_lines": (
        "{path}: {count} more lines that are not entries.",
        "{path}：另有 {count} 行不是詞條。",
        "{path}：另有 {count} 行不是词条。",
    ),
    "dictionary_left_out": (
        "A dictionary was skipped. {why}",
        "略過一部詞典。{why}",
        "略过一部词典。{why}",
    ),
    "words_unwritable": (
        "The words you know cannot be saved to {path}: {why}. Make room there, or allow writing.",
        "無法把學過的詞存到 {path}：{why}。請騰出空間或開放寫入權限。",
        "无法把学过的词保存到 {path}：{why}。请腾出空间或开放写入权限。",
    ),
    "help_words": (
        "list the words of an article: frequency, pinyin, meaning, which are known",
        "列出文章的詞：次數、拼音、釋義、是否學過",
        "列出文章的词：次数、拼音、释义、是否学过",
    ),
    "help_define": (
        "look a word up in the dictionary",
        "查詞典",
        "查词典",
    ),
    "help_unknown": (
        "only words not marked as known",
        "只列尚未標為已知的詞",
        "只列尚未标为已知的词",
    ),
    "help_word": ("a word in either script", "要查的詞，繁簡皆可", "要查的词，繁简皆可"),
    "words_coverage": (
        "{words} different words, {running} in the running text; {share} of that is known.",
        "共 {words} 個詞，在文中出現 {running} 次，其中 {share} 已知。",
        "共 {words} 个词，在文中出现 {running} 次，其中 {share} 已知。",
    ),
    "words_levels": ("Levels: {list}.", "等級：{list}。", "等级：{list}。"),
    "not_in_dictionary": (
        "No dictionary has {word}; the longest word at its beginning is {part}. Look that up.",
        "詞典中沒有「{word}」；開頭最長的詞是「{part}」，可改查該詞。",
        "词典中没有“{word}”；开头最长的词是“{part}”，可改查该词。",
    ),
}
