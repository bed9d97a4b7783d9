"""What is said about people and moves over many articles, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "help_ledger": (
        "people and moves over many articles: who went where, with proof",
        "跨文章的人物與流動：誰從哪裡去了哪裡，附證據",
        "跨文章的人物与流动：谁从哪里去了哪里，附证据",
    ),
    "help_ledger_what": (
        "people, orgs, moves, timeline, flows; offers lists who may be one, same and different decide it; build, rebuild",
        "people 人物、orgs 組織、moves 流動、timeline 時間線、flows 流向；offers 列出可能是同一人者，same、different 作決定；build、rebuild 建立與重建",
        "people 人物、orgs 组织、moves 流动、timeline 时间线、flows 流向；offers 列出可能是同一人者，same、different 作决定；build、rebuild 建立与重建",
    ),
    "help_ledger_names": (
        "for build: folders, feeds, files, JSON lines of `batch`; for same and different: two keys",
        "build：資料夾、訂閱來源、檔案、`batch` 的 JSON lines；same、different：兩個代號",
        "build：文件夹、订阅源、文件、`batch` 的 JSON lines；same、different：两个代号",
    ),
    "help_ledger_person": (
        "only of this person, under any name",
        "只看此人（任何稱呼）",
        "只看此人（任何称呼）",
    ),
    "help_ledger_org": (
        "only from or to this organisation, under any name",
        "只看來自或去往此組織者（任何稱呼）",
        "只看来自或去往此组织者（任何称呼）",
    ),
    "help_ledger_from": ("only from this organisation", "只看離開此組織者", "只看离开此组织者"),
    "help_ledger_to": ("only to this organisation", "只看加入此組織者", "只看加入此组织者"),
    "help_ledger_since": (
        "only from this day, month or year on",
        "只看此日、月或年以後",
        "只看此日、月或年以后",
    ),
    "help_ledger_status": (
        "confirmed, reported, planned, denied; several with commas",
        "confirmed 已證實、reported 報導、planned 計劃、denied 否認；以逗號分隔",
        "confirmed 已证实、reported 报道、planned 计划、denied 否认；以逗号分隔",
    ),
    "help_ledger_limit": (
        "rows at most; 0 for all (table: 50, else all)",
        "最多列數；0 為全部（表格 50 列，其他全部）",
        "最多行数；0 为全部（表格 50 行，其他全部）",
    ),
    "ledger_what": (
        "Name folders, feeds, files or the output of `newsreader batch` to build the ledger from.",
        "請指定用來建立總帳的資料夾、訂閱來源、檔案，或 `newsreader batch` 的輸出。",
        "请指定用来建立总账的文件夹、订阅源、文件，或 `newsreader batch` 的输出。",
    ),
    "ledger_empty": (
        "The ledger holds no articles yet: `newsreader ledger build FOLDER` fills it.",
        "總帳裡還沒有文章：請執行 `newsreader ledger build 資料夾`。",
        "总账里还没有文章：请运行 `newsreader ledger build 文件夹`。",
    ),
    "ledger_unusable": (
        "The ledger {path} cannot be used: {why}. Delete it, and build it again.",
        "無法使用總帳 {path}：{why}。請刪除後重新建立。",
        "无法使用总账 {path}：{why}。请删除后重新建立。",
    ),
    "ledger_since": (
        "{given} is no day: write 2025, 2025-06 or 2025-06-30.",
        "{given} 不是日期：請寫成 2025、2025-06 或 2025-06-30。",
        "{given} 不是日期：请写成 2025、2025-06 或 2025-06-30。",
    ),
    "ledger_status": (
        "{given} is no status; choose {choices}.",
        "沒有 {given} 這種狀態；請選 {choices}。",
        "没有 {given} 这种状态；请选 {choices}。",
    ),
    "ledger_two": (
        "`ledger {what}` needs two keys, as `ledger people` and `ledger orgs` list them.",
        "`ledger {what}` 需要兩個代號，見 `ledger people` 與 `ledger orgs` 的清單。",
        "`ledger {what}` 需要两个代号，见 `ledger people` 与 `ledger orgs` 的清单。",
    ),
    "ledger_nobody": (
        "Nobody in the ledger has the key {key}; `ledger people` and `ledger orgs` list the keys.",
        "總帳裡沒有代號 {key}；請見 `ledger people` 與 `ledger orgs` 的清單。",
        "总账里没有代号 {key}；请见 `ledger people` 与 `ledger orgs` 的清单。",
    ),
    "ledger_same": (
        "{one} and {other} are one now.",
        "{one} 與 {other} 現為同一個。",
        "{one} 与 {other} 现为同一个。",
    ),
    "ledger_different": (
        "{one} and {other} stay two.",
        "{one} 與 {other} 是兩個。",
        "{one} 与 {other} 是两个。",
    ),
    "ledger_progress": ("{left} articles left", "尚餘 {left} 篇", "还剩 {left} 篇"),
    "ledger_settling": (
        "who is who: {left} names left",
        "辨認同名者：尚餘 {left} 個名字",
        "辨认同名者：还剩 {left} 个名字",
    ),
    "ledger_done": (
        "{taken} articles new or changed, {failed} failed. {articles} articles: {people} people, {orgs} "
        "organisations, {moves} moves; {offers} pairs may be one (`newsreader ledger offers`).",
        "新增或變更 {taken} 篇，失敗 {failed} 篇。共 {articles} 篇：{people} 人、{orgs} 個組織、{moves} 次流動；"
        "{offers} 對可能是同一個（`newsreader ledger offers`）。",
        "新增或变更 {taken} 篇，失败 {failed} 篇。共 {articles} 篇：{people} 人、{orgs} 个组织、{moves} 次流动；"
        "{offers} 对可能是同一个（`newsreader ledger offers`）。",
    ),
    "ledger_more": (
        "The first {count} rows; --limit 0 shows all.",
        "僅顯示前 {count} 列；--limit 0 顯示全部。",
        "仅显示前 {count} 行；--limit 0 显示全部。",
    ),
    "identities_wrong": (
        "{path}: {what} is no decision on who is who. Correct or remove it.",
        "{path}：{what} 不是有效的同一性決定。請更正或刪除。",
        "{path}：{what} 不是有效的同一性决定。请更正或删除。",
    ),
    "identities_unwritable": (
        "The decision cannot be written to {path}: {why}.",
        "無法將決定寫入 {path}：{why}。",
        "无法将决定写入 {path}：{why}。",
    ),
    "ledger_contradicted_date": ("date", "日期", "日期"),
    "ledger_contradicted_status": ("status", "狀態", "状态"),
    "ledger_contradicted_origin_role": ("former role", "原職", "原职"),
    "ledger_contradicted_destination_role": ("new role", "新職", "新职"),
    "ledger_why_namesake": ("same name", "同名", "同名"),
    "ledger_why_short": ("short form", "簡稱", "简称"),
    "ledger_why_english": ("same English name", "英文名相同", "英文名相同"),
    "ledger_head_key": ("key", "代號", "代号"),
    "ledger_head_name": ("name", "名稱", "名称"),
    "ledger_head_english": ("English", "英文名", "英文名"),
    "ledger_head_moves": ("moves", "流動", "流动"),
    "ledger_head_articles": ("articles", "文章", "文章"),
    "ledger_head_one": ("one", "其一", "其一"),
    "ledger_head_other": ("other", "另一", "另一"),
    "ledger_head_why": ("why", "原因", "原因"),
    "ledger_head_date": ("date", "日期", "日期"),
    "ledger_head_who": ("who", "人物", "人物"),
    "ledger_head_from": ("from", "自", "自"),
    "ledger_head_from_role": ("as", "原職", "原职"),
    "ledger_head_to": ("to", "至", "至"),
    "ledger_head_to_role": ("as", "新職", "新职"),
    "ledger_head_status": ("status", "狀態", "状态"),
    "ledger_head_contradictions": ("articles disagree", "說法不一", "说法不一"),
    "ledger_head_proof": ("proof", "出處", "出处"),
    "ledger_head_words": ("words", "原文", "原文"),
}
