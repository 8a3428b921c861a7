package org.wiretrace.pipeline;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.wiretrace.corpus.Article;
import org.wiretrace.corpus.Credit;
import org.wiretrace.corpus.CreditForm;
import org.wiretrace.names.NameMention;
import org.wiretrace.quotes.Quote;
import org.wiretrace.quotes.Sayings;
import org.wiretrace.similarity.AlignedText;
import org.wiretrace.text.Folding;
import org.wiretrace.text.Hashing;
import org.wiretrace.text.Sentences;
import org.wiretrace.text.Span;
import org.wiretrace.text.Tokenizer;
import org.wiretrace.text.Tokens;

/**
 * An article with the names and the quotations found in it.
 *
 * @param key hash of the id: what is shuffled in place of it
 * @param article the article
 * @param names names, by place, each with the canonical name that it stands for
 * @param quotes quotations, by place
 */
public record AnnotatedArticle(long key, Article article, List<NameMention> names, List<Quote> quotes)
        implements Serializable {

    static AnnotatedArticle of(NamedArticle named, List<Quote> quotes) {
        return new AnnotatedArticle(key(named.article().id()), named.article(), named.names(), quotes);
    }

    static long key(String id) {
        return Hashing.hash64(id);
    }

    /** The same with a body that lacks the sayings quoted in it. */
    AnnotatedArticle without(Sayings sayings) {
        List<Span> body = article.body();
        for (Quote quote : quotes) {
            if (sayings.contains(quote)) {
                body = without(body, quote);
            }
        }
        return new AnnotatedArticle(key, article.withBody(body), names, quotes);
    }

    private static List<Span> without(List<Span> body, Quote quote) {
        return body.stream()
                .flatMap(span -> Stream.of(
                        new Span(span.begin(), Math.max(span.begin(), Math.min(span.end(), quote.begin()))),
                        new Span(Math.min(span.end(), Math.max(span.begin(), quote.end())), span.end())))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    /** The body as tokens: a canonical name is one token in every spelling, and a dateline is left out. */
    AlignedText aligned() {
        Tokens tokens = tokens();
        boolean[] isName = new boolean[tokens.size()];
        for (NameMention name : names) {
            for (int i = tokens.firstFrom(name.begin()); i < tokens.size() && tokens.begin(i) < name.end(); i++) {
                isName[i] = true;
            }
        }
        return new AlignedText(article.id(), tokens, Sentences.starts(article.text(), tokens), isName);
    }

    /** The tokens that are compared. */
    Tokens tokens() {
        Tokenizer.Collector tokens = new Tokenizer.Collector(article.words() + 8);
        int next = 0;
        for (Span span : article.body()) {
            int from = afterDateline(span);
            while (next < names.size() && names.get(next).end() <= from) {
                next++;
            }
            for (; next < names.size() && names.get(next).begin() < span.end(); next++) {
                NameMention name = names.get(next);
                if (name.begin() < from || name.end() > span.end()) {
                    continue;
                }
                Tokenizer.tokenize(article.text(), from, name.begin(), tokens);
                tokens.add(Hashing.hash32(Folding.fold(name.canonical())), name.begin(), name.end());
                from = name.end();
            }
            Tokenizer.tokenize(article.text(), from, span.end(), tokens);
        }
        return tokens.tokens();
    }

    private int afterDateline(Span span) {
        for (Credit credit : article.credits()) {
            if (credit.form() == CreditForm.DATELINE
                    && credit.begin() != null
                    && credit.begin() >= span.begin()
                    && credit.end() <= span.end()) {
                return credit.end();
            }
        }
        return span.begin();
    }
}
