/**
 * The encodings in which old Vietnamese systems write their files: reading and writing them, and finding out which one it
 * is. {@code RATIONALE.md} beside this says why it is done so, {@code docs/files.md} what an agency gets.
 *
 * <p>Depends on nothing but the JDK. Nothing here is changed once it is made, but for readers and writers of one file.
 */
package vn.lienthong.hub.wayin.file.encoding;
