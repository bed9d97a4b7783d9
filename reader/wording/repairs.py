"""What is said about repairs and encodings, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "treatment_broken": (
        "{path} is not a valid file of repairs: {what} is wrong. Fix it or move it away; it was left as it is.",
        "{path} 不是修復記錄檔：{what} 有誤。請修正或移走；檔案原樣未動。",
        "{path} 不是修复记录文件：{what} 有误。请修正或移走；文件原样未动。",
    ),
    "treatment_not_saved": (
        "Not saved: cannot write {path}: {why}. Earlier decisions are intact.",
        "未儲存：無法寫入 {path}：{why}。先前的決定完好。",
        "未保存：无法写入 {path}：{why}。先前的决定完好。",
    ),
    "key_repairs": ("repairs of the text: reject, accept", "文字修復：取消、採用", "文字修复：取消、采用"),
    "key_original": ("the paragraph as decoded, before repairs", "本段修復前的原文", "本段修复前的原文"),
    "key_encoding": ("read the file in another encoding", "以另一種編碼重讀檔案", "以另一种编码重读文件"),
    "help_repair_sign": ("something was repaired in this line", "這一行有修復", "这一行有修复"),
    "repairs_title": (
        "Repairs ({count}), offers ({offers})",
        "修復 {count} 處，待選 {offers} 處",
        "修复 {count} 处，待选 {offers} 处",
    ),
    "repairs_unsearched": (
        " · {count} not searched",
        " · {count} 處未查找",
        " · {count} 处未查找",
    ),
    "repairs_listed": (
        " · the nearest {count} are listed",
        " · 列出最近的 {count} 處",
        " · 列出最近的 {count} 处",
    ),
    "no_repairs": (
        "Nothing in this article was repaired, and no repair is offered.",
        "這篇文章沒有修復，也沒有待選的修復。",
        "这篇文章没有修复，也没有待选的修复。",
    ),
    "repair_unavailable": (
        "This article cannot be read again, so its repairs cannot be changed.",
        "無法重讀這篇文章，因此不能更改修復。",
        "无法重读这篇文章，因此不能更改修复。",
    ),
    "repair_no_original": (
        "Nothing was repaired in this paragraph.",
        "這一段沒有修復。",
        "这一段没有修复。",
    ),
    "repair_rejected": (
        "Rejected and remembered: {removed} is back. {keys[undo]} undoes this.",
        "已取消並記住：恢復為 {removed}。按 {keys[undo]} 復原。",
        "已取消并记住：恢复为 {removed}。按 {keys[undo]} 撤销。",
    ),
    "repair_accepted": (
        "Accepted and remembered: {removed} → {inserted}. {keys[undo]} undoes this.",
        "已採用並記住：{removed} → {inserted}。按 {keys[undo]} 復原。",
        "已采用并记住：{removed} → {inserted}。按 {keys[undo]} 撤销。",
    ),
    "repair_is_made": (
        "This repair has been made; {reject} rejects it.",
        "這處已經修復；按 {reject} 取消。",
        "这处已经修复；按 {reject} 取消。",
    ),
    "repair_is_offered": (
        "This repair is only offered; {accept} accepts it.",
        "這處只是待選；按 {accept} 採用。",
        "这处只是待选；按 {accept} 采用。",
    ),
    "repair_candidates": ("What was here?", "這裡原是什麼？", "这里原是什么？"),
    "certainty_proven": ("proven", "確證", "确证"),
    "certainty_inferred": ("inferred", "推斷", "推断"),
    "certainty_unsure": ("unsure", "存疑", "存疑"),
    "certainty_offered": ("offered", "待選", "待选"),
    "certainty_accepted": ("accepted by you", "由你採用", "由你采用"),
    "certainty_rejected": ("rejected by you", "由你取消", "由你取消"),
    "hint_reject": ("reject", "取消", "取消"),
    "hint_accept": ("accept", "採用", "采用"),
    "hint_original": ("original", "原文", "原文"),
    "original_title": (
        "Paragraph {number}: {count} repairs",
        "第 {number} 段：{count} 處修復",
        "第 {number} 段：{count} 处修复",
    ),
    "original_before": ("As decoded", "解碼所得", "解码所得"),
    "original_after": ("As restored", "修復後", "修复后"),
    "nothing_there": ("(nothing)", "（無）", "（无）"),
    "column_repair": ("repair", "修復", "修复"),
    "column_start": ("at", "位置", "位置"),
    "column_removed": ("removed", "原有", "原有"),
    "column_inserted": ("inserted", "改為", "改为"),
    "column_certainty": ("how sure", "把握", "把握"),
    # Names of the repairs
    "repair_mojibake": ("mojibake", "亂碼", "乱码"),
    "repair_entity": ("HTML entity", "HTML 實體", "HTML 实体"),
    "repair_hidden": ("hidden character", "不可見字元", "不可见字符"),
    "repair_control": ("control character", "控制字元", "控制字符"),
    "repair_blank": ("blank", "空白", "空白"),
    "repair_radical": ("radical", "部首", "部首"),
    "repair_form": ("typeset form", "排版字形", "排版字形"),
    "repair_hyphen": ("lost hyphen", "遺失的連字號", "丢失的连字符"),
    "repair_sign": ("lost sign", "遺失的符號", "丢失的符号"),
    "repair_gloss": ("pinyin gloss", "夾注拼音", "夹注拼音"),
    "repair_shift": ("bytes out of step", "位元組錯位", "字节错位"),
    "repair_punctuation": ("punctuation", "標點", "标点"),
    "repair_script": ("half-converted script", "繁簡轉換不全", "繁简转换不全"),
    # Encoding
    "encoding_title": ("Read the file as …", "以此編碼重讀……", "以此编码重读……"),
    "encoding_read": (
        "Read as {encoding}; remembered for this file.",
        "已以 {encoding} 重讀，並為此檔記住。",
        "已以 {encoding} 重读，并为此文件记住。",
    ),
    "encoding_undecodable": (
        "undecodable bytes: {count}",
        "{count} 個位元組無法解碼",
        "{count} 个字节无法解码",
    ),
    "encoding_none": (
        "This article did not come from bytes that could be read in another encoding.",
        "這篇文章不能以其他編碼重讀。",
        "这篇文章不能以其他编码重读。",
    ),
}
