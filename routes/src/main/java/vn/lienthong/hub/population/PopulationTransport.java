package vn.lienthong.hub.population;

import java.util.List;
import java.util.Map;

import org.apache.camel.model.RouteTemplateDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;

/** The way out to the population database for what is only read there. */
@Component
final class PopulationTransport implements Transport {
    private final PopulationReading reading;
    private final PopulationChangeTransport changes;

    PopulationTransport(PopulationReading reading, PopulationChangeTransport changes) {
        this.reading = reading;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "population";
    }

    @Override
    public Protocol protocol() {
        return Protocol.SQL;
    }

    @Override
    public Transport forChanges() {
        return changes;
    }

    @Override
    public List<String> parameterNames() {
        return List.of();
    }

    @Override
    public Map<String, String> parameters(OperationSource source) {
        return Map.of();
    }

    @Override
    public void describe(RouteTemplateDefinition template) {
        reading.describe(template)
                .process("{{" + PopulationReading.ANSWER + "}}")
                .id("map-answer");
    }

    @Override
    public Map<String, Object> beans(OperationSource source, Problems problems) {
        return reading.beans(source, problems);
    }
}
