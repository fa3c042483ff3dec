package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The one spelling that all equal spellings of a name share, worked out by the rules of Unicode and for any script. This is
 * the definition; {@link CanonicalName} reads usual names faster and to the same result.
 */
final class CanonicalSpelling {

    private CanonicalSpelling() {}

    /** Lower case, composed, tones as units behind their group of vowels, single spaces between the parts. */
    static String unitsOf(String name) {
        String text = name;
        for (NameStep step : NameStep.values()) {
            text = step.apply(text);
        }
        return Normalizer.normalize(text, Form.NFC);
    }
}
