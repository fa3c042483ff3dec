package vn.lienthong.hub.connector.file;

import java.time.Clock;

import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.HubRouteBuilder;

/** The routes of all systems with which files are exchanged; and one for all that ends promises whose time is over. */
@Component
final class FileRoutes extends HubRouteBuilder {
    private static final int ENDED_AT_ONCE = 500;

    private final FilePartners partners;
    private final RequestFiles requests;
    private final AnswerFiles answers;
    private final Promises promises;
    private final LateOutcomes outcomes;
    private final DeferredSettings settings;
    private final Clock clock;

    FileRoutes(
            FilePartners partners,
            RequestFiles requests,
            AnswerFiles answers,
            Promises promises,
            LateOutcomes outcomes,
            DeferredSettings settings,
            Clock clock) {
        this.partners = partners;
        this.requests = requests;
        this.answers = answers;
        this.promises = promises;
        this.outcomes = outcomes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        route("promises", settings.timer("promises"), "Promises of answers in files, whose time is over")
                .process(this::endPromises)
                .id("end-promises");
        partners.all().forEach(this::add);
        partners.onChange(this::change);
    }

    private void endPromises(Exchange camel) {
        promises.closeEnded(ENDED_AT_ONCE, outcomes::ended);
        promises.deleteClosedBefore(clock.instant().minus(settings.keep()));
    }

    /** While the hub runs a system's routes are made anew: what is promised is kept, and callers wait for no file. */
    private void change(FilePartner former, FilePartner coming) {
        if (former != null) {
            PartnerRoutes.remove(former.id(), getContext());
        }
        if (coming != null) {
            add(coming);
        }
    }

    private void add(FilePartner partner) {
        try {
            getContext().addRoutes(new PartnerRoutes(partner, wayTo(partner), requests, answers, settings));
        } catch (Exception e) {
            throw new IllegalStateException("no files can be exchanged with " + partner.id(), e);
        }
    }

    private FileWay wayTo(FilePartner partner) {
        return partner.address() instanceof FolderAddress folder
                ? new FolderWay(partner, folder, settings, getContext())
                : new SftpWay(partner, new SftpAnswers(partner, partner.sftp(), settings, clock), settings);
    }
}
