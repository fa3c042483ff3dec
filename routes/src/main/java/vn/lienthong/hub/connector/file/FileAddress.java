package vn.lienthong.hub.connector.file;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * Where files are exchanged with a system: request files go into {@code requests/} below it, answer files come out of {@code
 * answers/}.
 *
 * @param folder the URI of Camel's component up to the folder
 * @param options of the component, for both ways
 */
record FileAddress(String folder, String options) {
    /** @throws UnusableFilesException if it is no address of a folder */
    static FileAddress of(OperationSource source) {
        SystemDescriptor system = source.system();
        try {
            URI address = URI.create(system.baseUrl());
            if ("file".equals(address.getScheme())) {
                return new FileAddress("file:" + Path.of(address), "");
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the sentence below.
        }
        throw new UnusableFilesException(List.of(source.file()
                .problem(
                        JsonPointer.compile("/system/baseUrl"),
                        "this is no address of a folder.",
                        "Write one such as file:///var/lib/exchange/unions.")
                .under(LintRule.ADDRESS)));
    }

    String requests(String more) {
        return folder + "/requests?" + options + more;
    }

    String answers(String more) {
        return folder + "/answers?" + options + more;
    }

    /** Shows no option, which may be a secret. */
    @Override
    public String toString() {
        return "FileAddress[" + folder + "]";
    }
}
