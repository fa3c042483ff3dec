package vn.lienthong.hub.connector.transport;

import java.nio.charset.StandardCharsets;
import java.util.List;

import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.connector.ResultCode;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.Xml;
import vn.lienthong.hub.fault.FaultCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.hub.fault.Refusals.refusalOf;

class ResultCodeInXmlTest {

    private static ResultCodeReader at(String field) {
        return new ResultCodeReader(new ResultCode(field, List.of("0"), List.of("1")));
    }

    private static XdmNode xml(String text) throws MappingException {
        return Xml.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@ma      | <?a?><!-- b --><k xmlns='urn:x' ma='0'/>",
                "ma       | <k xmlns='urn:x'><ma> 0 </ma></k>",
                "q.ma     | <k><o/><q xmlns='urn:x'><o>9</o><ma>0</ma></q></k>",
                "q.@ma    | <k><q ma='0'>9</q></k>"
            })
    void aCodeIsAnAttributeOrAnElementBelowTheRoot(String field, String answer) throws MappingException {
        assertThat(at(field).hasFound(xml(answer))).isTrue();
        assertThat(at(field).hasFound(xml(answer.replace('0', '1')))).isFalse();
        assertThat(refusalOf(() -> at(field).hasFound(xml(answer.replace('0', '7'))))
                        .code())
                .isEqualTo(FaultCode.PROVIDER_FAILED);
    }

    @Test
    void anAnswerWithoutItsCodeCannotBeRead() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> at("q.ma").hasFound(xml("<k><ma>0</ma></k>")));
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> at("@ma").hasFound(xml("<k/>")));
    }
}
