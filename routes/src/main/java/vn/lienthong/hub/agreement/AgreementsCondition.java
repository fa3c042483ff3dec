package vn.lienthong.hub.agreement;

import java.util.Collection;
import java.util.List;

import vn.lienthong.hub.context.Problem;

/** Something outside the agreements that they must fit, such as the catalogue of operations. */
public interface AgreementsCondition {
    /** What would not fit if these were the agreements. */
    List<Problem> problemsOf(Collection<Agreement> next);
}
