/**
 * Routes that an integrator has written in {@code route.camel.yaml}, for what no template can do: they ask several
 * operations of their connector one after the other. The file is a part of Camel's YAML; what it may hold is all that is
 * read here.
 */
package vn.lienthong.hub.connector.flow;
