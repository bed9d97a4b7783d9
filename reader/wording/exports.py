"""What is said about formats, importing and links into a file: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "export_markdown": (
        "notes, people and moves, for Obsidian and any editor",
        "筆記、人物、動向，適用 Obsidian 與各種編輯器",
        "笔记、人物、动向，适用 Obsidian 与各种编辑器",
    ),
    "export_translation_only": (
        "Moves found only in the translation",
        "僅見於譯文的動向",
        "仅见于译文的动向",
    ),
    "export_translation": ("In the translation", "譯文", "译文"),
    "export_csv": (
        "tables of people, moves, notes, vocabulary, for Excel and LibreOffice",
        "人物、動向、筆記、詞彙各一張表，適用 Excel、LibreOffice",
        "人物、动向、笔记、词汇各一张表，适用 Excel、LibreOffice",
    ),
    "export_json": (
        "everything; newsreader import brings it back",
        "全部內容；可用 newsreader import 讀回",
        "全部内容；可用 newsreader import 读回",
    ),
    "export_html": (
        "one page in both scripts, for any browser and for printing",
        "繁簡對照的單一網頁，可用瀏覽器開啟或列印",
        "繁简对照的单一网页，可用浏览器打开或打印",
    ),
    "export_svg": (
        "a picture of the moves, to paste into a report",
        "動向圖，可貼入報告",
        "动向图，可贴入报告",
    ),
    "export_mermaid": (
        "the graph of moves as text, for GitHub, Obsidian, Notion",
        "動向關係圖（文字），適用 GitHub、Obsidian、Notion",
        "动向关系图（文字），适用 GitHub、Obsidian、Notion",
    ),
    "export_graphml": (
        "the graph of moves, for Gephi, yEd, Cytoscape",
        "動向關係圖，適用 Gephi、yEd、Cytoscape",
        "动向关系图，适用 Gephi、yEd、Cytoscape",
    ),
    "export_ftm": (
        "FollowTheMoney: who worked where, for Aleph and OpenSanctions",
        "FollowTheMoney：誰在何處任職，適用 Aleph、OpenSanctions",
        "FollowTheMoney：谁在何处任职，适用 Aleph、OpenSanctions",
    ),
    "export_w3c": (
        "Web Annotations (JSON-LD): names, moves and notes with their positions",
        "網頁註解（JSON-LD）：名稱、動向、筆記及其位置",
        "网页注释（JSON-LD）：名称、动向、笔记及其位置",
    ),
    "export_brat": (
        "text and annotations, for brat and for training models",
        "文字與標註，適用 brat 與模型訓練",
        "文字与标注，适用 brat 与模型训练",
    ),
    "export_csl": (
        "the source as a reference, for Zotero and Pandoc",
        "文章出處，適用 Zotero、Pandoc",
        "文章出处，适用 Zotero、Pandoc",
    ),
    "export_tsv": (
        "words noted or looked up as a table that Anki imports",
        "筆記或查過的詞，表格，可匯入 Anki",
        "笔记或查过的词，表格，可导入 Anki",
    ),
    "export_anki": (
        "the same words as a deck for Anki (needs the extra: anki)",
        "同上，Anki 牌組（需安裝附加元件 anki）",
        "同上，Anki 牌组（需安装附加组件 anki）",
    ),
    "svg_from": ("origin not told", "未提來處", "未提来处"),
    "svg_to": ("destination not told", "未提去處", "未提去处"),
    "export_scroll": ("Space b preview", "空白鍵 b 捲動預覽", "空格 b 滚动预览"),
    "export_open": ("Open", "開啟", "打开"),
    "export_card": ("Word", "單詞", "单词"),
    "html_script": ("Script", "字形", "字形"),
    "html_zh-Hant": ("繁體", "繁體", "繁体"),
    "html_zh-Hans": ("简体", "简体", "简体"),
    "html_names": ("Names", "名稱", "名称"),
    "html_person": ("person", "人物", "人物"),
    "html_org": ("organisation", "機構", "机构"),
    "html_product": ("product", "產品", "产品"),
    "html_place": ("place", "地點", "地点"),
    "html_title": ("job title", "職稱", "职务"),
    "export_no_words": (
        "There are no words to learn yet: write a note on a word or a name, then export again.",
        "還沒有可學的詞：請先在詞或名稱上寫筆記，再匯出。",
        "还没有可学的词：请先在词或名称上写笔记，再导出。",
    ),
    "export_no_genanki": (
        "Anki decks need genanki: {extra}. The tsv format needs nothing extra, and Anki imports it too.",
        "製作 Anki 牌組需要 genanki：{extra}。tsv 格式不需安裝，Anki 也能匯入。",
        "制作 Anki 牌组需要 genanki：{extra}。tsv 格式无需安装，Anki 也能导入。",
    ),
    "export_over_article": (
        "{path} is the article itself, which is never overwritten. Give another name.",
        "{path} 就是文章本身，不會覆寫。請另取檔名。",
        "{path} 就是文章本身，不会覆盖。请另取文件名。",
    ),
    "export_no_format": (
        "There is no format {wanted}; choose from {choices}.",
        "沒有格式 {wanted}，請選 {choices}。",
        "没有格式 {wanted}，请选 {choices}。",
    ),
    "export_several": (
        "These are several files ({endings}), which cannot go to standard output. Name a folder with -o, or one table with --table.",
        "這是多個檔案（{endings}），不能寫到標準輸出。請用 -o 指定資料夾，或用 --table 選一張表。",
        "这是多个文件（{endings}），不能写到标准输出。请用 -o 指定文件夹，或用 --table 选一张表。",
    ),
    "export_not_folder": (
        "{path} is not a folder. Make it, or name another with -o.",
        "{path} 不是資料夾。請建立它，或用 -o 另行指定。",
        "{path} 不是文件夹。请创建它，或用 -o 另行指定。",
    ),
    "export_table_csv": (
        "--table works with --format csv only.",
        "--table 只能與 --format csv 合用。",
        "--table 只能与 --format csv 合用。",
    ),
    "import_no_json": (
        "{path} is not JSON ({why}). Name a file written by newsreader export --format json.",
        "{path} 不是 JSON（{why}）。請指定 newsreader export --format json 產生的檔案。",
        "{path} 不是 JSON（{why}）。请指定 newsreader export --format json 生成的文件。",
    ),
    "import_not_ours": (
        "{path} does not contain an article. Name a file written by newsreader export --format json.",
        "{path} 裡沒有文章。請指定 newsreader export --format json 產生的檔案。",
        "{path} 里没有文章。请指定 newsreader export --format json 生成的文件。",
    ),
    "import_newer": (
        "{path} is version {version}, which this newsreader does not know. Update newsreader and try again.",
        "{path} 的版本為 {version}，此版 newsreader 不認得。請更新後再試。",
        "{path} 的版本为 {version}，此版 newsreader 不认识。请更新后再试。",
    ),
    "import_broken": (
        "{path} cannot be imported: {what} is missing or wrong. Export it again; nothing was changed.",
        "無法匯入 {path}：{what} 缺少或有誤。請重新匯出；未做任何變更。",
        "无法导入 {path}：{what} 缺少或有误。请重新导出；未做任何更改。",
    ),
    "imported": (
        "Notes added: {count}; already there: {present}. Read with: {command}",
        "已加入 {count} 則筆記，另有 {present} 則原已存在。閱讀請用：{command}",
        "已加入 {count} 条笔记，另有 {present} 条原已存在。阅读请用：{command}",
    ),
    "taken_in": (
        "Added from this file: {count} notes, {decided} decisions.",
        "已加入此檔案的 {count} 則筆記、{decided} 項更正。",
        "已加入此文件的 {count} 条笔记、{decided} 项更正。",
    ),
    "imported_decisions": (
        "Decisions added: {count}; already there, or decided otherwise: {present}.",
        "已加入 {count} 項更正，另有 {present} 項原已存在或已另作決定。",
        "已加入 {count} 项更正，另有 {present} 项原已存在或已另作决定。",
    ),
    "no_paragraph": (
        "{name} has no paragraph {number}: it has {count}.",
        "{name} 沒有第 {number} 段，共 {count} 段。",
        "{name} 没有第 {number} 段，共 {count} 段。",
    ),
    "help_formats": ("formats:", "格式：", "格式："),
    "help_export_format": (
        "one of the formats below, or several with commas (default: markdown)",
        "下列格式之一，多個以逗號分隔（預設 markdown）",
        "下列格式之一，多个以逗号分隔（默认 markdown）",
    ),
    "help_export_output": (
        "the file to write, or a folder (- is standard output; else named after the article)",
        "輸出的檔案或資料夾（- 為標準輸出；預設依文章命名）",
        "输出的文件或文件夹（- 为标准输出；默认依文章命名）",
    ),
    "help_table": (
        "write one table of csv: people, moves, notes, vocabulary",
        "只寫 csv 的一張表：people、moves、notes、vocabulary",
        "只写 csv 的一张表：people、moves、notes、vocabulary",
    ),
    "help_wiki_links": (
        "write names in Markdown as [[links]] to pages of their own (Obsidian)",
        "Markdown 中的名稱寫成 [[連結]]（Obsidian）",
        "Markdown 中的名称写成 [[链接]]（Obsidian）",
    ),
    "help_import": (
        "import an article that was exported as JSON; its notes and decisions join yours",
        "匯入以 JSON 匯出的文章：筆記與更正併入你的",
        "导入以 JSON 导出的文章：笔记与更正并入你的",
    ),
    "help_json_file": (
        "a file written by export --format json",
        "export --format json 產生的檔案",
        "export --format json 生成的文件",
    ),
}
