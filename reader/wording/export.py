"""What is said about notes and exports, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "notes_broken": (
        "{path} is no file of notes: {what} is wrong. Mend it or move it away; it was left as it is.",
        "{path} 不是筆記檔：{what} 有誤。請修正或移走；檔案原樣未動。",
        "{path} 不是笔记文件：{what} 有误。请修正或移走；文件原样未动。",
    ),
    "notes_not_saved": (
        "The note is not saved: cannot write {path}: {why}. Earlier notes are whole.",
        "筆記未儲存：無法寫入 {path}：{why}。先前的筆記完好。",
        "笔记未保存：无法写入 {path}：{why}。先前的笔记完好。",
    ),
    "notes_locked": (
        "The note is not saved: another program holds {path}. Close it and try again.",
        "筆記未儲存：另一個程式佔用 {path}。請關閉它再試。",
        "笔记未保存：另一个程序占用 {path}。请关闭它再试。",
    ),
    "notes_surrogate": (
        "The note is not saved: it holds half of a character. Remove it and try again.",
        "筆記未儲存：其中有半個字元。請刪去再試。",
        "笔记未保存：其中有半个字符。请删去再试。",
    ),
}
