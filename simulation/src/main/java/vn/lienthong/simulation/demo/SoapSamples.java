package vn.lienthong.simulation.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import vn.lienthong.simulation.consumer.WayIn;

/** What is asked once more over SOAP: the same questions get the same answers. */
final class SoapSamples {
    private static final Set<String> SHOWN = Set.of(
            "as it is written",
            "a digit too few",
            "customer",
            "birth",
            "participant",
            "purpose not agreed",
            "a father",
            "household");

    private SoapSamples() {}

    static List<Sample> of(List<Sample> samples) {
        return Stream.of(WayIn.SOAP_11, WayIn.SOAP_12)
                .flatMap(version -> samples.stream()
                        .filter(sample -> SHOWN.contains(sample.shows()))
                        .map(sample -> sample.over(version, sample.id().replace("demo", "soap"))))
                .toList();
    }
}
