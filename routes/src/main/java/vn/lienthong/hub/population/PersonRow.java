package vn.lienthong.hub.population;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.population.matching.PartialDate;
import vn.lienthong.hub.population.matching.Place;
import vn.lienthong.hub.population.matching.Sex;

/** One row that a query of {@code config/population/} returned, by the names of its columns. */
record PersonRow(Map<String, Object> columns) {
    private static final int MALE = 1;
    private static final String DECEASED = "deceased";
    private static final String SUCCESSOR = "successor_number";

    /** A column as text, or null. */
    String text(String column) {
        Object value = columns.get(column);
        return value == null ? null : value.toString();
    }

    private OptionalInt number(String column) {
        return columns.get(column) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    /** As precise as it is known, or null. */
    PartialDate dateOfBirth() {
        OptionalInt year = number("birth_year");
        if (year.isEmpty()) {
            return null;
        }
        OptionalInt month = number("birth_month");
        return new PartialDate(year.getAsInt(), month, month.isPresent() ? number("birth_day") : OptionalInt.empty());
    }

    /** The code of {@link Sex}, or null. The database has 1 for male and 2 for female. */
    String sex() {
        OptionalInt code = number("sex");
        if (code.isEmpty()) {
            return null;
        }
        return (code.getAsInt() == MALE ? Sex.MALE : Sex.FEMALE).code();
    }

    /** A place by its codes and their catalogue; empty if the database has none that is in a catalogue. */
    Optional<Place> place(String columns) {
        return Place.parse(text(columns + "_catalogue"), text(columns + "_province"), text(columns + "_commune"));
    }

    boolean isDeceased() {
        return DECEASED.equals(text("state"));
    }

    /** The number that took the place of this one, or null. */
    String successor() {
        return text(SUCCESSOR);
    }

    /** The numbers that took the place of this one and of those of the relatives in the row. */
    Stream<String> successors() {
        return columns.entrySet().stream()
                .filter(column -> isSuccessor(column.getKey()) && column.getValue() != null)
                .map(column -> column.getValue().toString());
    }

    /** The same row with the numbers that are valid now in place of successors that were cancelled as well. */
    PersonRow resolved(Map<String, String> currentNumbers) {
        Map<String, Object> changed = new HashMap<>(columns);
        changed.replaceAll((column, value) -> isSuccessor(column) && value != null
                ? currentNumbers.getOrDefault(value.toString(), value.toString())
                : value);
        return new PersonRow(changed);
    }

    private static boolean isSuccessor(String column) {
        return column.endsWith(SUCCESSOR);
    }

    /** The person's father, mother, spouse or head of household; a row without values if there is none. */
    PersonRow relative(String relation) {
        String prefix = relation.replace('-', '_') + "_";
        Map<String, Object> relative = new HashMap<>();
        columns.forEach((column, value) -> {
            if (column.startsWith(prefix)) {
                relative.put(column.substring(prefix.length()), value);
            }
        });
        return new PersonRow(relative);
    }

    /** The person's father, mother or spouse where a row has no more than their numbers and names. */
    Optional<Subject> relativeSubject(String relation) {
        String number = text(relation + "_number");
        String successor = text(relation + "_" + SUCCESSOR);
        return Optional.ofNullable(successor == null ? number : successor).map(Subject::personalNumber);
    }

    /** The number that is valid now. */
    String currentNumber() {
        return successor() == null ? text("personal_number") : successor();
    }

    /** The person, by the number that is valid now. */
    Subject subject() {
        return Subject.personalNumber(currentNumber());
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "PersonRow[…]";
    }
}
