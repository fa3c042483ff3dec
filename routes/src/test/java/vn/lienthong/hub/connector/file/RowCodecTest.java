package vn.lienthong.hub.connector.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.connector.file.RowLayout.Column;
import vn.lienthong.hub.connector.mapping.MappingException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowCodecTest {
    private static RowCodec codec(String format, String encoding) {
        boolean isFixed = format.equals("fixed-width");
        return RowCodec.of(new RowLayout(
                format,
                encoding,
                ";",
                null,
                "key",
                List.of(new Column("key", isFixed ? 16 : null), new Column("name", isFixed ? 8 : null)),
                "DanhSach",
                "Dong"));
    }

    private static ObjectNode row(String key, String name) {
        return JsonNodeFactory.instance.objectNode().put("key", key).put("name", name);
    }

    @Test
    void whatIsWrittenIsReadInEveryFormat() throws MappingException {
        for (String format : List.of("csv", "fixed-width", "json-lines", "xml")) {
            RowCodec codec = codec(format, null);
            String text = codec.head() + codec.write(row("0123456789ABCDEF", "Lê; <&>")) + codec.foot();

            assertThat(codec.read(codec.decode(codec.encode(text))))
                    .as(format)
                    .containsExactly(row("0123456789ABCDEF", "Lê; <&>"));
        }
    }

    @Test
    void aValueThatItsColumnCannotHoldIsNotCut() {
        assertThatThrownBy(() -> codec("fixed-width", null).write(row("0123456789ABCDEF", "Nguyễn Văn")))
                .isInstanceOf(MappingException.class)
                .hasMessage("the column name cannot hold its value");
    }

    @Test
    void aLetterThatTheEncodingDoesNotHaveIsNotReplaced() {
        assertThatThrownBy(() -> codec("csv", "ISO-8859-1").encode("Lê Đỗ")).isInstanceOf(MappingException.class);
    }

    @Test
    void bytesOfAnotherEncodingAreNoText() {
        assertThatThrownBy(() -> codec("csv", null).decode("Lê".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MappingException.class);
    }

    @Test
    void columnsOfCsvComeInAnyOrderAndOthersBesides() throws MappingException {
        assertThat(codec("csv", null).read("more;name;key\n1;Lê;K\n"))
                .containsExactly(row("K", "Lê").put("more", "1"));
        assertThatThrownBy(() -> codec("csv", null).read("name;more\nLê;1\n"))
                .hasMessageContaining("does not name the columns");
    }

    @Test
    void aRowThatIsIllFormedIsNoneAndTheOthersStand() throws MappingException {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();

        assertThat(codec("csv", null).read("key;name\nK;a;b\nL;c\n")).containsExactly(nothing, row("L", "c"));
        assertThat(codec("json-lines", null).read("{\"key\":\n{\"key\":\"L\",\"name\":\"c\"}\n"))
                .containsExactly(nothing, row("L", "c"));
        assertThat(codec("fixed-width", null).read("x".repeat(30) + "\n" + "L               c\n"))
                .containsExactly(nothing, row("L", "c"));
    }

    private static List<ObjectNode> xml(String rows) throws MappingException {
        return codec("xml", null).read("<?xml version=\"1.0\"?><DanhSach>" + rows + "</DanhSach>");
    }

    @Test
    void aRowOfXmlThatIsIllFormedIsNoneAndTheOthersStand() throws MappingException {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();

        assertThat(xml("<Dong><key>A</key>text</Dong><Khac/><Dong><key>B</key><key>C</key></Dong>"
                        + "<Dong><key><b>D</b></key></Dong><Dong>\n <key>E</key><more>1</more><!-- --> </Dong>"))
                .containsExactly(
                        nothing,
                        nothing,
                        nothing,
                        nothing,
                        JsonNodeFactory.instance.objectNode().put("key", "E"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<DanhSach><Dong></DanhSach>",
                "<DanhSach/><DanhSach/>",
                "<DanhSach><Dong><key>A</key></Dong>",
                "<Khac><Dong><key>A</key></Dong></Khac>",
                "<DanhSach>text<Dong/></DanhSach>",
                "<DanhSach><Dong><key>&other;</key></Dong></DanhSach>",
                "<!DOCTYPE DanhSach [<!ENTITY a \"b\">]><DanhSach><Dong><key>&a;</key></Dong></DanhSach>",
                "<!DOCTYPE DanhSach [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><DanhSach><Dong><key>&a;</key></Dong></DanhSach>",
                "<!DOCTYPE DanhSach SYSTEM \"http://127.0.0.1:1/a.dtd\"><DanhSach/>",
            })
    void whatIsNoXmlOrDeclaresATypeIsRefusedAsAWhole(String text) {
        assertThatThrownBy(() -> codec("xml", null).read(text))
                .isInstanceOf(MappingException.class)
                .message()
                .doesNotContain("DanhSach", "other");
    }

    @Test
    void depthCostsNothing() throws MappingException {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

        assertThat(xml("<Dong><key>A</key>" + deep + "</Dong><Dong><key>B</key></Dong>"))
                .containsExactly(
                        JsonNodeFactory.instance.objectNode(),
                        JsonNodeFactory.instance.objectNode().put("key", "B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\nb", "\ud800", "\uffff", "\u0085"})
    void aValueThatXmlCannotSayIsNotSent(String value) {
        assertThatThrownBy(() -> codec("xml", null).write(row("0123456789ABCDEF", value)))
                .isInstanceOf(MappingException.class)
                .hasMessage("the column name cannot hold its value");
    }

    @Test
    void aFileWithTooManyRowsIsNotRead() {
        String text = "key;name\n" + "K;a\n".repeat(RowCodec.MAX_ROWS + 1);

        assertThatThrownBy(() -> codec("csv", null).read(text)).hasMessageContaining("more than");
        assertThatThrownBy(() -> xml("<Dong/>".repeat(RowCodec.MAX_ROWS + 1))).hasMessageContaining("more than");
    }
}
