"""Correcting: what is asked and told, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    # Files
    "decisions_broken": (
        "The decisions in {path} cannot be read ({what}). Fix the file, or move it away.",
        "無法讀取 {path} 的更正（{what}）。請改正，或移開該檔。",
        "无法读取 {path} 的更正（{what}）。请改正，或移开该文件。",
    ),
    "decisions_not_saved": (
        "The decision is not saved: cannot write {path} ({why}).",
        "更正未儲存：無法寫入 {path}（{why}）。",
        "更正未保存：无法写入 {path}（{why}）。",
    ),
    "decisions_beside": (
        "Decisions cannot be added to {path} as it is written. Open the article with --decisions data.",
        "{path} 的寫法無法加入更正。請以 --decisions data 開啟文章。",
        "{path} 的写法无法加入更正。请以 --decisions data 打开文章。",
    ),
    "annotations_beside": (
        "Records cannot be added to {path} as it is written. Write one record per line, each starting with “-”.",
        "{path} 的寫法無法加入記錄。請逐筆分行，各以「-」開頭。",
        "{path} 的写法无法加入记录。请逐条分行，各以“-”开头。",
    ),
    "annotations_changed": (
        "{path} has changed since: nothing is undone or redone there. Edit it by hand.",
        "{path} 之後又有更動：未在其中復原或重做，請直接修改。",
        "{path} 之后又有改动：未在其中撤销或重做，请直接修改。",
    ),
    "decisions_gone": (
        "Decisions whose words are gone from the article: {count}. Open it on the screen to list them.",
        "{count} 項更正的原句已不在文中，可開啟文章查看。",
        "{count} 项更正的原句已不在文中，可打开文章查看。",
    ),
    "decisions_lost": (
        "Decisions whose words are gone from the article: {count} (A lists them)",
        "{count} 項更正的原句已不在文中（按 A 列出）",
        "{count} 项更正的原句已不在文中（按 A 列出）",
    ),
    "help_decisions": (
        "where corrections are kept: your own data, or beside the article",
        "更正存放處：個人資料，或文章旁",
        "更正存放处：个人数据，或文章旁",
    ),
    "help_no_decisions": (
        "without your corrections: only what the program finds by itself",
        "不套用你的更正，只看程式自己的結果",
        "不套用你的更正，只看程序自己的结果",
    ),
    # What was decided
    "did_mark": ("“{name}” is marked: {type}", "「{name}」標為{type}", "“{name}”标为{type}"),
    "did_split": (
        "“{name}” is someone else here",
        "此處的「{name}」另有所指",
        "此处的“{name}”另有所指",
    ),
    "did_edges": ("“{was}” is now “{name}”", "「{was}」改為「{name}」", "“{was}”改为“{name}”"),
    "did_drop": ("“{name}” is not a name here", "此處的「{name}」不是名稱", "此处的“{name}”不是名称"),
    "did_drop_all": (
        "“{name}” is not a name in this article",
        "本文的「{name}」都不是名稱",
        "本文的“{name}”都不是名称",
    ),
    "did_type": ("{name} is now of the type {type}", "{name}改為{type}", "{name}改为{type}"),
    "did_merge": ("{name} and {into} are one", "{name}就是{into}", "{name}就是{into}"),
    "did_name": ("{name} is called {names}", "{name}的名稱：{names}", "{name}的名称：{names}"),
    "did_confirm": ("Confirmed: {move}", "確認：{move}", "确认：{move}"),
    "did_reject": ("Rejected: {move}", "否決：{move}", "否决：{move}"),
    "did_edit": ("Changed: {move}", "修改：{move}", "修改：{move}"),
    "did_add": ("Added: {move}", "新增：{move}", "新增：{move}"),
    "did_remove": ("Removed again: {move}", "移除：{move}", "移除：{move}"),
    "decision_saved": ("{what}. Saved.", "{what}。已儲存。", "{what}。已保存。"),
    "decision_undone": ("Undone: {what}.", "已復原：{what}。", "已撤销：{what}。"),
    "decision_redone": ("Redone: {what}.", "已重做：{what}。", "已重做：{what}。"),
    "decision_withdrawn": ("Taken back: {what}", "已取消：{what}", "已取消：{what}"),
    "decision_lost": (
        "Its words are no longer in the article.",
        "原句已不在文中。",
        "原句已不在文中。",
    ),
    "decisions_opening": (
        "Still looking for names; correct in a moment.",
        "仍在標註，請稍候再更正。",
        "仍在标注，请稍候再更正。",
    ),
    "decisions_off": (
        "Decisions are switched off (--no-decisions).",
        "未套用更正（--no-decisions）。",
        "未套用更正（--no-decisions）。",
    ),
    "by_you": ("by you", "你已確認", "你已确认"),
    # The menu
    "correct_title": ("Correct {name}", "更正：{name}", "更正：{name}"),
    "correct_selection": ("Mark “{words}” as", "把「{words}」標為", "把“{words}”标为"),
    "correct_nothing": (
        "Nothing selected: Tab selects a name",
        "未選名稱：按 Tab 選取",
        "未选名称：按 Tab 选取",
    ),
    "correct_select_text": ("select text", "選取文字", "选取文字"),
    "correct_type": ("type …", "類型……", "类型……"),
    "correct_type_title": ("{name} is", "{name}是", "{name}是"),
    "correct_edges": ("edges … (h l H L)", "起訖……（h l H L）", "起止……（h l H L）"),
    "correct_merge": ("is the same as …", "與……合併", "与……合并"),
    "correct_merge_title": ("{name} is the same as", "{name}就是", "{name}就是"),
    "correct_split": ("is someone else here", "此處另有所指", "此处另有所指"),
    "correct_name": ("names …", "名稱……", "名称……"),
    "correct_name_title": ("Names of {name}", "{name}的名稱", "{name}的名称"),
    "correct_drop": ("not a name here", "此處不是名稱", "此处不是名称"),
    "correct_drop_all": ("not a name anywhere", "全文都不是名稱", "全文都不是名称"),
    "correct_everywhere": ("apply to all articles", "套用到所有文章", "应用到所有文章"),
    "correct_add_move": ("add a move …", "新增動向……", "新增动向……"),
    "edges_title": ("Edges of the name", "名稱的起訖", "名称的起止"),
    "edges_keys": (
        "h l  move the end    H L  move the beginning",
        "h l 移動結尾　H L 移動開頭",
        "h l 移动结尾　H L 移动开头",
    ),
    "names_about": (
        "Separate several names on a line with 、; the preferred one comes first.",
        "同一行的多個名稱以「、」隔開，首選在前。",
        "同一行的多个名称以“、”隔开，首选在前。",
    ),
    "name_needed": ("At least one name is needed.", "至少要有一個名稱。", "至少要有一个名称。"),
    "type_to_narrow": ("type to narrow the list", "輸入以篩選", "输入以筛选"),
    "none_such": ("No such name in the article.", "文中沒有這個名稱。", "文中没有这个名称。"),
    "split_alone": (
        "{name} is named only once: there is nothing to split.",
        "{name}只出現一次，無從分開。",
        "{name}只出现一次，无从分开。",
    ),
    "selecting": (
        "Selecting: h l j k extend, c marks as a name, Esc ends.",
        "選取中：h l j k 移動，c 標為名稱，Esc 結束。",
        "选取中：h l j k 移动，c 标为名称，Esc 结束。",
    ),
    # Moves
    "edit_move_title": ("Change the move", "修改動向", "修改动向"),
    "add_move_title": ("Add a move", "新增動向", "新增动向"),
    "move_person": ("who", "人物", "人物"),
    "move_from": ("from", "離開", "离开"),
    "move_from_role": ("role there", "原職", "原职"),
    "move_to": ("to", "加入", "加入"),
    "move_to_role": ("new role", "新職", "新职"),
    "move_date": ("date (2025-06)", "日期（2025-06）", "日期（2025-06）"),
    "move_date_text": ("date as printed", "日期原文", "日期原文"),
    "move_status": ("status", "狀態", "状态"),
    "move_needs_person": ("Who moves? Fill in the first line.", "請填人物。", "请填人物。"),
    "move_needs_end": (
        "Where from, or where to? Fill in one of the two.",
        "請填離開或加入的機構。",
        "请填离开或加入的机构。",
    ),
    "move_needs_date": (
        "Write a date as 2025, 2025-06, 2025-06-30 or 2025年6月.",
        "日期請寫成 2025、2025-06、2025-06-30 或 2025年6月。",
        "日期请写成 2025、2025-06、2025-06-30 或 2025年6月。",
    ),
    "move_needs_status": (
        "The status must be one of: {choices}.",
        "狀態請填：{choices}。",
        "状态请填：{choices}。",
    ),
    "no_move_marked": (
        "Which move? m goes to the list of moves; + confirms there, - rejects, c changes.",
        "哪一則動向？按 m 到動向欄；+ 確認，- 否決，c 修改。",
        "哪一则动向？按 m 到动向栏；+ 确认，- 否决，c 修改。",
    ),
    "confirmed_already": ("You have already confirmed it.", "你已確認過。", "你已确认过。"),
    # The list
    "decisions_title": ("What you decided", "你的更正", "你的更正"),
    "decisions_hint": (
        "Enter show · d take back · a all articles · Esc",
        "Enter 顯示 · d 取消 · a 套用到所有文章 · Esc",
        "Enter 显示 · d 取消 · a 应用到所有文章 · Esc",
    ),
    "no_decisions": (
        "You have not decided anything about this article yet: c corrects.",
        "這篇文章還沒有更正：按 c 更正。",
        "这篇文章还没有更正：按 c 更正。",
    ),
    # All articles
    "kept_everywhere": (
        "{name} will be known in all articles opened from now on: saved in {path}.",
        "下次開啟起，所有文章都認得{name}：已存入 {path}。",
        "下次打开起，所有文章都认得{name}：已存入 {path}。",
    ),
    "everywhere_undone": (
        "Undone for all articles: {path} is as it was before.",
        "已對所有文章復原：{path} 回到先前的內容。",
        "已对所有文章撤销：{path} 回到先前的内容。",
    ),
    "everywhere_redone": (
        "Redone for all articles, in {path}.",
        "已對所有文章重做，寫入 {path}。",
        "已对所有文章重做，写入 {path}。",
    ),
    "never_everywhere": (
        "“{word}” will hold no name in any article opened from now on: saved in {path}.",
        "下次開啟起，所有文章的「{word}」都不含名稱：已存入 {path}。",
        "下次打开起，所有文章的“{word}”都不含名称：已存入 {path}。",
    ),
    "moves_stay": (
        "A move belongs to its article; only names can be applied to all.",
        "動向只屬本文；只有名稱能套用到所有文章。",
        "动向只属本文；只有名称能应用到所有文章。",
    ),
    "word_title": ("Not a name, in any article", "任何文章中都不是名稱", "任何文章中都不是名称"),
    "word_about": (
        "{around}\nThe word in which there is no name; make it longer if the name alone may be one.",
        "{around}\n不含名稱的詞；若單獨出現仍可能是名稱，請寫長一點。",
        "{around}\n不含名称的词；若单独出现仍可能是名称，请写长一点。",
    ),
    "word_label": ("word", "詞", "词"),
    "word_needed": (
        "The word must contain “{name}”.",
        "這個詞必須包含「{name}」。",
        "这个词必须包含“{name}”。",
    ),
    # Keys and hints
    "key_correct": (
        "correct the name or the selection; in a list, the move or note",
        "更正名稱或選取的文字；在欄中修改動向、筆記",
        "更正名称或选取的文字；在栏中修改动向、笔记",
    ),
    "key_select": ("select text by words", "逐詞選取文字", "逐词选取文字"),
    "key_judge": ("confirm, reject a move", "確認、否決動向", "确认、否决动向"),
    "key_decisions": (
        "everything you decided here; lost ones first",
        "本文的所有更正；失去原句的在前",
        "本文的所有更正；失去原句的在前",
    ),
    "key_delete": ("in the list of notes: delete one", "在筆記欄：刪除一則", "在笔记栏：删除一则"),
    "hint_correct": ("correct", "更正", "更正"),
    "hint_affirm": ("confirm", "確認", "确认"),
    "hint_refuse": ("reject", "否決", "否决"),
    "hint_form": (
        "Enter save · Tab next line · Esc cancel",
        "Enter 儲存 · Tab 下一行 · Esc 取消",
        "Enter 保存 · Tab 下一行 · Esc 取消",
    ),
}
