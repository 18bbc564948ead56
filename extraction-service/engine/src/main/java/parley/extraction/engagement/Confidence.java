package parley.extraction.engagement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.extraction.date.DateInterval;
import parley.extraction.lexicon.LexiconData;

/**
 * How likely an observation is to be one that a careful reader would record too: a logistic regression over a few signs
 * in its derivation. The weights stand in {@code catalogue/confidence.yaml} and are fitted to gold records by
 * {@code parley.quality.Calibrate}.
 *
 * @param weights weight by sign; a sign without a weight tells nothing
 * @param reportFrom below this nothing is reported, but noted as undecided
 */
public record Confidence(Map<String, Double> weights, double reportFrom) {
    private static final String FILE = "catalogue/confidence.yaml";
    private static final Set<Rule> TYING = Set.of(Rule.PARTY_TIED);
    private static final Set<Rule> ACTING = Set.of(
            Rule.PARTY_TIED,
            Rule.PARTY_OFFICIAL,
            Rule.PARTY_PERSON,
            Rule.PARTY_SUBJECT,
            Rule.PARTY_ASSEMBLY,
            Rule.PARTY_LISTED);

    public Confidence {
        weights = Map.copyOf(weights);
    }

    /** The fitted weights. */
    public static Confidence load() {
        LexiconData data = LexiconData.read(FILE);
        return new Confidence(
                data.textsByKey("weights").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> Double.valueOf(e.getValue()))),
                Double.parseDouble(data.text("report_from")));
    }

    /** The same weights, with everything reported. */
    public Confidence reportingEverything() {
        return new Confidence(weights, 0);
    }

    /**
     * Whether an observation is reported: when it is likely enough, or when few gold records are of its kind, so that
     * their weights are small, but it tells enough: where and when, who and when, which port a ship called at, or which
     * country somebody was to visit.
     */
    boolean isEnough(Observation o) {
        boolean dated = o.date().isPresent();
        boolean strong = hasStrongTrigger(o);
        boolean led = read(o, Rule.PARTY_DESTINATION);
        // Of two forces, "the exercise opened on Monday" says as much as any verb.
        boolean tells = strong || read(o, Rule.TRIGGER_WEAK_EXERCISE) || read(o, Rule.TRIGGER_WEAK_SIGN);
        boolean named = dated
                && (sides(o, TYING) >= 2
                        || (tells || !o.persons().isEmpty()) && sides(o, ACTING) >= 2
                        || sides(o, ACTING) > 2);
        boolean placed = o.city().isPresent() && (dated || strong && sides(o, ACTING) >= 2);
        boolean called = dated && led && read(o, Rule.TRIGGER_PORT_CALL);
        // "the visit of the minister to …", "Anna Lind plans a visit to Lomé"
        boolean journey = led && read(o, Rule.TRIGGER_WEAK_VISIT) && sides(o, ACTING) >= 1;
        boolean visited =
                journey && (dated || o.city().isPresent() && !o.persons().isEmpty());
        // "وتوجه الثلاثاء إلى توغو": of whoever was told of before.
        boolean goesOn =
                dated && led && read(o, Rule.JOIN_PROTAGONIST) && !o.persons().isEmpty();
        // "with the participation of Ghana, Togo and Benin"
        boolean listed = sides(o, Set.of(Rule.PARTY_LISTED)) > 2;
        // "denied that its minister had met Togolese officials": whoever denies it says what it would have been.
        boolean denied = o.status() == Status.CANCELLED && sides(o, ACTING) >= 2;
        return o.confidence() >= reportFrom || placed || named || called || visited || goesOn || listed || denied;
    }

    /** From 0 to 1: of observations with a confidence of 0.8, about eight in ten are right. */
    public double of(Observation observation) {
        double sum = 0;
        for (Map.Entry<String, Double> sign : signs(observation).entrySet())
            sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
        return 1 / (1 + Math.exp(-sum));
    }

    /** The signs of an observation, each 0 to 1. */
    public static Map<String, Double> signs(Observation o) {
        Map<String, Double> signs = new LinkedHashMap<>();
        signs.put("always", 1.0);
        sign(signs, "trigger.strong", hasStrongTrigger(o));
        sign(signs, "date.exact", o.date().filter(d -> !d.approximate()).isPresent());
        sign(
                signs,
                "date.approximate",
                o.date().filter(DateInterval::approximate).isPresent());
        sign(signs, "place", o.country().isPresent());
        long sides =
                o.persons().stream().flatMap(p -> p.party().stream()).distinct().count();
        sign(signs, "persons.of-one-side", sides == 1);
        sign(signs, "persons.of-both-sides", sides >= 2);
        sign(signs, "persons.of-home", read(o, Rule.PERSON_OF_HOME));
        sign(signs, "parties.three-or-more", o.parties().size() > 2);
        sign(signs, "status.planned", o.status() == Status.PLANNED);
        sign(signs, "status.cancelled", o.status() == Status.CANCELLED);
        for (Rule rule : List.of(Rule.PARTY_PERSON, Rule.PARTY_OFFICIAL, Rule.PARTY_TIED, Rule.PARTY_SUBJECT))
            sign(signs, rule.key(), read(o, rule));
        o.forms().forEach(form -> signs.put("form." + form.name().toLowerCase(Locale.ROOT), 1.0));
        sign(signs, "person.public-figure", read(o, Rule.PERSON_PUBLIC_FIGURE));
        sign(signs, "place.of-visited", read(o, Rule.PLACE_OF_VISITED));
        sign(signs, "city", o.city().isPresent());
        sign(signs, "sides.tied", sides(o, TYING) >= 2);
        sign(signs, "join.protagonist", read(o, Rule.JOIN_PROTAGONIST));
        sign(signs, "told-again", read(o, Rule.JOIN_SAME_SIDES) || read(o, Rule.JOIN_CONTINUES));
        return signs;
    }

    private static void sign(Map<String, Double> signs, String name, boolean present) {
        if (present) signs.put(name, 1.0);
    }

    private static boolean read(Observation o, Rule rule) {
        return o.derivation().stream().anyMatch(step -> step.rule() == rule);
    }

    /** How many sides are shown by signs of these kinds. */
    private static long sides(Observation o, Set<Rule> signs) {
        return o.derivation().stream()
                .filter(step -> signs.contains(step.rule()))
                .map(Step::value)
                .distinct()
                .count();
    }

    private static boolean hasStrongTrigger(Observation o) {
        return o.derivation().stream().map(Step::rule).anyMatch(rule -> rule.isTrigger() && !rule.isWeakTrigger());
    }
}
