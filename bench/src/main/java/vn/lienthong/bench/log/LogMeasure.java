package vn.lienthong.bench.log;

import java.util.List;
import java.util.Map;

/** Something that is measured on a log that is filled. */
interface LogMeasure {

    /**
     * Measures.
     *
     * @param figures takes what is only told, by name
     * @return what is held against a limit
     */
    List<Ratio> take(FilledLog log, Map<String, Object> figures);
}
