package vn.lienthong.hub.exchangelog.search;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * Figures of some days.
 *
 * @param from the first day, in Asia/Ho_Chi_Minh
 * @param to the last day
 * @param by by what the groups are: {@code day}, {@code agency}, {@code operation} or {@code result}
 * @param groups the figures of each; an agency or operation that is not known is an empty text
 */
public record Statistics(LocalDate from, LocalDate to, String by, Figures total, SortedMap<String, Figures> groups) {}
