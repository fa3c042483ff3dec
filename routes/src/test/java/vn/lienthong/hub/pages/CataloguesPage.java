package vn.lienthong.hub.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import vn.lienthong.hub.population.matching.Difference;
import vn.lienthong.hub.population.matching.FieldVerdict;
import vn.lienthong.hub.population.matching.PersonVerdict;
import vn.lienthong.hub.population.matching.PlaceCatalogue;

/** {@code docs/catalogues.md}: the codes that the matching engine knows, and the words of its answers. */
final class CataloguesPage {
    private final Markdown page = new Markdown();
    private final Map<String, String> before = Catalogue.map("provinces63.csv", "code", "name_vi");
    private final Map<String, String> since = Catalogue.map("provinces34.csv", "new_code", "name_vi");

    String text() {
        page.line("# Codes and catalogues / Mã và danh mục")
                .line("")
                .line(
                        "Made from the tables in `routes/src/main/resources/catalogues/` and from the matching engine; do not")
                .line("edit. What became of a value that was compared is a verdict, and why is said by differences.")
                .line("")
                .line("Trang này được sinh từ các bảng mã và từ phần đối khớp; không sửa bằng tay.");
        verdicts();
        provinces();
        ethnicGroups();
        sexes();
        maritalStatus();
        phones();
        return page.toString();
    }

    private void verdicts() {
        section(
                "Verdicts of a field / Kết quả đối khớp của một trường",
                "Of values that could be compared the closest comes first.");
        page.header("verdict", "kết quả", "what it says", "counts towards 100 %");
        for (FieldVerdict verdict : FieldVerdict.values()) {
            row(verdict.name(), verdict.vietnamese(), verdict.english(), verdict.countsAsFull() ? "yes" : "");
        }
        section(
                "Verdicts of a person / Kết quả đối khớp của một người",
                "Every verification has exactly one, so the counts of a report add up.");
        page.header("verdict", "kết quả", "what it says");
        for (PersonVerdict verdict : PersonVerdict.values()) {
            row(verdict.name(), verdict.vietnamese(), verdict.english());
        }
        section(
                "Differences / Điểm khác nhau",
                "Why a field has its verdict. They say of which kind a difference is, and never what the other value is.");
        page.header("difference", "khác nhau ở đâu", "in what two values differ");
        for (Difference difference : Difference.values()) {
            row(difference.name(), difference.vietnamese(), difference.english());
        }
    }

    private void provinces() {
        section(
                "Provinces / Tỉnh, thành phố",
                "The 63 provinces stand in personal numbers (Decree 137/2015, Circular 07/2016), which the merger does not",
                "touch. On 1 July 2025 they became 34 (Resolution 202/2025/QH15). An address says the catalogue of its codes:",
                "`%s` for the 63, `%s` for the 34. Without it a code is ambiguous where it names another province now."
                        .formatted(PlaceCatalogue.BEFORE_MERGER.code(), PlaceCatalogue.SINCE_MERGER.code()));
        page.header("2023", "tỉnh, thành phố", "2025-07", "từ 01/07/2025");
        for (NamedCsvRecord row : Catalogue.rows("mergers2025.csv")) {
            String code = row.getField("old_code");
            row(code, before.get(code), Markdown.code(row.getField("new_code")), row.getField("new_name_vi"));
        }
        page.line("")
                .line(
                        "The other way round. What was made of several can be translated back to none of them for certain.")
                .line("")
                .header(
                        "2025-07",
                        "tỉnh, thành phố",
                        "was made of / hợp thành từ",
                        "the code named before / mã này trước đây chỉ");
        since.forEach((code, name) ->
                row(code, name, String.join(", ", predecessors(code)), namedBefore(code, predecessors(code))));
    }

    private List<String> predecessors(String code) {
        return Catalogue.rows("mergers2025.csv").stream()
                .filter(row -> row.getField("new_code").equals(code))
                .map(row -> Markdown.code(row.getField("old_code")) + " " + before.get(row.getField("old_code")))
                .toList();
    }

    /** Nothing where the province has kept its name, or was renamed without a merger. */
    private String namedBefore(String code, List<String> predecessors) {
        String name = before.get("0" + code);
        return name.equals(since.get(code)) || predecessors.size() == 1 ? "" : name;
    }

    private void ethnicGroups() {
        section(
                "Ethnic groups / Dân tộc",
                "Some systems have the codes 11 and 12 swapped, so a name decides where there is one. Spaces, hyphens and",
                "capitals do not matter, and a name without any diacritics stands for the one that it can be of. The other names are the hub's own choice of",
                "what registers write: the selection is open, and a group that nobody here has thought of is ill-formed.");
        page.header("code", "dân tộc", "also read as");
        Catalogue.rows("ethnic54.csv")
                .forEach(row -> row(row.getField("code"), row.getField("name_vi"), otherNames(row.getField("code"))));
    }

    private static String otherNames(String code) {
        return Catalogue.rows("ethnic-group-other-names.csv").stream()
                .filter(row -> row.getField("code").equals(code))
                .map(row -> row.getField("other_name"))
                .collect(Collectors.joining(", "));
    }

    private void sexes() {
        section(
                "Sex / Giới tính",
                "By system. The canonical form is `male` or `female`, absent where it is not stated. The codes of the",
                "population database are believed, not confirmed; the others were seen in clients of those systems.");
        page.header("code", "system", "canonical");
        Catalogue.rows("sex-codes.csv")
                .forEach(row -> row(row.getField("code"), row.getField("system"), row.getField("sex")));
    }

    private void maritalStatus() {
        section(
                "Marital status / Tình trạng hôn nhân",
                "The words that stand for it here. Which codes other systems have for it is not known to this project.");
        page.header("canonical", "tình trạng hôn nhân", "what it says");
        Catalogue.rows("marital-status.csv")
                .forEach(row -> row(row.getField("code"), row.getField("name_vi"), row.getField("name_en")));
    }

    private void phones() {
        section(
                "Telephone prefixes / Đầu số điện thoại",
                "In September 2018 mobile numbers of 11 digits lost one. A number in its old form is compared as what became",
                "of it.");
        page.header("11 digits", "10 digits", "operator");
        Catalogue.rows("phone-prefixes-2018.csv")
                .forEach(row -> row(
                        row.getField("old_prefix_11digit"),
                        Markdown.code(row.getField("new_prefix_10digit")),
                        row.getField("operator")));
    }

    private void section(String title, String... lines) {
        page.line("").line("## " + title).line("").line(String.join("\n", lines));
        page.line("");
    }

    private void row(String code, String... cells) {
        page.row(Stream.concat(Stream.of(Markdown.code(code)), Arrays.stream(cells))
                .toList());
    }
}
