package vn.lienthong.simulation.demo;

/** What agencies ask of ministries and of the portal; each asks what an example beside the connector asks. */
final class MinistrySamples {
    private static final String PORTAL = "government-office";
    private static final String DOSSIER = "public-service-dossier";

    private final Ask ask;

    private MinistrySamples(Ask ask) {
        this.ask = ask;
    }

    /** Takes one sample. */
    @FunctionalInterface
    interface Ask {
        void example(String shows, String agency, String purpose, String operation, String example, String expected);
    }

    static void addTo(Ask ask) {
        MinistrySamples samples = new MinistrySamples(ask);
        samples.aboutPeople();
        samples.aboutTheState();
    }

    private void aboutPeople() {
        found("pupil", PORTAL, DOSSIER, "education.find-pupil");
        found("classes of a pupil", PORTAL, DOSSIER, "education.list-classes-attended");
        found("visits under a card", "social-insurance", "insurance-settlement", "health.find-insurance-card-use");
        found("vaccinations", "education", "school-enrolment", "health.find-vaccinations");
        found("benefits", PORTAL, DOSSIER, "labour.find-social-protection");
        ask.example("no benefits", PORTAL, DOSSIER, "labour.find-social-protection", "not-found", "NOT_FOUND");
        found("numbers in my name", PORTAL, "own-data-request", "information.list-subscriptions");
    }

    private void aboutTheState() {
        found("civil servant", PORTAL, "officer-registration", "home-affairs.find-civil-servant");
        found("units of a ministry", PORTAL, "organisation-directory", "home-affairs.find-organisation-unit");
        found("commune in difficulty", "education", "school-enrolment", "ethnic-affairs.find-commune");
        found("policies for a commune", "education", "school-enrolment", "ethnic-affairs.list-policies");
        found("dossier", "evn", "service-dossier", "government-office.find-dossier");
        ask.example(
                "no such dossier",
                "evn",
                "service-dossier",
                "government-office.find-dossier",
                "not-found",
                "NOT_FOUND");
        found("dossiers of somebody", "justice", "civil-status-registration", "government-office.list-dossiers");
        found("fee of a dossier", "evn", "service-dossier", "government-office.find-payment");
    }

    private void found(String shows, String agency, String purpose, String operation) {
        ask.example(shows, agency, purpose, operation, "found", "FOUND");
    }
}
