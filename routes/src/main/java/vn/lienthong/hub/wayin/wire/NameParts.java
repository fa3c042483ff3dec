package vn.lienthong.hub.wayin.wire;

/**
 * A name in the three parts of the wire format. The population services' own answers often have all of it in one, so
 * whoever reads them joins the three again, and that gives the whole name.
 *
 * @param family the first part (Ho); empty if there is only one
 * @param middle all between (ChuDem); may be empty
 * @param given the last part (Ten)
 */
record NameParts(String family, String middle, String given) {

    /** By the order of Vietnamese names; names of other peoples, such as Y Blô Niê, are cut at the same places. */
    static NameParts of(String fullName) {
        String name = fullName.strip();
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        if (first < 0) {
            return new NameParts("", "", name);
        }
        return new NameParts(
                name.substring(0, first),
                first == last ? "" : name.substring(first + 1, last).strip(),
                name.substring(last + 1));
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "NameParts[…]";
    }
}
