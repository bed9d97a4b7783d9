"""What is said about files of other formats than text, in three languages: English, 繁體中文, 简体中文."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "help_about": (
        "title, author, publisher, date and address first",
        "先印出標題、作者、刊載處、日期、網址",
        "先打印标题、作者、刊载处、日期、网址",
    ),
    "format_large": (
        "{name} holds more than an article may ({limit}). Save the article alone and try again.",
        "{name} 的內容超過一篇文章的上限（{limit}）。請只儲存文章本身再試。",
        "{name} 的内容超过一篇文章的上限（{limit}）。请只保存文章本身再试。",
    ),
    "format_deep": (
        "{name} has elements nested more than {limit} deep, which no page has. Save its text as .txt and try again.",
        "{name} 的元素層層相套超過 {limit} 層，不是正常的網頁。請把文字另存為 .txt 再試。",
        "{name} 的元素层层嵌套超过 {limit} 层，不是正常的网页。请把文字另存为 .txt 再试。",
    ),
    "format_crowded": (
        "{name} has more than {limit} elements or attributes, which no page has. Save its text as .txt and try again.",
        "{name} 的元素或屬性超過 {limit} 個，不是正常的網頁。請把文字另存為 .txt 再試。",
        "{name} 的元素或属性超过 {limit} 个，不是正常的网页。请把文字另存为 .txt 再试。",
    ),
    "format_members": (
        "{name} packs more than {limit} files, which no article does. Save its text as .txt and try again.",
        "{name} 內含超過 {limit} 個檔案，不是正常的文章。請把文字另存為 .txt 再試。",
        "{name} 内含超过 {limit} 个文件，不是正常的文章。请把文字另存为 .txt 再试。",
    ),
    "format_damaged": (
        "{name} is damaged, or not of the format it claims ({what}). Get the file again, or save its text as .txt.",
        "{name} 已損壞，或格式與所示不符（{what}）。請重新取得檔案，或把文字另存為 .txt。",
        "{name} 已损坏，或格式与所示不符（{what}）。请重新获取文件，或把文字另存为 .txt。",
    ),
    "format_damaged_beside": (
        "{name} is damaged beside its text: styles, notes, or what it tells of itself may be missing.",
        "{name} 的正文以外有損壞：樣式、註腳或文件自述可能缺失。",
        "{name} 的正文以外有损坏：样式、脚注或文件自述可能缺失。",
    ),
    "format_entities": (
        "{name} declares entities of its own in its XML, as an attack would; it is not read. Save its text as .txt.",
        "{name} 的 XML 自行宣告了實體，這是攻擊手法，故不讀取。請把文字另存為 .txt。",
        "{name} 的 XML 自行声明了实体，这是攻击手法，故不读取。请把文字另存为 .txt。",
    ),
    "format_slow": (
        "The first page of {name} takes more than {seconds} s to draw. Save its text as .txt and try again.",
        "{name} 的第一頁在 {seconds} 秒內無法解讀。請把文字另存為 .txt 再試。",
        "{name} 的第一页在 {seconds} 秒内无法解读。请把文字另存为 .txt 再试。",
    ),
    "format_pages": (
        "Only the first {shown} of {count} pages were read; more would take too long. Save the text as .txt to have them all.",
        "只讀了 {count} 頁中的前 {shown} 頁：其餘耗時過長。要讀全部，請把文字另存為 .txt。",
        "只读了 {count} 页中的前 {shown} 页：其余耗时过长。要读全部，请把文字另存为 .txt。",
    ),
    "format_encrypted": (
        "{name} is password-protected. Save it without a password, or save its text as .txt, and try again.",
        "{name} 有密碼保護。請另存為沒有密碼的檔案，或把文字另存為 .txt 再試。",
        "{name} 有密码保护。请另存为没有密码的文件，或把文字另存为 .txt 再试。",
    ),
    "format_pictures": (
        "{name} contains pictures of text, but no text. Extract the text with an OCR program, save it as .txt and try again.",
        "{name} 只有文字的影像，沒有文字。請先以文字辨識（OCR）軟體取出文字，存為 .txt 再試。",
        "{name} 只有文字的图像，没有文字。请先用文字识别（OCR）软件取出文字，存为 .txt 再试。",
    ),
    "format_extra": (
        'Reading {what} needs one more package. Install it with: pip install "newsreader[{extra}]"',
        '讀取 {what} 需要另一個套件，安裝方式：pip install "newsreader[{extra}]"',
        '读取 {what} 需要另一个软件包，安装方式：pip install "newsreader[{extra}]"',
    ),
    "format_archive": (
        "{name} is a ZIP archive, but neither EPUB nor DOCX. Unpack it and give the article inside.",
        "{name} 是 ZIP 壓縮檔，但不是 EPUB 或 DOCX。請解壓縮後給出其中的文章。",
        "{name} 是 ZIP 压缩包，但不是 EPUB 或 DOCX。请解压后给出其中的文章。",
    ),
}
