"""Correcting: what is asked and told, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "decisions_broken": (
        "The decisions in {path} cannot be read ({what}). Put that right, or move the file away.",
        "無法讀取 {path} 的更正（{what}）。請改正，或移開該檔。",
        "无法读取 {path} 的更正（{what}）。请改正，或移开该文件。",
    ),
    "decisions_not_saved": (
        "The decision is not saved: cannot write {path} ({why}).",
        "更正未儲存：無法寫入 {path}（{why}）。",
        "更正未保存：无法写入 {path}（{why}）。",
    ),
    "decisions_beside": (
        "{path} is written in a way that decisions cannot be added to. Open the article with --decisions data.",
        "{path} 的寫法無法加入更正。請以 --decisions data 開啟文章。",
        "{path} 的写法无法加入更正。请以 --decisions data 打开文章。",
    ),
}
