"""What the commands print, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "help_description": (
        "Read a Chinese-language article in traditional or simplified script, with every name marked and the\n"
        "people and moves of each paragraph beside it. Without FILE the sample article opens; ? shows the keys.",
        "以繁體或簡體閱讀中文報道，標出每個名稱，旁邊列出該段的人物與動向。\n不給 FILE 就開啟範例文章；按 ? 顯示按鍵。",
        "以繁体或简体阅读中文报道，标出每个名称，旁边列出该段的人物与动向。\n不给 FILE 就打开示例文章；按 ? 显示按键。",
    ),
    "help_epilog": (
        "examples:\n"
        "  newsreader article.txt                      read\n"
        "  newsreader article.txt --script simplified  read in simplified script\n"
        "  curl … | newsreader -                       read what comes through a pipe\n"
        "  newsreader show article.txt --script tw     print it as Taiwan writes it\n"
        "  newsreader annotate article.txt             names and moves as JSON\n"
        "  newsreader export article.txt               notes as Markdown, into article.md\n\n"
        "files:\n"
        "  article.annotations.yaml, article.en.txt    annotations and translation, found beside article.txt\n"
        "  {annotations}  your own people, organisations, …\n"
        "  {notes}  your notes\n\n"
        "exit codes: 0 done, 1 could not be done, 2 called wrongly\n"
        "newsreader COMMAND --help tells more.",
        "範例：\n"
        "  newsreader article.txt                      閱讀\n"
        "  newsreader article.txt --script simplified  以簡體閱讀\n"
        "  curl … | newsreader -                       閱讀管線送來的文章\n"
        "  newsreader show article.txt --script tw     以台灣字形印出\n"
        "  newsreader annotate article.txt             名稱與動向，JSON\n"
        "  newsreader export article.txt               筆記匯出為 article.md\n\n"
        "檔案：\n"
        "  article.annotations.yaml, article.en.txt    放在 article.txt 旁的標註與譯文\n"
        "  {annotations}  你自己的人物、機構……\n"
        "  {notes}  你的筆記\n\n"
        "結束碼：0 完成，1 無法完成，2 用法錯誤\n"
        "newsreader COMMAND --help 有更多說明。",
        "示例：\n"
        "  newsreader article.txt                      阅读\n"
        "  newsreader article.txt --script simplified  以简体阅读\n"
        "  curl … | newsreader -                       阅读管道送来的文章\n"
        "  newsreader show article.txt --script tw     以台湾字形打印\n"
        "  newsreader annotate article.txt             名称与动向，JSON\n"
        "  newsreader export article.txt               笔记导出为 article.md\n\n"
        "文件：\n"
        "  article.annotations.yaml, article.en.txt    放在 article.txt 旁的标注与译文\n"
        "  {annotations}  你自己的人物、机构……\n"
        "  {notes}  你的笔记\n\n"
        "退出码：0 完成，1 无法完成，2 用法错误\n"
        "newsreader COMMAND --help 有更多说明。",
    ),
    "help_options": ("options", "選項", "选项"),
    "help_commands": ("commands", "命令", "命令"),
    "help_arguments": ("arguments", "引數", "参数"),
    "help_help": ("show this help and exit", "顯示本說明", "显示本帮助"),
    "help_version": ("show the version and exit", "顯示版本", "显示版本"),
    "help_language": (
        "language of the interface (default: from the locale or NEWSREADER_LANGUAGE)",
        "介面語言（預設依語系或 NEWSREADER_LANGUAGE）",
        "界面语言（默认依语言环境或 NEWSREADER_LANGUAGE）",
    ),
    "help_read": (
        "read an article on the screen (the default command)",
        "在畫面上閱讀文章（未指定命令時的預設）",
        "在屏幕上阅读文章（未指定命令时的默认）",
    ),
    "help_show": (
        "print the text, one paragraph per line",
        "印出文字，一段一行",
        "打印文字，一段一行",
    ),
    "help_annotate": (
        "print the annotated article as JSON",
        "以 JSON 印出標註後的文章",
        "以 JSON 打印标注后的文章",
    ),
    "help_export": (
        "write notes, people and moves to a file",
        "把筆記、人物、動向寫入檔案",
        "把笔记、人物、动向写入文件",
    ),
    "help_check": (
        "check a folder of annotations; names the file, record and field of each fault",
        "檢查標註資料夾，指出有誤的檔案、記錄、欄位",
        "检查标注文件夹，指出有误的文件、记录、字段",
    ),
    "help_file": ("the article; - is standard input", "文章檔案；- 為標準輸入", "文章文件；- 为标准输入"),
    "help_optional_file": (
        "the article; - is standard input; the sample if left out",
        "文章檔案；- 為標準輸入，不給則為範例",
        "文章文件；- 为标准输入，不给则为示例",
    ),
    "help_translation": (
        "its translation, paragraph by paragraph (default: article.en.txt beside it)",
        "逐段譯文（預設為旁邊的 article.en.txt）",
        "逐段译文（默认为旁边的 article.en.txt）",
    ),
    "help_theme": (
        "colours: calm-dark, calm-light, colour-blind, high-contrast, or one of Textual's",
        "配色：calm-dark、calm-light、colour-blind、high-contrast，或 Textual 的主題",
        "配色：calm-dark、calm-light、colour-blind、high-contrast，或 Textual 的主题",
    ),
    "help_annotations": (
        "another folder of annotations, overriding the others; may be repeated",
        "另加的標註資料夾，可重複",
        "另加的标注文件夹，可重复",
    ),
    "help_encoding": (
        "encoding of the file, if it is detected wrongly",
        "檔案編碼（偵測有誤時指定）",
        "文件编码（检测有误时指定）",
    ),
    "help_script": ("script in which to show the text", "顯示繁體或簡體", "显示繁体或简体"),
    "help_wording": (
        "the region's words too (with tw: 軟體 for 软件)",
        "連同當地用語（tw：软件→軟體）",
        "连同当地用语（tw：软件写作“軟體”）",
    ),
    "help_format": ("format of the output", "輸出格式", "输出格式"),
    "help_output": (
        "the file to write (- is standard output; default: named after the article)",
        "輸出檔（- 為標準輸出；預設依文章命名）",
        "输出文件（- 为标准输出；默认依文章命名）",
    ),
    "help_force": ("replace an existing file", "覆蓋已有檔案", "覆盖已有文件"),
    "help_folder": ("a folder of annotations", "標註資料夾", "标注文件夹"),
    "checked": (
        "{count} records ({records}); {faults} wrong.",
        "{count} 筆記錄（{records}）；{faults} 處有誤。",
        "{count} 条记录（{records}）；{faults} 处有误。",
    ),
    "help_restore": (
        "print the text with its damage repaired, or every repair",
        "印出修復後的文字，或逐項列出修復",
        "打印修复后的文字，或逐项列出修复",
    ),
    "help_evaluate": (
        "score names or moves against labelled lines",
        "以標註資料評分名稱或動向",
        "以标注数据评分名称或动向",
    ),
    "help_train": (
        "train the model of names from labelled lines",
        "以標註資料訓練名稱模型",
        "以标注数据训练名称模型",
    ),
    "help_explain": (
        "list every repair: what, where, how sure",
        "列出每項修復：內容、位置、把握",
        "列出每项修复：内容、位置、把握",
    ),
    "help_what": ("what to score", "評分的對象", "评分的对象"),
    "help_gold": ("labelled lines, JSON objects", "標註資料，一行一個 JSON", "标注数据，一行一个 JSON"),
    "help_types": ("types of entity to score", "評分的類型", "评分的类型"),
    "calibrated": (
        "sure {told} right {right} n={count}",
        "把握 {told} 正確 {right} n={count}",
        "把握 {told} 正确 {right} n={count}",
    ),
    "calibration_error": (
        "expected calibration error {error}",
        "期望校準誤差 {error}",
        "期望校准误差 {error}",
    ),
    "help_calibration": (
        "moves: how often those told with about the same confidence are right",
        "動向：把握相近的各有多少是對的",
        "动向：把握相近的各有多少是对的",
    ),
    "help_peer": (
        "score another program beside ours, if it is installed",
        "另一個程式若已安裝，一併評分比較",
        "另一个程序若已安装，一并评分比较",
    ),
    "peer_speed": (
        "{name}: {speed} characters per second",
        "{name}：每秒 {speed} 字",
        "{name}：每秒 {speed} 字",
    ),
    "train_extra": (
        'Training needs more packages. Install them with: pip install "newsreader[train]"',
        '訓練需要另外的套件，安裝方式：pip install "newsreader[train]"',
        '训练需要另外的软件包，安装方式：pip install "newsreader[train]"',
    ),
    "no_peer": (
        "{name} is not installed: pip install {package}, then run this again.",
        "沒有安裝 {name}：請執行 pip install {package} 後再試。",
        "没有安装 {name}：请运行 pip install {package} 后再试。",
    ),
    "peer_moves": (
        "{name} finds no moves: --peer is for evaluate entities.",
        "{name} 不找動向：--peer 只用於 evaluate entities。",
        "{name} 不找动向：--peer 只用于 evaluate entities。",
    ),
    "help_errors": ("list what went wrong", "列出錯誤", "列出错误"),
    "help_full": (
        "lines in which every type is labelled",
        "所有類型均有標註的資料",
        "所有类型均有标注的数据",
    ),
    "help_partial": (
        "lines in which only people, organisations and places are labelled",
        "只標註人物、機構、地點的資料",
        "只标注人物、机构、地点的数据",
    ),
    "help_model": ("the model to write", "輸出的模型檔", "输出的模型文件"),
    "no_gold": (
        "There is no file {path}. Name a file of labelled lines.",
        "沒有檔案 {path}。請指定標註資料檔。",
        "没有文件 {path}。请指定标注数据文件。",
    ),
}
