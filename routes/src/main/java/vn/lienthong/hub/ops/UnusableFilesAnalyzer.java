package vn.lienthong.hub.ops;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import vn.lienthong.hub.context.UnusableFilesException;

/** Says which files keep the hub from starting, instead of a stack trace. */
final class UnusableFilesAnalyzer extends AbstractFailureAnalyzer<UnusableFilesException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableFilesException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.nextStep(), cause);
    }
}
