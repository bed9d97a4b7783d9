"""Characters that are written in more than one way within a script, and what each is compared as."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["VARIANTS"]

_PRINTED = (
    "敍叙 枱台 粧妆 糭粽 衹只 锺钟 钜巨 喩喻 郞郎 鄊乡 呉吴 靑青 艶艳 塲场 寳宝 鬭斗 鬪斗 閙闹 畧略 厰厂 凖准 濶阔 疎疏 逈迥 廻回 囘回 "
    "囯国 囻国 彚汇 硏研 逹达 闗关 竝并 値值 偸偷 冩写 勅敕 啗啖 壻婿 姸妍 尙尚 屛屏 岀出 悳德 愼慎 憇憩 戞戛 擧举 攷考 昻昂 晳晰 曁暨 "
    "朶朵 桒桑 槪概 欎郁 煕熙 熈熙 犂犁 甁瓶 甞尝 皐皋 皷鼓 秊年 稾稿 竢俟 箒帚 緖绪 罸罚 羗羌 聨联 聼听 艸草 萠萌 葢盖 蘂蕊 裵裴 覊羁 "
    "覩睹 詧察 謌歌 譌讹 貭质 賸剩 赱走 躭耽 躱躲 軆体 輙辄 迯逃 鄕乡 鏁锁 鐡铁 隄堤 隷隶 靣面 韈袜 頣颐 飜翻 騐验 髙高 鳯凤 鵞鹅 麐麟 "
    "鼡鼠 龎庞 厐庞 妳你 牠它 毎每 敚夺 戯戏 "
)
"""As Hong Kong, Taiwan and old books print a character, and its simplified form: OpenCC's table of Taiwan has them not."""

_OF_JAPAN = (
    "両两 乗乘 亀龟 亜亚 仏佛 仮假 伝传 価价 倹俭 児儿 円圆 処处 剣剑 剤剂 剰剩 労劳 効效 勧劝 勲勋 単单 厳严 収收 唖哑 営营 噛啮 団团 "
    "囲围 図图 圏圈 圧压 塁垒 塩盐 増增 壊坏 壌壤 壱壹 売卖 変变 奨奖 嬢娘 実实 寛宽 対对 専专 尭尧 巌岩 巣巢 巻卷 帯带 帰归 庁厅 広广 "
    "廃废 弐贰 弾弹 従从 徳德 徴征 応应 恵惠 悩恼 悪恶 懐怀 戦战 戻戾 払拂 抜拔 択择 拝拜 拠据 拡扩 挙举 挿插 捜搜 掲揭 掻搔 揺摇 摂摄 "
    "撃击 撹搅 斉齐 斎斋 晩晚 暁晓 暦历 曽曾 栄荣 桜樱 桟栈 検检 楽乐 様样 権权 歓欢 歩步 歯齿 歳岁 歴历 気气 沢泽 浄净 涙泪 渇渴 済济 "
    "渉涉 渋涩 渓溪 満满 滝泷 瀬濑 焼烧 犠牺 猟猎 獣兽 畳叠 痩瘦 発发 県县 砕碎 稲稻 穂穗 穏稳 穣穰 竜龙 粋粹 粛肃 経经 絵绘 継继 続续 "
    "総总 縁缘 縄绳 縦纵 繊纤 繍绣 聴听 脳脑 臓脏 荘庄 蔵藏 薫薰 薬药 蛍萤 蝋蜡 覇霸 覚觉 覧览 観观 訳译 読读 譲让 豊丰 賛赞 転转 軽轻 "
    "辺边 逓递 遅迟 郷乡 酔醉 醤酱 醸酿 釈释 鉄铁 鉱矿 銭钱 鋳铸 錬炼 関关 闘斗 陥陷 険险 隠隐 雑杂 霊灵 頼赖 顕显 駅驿 駆驱 騒骚 験验 "
    "髄髓 髪发 鴎鸥 鶏鸡 鹸碱 麺面 黒黑 黙默 齢龄 "
)
"""As names from Japan have a character, where simplified Chinese has no such one of its own."""

VARIANTS: Mapping[int, int] = {ord(pair[0]): ord(pair[1]) for pair in (_PRINTED + _OF_JAPAN).split()}
"""Code point -> code point of the form it is compared as."""
