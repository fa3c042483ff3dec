package vn.lienthong.bench.matching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

import vn.lienthong.simulation.population.SyntheticPeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

class ReportPictureTest {
    private static final long SMALL_ENOUGH_FOR_A_PAGE = 100_000;

    @TempDir
    private Path folder;

    @Test
    void everyKindOfPairHasItsBarInAPictureThatIsSmall() throws Exception {
        List<SyntheticPerson> people = SyntheticPeople.of(1_000, 7);
        Figures figures = new Figures();
        PairSource.all(people, 7).forEach(source -> source.make(5_000, people, figures::count));
        Path file = folder.resolve("report.svg");

        ReportPicture.write(figures, file);

        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("pairs of names", "rewritten: TONE_MOVED", "of 11 digits", "cancelled, leading in a circle");
        assertThat(Files.size(file)).isLessThan(SMALL_ENOUGH_FOR_A_PAGE);
    }
}
