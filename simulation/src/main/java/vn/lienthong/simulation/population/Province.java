package vn.lienthong.simulation.population;

/**
 * One of the 63 provinces, as they stand in personal numbers.
 *
 * @param index its place in the table, from 0
 * @param code three digits, catalogue 2023
 * @param mergedCode two digits, catalogue 2025-07: the province it belongs to since 1 July 2025
 * @param region one of the eight regions of the table
 * @param perThousand its share of the population, roughly
 */
record Province(int index, String code, String mergedCode, String region, int perThousand) {

    /** Where Hoàng is Huỳnh and Vũ is Võ. */
    boolean southern() {
        return switch (region) {
            case "South Central Coast", "Southeast", "Mekong River Delta" -> true;
            default -> false;
        };
    }
}
