"""What is said about reading a file in, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "intake_missing": (
        "There is no file {path}. Check the name, or give another.",
        "沒有檔案 {path}。請檢查檔名，或另給一個。",
        "没有文件 {path}。请检查文件名，或另给一个。",
    ),
    "intake_directory": (
        "{path} is a folder. Give the name of a file in it.",
        "{path} 是資料夾。請給出其中一個檔案的名稱。",
        "{path} 是文件夹。请给出其中一个文件的名称。",
    ),
    "intake_device": (
        "{path} is a device or a socket, not a file. Give the name of a file, or send text with: … | newsreader -",
        "{path} 是裝置或通訊端，不是檔案。請給出檔名，或用管線送入文字：… | newsreader -",
        "{path} 是设备或套接字，不是文件。请给出文件名，或用管道送入文字：… | newsreader -",
    ),
    "intake_unreadable": (
        "Cannot read {path}: {why}. Check the name and the permissions of the file.",
        "無法讀取 {path}：{why}。請檢查檔名與檔案權限。",
        "无法读取 {path}：{why}。请检查文件名与文件权限。",
    ),
    "intake_empty": (
        "There is no text in {name}. Give a file that contains an article.",
        "{name} 裡沒有文字。請給一個內有文章的檔案。",
        "{name} 里没有文字。请给一个内有文章的文件。",
    ),
    "intake_encoding": (
        "There is no encoding named {encoding}. Choose, for instance, {choices}.",
        "沒有名為 {encoding} 的編碼。可選的有 {choices} 等。",
        "没有名为 {encoding} 的编码。可选的有 {choices} 等。",
    ),
    "intake_not_text": (
        "{name} is not text but {what}. Save the article as plain text (.txt) and try again.",
        "{name} 不是文字，而是 {what}。請把文章另存為純文字（.txt）再試。",
        "{name} 不是文本，而是 {what}。请把文章另存为纯文本（.txt）再试。",
    ),
    "fetching": (
        "Reading {name} … Esc gives it up.",
        "正在讀取 {name} … 按 Esc 放棄。",
        "正在读取 {name} … 按 Esc 放弃。",
    ),
    "reading": (
        "Reading {path} … Ctrl+C stops.",
        "正在讀取 {path} … 按 Ctrl+C 可結束。",
        "正在读取 {path} … 按 Ctrl+C 可结束。",
    ),
    "intake_unsearched": (
        "{count} more places look damaged but were left as they are: there are too many to search them all.",
        "另有 {count} 處看似受損，維持原樣：這篇文字受損處過多，未能全部查找。",
        "另有 {count} 处看似受损，保持原样：这篇文字受损处过多，未能全部查找。",
    ),
    "intake_undecodable": (
        "{count} bytes could not be decoded as {encoding}; they are shown as ‹hexadecimal›.",
        "有 {count} 個位元組無法以 {encoding} 解碼，以 ‹十六進位› 顯示。",
        "有 {count} 个字节无法以 {encoding} 解码，以 ‹十六进制› 显示。",
    ),
}
