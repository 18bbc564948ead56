package parley.extraction.actor;

import parley.extraction.lexicon.Term;

/**
 * An actor that a text names.
 *
 * @param from first token
 * @param to one past the last token
 * @param actor actor id
 * @param use how the text names it
 * @param proclitics letters written onto the first word, such as "وب"
 */
public record ActorMention(int from, int to, String actor, Term.ActorUse use, String proclitics) {
    /** Whether the mention is an adjective of nationality. */
    public boolean isDemonym() {
        return use == Term.ActorUse.DEMONYM || use == Term.ActorUse.COMPOUND;
    }

    /** Whether the mention is a capital, which may be meant as a place only. */
    public boolean isCapital() {
        return use == Term.ActorUse.CAPITAL;
    }
}
