package vn.lienthong.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

import vn.lienthong.hub.context.DidYouMean;

/** The names of the hub's settings, and who wrote one that does not exist. */
final class SettingNames {
    /** Made by the compiler from the records with settings. */
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private static final String PREFIX = "hub.";

    /** After the name of a list, whose entries Spring takes for properties: {@code [0]}. */
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]$");

    private SettingNames() {}

    /** {@code hub.port}, {@code hub.door.body-limit} … */
    static Set<String> all() {
        try {
            Set<String> names = new TreeSet<>();
            for (URL resource :
                    Collections.list(SettingNames.class.getClassLoader().getResources(METADATA))) {
                try (InputStream stream = resource.openStream()) {
                    for (JsonNode property : new ObjectMapper().readTree(stream).path("properties")) {
                        names.add(property.path("name").asText());
                    }
                }
            }
            names.removeIf(name -> !name.startsWith(PREFIX));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence for each setting in the hub's files that does not exist. The environment may hold what it likes. */
    static List<String> unknownIn(ConfigurableEnvironment environment) {
        Set<String> known = all();
        List<String> problems = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> file && source instanceof OriginLookup<?>) {
                for (String written : file.getPropertyNames()) {
                    String name = INDEX.matcher(written).replaceFirst("");
                    if (name.startsWith(PREFIX) && !known.contains(name) && place(file, written) != null) {
                        problems.add(place(file, written) + ": there is no setting " + name + ". "
                                + DidYouMean.among(name, beside(name, known)));
                    }
                }
            }
        }
        return problems;
    }

    /** File and line, or null if it stands in no file of ours. */
    private static String place(PropertySource<?> source, String name) {
        Origin origin = OriginLookup.getOrigin(source, name);
        return origin instanceof TextResourceOrigin text
                        && text.getResource() != null
                        && text.getResource().isFile()
                ? text.getResource().getFilename() + ", line "
                        + (text.getLocation().getLine() + 1)
                : null;
    }

    private static Set<String> beside(String name, Set<String> known) {
        String group = name.substring(0, name.lastIndexOf('.') + 1);
        Set<String> names = new TreeSet<>(known);
        names.removeIf(other -> !other.startsWith(group));
        return names.isEmpty() ? known : names;
    }
}
