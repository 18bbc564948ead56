package parley.extraction.engagement;

import parley.extraction.token.Sentence;

/**
 * A part of a sentence that is read by itself.
 *
 * @param words the part
 * @param aside true for an occasion that the sentence only recalls
 */
record Clause(Sentence words, boolean aside) {}
