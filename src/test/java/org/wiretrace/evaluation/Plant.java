package org.wiretrace.evaluation;

/**
 * A change that was made in a copy of an article. Offsets are of UTF-16 units into the texts; where a side has nothing,
 * begin and end are the same. Words in which the same quotation is given to another speaker are the paragraph of it.
 *
 * @param source id of the article
 * @param copy id of the copy
 * @param kind what was changed
 * @param aBegin first unit in the article
 * @param aEnd last one, exclusive
 * @param bBegin first unit in the copy
 * @param bEnd last one, exclusive
 * @param words what the article has there
 * @param instead what the copy has
 */
public record Plant(
        String source,
        String copy,
        PlantKind kind,
        int aBegin,
        int aEnd,
        int bBegin,
        int bEnd,
        String words,
        String instead) {}
