package parley.extraction.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.extraction.DocumentReading;
import parley.extraction.lexicon.Annotations;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.Person;
import parley.extraction.person.PersonMention;
import parley.extraction.person.Title;
import parley.extraction.token.Sentence;

/**
 * Reads from a sentence who takes part, and leaves out whoever is only talked about: a state counts when it is tied to
 * the occasion ("with", "between", a delegation, the subject), not because it is named.
 */
final class ParticipationReader {
    private final DocumentReading document;
    private final Annotations annotations;
    private final PartyGuess guess;
    private final Anaphora anaphora;
    private final PersonSide sides;
    private final ActorSignReader actorSigns;
    private final PlaceSignReader placeSigns;
    private final TalkedAbout talkedAbout;
    private final Visitors visitors;
    private final Possessors possessors;
    private final WordsBefore wordsBefore;
    private final OtherSide otherSide;

    ParticipationReader(DocumentReading document, PartyGuess guess, Discourse discourse) {
        this.document = document;
        this.annotations = document.annotations();
        this.guess = guess;
        Attendance attendance = new Attendance(document, guess);
        this.anaphora = new Anaphora(document, guess, discourse, attendance);
        this.sides = new PersonSide(document, guess, discourse, attendance);
        this.actorSigns = new ActorSignReader(document);
        this.placeSigns = new PlaceSignReader(document);
        this.talkedAbout = new TalkedAbout(annotations, document.tokens());
        this.visitors = new Visitors(annotations, document.tokens());
        this.possessors = new Possessors(document);
        this.wordsBefore = new WordsBefore(document);
        this.otherSide = new OtherSide(document, guess);
    }

    /** The signs of a sentence, in order. */
    List<Participation> read(Sentence sentence, List<TriggerMention> triggers) {
        List<Participation> found = new ArrayList<>();
        List<PersonMention> people = new ArrayList<>();
        List<Person> who = new ArrayList<>();
        Set<Participation> guessed = new HashSet<>();
        for (Person person : document.persons().named())
            for (PersonMention mention : person.mentions())
                if (sentence.contains(mention.from())) {
                    people.add(mention);
                    who.add(person);
                }
        found.addAll(actorSigns.read(sentence, triggers, people));
        placeSigns.port(sentence, triggers, found).ifPresent(found::add);
        placeSigns.residence(sentence, triggers).ifPresent(found::add);
        officials(sentence, who, found);
        anaphora.pronoun(sentence, triggers, people, found);
        anaphora.definite(sentence, triggers, found);
        for (int i = 0; i < who.size(); i++) {
            Person person = who.get(i);
            PersonMention mention = people.get(i);
            // "to discuss how to hold President … to account"
            boolean about = talkedAbout.coversNoOccasion(sentence, mention.start()) && !visitors.owns(mention.end());
            boolean owner = possessors.endWithoutOffice(mention.to(), sentence);
            // "criticised | President Lind"
            boolean blamed = wordsBefore.end(mention.start(), Cue.BLAMES) && !visitors.owns(mention.end());
            // "arrived in the country of | President Lind": a land, and not who is there.
            boolean land = wordsBefore.end(mention.start(), Cue.LANDS_OF);
            if (land || person.speaksForOthers() || about || owner || blamed || visitors.isBeside(mention)) continue;
            Optional<String> own = sides.of(sentence, triggers, person, mention, people, who, found);
            Participation sign = new Participation(
                    mention.from(),
                    mention.to(),
                    own,
                    Optional.of(own.map(person::withParty).orElse(person)),
                    Participation.Sign.PERSON);
            found.add(sign);
            if (person.party().isEmpty()) guessed.add(sign);
        }
        placeSigns.townOfJourney(sentence, triggers, found).ifPresent(found::add);
        found.replaceAll(this::ofChair);
        found.sort(Comparator.comparingInt(Participation::from));
        return otherSide.tell(sentence, triggers, found, guessed);
    }

    /** "talks with the chairperson of the Union": of the state whose president was told to chair it. */
    private Participation ofChair(Participation sign) {
        if (sign.sign() != Participation.Sign.OFFICIAL || sign.person().isPresent()) return sign;
        boolean office = document.persons().unnamed().stream()
                .filter(title -> title.from() <= sign.from() && sign.to() <= title.to())
                .anyMatch(title -> title.affiliation().equals(sign.actor())
                        || annotations.hasCue(title.from(), title.to(), Cue.ROTATING));
        return office ? sign.actor().flatMap(guess::sideOfChair).map(sign::of).orElse(sign) : sign;
    }

    private void officials(Sentence sentence, List<Person> named, List<Participation> found) {
        for (Title title : document.persons().unnamed())
            if (sentence.contains(title.from())
                    && title.affiliation().isPresent()
                    && !title.former()
                    && (!talkedAbout.covers(sentence, title.from()) || visitors.owns(title.to()))) {
                // "The Ghanaian president": whoever the text names as such, unless this sentence names them anyway.
                Optional<Person> holder = guess.holder(title).filter(person -> named.stream()
                        .noneMatch(other -> other.name().equals(person.name())));
                found.add(new Participation(
                        title.from(),
                        title.to(),
                        title.affiliation(),
                        holder,
                        holder.isPresent() ? Participation.Sign.PERSON : Participation.Sign.OFFICIAL));
            }
    }
}
