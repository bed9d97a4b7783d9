"""What is said about notes of all articles, the editor, places and copies, in three languages."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "file_changed": (
        "{name} has changed on disk: {keys[read-again]} reads it again; notes stay.",
        "{name} 在磁碟上有了改動：按 {keys[read-again]} 重新讀取，筆記不會丟失。",
        "{name} 在磁盘上有了改动：按 {keys[read-again]} 重新读取，笔记不会丢失。",
    ),
    "file_gone": (
        "{name} is no longer on disk. What is on the screen stays, and so do your notes.",
        "{name} 已不在磁碟上。畫面上的內容仍在，筆記照常保存。",
        "{name} 已不在磁盘上。屏幕上的内容仍在，笔记照常保存。",
    ),
    "file_reread": (
        "{name} was read again.",
        "已重新讀取 {name}。",
        "已重新读取 {name}。",
    ),
    "reread_no_file": (
        "This article did not come from a file: there is nothing to read again.",
        "這篇文章不是來自檔案，無法重新讀取。",
        "这篇文章不是来自文件，无法重新读取。",
    ),
    "key_reread": (
        "read the file again",
        "重新讀取檔案",
        "重新读取文件",
    ),
    "unkept": (
        "Notes cannot be saved: {path} cannot be written.",
        "無法保存筆記：{path} 無法寫入。",
        "无法保存笔记：{path} 无法写入。",
    ),
    "uncached": (
        "{path} cannot be written: what was found will not be kept for next time.",
        "{path} 無法寫入：找到的內容不會留到下次。",
        "{path} 无法写入：找到的内容不会留到下次。",
    ),
    "left_here": (
        "Back at ¶{number}, where you left.",
        "回到上次讀到的第{number}段。",
        "回到上次读到的第{number}段。",
    ),
    "places_broken": (
        "The file of reading positions was damaged and is started afresh: {path}",
        "閱讀位置檔無法讀取，將重新建立：{path}",
        "阅读位置文件无法读取，将重新建立：{path}",
    ),
    "places_not_saved": (
        "Your place is not remembered: cannot write {path} ({why}).",
        "未能記住閱讀位置：無法寫入 {path}（{why}）。",
        "未能记住阅读位置：无法写入 {path}（{why}）。",
    ),
    "no_editor": (
        "No editor is set: name one in VISUAL or EDITOR.",
        "找不到編輯器：請設定環境變數 VISUAL 或 EDITOR。",
        "找不到编辑器：请设置环境变量 VISUAL 或 EDITOR。",
    ),
    "editor_failed": (
        "The editor {editor} failed ({why}); the note is unchanged.",
        "編輯器 {editor} 失敗（{why}）；筆記未變。",
        "编辑器 {editor} 失败（{why}）；笔记未变。",
    ),
    "editor_failed_kept": (
        "The editor {editor} failed ({why}); the note is unchanged, and what you wrote is in {path}",
        "編輯器 {editor} 失敗（{why}）；筆記未變，所寫內容存於 {path}",
        "编辑器 {editor} 失败（{why}）；笔记未变，所写内容保存在 {path}",
    ),
    "editor_unsupported": (
        "This terminal cannot be handed over to an editor.",
        "此終端機無法交給編輯器使用。",
        "此终端无法交给编辑器使用。",
    ),
    "hint_editor": ("editor", "編輯器", "编辑器"),
    "note_move": ("the move of {name}", "{name}的動向", "{name}的动向"),
    "note_selection": ("“{words}”", "「{words}」", "“{words}”"),
    # Notes of all articles
    "key_shelf": ("notes of all articles", "所有文章的筆記", "所有文章的笔记"),
    "shelf_title": ("Notes of all articles", "所有文章的筆記", "所有文章的笔记"),
    "shelf_prompt": ("words in a note, #tag …", "筆記中的字、#標籤……", "笔记中的字、#标签……"),
    "shelf_hint": (
        "Enter open there · Esc cancel",
        "Enter 開啟該處 · Esc 取消",
        "Enter 打开该处 · Esc 取消",
    ),
    "shelf_empty": ("There are no notes yet.", "還沒有筆記。", "还没有笔记。"),
    "shelf_nothing": ("No note matches.", "沒有符合的筆記。", "没有符合的笔记。"),
    "shelf_gone": ("the article is no longer there", "文章已不在原處", "文章已不在原处"),
    "shelf_gone_at": (
        "The article is no longer at {path}",
        "文章已不在 {path}",
        "文章已不在 {path}",
    ),
    "shelf_back": (
        "{key} goes back to {name}",
        "按 {key} 返回 {name}",
        "按 {key} 返回 {name}",
    ),
    "shelf_returned": ("Back in {name}", "已回到 {name}", "已回到 {name}"),
    "shelf_piped": (
        "This article came through a pipe and is in no file.",
        "這篇文章由管線輸入，沒有檔案。",
        "这篇文章由管道输入，没有文件。",
    ),
    "help_notes": (
        "list the notes of all articles",
        "列出所有文章的筆記",
        "列出所有文章的笔记",
    ),
    "help_tag": (
        "only notes with this tag; repeat it for notes with all of them",
        "只列有此標籤的筆記；可重複，須全部具備",
        "只列有此标签的笔记；可重复，须全部具备",
    ),
    # Copying
    "key_copy": (
        "copy: sentence with its source, names, move, paragraph, words",
        "複製：句子連出處、名稱、動向、段落、選取的字",
        "复制：句子连出处、名称、动向、段落、选中的字",
    ),
    "copy_title": ("Copy", "複製", "复制"),
    "copy_sentence": ("the sentence, with its source", "這一句，連同出處", "这一句，连同出处"),
    "copy_names": ("the names of {name}", "{name}的各種名稱", "{name}的各种名称"),
    "copy_move": ("the move as a sentence", "動向，寫成一句", "动向，写成一句"),
    "copy_paragraph": ("the paragraph", "這一段", "这一段"),
    "copy_words": ("the words selected", "選取的字", "选中的字"),
    "copied_terminal": (
        "Copied through the terminal: {words}",
        "已經由終端機複製：{words}",
        "已经由终端复制：{words}",
    ),
    "copied_program": (
        "Copied with {program}: {words}",
        "已用 {program} 複製：{words}",
        "已用 {program} 复制：{words}",
    ),
    "copied_file": (
        "No clipboard here; written to {path}: {words}",
        "這裡沒有剪貼簿，已寫入 {path}：{words}",
        "这里没有剪贴板，已写入 {path}：{words}",
    ),
    "copy_failed": (
        "Not copied: cannot write {path} ({why}).",
        "未複製：無法寫入 {path}（{why}）。",
        "未复制：无法写入 {path}（{why}）。",
    ),
    "copy_joined": ("{who} joined {there}", "{who}加入{there}", "{who}加入{there}"),
    "copy_left": ("{who} left {here}", "{who}離開{here}", "{who}离开{here}"),
    "copy_took_post": ("{who} became {there}", "{who}出任{there}", "{who}出任{there}"),
    "copy_gave_up_post": ("{who} stepped down as {here}", "{who}卸任{here}", "{who}卸任{here}"),
    "copy_left_untold": ("{who} left", "{who}離職", "{who}离职"),
    "copy_moved": (
        "{who} moved from {here} to {there}",
        "{who}由{here}轉往{there}",
        "{who}从{here}转往{there}",
    ),
    "copy_facts": (" ({facts})", "（{facts}）", "（{facts}）"),
    "copy_stop": (".", "。", "。"),
    "help_copy": (
        "Copying uses OSC 52; in tmux this needs: set -g set-clipboard on",
        "複製經由 OSC 52；在 tmux 中須：set -g set-clipboard on",
        "复制经由 OSC 52；在 tmux 中须：set -g set-clipboard on",
    ),
}
