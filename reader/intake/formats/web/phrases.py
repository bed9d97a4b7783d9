"""Phrases of Chinese news sites that are no text of an article: they close it, or stand in its way."""

from __future__ import annotations

import re

ENDS = re.compile(
    r"[【〖《▌■◆●▪｜|＊*※>›»\s]*"
    r"(?:(?:延伸|推薦|推荐|相關|相关|精選|精选|熱門|热门|更多|最新|編輯|编辑|猜你)(?:[\u3400-\u9fff]{0,4}?)"
    r"(?:閱讀|阅读|新聞|新闻|報導|報道|报道|文章|內容|内容|話題|话题|推薦|推荐|喜歡|喜欢|專題|专题|影片|視頻|视频|排行|標籤|标签|資訊|资讯|連結|链接)"
    r"|大家都在看|看更多|猜你喜歡|猜你喜欢|你可能(?:也)?(?:喜歡|喜欢|感興趣|感兴趣)|(?:網友|网友|讀者|读者|最新|全部)?(?:評論|评论|留言|跟贴)(?:區|区)?(?:\s*[(（]?\d+[)）]?)?"
    r"|我要(?:評論|评论|留言)|相關標籤|文章標籤)[】〗》\s:：>›»…]*$"
)
FURNITURE = re.compile(
    r"[（(【\[〈<\s]*(?:"
    r"(?:廣告|广告|ADVERTISEMENT|Advertisement|AD|贊助|赞助)(?:\s*[-|：:].{0,20})?"
    r"|[-—–\s]*(?:請|请)?(?:繼續|继续)?(?:往下|向下|下拉|滑動|滑动)(?:繼續|继续)?(?:閱讀|阅读|看|觀看).{0,6}"
    r"|(?:點擊|点击|點我|点我|立即|馬上|马上|按此|請|请)?(?:下載|下载|打開|打开|安裝|安装).{0,12}(?:APP|App|客户端|客戶端).{0,20}"
    r"|.{0,12}(?:掃描|扫描|掃碼|扫码|長按|长按).{0,20}(?:二維碼|二维码|QR\s?[Cc]ode|關注|关注).{0,10}"
    r"|(?:加入|追蹤|追踪|關注|关注|訂閱|订阅).{0,14}(?:LINE|Line|Facebook|IG|Telegram|粉絲團|公众号|公眾號|微信|微博|頻道|频道|好友|電子報|Google\s?News).{0,16}"
    r"|(?:分享|收藏|轉發|转发|列印|打印|字體|字体|字号|字級|大|中|小|A[+-]?|\+|-|微信|微博|朋友圈|QQ空間|QQ空间|複製連結|复制链接|Facebook|LINE|Twitter|X|WhatsApp|[/|·、，\s])+(?:到|至|：|:)?"
    r"|(?:返回|回到)(?:搜狐|首頁|首页|列表|頂部|顶部|上一頁|上一页).{0,10}"
    r"|(?:海量资讯|特别声明|特別聲明|免责声明|免責聲明|版权声明|版權聲明|声明|聲明|風險提示|风险提示)[：:、].{0,200}"
    r"|(?:版權所有|版权所有|本文(?:版權|版权)|©|Copyright|未經授權|未经授权|未经许可).{0,80}"
    r"|(?:原文(?:連結|链接|網址|网址)|本文(?:網址|链接|地址))\s*[：:].{0,160}"
    r"|(?:關鍵字|关键词|关键字|標籤|标签|Tags?)\s*[：:].{0,80}"
    r"|(?:上一篇|下一篇|上一則|下一則)\s*[：:]?.{0,60}"
    r"|(?:展開|展开|閱讀|阅读)(?:全文|更多|餘下全文|余下全文)"
    r")[）)】\]〉>\s.…]*$"
)


def ends_article(text: str) -> bool:
    """Tell whether a line heads further reading, comments or the like."""
    return len(text) <= 24 and bool(ENDS.match(text))


def is_furniture(text: str) -> bool:
    """Tell whether a line is an advertisement, a share bar, a notice of the site or the like."""
    return len(text) <= 240 and bool(FURNITURE.match(text))
