package vn.lienthong.hub.connector.file;

/**
 * A folder that the hub's own system shows.
 *
 * @param folder the URI of Camel's component up to the folder
 */
record FolderAddress(String folder) implements FileAddress {
    String requests(String options) {
        return folder + "/requests?" + options;
    }

    String answers(String options) {
        return folder + "/answers?" + options;
    }
}
