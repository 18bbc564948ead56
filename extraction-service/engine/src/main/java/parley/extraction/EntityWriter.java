package parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import parley.extraction.actor.ActorMention;
import parley.extraction.date.DateMention;
import parley.extraction.lexicon.Match;
import parley.extraction.lexicon.Term;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.place.PlaceMention;
import parley.extraction.token.Token;
import parley.extraction.topic.TopicMention;

/** Lists everything that was recognised in a text, in its order. */
final class EntityWriter {
    private final DocumentReading document;
    private final List<Entity> entities = new ArrayList<>();

    private EntityWriter(DocumentReading document) {
        this.document = document;
    }

    static List<Entity> entities(DocumentReading document) {
        EntityWriter writer = new EntityWriter(document);
        writer.write();
        writer.entities.sort(Comparator.comparingInt(Entity::start)
                .thenComparing(Entity::end, Comparator.reverseOrder())
                .thenComparing(Entity::kind));
        return writer.entities;
    }

    private void write() {
        for (ActorMention m : document.actors())
            add(
                    Entity.Kind.ACTOR,
                    m.from(),
                    m.to(),
                    ActorCatalogue.shownAs(m.actor()),
                    m.isCapital() ? 0.6 : m.isDemonym() ? 0.8 : 0.95);
        for (PlaceMention m : document.places())
            add(Entity.Kind.PLACE, m.from(), m.to(), m.country() + "/" + m.city(), 0.9);
        for (TopicMention m : document.topics())
            add(Entity.Kind.TOPIC, m.from(), m.to(), m.topic().name(), 0.8);
        for (DateMention m : document.dates().mentions())
            m.interval()
                    .ifPresent(i -> add(
                            Entity.Kind.DATE, m.from(), m.to(), i.start() + "/" + i.end(), m.anchored() ? 0.95 : 0.8));
        for (Person person : document.persons().named()) for (PersonMention m : person.mentions()) person(person, m);
        triggers();
    }

    private void person(Person person, PersonMention mention) {
        entities.add(new Entity(
                Entity.Kind.PERSON,
                start(mention.from()),
                end(mention.to()),
                person.name(),
                person.title().isPresent() ? 0.9 : 0.6,
                person.party().map(ActorCatalogue::shownAs),
                person.title(),
                person.grade(),
                person.office().map(Enum::name)));
    }

    private void triggers() {
        int i = 0;
        while (i < document.tokens().size()) {
            Match match = document.annotations().longest(i, Term.Trigger.class).orElse(null);
            if (match != null) {
                Term.Trigger trigger = (Term.Trigger) match.term();
                add(
                        Entity.Kind.TRIGGER,
                        match.from(),
                        match.to(),
                        trigger.frame().name().toLowerCase(Locale.ROOT),
                        trigger.weak() ? 0.5 : 0.9);
            }
            i = match == null ? i + 1 : match.to();
        }
    }

    private void add(Entity.Kind kind, int from, int to, String normalized, double confidence) {
        entities.add(Entity.of(kind, start(from), end(to), normalized, confidence));
    }

    private int start(int token) {
        return tokens().get(token).start();
    }

    private int end(int token) {
        return tokens().get(token - 1).end();
    }

    private List<Token> tokens() {
        return document.tokens();
    }
}
