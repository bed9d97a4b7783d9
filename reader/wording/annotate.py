"""What annotating an article has to tell, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    # While names are looked for
    "looking": ("Looking for names…", "正在標註……", "正在标注……"),
    "annotating": ("names: {percent} %", "正在標註 {percent}%", "正在标注 {percent}%"),
    "annotating_given_up": (
        "Stopped looking for names: {percent} % of the text was read. {keys[read-again]} starts again.",
        "不再標註：已讀全文的 {percent}%。按 {keys[read-again]} 重新開始。",
        "不再标注：已读全文的 {percent}%。按 {keys[read-again]} 重新开始。",
    ),
    "still_looking": (
        "Nothing more in this direction yet: still looking for names.",
        "仍在標註，這個方向暫無更多。",
        "仍在标注，这个方向暂无更多。",
    ),
    "still_reading": (
        "The rest of the article is still loading; the key takes effect as soon as it is here.",
        "文章其餘部分仍在讀取，讀完即執行按鍵。",
        "文章其余部分仍在读取，读完即执行按键。",
    ),
    # What went wrong
    "lost_quote": (
        "These words, quoted by the annotations, are no longer in the article: {quote}",
        "文章中已找不到標註所引的文字：{quote}",
        "文章中已找不到标注所引的文字：{quote}",
    ),
    "unknown_id": (
        "The moves name {id}, which is in no annotation file.",
        "動向提到 {id}，但沒有標註檔說明它。",
        "动向提到 {id}，但没有标注文件说明它。",
    ),
    "plug_in": (
        "The annotator {name} failed and was skipped ({why}).",
        "標註外掛 {name} 出錯，已略過（{why}）。",
        "标注插件 {name} 出错，已跳过（{why}）。",
    ),
    "plug_in_type": (
        "{kind} returned, Article expected",
        "傳回 {kind}，應為 Article",
        "返回 {kind}，应为 Article",
    ),
    "plug_in_paragraphs": ("paragraphs changed", "段落被改動", "段落被改动"),
    "plug_in_outside": (
        "mention outside the text: {mention}",
        "標註超出文字：{mention}",
        "标注超出文字：{mention}",
    ),
    "plug_in_unknown": (
        "mention of an unknown entity: {identity}",
        "標註指向未知的實體：{identity}",
        "标注指向未知的实体：{identity}",
    ),
    "sidecar_mapping": (
        "{path} must be a mapping with some of the keys {names}.",
        "{path} 必須是對應，可用的鍵：{names}。",
        "{path} 必须是映射，可用的键：{names}。",
    ),
    "sidecar_section": (
        "{path}: there is no section {section}; choose from {names}.",
        "{path}：沒有 {section} 這一節，可用：{names}。",
        "{path}：没有 {section} 这一节，可用：{names}。",
    ),
}
