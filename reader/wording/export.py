"""What is said about notes and exports, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "notes_broken": (
        "{path} is not a valid file of notes: {what} is wrong. Fix it or move it away; it was left as it is.",
        "{path} 不是筆記檔：{what} 有誤。請修正或移走；檔案原樣未動。",
        "{path} 不是笔记文件：{what} 有误。请修正或移走；文件原样未动。",
    ),
    "notes_not_saved": (
        "The note is not saved: cannot write {path}: {why}. Earlier notes are intact.",
        "筆記未儲存：無法寫入 {path}：{why}。先前的筆記完好。",
        "笔记未保存：无法写入 {path}：{why}。先前的笔记完好。",
    ),
    "notes_locked": (
        "The note is not saved: another program holds {path}. Close it and try again.",
        "筆記未儲存：另一個程式佔用 {path}。請關閉它再試。",
        "笔记未保存：另一个程序占用 {path}。请关闭它再试。",
    ),
    "notes_surrogate": (
        "The note is not saved: it contains half of a character. Remove it and try again.",
        "筆記未儲存：其中有半個字元。請刪去再試。",
        "笔记未保存：其中有半个字符。请删去再试。",
    ),
    "export_exists": (
        "{path} already exists. Give another name, or --force to overwrite it.",
        "{path} 已經存在。請另取檔名，或用 --force 覆寫。",
        "{path} 已经存在。请另取文件名，或用 --force 覆盖。",
    ),
    "export_no_file": (
        "{path} is a link, a folder or a device; only a plain file can be written. Give another name.",
        "{path} 是連結、資料夾或裝置；只能寫入一般檔案。請另取檔名。",
        "{path} 是链接、文件夹或设备；只能写入普通文件。请另取文件名。",
    ),
    "export_folder": (
        "Cannot write {path}: there is no folder {folder}. Make it, or give another name.",
        "無法寫入 {path}：沒有資料夾 {folder}。請建立它，或另取檔名。",
        "无法写入 {path}：没有文件夹 {folder}。请建立它，或另取文件名。",
    ),
    "export_not_written": (
        "Cannot write {path}: {why}. What was there before is untouched.",
        "無法寫入 {path}：{why}。原有的檔案未動。",
        "无法写入 {path}：{why}。原有的文件未动。",
    ),
    "export_notes": ("Notes", "筆記", "笔记"),
    "export_lost": ("Lost notes", "失去位置的筆記", "失去位置的笔记"),
    "export_lost_why": (
        "The words of these notes are no longer in the article.",
        "這些筆記所附的文字已不在文章裡。",
        "这些笔记所附的文字已不在文章里。",
    ),
    "export_people": ("People", "人物", "人物"),
    "export_moves": ("Moves", "人事變動", "人事变动"),
    "export_english": ("English", "英文", "英文"),
    "export_tags": ("Tags", "標籤", "标签"),
    "export_original": ("{script} (original)", "{script}（原文）", "{script}（原文）"),
    "export_converted": ("{script} (converted)", "{script}（轉換）", "{script}（转换）"),
    "export_either": ("The same in both scripts", "繁簡相同", "繁简相同"),
    "export_zh-Hant": ("Traditional", "繁體", "繁体"),
    "export_zh-Hans": ("Simplified", "簡體", "简体"),
    "export_name": ("Name", "姓名", "姓名"),
    "export_about": ("Who", "身分", "身份"),
    "export_paragraphs": ("¶", "¶", "¶"),
    "export_who": ("Who", "誰", "谁"),
    "export_from": ("From", "從", "从"),
    "export_to": ("To", "到", "到"),
    "export_date": ("Date", "日期", "日期"),
    "export_status": ("Status", "狀態", "状态"),
    "export_evidence": ("Evidence", "依據", "依据"),
    "export_confirmed": ("confirmed", "已證實", "已证实"),
    "export_reported": ("reported", "據報", "据报道"),
    "export_planned": ("planned", "計劃中", "计划中"),
    "export_denied": ("denied", "已否認", "已否认"),
    "export_comma": (", ", "，", "，"),
    "export_semicolon": ("; ", "；", "；"),
    "export_colon": ("{head}: {rest}", "{head}：{rest}", "{head}：{rest}"),
    "export_group": (
        "{label} ({count}: {members})",
        "{label}（{count}：{members}）",
        "{label}（{count}：{members}）",
    ),
    "export_group_short": ("{label} ({count})", "{label}（{count}）", "{label}（{count}）"),
}
