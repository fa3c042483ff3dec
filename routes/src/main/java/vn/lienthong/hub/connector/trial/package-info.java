/**
 * Tries the mappings of a connector's folder in a process of its own before the hub goes by them: nothing in the hub can end
 * one that loops or fills the memory.
 */
package vn.lienthong.hub.connector.trial;
