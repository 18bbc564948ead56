package parley.extraction.engagement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.extraction.DocumentReading;
import parley.extraction.engagement.Observation.Participant;
import parley.extraction.lexicon.Cue;
import parley.extraction.person.OfficeKind;
import parley.extraction.person.Person;
import parley.extraction.person.Title;
import parley.extraction.token.Sentence;

/** Chooses in what forms an occasion took place: what its sentences tell, and what follows from who was there. */
final class FormChooser {
    private final DocumentReading document;
    private final Accreditation accreditation;

    FormChooser(DocumentReading document) {
        this.document = document;
        this.accreditation = new Accreditation(document);
    }

    /** The forms of an occasion in which {@code participants} took part, from those of its sentences. */
    Set<Form> choose(Occasion occasion, List<Participant> participants) {
        EnumSet<Form> forms = EnumSet.copyOf(occasion.forms());
        if (forms.contains(Form.CALL)) {
            forms.remove(Form.MEETING);
            forms.remove(Form.VISIT);
            forms.remove(Form.CONFERENCE);
        }
        if (forms.contains(Form.MEETING) && occasion.parties().size() >= 3) forms.add(Form.CONFERENCE);
        boolean cameFromAbroad = occasion.drafts().stream().anyMatch(d -> tellsArrival(d.sentence()));
        if (forms.contains(Form.MEETING) && cameFromAbroad) forms.add(Form.VISIT);
        if (forms.contains(Form.VISIT) && isWithResident(occasion, participants)) {
            forms.remove(Form.VISIT);
            forms.add(Form.MEETING);
        }
        Set<String> named = occasion.drafts().stream()
                .filter(draft -> !isForCeremony(draft))
                .flatMap(d -> d.persons().stream())
                .flatMap(p -> p.party().stream())
                .filter(occasion.parties()::contains)
                .collect(Collectors.toSet());
        boolean bothSides = named.size() >= 2 && !areGuestsAlone(occasion, named);
        boolean visit = forms.contains(Form.VISIT) && !occasion.isInvitation();
        // A session of a committee at which people of both sides sat is a meeting, unless they only telephoned.
        boolean session = forms.contains(Form.DIALOGUE) && !forms.contains(Form.CALL);
        if (bothSides && (visit || session)) forms.add(Form.MEETING);
        return forms;
    }

    /** "Minister A of Norway and Minister B of Togo visited Ghana": of those who visit nobody met whoever is at home. */
    private static boolean areGuestsAlone(Occasion occasion, Set<String> named) {
        Set<String> hosts = occasion.drafts().stream()
                .filter(d -> d.forms().contains(Form.VISIT))
                .flatMap(d -> d.country().stream())
                .filter(occasion.parties()::contains)
                .collect(Collectors.toSet());
        return occasion.parties().size() > 2
                && !hosts.isEmpty()
                && hosts.stream().noneMatch(named::contains);
    }

    /** "attended the inauguration of President …": who is honoured there need not have met every guest. */
    private boolean isForCeremony(Draft draft) {
        Sentence sentence = draft.sentence();
        return document.annotations().hasCue(sentence.from(), sentence.to(), Cue.CEREMONIES);
    }

    /** "a delegation", "on a visit", but not "the head of the Union's delegation to Ghana". */
    private boolean tellsArrival(Sentence sentence) {
        return document.annotations()
                .cues(sentence.from(), sentence.to(), Cue.ARRIVED_DELEGATION)
                .anyMatch(arrived -> document.persons()
                        .within(sentence)
                        .titles()
                        .noneMatch(t -> t.from() <= arrived.from()
                                && arrived.from() < t.to()
                                && accreditation.residence(t).isPresent()));
    }

    /** "The Swedish ambassador to Ghana visited the minister": whoever resides there did not come from abroad. */
    private boolean isWithResident(Occasion occasion, List<Participant> participants) {
        return occasion.drafts().stream()
                .flatMap(d -> d.persons().stream())
                .filter(person -> isAlone(person, participants))
                .flatMap(person -> person.mentions().stream())
                .flatMap(mention -> mention.title().stream())
                .anyMatch(title -> accreditation
                        .residence(title)
                        .map(host -> isMetBy(host, occasion))
                        .orElseGet(() -> isAmbassador(title) && !tellsJourney(occasion)));
    }

    /** "The ambassador of Canada, who came to take leave": where no journey is told, ambassadors reside with their hosts. */
    private static boolean isAmbassador(Title title) {
        return title.office().filter(OfficeKind.AMBASSADOR::equals).isPresent();
    }

    private static boolean tellsJourney(Occasion occasion) {
        return occasion.drafts().stream()
                .flatMap(d -> d.steps().stream())
                .map(Step::rule)
                .anyMatch(rule -> rule == Rule.PARTY_DESTINATION || rule == Rule.TRIGGER_VISIT);
    }

    /** Whether somebody takes part, and nobody else of the same side. */
    private static boolean isAlone(Person person, List<Participant> participants) {
        return participants.stream()
                .filter(p -> p.party().equals(person.party()))
                .map(Participant::name)
                .toList()
                .equals(List.of(person.name()));
    }

    private static boolean isMetBy(String host, Occasion occasion) {
        return occasion.drafts().stream()
                .flatMap(d -> d.steps().stream())
                .anyMatch(step -> step.value().equals(host)
                        && (step.rule() == Rule.PARTY_OFFICIAL || step.rule() == Rule.PARTY_PERSON));
    }
}
