package vn.lienthong.hub.connector.file;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * Where files are exchanged with a system: request files go into {@code requests/} below it, answer files come out of {@code
 * answers/}.
 */
sealed interface FileAddress permits FolderAddress, SftpAddress {
    /** @throws UnusableFilesException if it is no address of a folder, or of one that cannot be reached in a safe way */
    static FileAddress of(OperationSource source) {
        try {
            URI address = URI.create(source.system().baseUrl());
            if ("sftp".equals(address.getScheme()) && SftpAddress.isOne(address)) {
                return SftpAddress.of(address, source);
            }
            if ("file".equals(address.getScheme())) {
                return new FolderAddress("file:" + Path.of(address));
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the sentence below.
        }
        throw new UnusableFilesException(List.of(source.file()
                .problem(
                        JsonPointer.compile("/system/baseUrl"),
                        "this is no address of a folder.",
                        "Write one such as file:///var/lib/exchange/unions or sftp://files.unions.example:22/exchange.")
                .under(LintRule.ADDRESS)));
    }
}
