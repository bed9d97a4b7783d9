"""What is said about annotating many articles at once, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "help_batch": (
        "annotate many articles at once, into a folder of JSON lines or Parquet",
        "一次標註多篇文章，存入資料夾（JSON lines 或 Parquet）",
        "一次标注多篇文章，存入文件夹（JSON lines 或 Parquet）",
    ),
    "help_batch_what": (
        "folders, feeds, files or URLs; - reads their names from standard input, one per line",
        "資料夾、訂閱來源、檔案或網址；- 表示從標準輸入逐行讀取名稱",
        "文件夹、订阅源、文件或网址；- 表示从标准输入逐行读取名称",
    ),
    "help_out": (
        "folder or URL of the output; a later run continues from what is there",
        "輸出的資料夾或網址；再次執行時接續既有內容",
        "输出的文件夹或网址；再次运行时接着已有内容",
    ),
    "help_batch_format": (
        "jsonl (as `export --format json`, one line per article) or parquet",
        "jsonl（同 `export --format json`，一篇一行）或 parquet",
        "jsonl（同 `export --format json`，一篇一行）或 parquet",
    ),
    "help_jobs": (
        "processes on this machine (default: as many as it has cores)",
        "本機的行程數（預設為核心數）",
        "本机的进程数（默认为核心数）",
    ),
    "help_cluster": (
        "annotate on the Dask cluster of this scheduler, e.g. tcp://scheduler:8786",
        "改在此排程器的 Dask 叢集上標註，例如 tcp://scheduler:8786",
        "改在此调度器的 Dask 集群上标注，例如 tcp://scheduler:8786",
    ),
    "batch_progress": (
        "{ready}/{count} articles · {pace} per second · {failed} failed · {left} left",
        "{ready}/{count} 篇 · 每秒 {pace} 篇 · {failed} 篇失敗 · 尚餘 {left}",
        "{ready}/{count} 篇 · 每秒 {pace} 篇 · {failed} 篇失败 · 还剩 {left}",
    ),
    "batch_done": (
        "{annotated} annotated, {kept} unchanged, {failed} failed: {path}",
        "標註 {annotated} 篇，未變動 {kept} 篇，失敗 {failed} 篇：{path}",
        "标注 {annotated} 篇，未变动 {kept} 篇，失败 {failed} 篇：{path}",
    ),
    "batch_failed": (
        "Could not be annotated: {count}; {path} says which and why. The next run tries again.",
        "有 {count} 篇無法標註，清單與原因見 {path}；下次執行會再試。",
        "有 {count} 篇无法标注，清单与原因见 {path}；下次运行会再试。",
    ),
    "batch_stopped": (
        "Stopped. The same command continues from here.",
        "已停止。再執行同一命令即可接續。",
        "已停止。再次运行同一命令即可继续。",
    ),
    "batch_nothing": (
        "There are no articles there. Name folders, feeds, files, or - for names on standard input.",
        "指定的內容裡沒有文章。請給資料夾、訂閱來源、檔案，或用 - 從標準輸入讀取名稱。",
        "指定的内容里没有文章。请给文件夹、订阅源、文件，或用 - 从标准输入读取名称。",
    ),
    "batch_broken": (
        "an annotator failed ({what})",
        "標註程式出錯（{what}）",
        "标注程序出错（{what}）",
    ),
    "batch_died": (
        "the process annotating it died, perhaps for lack of memory; annotate it alone to see why",
        "標註它的行程中途結束（例如記憶體不足）；請單獨標註以查明原因",
        "标注它的进程中途结束（例如内存不足）；请单独标注以查明原因",
    ),
    "batch_died_again": (
        "The process making {path} died twice. Give it more memory, or use fewer processes with --jobs.",
        "產生 {path} 的行程兩度中途結束。請增加記憶體，或用 --jobs 減少行程數。",
        "生成 {path} 的进程两度中途结束。请增加内存，或用 --jobs 减少进程数。",
    ),
    "batch_address": (
        "Cannot open {path}: {why}. Check the address, and that the package for it is installed.",
        "無法開啟 {path}：{why}。請檢查網址，以及所需套件是否已安裝。",
        "无法打开 {path}：{why}。请检查网址，以及所需软件包是否已安装。",
    ),
    "batch_plan": (
        "{path} was not written by this release. Name another folder with --out.",
        "{path} 不是這個版本寫的。請用 --out 指定另一個資料夾。",
        "{path} 不是这个版本写的。请用 --out 指定另一个文件夹。",
    ),
    "batch_form": (
        "{path} already contains {form}. Name another folder with --out, or give --format {form}.",
        "{path} 已存放 {form}。請用 --out 指定另一個資料夾，或改用 --format {form}。",
        "{path} 已存放 {form}。请用 --out 指定另一个文件夹，或改用 --format {form}。",
    ),
    "batch_not_empty": (
        "{path} contains other files. Name an empty or new folder with --out.",
        "{path} 裡已有其他檔案。請用 --out 指定空的或新的資料夾。",
        "{path} 里已有其他文件。请用 --out 指定空的或新的文件夹。",
    ),
    "batch_busy": (
        "Another newsreader is writing to {path}. Wait for it, or name another folder with --out.",
        "另一個 newsreader 正在寫入 {path}。請等它完成，或用 --out 指定另一個資料夾。",
        "另一个 newsreader 正在写入 {path}。请等它完成，或用 --out 指定另一个文件夹。",
    ),
    "batch_unwritable": (
        "Cannot write to {path}: {why}. Check the disk and the folder's permissions, or name another with --out.",
        "無法寫入 {path}：{why}。請檢查磁碟與資料夾權限，或用 --out 指定另一個。",
        "无法写入 {path}：{why}。请检查磁盘与文件夹权限，或用 --out 指定另一个。",
    ),
    "cluster_silent": (
        "No scheduler answers at {address} ({why}). Check the address, and that dask scheduler runs there.",
        "{address} 沒有排程器回應（{why}）。請檢查位址，並確認該處正在執行 dask scheduler。",
        "{address} 没有调度器回应（{why}）。请检查地址，并确认该处正在运行 dask scheduler。",
    ),
    "cluster_empty": (
        "The scheduler at {address} has no workers. Start some: dask worker {address}",
        "{address} 的排程器沒有工作行程。請啟動：dask worker {address}",
        "{address} 的调度器没有工作进程。请启动：dask worker {address}",
    ),
    "cluster_differs": (
        "{worker} would annotate differently ({there}; here {here}). Install the same release and annotations everywhere.",
        "{worker} 的標註結果會不同（{there}；此處為 {here}）。請在所有機器安裝相同版本與標註資料。",
        "{worker} 的标注结果会不同（{there}；此处为 {here}）。请在所有机器安装相同版本与标注数据。",
    ),
    "cluster_killed": (
        "Worker after worker died on the same part ({why}). Give the workers more memory and start again.",
        "多個工作行程在同一部分相繼結束（{why}）。請給更多記憶體後再執行。",
        "多个工作进程在同一部分相继结束（{why}）。请给更多内存后再运行。",
    ),
}
