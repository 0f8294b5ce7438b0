package shop.kaibo.rules.words;

import shop.kaibo.rules.Sentence;

/**
 * One thing a check found. Thread-safe.
 *
 * @param field the input it stands in: title, spec, category, photo, note
 * @param start first char of the words in that input
 * @param end behind their last char; 0 with start 0 when it is not about words
 * @param words as the merchant wrote them
 * @param rule its stable id, for example contact.wechat
 * @param source the law or platform rule it stands on
 * @param why what is wrong and what to write instead
 */
public record Finding(
        String field,
        int start,
        int end,
        String words,
        String rule,
        String source,
        Severity severity,
        Sentence why) {
    static Finding of(String field, String text, int start, int end, WordDocument.Rule rule) {
        String words = text.substring(start, end).strip();
        return new Finding(
                field,
                start,
                end,
                words,
                rule.id(),
                rule.source(),
                rule.severity(),
                Sentence.of("check." + rule.say(), words.replace('\t', ' ')));
    }

    /** The same about a longer stretch of the text. */
    Finding spanning(String text, int from, int to) {
        String longer = text.substring(from, to).strip();
        return new Finding(
                field,
                from,
                to,
                longer,
                rule,
                source,
                severity,
                Sentence.of(why.key(), longer.replace('\t', ' ')));
    }

    /** Whether it may not be published so. */
    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
