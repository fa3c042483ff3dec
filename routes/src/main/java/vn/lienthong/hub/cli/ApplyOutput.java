package vn.lienthong.hub.cli;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine;

import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.revision.Publication;

/** What {@code ./hub apply} says: what is wrong, what would change, and what holds now. */
final class ApplyOutput {
    private final LogOutput out;
    private final boolean asJson;

    ApplyOutput(CommandLine commandLine, boolean asJson) {
        this.out = new LogOutput(commandLine);
        this.asJson = asJson;
    }

    /** @param published the number of the new publication; null if nothing was published */
    void plan(ApplyPlan plan, List<Problem> problems, Integer published) {
        List<PublishedChange> changes = plan.changes();
        if (asJson) {
            out.json(document(plan, problems, changes, published));
        } else {
            problems.forEach(problem -> out.line("%s", plan.line(problem)));
            changes.stream()
                    .filter(PublishedChange::isOne)
                    .forEach(change -> out.line("%-9s  %s", change.change(), change.what()));
        }
        out.note(sentence(plan, problems, changes, published));
    }

    private static String sentence(
            ApplyPlan plan, List<Problem> problems, List<PublishedChange> changes, Integer published) {
        long unchanged = changes.stream().filter(change -> !change.isOne()).count();
        String rest = changes.size() - unchanged + " changes, " + unchanged + " connectors and agreements unchanged. ";
        if (!problems.isEmpty()) {
            return rest + problems.size() + " problems: nothing is published.";
        }
        if (published != null) {
            return rest + "Publication " + published + " holds.";
        }
        return rest + (plan.changesSomething() ? "Nothing is published yet." : "Nothing is to be published.");
    }

    private static ObjectNode document(
            ApplyPlan plan, List<Problem> problems, List<PublishedChange> changes, Integer published) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.put("ok", problems.isEmpty());
        document.put("publication", published);
        document.putArray("problems");
        problems.forEach(problem -> document.withArray("problems").add(plan.line(problem)));
        document.putArray("changes");
        changes.stream()
                .filter(PublishedChange::isOne)
                .forEach(change -> document.withArray("changes")
                        .addObject()
                        .put("what", change.what())
                        .put("change", change.change()));
        document.put(
                "unchanged", changes.stream().filter(change -> !change.isOne()).count());
        return document;
    }

    void list(List<Publication> publications) {
        if (asJson) {
            out.json(publications);
            return;
        }
        for (Publication publication : publications) {
            out.line(
                    "%6d  %s  %3d folders  by %s for %s%s",
                    publication.number(),
                    LogOutput.time(publication.at()),
                    publication.folders().size(),
                    publication.by(),
                    publication.purpose(),
                    publication.sameAs() == null ? "" : ", the same as " + publication.sameAs());
        }
    }
}
