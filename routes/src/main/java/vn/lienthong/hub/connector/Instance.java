package vn.lienthong.hub.connector;

import java.time.LocalDate;

import vn.lienthong.hub.fault.Text;

/**
 * One of the systems of one shape that a folder stands for: a line of its {@code instances.csv}.
 *
 * @param id a connector of its own to callers and agreements: {@code province-ha-noi}
 * @param name of the agency that owns it
 * @param agencyCode by Decision 20/2020/QĐ-TTg, such as {@code H26}
 * @param provinceCode three digits as in personal numbers; the end of the aliases of its operations
 * @param validFrom the first day, in Asia/Ho_Chi_Minh
 * @param validTo the last day; null if none is known
 * @param successor the instance that answers for it afterwards; null if none does
 */
record Instance(
        String id,
        Text name,
        String agencyCode,
        String provinceCode,
        LocalDate validFrom,
        LocalDate validTo,
        String successor) {

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean isOverOn(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    String alias(String alias) {
        return alias + "-" + provinceCode;
    }
}
