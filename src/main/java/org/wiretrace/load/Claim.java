package org.wiretrace.load;

import java.io.Serializable;
import java.util.Comparator;
import org.wiretrace.corpus.RawArticle;
import org.wiretrace.notice.Reject;
import org.wiretrace.text.Hashing;

/**
 * A record of the corpus, as far as it matters to tell who bears which id.
 *
 * @param id id that the article claims; for a reject, its place
 * @param wire whether it was given as a wire's
 * @param source file that it stands in
 * @param position where in the file
 * @param content hash of all its fields
 * @param reject why it is no article; null when it is one
 */
public record Claim(String id, boolean wire, String source, long position, long content, Reject reject)
        implements Serializable {
    /**
     * Brings the claims to one id together, before the others the one that is granted: a wire's before others, then
     * what comes first by source and position. Neither the order of the files nor that of the work matters.
     */
    static final Comparator<Claim> ORDER = (Comparator<Claim> & Serializable) Claim::compare;

    static Claim of(LoadedRecord loaded) {
        if (loaded.reject() != null) {
            Reject reject = loaded.reject();
            return new Claim(reject.source(), false, reject.source(), reject.position(), 0, reject);
        }
        RawArticle a = loaded.article();
        long content = Hashing.hash64(a.text());
        for (String field : new String[] {a.outlet(), a.published(), a.url(), a.title(), a.author(), a.language()}) {
            content = Hashing.combine(content, field == null ? 0 : Hashing.hash64(field));
        }
        return new Claim(a.id(), a.wire(), a.source(), a.position(), content, null);
    }

    /** The article as a reject, because its id was granted to another. */
    Reject rejectBehind(Claim granted) {
        String detail = "id \"%s\" also at %s, %d, which is kept".formatted(id, granted.source, granted.position);
        return new Reject(source, position, content == granted.content ? "duplicate" : "duplicate-id", detail);
    }

    static int compare(Claim a, Claim b) {
        int order = a.id.compareTo(b.id);
        order = order != 0 ? order : Boolean.compare(b.wire, a.wire);
        order = order != 0 ? order : a.source.compareTo(b.source);
        return order != 0 ? order : Long.compare(a.position, b.position);
    }
}
