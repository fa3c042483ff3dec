package vn.lienthong.hub.population.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueTableTest {
    private static final String SIMULATION = "/vn/lienthong/simulation/population/";

    @ParameterizedTest
    @CsvSource({
        "provinces63.csv,           63, 4",
        "provinces34.csv,           34, 4",
        "mergers2025.csv,           63, 3",
        "ethnic54.csv,              55, 2",
        "ethnic-group-other-names.csv, 30, 2",
        "phone-prefixes-2018.csv,   21, 3",
        "sex-codes.csv,              9, 3",
        "marital-status.csv,         4, 3",
    })
    void everyLineOfATableIsPlainlyFieldsBetweenCommas(String file, int rows, int columns) throws IOException {
        List<String> lines = text("/catalogues/" + file).lines().toList();

        assertThat(lines).hasSize(rows + 1).doesNotHaveDuplicates();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.split(",", -1))
                        .as(line)
                        .hasSize(columns)
                        .allMatch(field -> field.equals(field.strip()) && !field.isEmpty() && !field.contains("\"")));
        assertThat(CatalogueTable.rows(file))
                .hasSize(rows)
                .allSatisfy(row -> assertThat(row).hasSize(columns));
    }

    /** The simulation knows nothing of the hub, so it has copies. */
    @ParameterizedTest
    @ValueSource(strings = {"provinces63.csv", "mergers2025.csv", "ethnic54.csv"})
    void theSimulationHasTheSameTables(String file) throws IOException {
        assertThat(text("/catalogues/" + file)).isEqualTo(text(SIMULATION + file));
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> CatalogueTable.rows("districts.csv"))
                .hasMessage("The table catalogues/districts.csv is missing from the jar");
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = CatalogueTableTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
