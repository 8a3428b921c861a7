package org.wiretrace.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wiretrace.text.PostSignature;
import org.wiretrace.text.Span;

/** Finds posts of social networks that an article embeds: the author's words as much as any between marks. */
final class EmbeddedPosts {
    private EmbeddedPosts() {}

    /**
     * A post.
     *
     * @param words what it says
     * @param author who says it
     */
    record Post(Span words, Span author) {}

    /** The posts, in order: what a paragraph says before it is signed, or else the paragraph before. */
    static List<Post> find(String text, List<Span> paragraphs) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Optional<PostSignature> signature = PostSignature.of(text, paragraphs.get(i));
            if (signature.isPresent()) {
                Span words = said(text, paragraphs, i, signature.get());
                if (!words.isEmpty()) {
                    posts.add(new Post(words, signature.get().author()));
                }
            }
        }
        return posts;
    }

    private static Span said(String text, List<Span> paragraphs, int signed, PostSignature signature) {
        int begin = paragraphs.get(signed).begin();
        int end = signature.begin();
        while (end > begin && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end == begin && signed > 0 ? paragraphs.get(signed - 1) : new Span(begin, end);
    }
}
