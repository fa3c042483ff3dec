package vn.lienthong.hub.population.matching;

import java.util.HashMap;
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

    private static final Map<Integer, EthnicGroup> BY_NUMBER = EthnicGroup.all().stream()
            .collect(Collectors.toUnmodifiableMap(group -> Integer.valueOf(group.code()), Function.identity()));

    private static final Map<CanonicalName, EthnicGroup> BY_NAME = byName(ReadEthnicGroup::joined);

    private static final Map<String, EthnicGroup> BY_FOLDED_NAME = byName(name -> folded(joined(name)));

    /** No two groups share a name, not even without its diacritics; tables in which two did would be refused here. */
    private static <K> Map<K, EthnicGroup> byName(Function<String, K> key) {
        Map<K, EthnicGroup> groups = new HashMap<>();
        Map<String, EthnicGroup> names = EthnicGroup.byOtherName();
        EthnicGroup.all().forEach(group -> names.put(group.name(), group));
        names.forEach((name, group) -> {
            EthnicGroup before = groups.put(key.apply(name), group);
            if (before != null && !before.equals(group)) {
                throw new IllegalStateException("%s and %s share the name %s".formatted(before, group, name));
            }
        });
        return groups;
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
