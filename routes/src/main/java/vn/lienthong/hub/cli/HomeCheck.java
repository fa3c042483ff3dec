package vn.lienthong.hub.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.agreement.Agreement;
import vn.lienthong.hub.agreement.AgreementFiles;
import vn.lienthong.hub.connector.ConnectorLint;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.spine.GrantsCheck;

/** What is wrong with connectors and agreements, by the classes that the hub itself goes by. Nothing need be set or running. */
final class HomeCheck {
    private final HubHome home;
    private final Problems problems = new Problems();

    HomeCheck(HubHome home) {
        this.home = home;
    }

    /**
     * @param published the connectors as they were published; null if there are none
     * @param unchanged ids of connectors that are as they were published
     * @return what is wrong with the connectors, and with the agreements as far as that can be told
     */
    List<Problem> all(Path published, Set<String> unchanged) {
        try (OfflineTransports transports = new OfflineTransports(home)) {
            problems.addAll(new ConnectorLint(transports.all(), new ObjectMapper())
                    .problemsOf(home.connectors(), published, unchanged));
            agreements(transports);
        }
        return problems.found();
    }

    /** What is wrong with the agreements, and with connectors that cannot be read. */
    List<Problem> agreements() {
        try (OfflineTransports transports = new OfflineTransports(home)) {
            agreements(transports);
        }
        return problems.found();
    }

    /** What a broken connector offers is not known, so that agreements are held against the operations of whole ones only. */
    private void agreements(OfflineTransports transports) {
        problems.attempt(() -> {
            List<Agreement> agreements = AgreementFiles.readAll(home.agreements());
            ConnectorLint lint = new ConnectorLint(transports.all(), new ObjectMapper());
            problems.addAll(GrantsCheck.problemsOf(agreements, lint.catalogue(home.connectors()), home));
            return agreements;
        });
    }
}
