package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a comparison came to its verdict, for somebody who wonders about it. It shows the values that were compared: not for
 * logs, and not for an asker who may not see what is held.
 *
 * @param result what the comparison says
 * @param steps what was done to both values, from how they were written to how they were compared; empty if one of them
 *     was missing or not well-formed
 */
public record Explanation(FieldResult result, List<Step> steps) {

    /**
     * Both values after one step.
     *
     * @param vietnamese what was done, in Vietnamese
     * @param english the same in English
     */
    public record Step(String vietnamese, String english, String asked, String held) {

        /** Whether the two values are the same by now. */
        public boolean isEqual() {
            return asked.equals(held);
        }

        /** Shows neither value, because both are personal data. */
        @Override
        public String toString() {
            return "Step[" + english + "]";
        }
    }

    /** Explains {@link NameComparison}: a text in between is shown composed, as people write it. */
    public static Explanation ofNames(String asked, String held) {
        FieldResult result = NameComparison.compare(asked, held);
        if (!NameForm.isWellFormed(asked) || !NameForm.isWellFormed(held)) {
            return new Explanation(result, List.of());
        }
        List<Step> steps = new ArrayList<>(List.of(asWritten(asked, held)));
        String askedText = asked;
        String heldText = held;
        for (NameStep step : NameStep.values()) {
            askedText = step.apply(askedText);
            heldText = step.apply(heldText);
            steps.add(new Step(step.vietnamese(), step.english(), shown(askedText), shown(heldText)));
        }
        steps.add(new Step("bỏ dấu", "without diacritics", folded(asked), folded(held)));
        return new Explanation(result, List.copyOf(steps));
    }

    private static String shown(String text) {
        return Normalizer.normalize(ToneMarks.withMarks(text), Form.NFC);
    }

    private static String folded(String name) {
        return new String(CanonicalName.of(name).folded());
    }

    /** Explains {@link PhoneComparison}. */
    public static Explanation ofPhones(String asked, String held) {
        List<Step> steps = PhoneNumber.parse(asked)
                .flatMap(one -> PhoneNumber.parse(held)
                        .map(other -> List.of(
                                asWritten(asked, held),
                                new Step(
                                        "số trong nước, đầu số từ tháng 9/2018",
                                        "the number within the country, with its prefix since September 2018",
                                        one.value(),
                                        other.value()))))
                .orElse(List.of());
        return new Explanation(PhoneComparison.compare(asked, held), steps);
    }

    /** Explains {@link DateComparison}, of dates in the form that {@link PartialDate#parse(String)} reads. */
    public static Explanation ofDates(String asked, String held) {
        Optional<PartialDate> askedDate = PartialDate.parse(asked);
        if (!NameCharacters.isBlank(asked) && askedDate.isEmpty()) {
            return new Explanation(FieldResult.ILL_FORMED, List.of());
        }
        FieldResult result = DateComparison.compare(
                askedDate.orElse(null), PartialDate.parse(held).orElse(null));
        return new Explanation(
                result, askedDate.isEmpty() || held == null ? List.of() : List.of(asWritten(asked, held)));
    }

    private static Step asWritten(String asked, String held) {
        return new Step("như đã ghi", "as written", asked, held);
    }

    /** Shows no value, because they are personal data and texts like this end in logs. */
    @Override
    public String toString() {
        return "Explanation[" + result.verdict() + "]";
    }
}
