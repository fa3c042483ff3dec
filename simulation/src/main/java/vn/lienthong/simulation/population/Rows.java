package vn.lienthong.simulation.population;

import vn.lienthong.simulation.population.OldNumbers.OldNumber;

/** Which column holds what. The order is that of {@code tables.sql}, so no list of columns is kept twice. */
final class Rows {

    private Rows() {}

    static void person(CopyText row, Person person) {
        row.column(person.personalNumber)
                .column(person.name.full())
                .column(person.name.family())
                .column(person.name.middle())
                .column(person.name.given())
                .column(person.born.year())
                .columnUnlessZero(person.born.month())
                .columnUnlessZero(person.born.day())
                .column(person.sex.code())
                .column(person.ethnicGroup)
                .column(person.religion)
                .column(person.maritalStatus);
        place(row, person.birthRegistration);
        place(row, person.homeTown);
        place(row, person.permanentResidence);
        place(row, person.currentResidence);
        row.column(Person.numberOf(person.father))
                .column(Person.numberOf(person.mother))
                .column(Person.numberOf(person.spouse))
                .column(person.household == null ? null : person.household.number())
                .column(person.household == null ? null : person.household.relationOf(person))
                .column(person.state)
                .column(person.stateSince == null ? null : person.stateSince.toString())
                .column(person.successorNumber)
                .column(person.phone)
                .endRow();
    }

    static void oldNumber(CopyText row, OldNumber old) {
        row.column(old.number())
                .column(old.holder().personalNumber)
                .column(old.issuedYear())
                .endRow();
    }

    static void household(CopyText row, Household household) {
        row.column(household.number()).column(household.head().personalNumber);
        place(row, household.residence());
        row.endRow();
    }

    private static void place(CopyText row, Place place) {
        row.column(place.catalogue())
                .column(place.province())
                .column(place.commune())
                .column(place.detail());
    }
}
