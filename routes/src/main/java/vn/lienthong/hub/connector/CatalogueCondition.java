package vn.lienthong.hub.connector;

import java.util.List;

import vn.lienthong.hub.context.Problem;

/** Something outside the connectors that the hub goes by and that must fit the catalogue, such as the agreements. */
public interface CatalogueCondition {
    /** What would not fit if this were the catalogue. */
    List<Problem> problemsOf(Catalogue next);
}
