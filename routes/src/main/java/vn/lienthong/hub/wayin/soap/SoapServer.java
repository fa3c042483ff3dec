package vn.lienthong.hub.wayin.soap;

import java.util.Map;
import java.util.Set;

import javax.xml.namespace.QName;

import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.AbstractWSDLBasedEndpointFactory;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import org.springframework.stereotype.Component;

/** How CXF serves the hub: which header blocks it understands, what it does with faults, and how much XML it reads. */
@Component
final class SoapServer implements CxfConfigurer {
    /** Far more than any canonical request has, and far less than CXF's own limits. */
    private static final Map<String, Object> LIMITS = Map.of(
            StaxUtils.MAX_TEXT_LENGTH, 1_000_000,
            StaxUtils.MAX_ELEMENT_COUNT, 20_000L,
            StaxUtils.MAX_XML_CHARACTERS, 2_000_000L,
            StaxUtils.MAX_ELEMENT_DEPTH, 50,
            StaxUtils.MAX_CHILD_ELEMENTS, 10_000,
            StaxUtils.MAX_ATTRIBUTE_COUNT, 50);

    private final SoapFaults faults;

    SoapServer(SoapFaults faults) {
        this.faults = faults;
    }

    @Override
    public void configure(AbstractWSDLBasedEndpointFactory factory) {
        factory.getInInterceptors().add(new UnderstandsContext());
        factory.getOutFaultInterceptors().add(faults);
    }

    @Override
    public void configureServer(Server server) {
        server.getEndpoint().putAll(LIMITS);
    }

    @Override
    public void configureClient(Client client) {
        // The hub is no client here.
    }

    /** Declares the block {@code hub:Context}, so that a caller may demand that it is understood. */
    private static final class UnderstandsContext extends AbstractSoapInterceptor {
        UnderstandsContext() {
            super(Phase.PRE_PROTOCOL);
        }

        @Override
        public Set<QName> getUnderstoodHeaders() {
            return Set.of(ContextBlock.NAME);
        }

        @Override
        public void handleMessage(SoapMessage message) {
            // The way in reads the block.
        }
    }
}
