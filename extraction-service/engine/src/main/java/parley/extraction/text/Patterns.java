package parley.extraction.text;

import java.util.regex.Pattern;

/**
 * The only place where regular expressions are made. Without {@code UNICODE_CHARACTER_CLASS}, {@code \b} and {@code \d}
 * mean different things on JDK 17 and 25 for Arabic and accented words.
 */
public final class Patterns {
    private Patterns() {}

    /** Compiles an expression with Unicode classes. */
    public static Pattern of(String expression) {
        return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
