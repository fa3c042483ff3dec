package vn.lienthong.hub.exchangelog.search;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * What a search found.
 *
 * @param exchanges newest first
 * @param next what to give as {@code after} to see more; null if there is no more
 */
@JsonInclude(Include.NON_NULL)
public record LogPage(List<RecordedExchange> exchanges, String next) {}
