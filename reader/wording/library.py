"""What is said about many articles, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    # Faults
    "feed_item_gone": (
        "This item is no longer in {path}; the list shows what is there now.",
        "{path} 裡已沒有這一則；清單顯示的是現有內容。",
        "{path} 里已没有这一条；列表显示的是现有内容。",
    ),
    "read_not_saved": (
        "What you have read could not be written to {path}: {why}. Check the disk and the folder's permissions.",
        "已讀紀錄無法寫入 {path}：{why}。請檢查磁碟與資料夾權限。",
        "已读记录无法写入 {path}：{why}。请检查磁盘与文件夹权限。",
    ),
    "library_busy": (
        "Another program has been writing to the list or the ledger for a long time; trying again.",
        "另一個程式仍在寫入清單或總帳；稍後再試。",
        "另一个程序仍在写入列表或总账；稍后再试。",
    ),
    "library_index": (
        "The list cannot be kept in {path}: {why}. Check the disk and the folder's permissions.",
        "清單無法存入 {path}：{why}。請檢查磁碟與資料夾權限。",
        "列表无法存入 {path}：{why}。请检查磁盘与文件夹权限。",
    ),
    # Columns
    "column_title": ("Title", "標題", "标题"),
    "column_date": ("Date", "日期", "日期"),
    "column_source": ("Source", "來源", "来源"),
    "column_people": ("People", "人物", "人物"),
    "column_moves": ("Moves", "動向", "动向"),
    "column_notes": ("Notes", "筆記", "笔记"),
    "column_unread": ("Unread", "未讀", "未读"),
    # Status
    "library_count": ("{count} articles", "{count} 篇", "{count} 篇"),
    "library_count_one": ("1 article", "1 篇", "1 篇"),
    "library_unread": ("{count} unread", "{count} 篇未讀", "{count} 篇未读"),
    "library_scanning": ("looking for articles…", "正在尋找文章……", "正在查找文章……"),
    "library_reading": ("reading {done}/{total}", "正在讀取 {done}/{total}", "正在读取 {done}/{total}"),
    "library_naming": ("finding names: {left} left", "正在標註，還有 {left} 篇", "正在标注，还有 {left} 篇"),
    "library_empty": (
        "No articles here yet. Files placed in {path} appear by themselves.",
        "這裡還沒有文章。放進 {path} 的檔案會自動出現。",
        "这里还没有文章。放进 {path} 的文件会自动出现。",
    ),
    "library_unlisted": (
        "not listed, as their names are no text: {count} ({name})",
        "檔名不是文字而未列出：{count} 個（{name}）",
        "文件名不是文字而未列出：{count} 个（{name}）",
    ),
    "library_nothing": (
        "No article matches. {key} shows all articles.",
        "沒有符合的文章。按 {key} 顯示全部。",
        "没有符合的文章。按 {key} 显示全部。",
    ),
    "library_prompt": (
        "Words, @name, >joined, <left, #tag",
        "詞句、@人或機構、>加入、<離開、#標籤",
        "词句、@人或机构、>加入、<离开、#标签",
    ),
    # Sort and filter
    "sort_title": (
        "Sort by (press again to reverse)",
        "排序（再選一次則反向）",
        "排序（再选一次则反向）",
    ),
    "filter_library": ("Show", "顯示", "显示"),
    "show_all": ("all", "全部", "全部"),
    "show_unread": ("unread", "未讀", "未读"),
    "show_moves": ("with moves", "有動向", "有动向"),
    "show_notes": ("with notes", "有筆記", "有笔记"),
    "show_faults": ("unreadable", "無法讀取", "无法读取"),
    "marked_read": ("Marked as read.", "已標為已讀。", "已标为已读。"),
    "marked_unread": ("Marked as unread.", "已標為未讀。", "已标为未读。"),
    # Hints and help
    "hint_open": ("open", "開啟", "打开"),
    "hint_sort": ("sort", "排序", "排序"),
    "hint_filter": ("filter", "篩選", "筛选"),
    "hint_library_find": ("search", "搜尋", "搜索"),
    "hint_unread": ("read/unread", "已讀／未讀", "已读／未读"),
    "hint_all": ("show all", "顯示全部", "显示全部"),
    "key_library_open": (
        "read the article; q or Esc comes back",
        "閱讀文章；q 或 Esc 返回",
        "阅读文章；q 或 Esc 返回",
    ),
    "key_library_ends": ("first, last article", "第一篇、最後一篇", "第一篇、最后一篇"),
    "key_library_find": (
        "search: words in either script, @name, >joined, <left, #tag",
        "搜尋：繁簡皆可，@人或機構、>加入、<離開、#標籤",
        "搜索：繁简皆可，@人或机构、>加入、<离开、#标签",
    ),
    "key_library_sort": ("sort by another column", "依其他欄排序", "按其他栏排序"),
    "key_library_filter": (
        "show only some: unread, with moves, …",
        "只顯示未讀、有動向等",
        "只显示未读、有动向等",
    ),
    "key_library_unread": ("mark as unread or read", "標為未讀、已讀", "标为未读、已读"),
    "key_library_again": ("retry what could not be read", "重試無法讀取的文章", "重试无法读取的文章"),
    "key_library_back": ("show all articles again", "重新顯示全部文章", "重新显示全部文章"),
    "library_help": ("Keys of the list of articles", "文章清單的按鍵", "文章列表的按键"),
    # In a browser
    "help_serve": (
        "show a folder or an article in a browser on this machine",
        "在本機瀏覽器中顯示資料夾或文章",
        "在本机浏览器中显示文件夹或文章",
    ),
    "help_serve_file": ("folder, feed or article", "資料夾、訂閱來源或文章", "文件夹、订阅源或文章"),
    "help_host": (
        "address to listen on (127.0.0.1: this machine only)",
        "監聽位址（127.0.0.1：僅限本機）",
        "监听地址（127.0.0.1：仅限本机）",
    ),
    "help_port": ("port to listen on", "監聽埠號", "监听端口"),
    "help_expose": (
        "let other machines in, over unencrypted HTTP; needs --token",
        "允許其他電腦連線（HTTP，未加密）；須搭配 --token",
        "允许其他电脑连接（HTTP，未加密）；须搭配 --token",
    ),
    "help_token": (
        "secret in the address that lets a browser in; random unless given",
        "連線網址須帶的權杖；未指定時隨機產生",
        "连接网址须带的令牌；未指定时随机生成",
    ),
    "serving": (
        "Open {address} in a browser. Ctrl+C ends it.",
        "請用瀏覽器開啟 {address}。按 Ctrl+C 結束。",
        "请用浏览器打开 {address}。按 Ctrl+C 结束。",
    ),
    "serve_missing": (
        "Serving needs one more package. Install it with: {extra}",
        "在瀏覽器中顯示需要另一個套件，安裝方式：{extra}",
        "在浏览器中显示需要另一个软件包，安装方式：{extra}",
    ),
    "serve_any": (
        "{host} stands for every address of this machine; name with --host the one that browsers should open.",
        "{host} 代表本機所有位址；請用 --host 指定瀏覽器要開啟的那一個。",
        "{host} 代表本机所有地址；请用 --host 指定浏览器要打开的那一个。",
    ),
    "serve_exposed": (
        "{host} can be reached from other machines, whose users could then read and write as you. If you want that, add --expose and --token.",
        "其他電腦連得到 {host}，便能以你的身分讀寫檔案。確定要這樣做，請加上 --expose 與 --token。",
        "其他电脑能连到 {host}，便能以你的身份读写文件。确定要这样做，请加上 --expose 与 --token。",
    ),
    "serve_short": (
        "The token must have at least {count} characters; others may try to guess it.",
        "權杖至少要 {count} 個字元，以免被猜中。",
        "令牌至少要 {count} 个字符，以免被猜中。",
    ),
    "serve_taken": (
        "{address} is already in use. Choose another port with --port.",
        "{address} 已有其他程式使用。請用 --port 換一個埠號。",
        "{address} 已有其他程序使用。请用 --port 换一个端口。",
    ),
    "serve_failed": (
        "Cannot listen on {address}: {why}. Check --host and --port.",
        "無法監聽 {address}：{why}。請檢查 --host 與 --port。",
        "无法监听 {address}：{why}。请检查 --host 与 --port。",
    ),
    "serve_elsewhere": (
        "This is served at {address} only.",
        "此服務只在 {address} 提供。",
        "此服务只在 {address} 提供。",
    ),
    "serve_no_token": (
        "Open the whole address that newsreader printed, with its token.",
        "請開啟 newsreader 印出的完整網址（含權杖）。",
        "请打开 newsreader 打印的完整网址（含令牌）。",
    ),
}
