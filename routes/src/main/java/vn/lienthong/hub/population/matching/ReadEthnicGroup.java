package vn.lienthong.hub.population.matching;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An ethnic group and how it was written.
 *
 * @param isCode by its code, not by its name
 * @param lacksDiacritics by its name, without the diacritics that the catalogue has
 */
record ReadEthnicGroup(EthnicGroup group, boolean isCode, boolean lacksDiacritics) {
    private static final Pattern CODE = Pattern.compile("0?([0-9]{1,2})");

    private static final Map<Integer, EthnicGroup> BY_NUMBER = by(group -> Integer.valueOf(group.code()));

    private static final Map<CanonicalName, EthnicGroup> BY_NAME = by(group -> joined(group.name()));

    /** No two names are one without their diacritics; a table in which two were would be refused here. */
    private static final Map<String, EthnicGroup> BY_FOLDED_NAME = by(group -> folded(joined(group.name())));

    private static <K> Map<K, EthnicGroup> by(Function<EthnicGroup, K> key) {
        return EthnicGroup.all().stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    /** Of a text that is a code or a name. */
    static Optional<ReadEthnicGroup> of(String codeOrName) {
        return ofCode(codeOrName).or(() -> ofName(codeOrName));
    }

    static Optional<ReadEthnicGroup> ofCode(String text) {
        Matcher matcher = CODE.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.ofNullable(BY_NUMBER.get(Integer.valueOf(matcher.group(1))))
                        .map(group -> new ReadEthnicGroup(group, true, false))
                : Optional.empty();
    }

    /**
     * By a name in any canonical spelling, with or without hyphens and spaces (Ê-đê, Ê Đê, Êđê), or without diacritics at
     * all. A name with other diacritics is another name.
     */
    static Optional<ReadEthnicGroup> ofName(String text) {
        if (!NameForm.isWellFormed(text)) {
            return Optional.empty();
        }
        CanonicalName name = joined(text);
        EthnicGroup group = BY_NAME.get(name);
        if (group != null || !name.isWithoutDiacritics()) {
            return Optional.ofNullable(group).map(found -> new ReadEthnicGroup(found, false, false));
        }
        return Optional.ofNullable(BY_FOLDED_NAME.get(folded(name)))
                .map(found -> new ReadEthnicGroup(found, false, true));
    }

    /** Of one part: systems disagree about where it is divided. */
    private static CanonicalName joined(String name) {
        return CanonicalName.unusual(CanonicalName.unusual(name).text().replaceAll("[ ']", ""));
    }

    private static String folded(CanonicalName name) {
        return new String(name.folded());
    }
}
