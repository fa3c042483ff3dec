package vn.lienthong.hub.connector.file;

import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;

/** How a system's files get there and come back; one for each system, for its kind of folder. */
interface FileWay {
    /** Whether files can be written just now; while not, requests wait. */
    boolean isOpen();

    /** Adds the nodes that write a {@link RequestFiles.RequestFile}, which leave its name in the header for it. */
    void write(ProcessorDefinition<?> eachFile);

    /** Where the route of answers begins. */
    String answers();

    /**
     * Adds the nodes that read answer files.
     *
     * @param reading takes a file's bytes, and the name in the header for it; what it throws leaves the file where it is
     */
    void read(RouteDefinition answers, Reading reading);

    /** What is done with an answer file. */
    @FunctionalInterface
    interface Reading {
        /** @return false if nothing in it can be believed */
        boolean read(String name, byte[] content);
    }
}
