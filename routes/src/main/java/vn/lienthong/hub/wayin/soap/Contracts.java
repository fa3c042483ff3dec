package vn.lienthong.hub.wayin.soap;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.spine.Permissions;
import vn.lienthong.hub.wayin.HttpHeaders;

/**
 * The WSDL of an interface, from the catalogue. A contract holds nobody's data, so it is shown without a key, as tools
 * want it; with a key it holds what its agency may call.
 */
@Component
final class Contracts {
    private final Catalogue catalogue;
    private final Permissions permissions;
    private final SoapSettings settings;

    Contracts(Catalogue catalogue, Permissions permissions, SoapSettings settings) {
        this.catalogue = catalogue;
        this.permissions = permissions;
        this.settings = settings;
    }

    /** @throws HubFault if there is no such interface, or nothing of it may be called */
    String of(HttpServletRequest request) {
        SoapAddress address = SoapAddress.of(request);
        List<Operation> all =
                catalogue.operations().stream().filter(address::serves).toList();
        if (all.isEmpty()) {
            throw new HubFault(FaultCode.OPERATION_UNKNOWN);
        }
        Credential credential = HttpHeaders.credential(request);
        List<Operation> shown = credential instanceof Credential.None
                ? all
                : all.stream()
                        .filter(operation ->
                                permissions.mayCall(credential, operation.key().name()))
                        .toList();
        if (shown.isEmpty()) {
            throw new HubFault(FaultCode.OPERATION_NOT_AGREED);
        }
        return new Wsdl(address, shown, baseUrl(request) + request.getRequestURI()).text();
    }

    /** Never what a header says: whoever fetches a contract through a forged one would send others elsewhere. */
    private String baseUrl(HttpServletRequest request) {
        return settings.publicUrl().isBlank()
                ? "http://" + request.getLocalAddr() + ":" + request.getLocalPort()
                : settings.publicUrl();
    }
}
