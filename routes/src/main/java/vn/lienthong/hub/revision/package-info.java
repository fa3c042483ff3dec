/**
 * Folders that people wrote, as hubs go by them: kept in the hub's database by the hash of their content, which hub serves
 * which, and what was published for all hubs together. It does not know what is in a folder.
 */
package vn.lienthong.hub.revision;
