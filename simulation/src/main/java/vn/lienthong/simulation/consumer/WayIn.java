package vn.lienthong.simulation.consumer;

/** How an agency's system asks the hub. */
public enum WayIn {
    REST("rest"),
    SOAP_11("soap 1.1"),
    SOAP_12("soap 1.2"),
    FILE("file");

    private final String shown;

    WayIn(String shown) {
        this.shown = shown;
    }

    /** As people read it. */
    public String shown() {
        return shown;
    }

    /** As {@code asks.yaml} has it: {@code soap-1.1}. */
    public String written() {
        return shown.replace(' ', '-');
    }

    public boolean isSoap() {
        return this == SOAP_11 || this == SOAP_12;
    }
}
