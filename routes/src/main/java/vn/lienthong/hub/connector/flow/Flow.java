package vn.lienthong.hub.connector.flow;

import java.util.List;

/** A written route, without its beginning and its end, which are the hub's. */
record Flow(List<FlowStep> steps) {}
