package vn.lienthong.hub.agreement;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.context.FolderState;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * Looks at the folder of the agreements again and again, and has the hub go by what changed. What cannot be used is
 * refused as a whole, with its reason, and what was agreed on before goes on being so.
 */
final class AgreementWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AgreementWatch.class);

    private final Path folder;
    private final Agreements agreements;
    private final Supplier<List<AgreementsCondition>> conditions;
    /** The folder as it was seen last, and as it was when it was last taken; null before that. */
    private String seen;

    private String taken;
    private String refusal;

    /** @param conditions looked up when they are needed, because they need the agreements themselves */
    AgreementWatch(Path folder, Agreements agreements, Supplier<List<AgreementsCondition>> conditions) {
        this.folder = folder;
        this.agreements = agreements;
        this.conditions = conditions;
        this.taken = FolderState.of(folder);
    }

    /** One look. A folder is left alone until it is the same twice. What was refused is tried again each time. */
    void look() {
        String now = FolderState.of(folder);
        boolean quiet = now.equals(seen);
        seen = now;
        if (!quiet || now.equals(taken)) {
            return;
        }
        try {
            take();
            taken = now;
            refusal = null;
            LOG.info(
                    "The agreements have changed: there are {}",
                    agreements.all().size());
        } catch (UnusableFilesException e) {
            if (!e.getMessage().equals(refusal)) {
                LOG.warn("The agreements stay as they were. Their folder has changed:\n{}", e.getMessage());
            }
            refusal = e.getMessage();
        } catch (RuntimeException e) {
            LOG.error("The folder of the agreements could not be looked at", e);
        }
    }

    private void take() {
        List<Agreement> next = AgreementFiles.readAll(folder);
        Problems problems = new Problems();
        conditions.get().forEach(condition -> problems.addAll(condition.problemsOf(next)));
        problems.throwIfAny();
        agreements.replace(next);
    }
}
