"""What the screen says of words, their readings and the translation, in three languages."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    # Help
    "key_word": ("next, previous word", "下一個、上一個詞", "下一个、上一个词"),
    "key_match": ("longer, shorter word at the cursor", "游標處取長詞、短詞", "光标处取长词、短词"),
    "key_word_panel": (
        "meaning of the word under the cursor, beside the text",
        "在文旁顯示游標處的詞義",
        "在文旁显示光标处的词义",
    ),
    "key_ruby": (
        "reading above the words: unknown ones, all, none",
        "詞上標音：生詞、全部、不標",
        "词上注音：生词、全部、不注",
    ),
    "key_phonetics": ("readings in pinyin or zhuyin", "標音用拼音或注音", "标音用拼音或注音符号"),
    "key_know": ("word under the cursor: known or not", "標為已學會的詞，或取消", "标为已认识的词，或取消"),
    "key_wording": (
        "words of the region too, or only its script",
        "當地用語，或只轉換字形",
        "当地用语，或只转换字形",
    ),
    "key_vocabulary": (
        "words of the article you do not know yet; K there marks one as known",
        "本文生詞；在其中按 K 標為已學會",
        "本文生词；在其中按 K 标为已认识",
    ),
    "key_pair": (
        "which paragraph of the translation belongs here",
        "指定本段對應的譯文",
        "指定本段对应的译文",
    ),
    # Hints
    "hint_words": ("words", "詞", "词"),
    "hint_ruby": ("readings", "標音", "注音"),
    # The translation
    "pair_title": ("The translation of ¶{number}", "第{number}段的譯文", "第{number}段的译文"),
    "pair_forget": ("  let newsreader find it", "  由 newsreader 自動配對", "  由 newsreader 自动配对"),
    "aligning": ("Aligning the translation…", "正在配對譯文……", "正在配对译文……"),
    # The word under the cursor
    "word": ("Word", "詞", "词"),
    "word_known": ("known", "已學會", "已认识"),
    "word_dictionary": ("Dictionary", "詞典", "词典"),
    "word_regions": ("By region", "各地用語", "各地用语"),
    "word_terms": ("newsreader's own terms", "newsreader 詞彙表", "newsreader 词汇表"),
    "word_unknown": ("Not in the dictionary.", "詞典裡沒有。", "词典里没有。"),
    "word_now_known": ("{word}: known", "{word}：已學會", "{word}：已认识"),
    "word_now_unknown": ("{word}: not known", "{word}：未學會", "{word}：不认识"),
    "vocabulary": ("Vocabulary", "生詞", "生词"),
    "vocabulary_coverage": (
        "You know {percent}% of the running words; {unknown} of {words} different words are new, most frequent first:",
        "已學會全文詞次的 {percent}%。{words} 個詞中有 {unknown} 個未學會，按出現次數排列：",
        "已认识全文词次的 {percent}%。{words} 个词中有 {unknown} 个不认识，按出现次数排列：",
    ),
    "vocabulary_counting": ("Counting the words…", "正在統計詞彙……", "正在统计词汇……"),
    # Tellings
    "no_more_words": ("No more words in this direction.", "這個方向沒有更多詞。", "这个方向没有更多词。"),
    "no_longer_word": ("No longer word begins here.", "這裡沒有更長的詞。", "这里没有更长的词。"),
    "no_shorter_word": ("No shorter word begins here.", "這裡沒有更短的詞。", "这里没有更短的词。"),
    "select_word": (
        "No word is selected: l selects one.",
        "沒有選中的詞：按 l 選一個。",
        "没有选中的词：按 l 选一个。",
    ),
    "dictionary_opening": ("Opening the dictionary…", "正在開啟詞典……", "正在打开词典……"),
    "dictionary_building": (
        "Building the dictionary (first use only): {percent}%",
        "首次使用，正在建立詞典：{percent}%",
        "首次使用，正在建立词典：{percent}%",
    ),
    "ruby_off": ("readings: off", "標音：關閉", "注音：关闭"),
    "ruby_unknown": ("readings: unknown words", "標音：生詞", "注音：生词"),
    "ruby_all": ("readings: all words", "標音：全部", "注音：全部"),
    "phonetics_pinyin": ("readings in pinyin", "標音用拼音", "标音用拼音"),
    "phonetics_zhuyin": ("readings in zhuyin", "標音用注音", "标音用注音符号"),
    "wording_on": ("regional wording: on", "當地用語：顯示", "当地用语：显示"),
    "wording_off": ("regional wording: off", "當地用語：不顯示", "当地用语：不显示"),
    "wording_same": (
        "There is nothing to reword in this view: T chooses another region.",
        "這個顯示方式沒有當地用語可換：按 T 選擇地區。",
        "这个显示方式没有当地用语可换：按 T 选择地区。",
    ),
}
