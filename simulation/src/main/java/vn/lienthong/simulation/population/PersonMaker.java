package vn.lienthong.simulation.population;

import java.time.LocalDate;

/** Makes one person with everything that does not depend on the rest of the family. */
final class PersonMaker {

    private final Dice dice;
    private final Names names = new Names();
    private final PersonalNumbers personalNumbers;
    private final PhoneNumbers phoneNumbers = new PhoneNumbers();

    PersonMaker(Dice dice, int provinces, long seed) {
        this.dice = dice;
        personalNumbers = new PersonalNumbers(provinces, seed);
    }

    /** Somebody whose parents are not in the database. */
    Person make(Province birthplace, String ethnicGroup, Sex sex, int birthYear) {
        return make(
                birthplace, ethnicGroup, sex, birthYear, names.of(ethnicGroup).family(dice, birthplace.southern()));
    }

    /** A child, who bears the family name of the father or, with some peoples, of the mother. */
    Person makeChild(Province birthplace, Person father, Person mother, Sex sex, int birthYear) {
        Person first = father != null ? father : mother;
        NameStyle style = names.of(first.ethnicGroup);
        Person namesake = style.throughMother() && mother != null ? mother : first;
        String family = namesake.ethnicGroup.equals(first.ethnicGroup) ? namesake.name.family() : first.name.family();
        Person child = make(birthplace, first.ethnicGroup, sex, birthYear, family);
        child.father = father;
        child.mother = mother;
        return child;
    }

    private Person make(Province birthplace, String ethnicGroup, Sex sex, int birthYear, String family) {
        PersonName name = names.of(ethnicGroup).name(dice, sex, birthYear, family);
        Person person = new Person(
                personalNumbers.issue(birthplace, sex, birthYear),
                name,
                BirthDate.in(birthYear, dice),
                sex,
                ethnicGroup,
                Place.before(birthplace, dice, false));
        person.homeTown = Place.before(birthplace, dice, false);
        person.religion = religion();
        decideState(person);
        if (person.isAlive() && person.age() >= 12 && dice.perThousand(850)) {
            person.phone = phoneNumbers.issue(dice);
        }
        return person;
    }

    /** The same person under a number that was cancelled later, because the year of birth was wrong or without visible reason. */
    Person underOldNumber(Person current, Province birthplace) {
        int shift = current.born.year() > 1900 ? dice.oneOf(-1, 0, 1) : 0;
        BirthDate registered = current.born.shifted(shift);
        Person old = new Person(
                personalNumbers.issue(birthplace, current.sex, registered.year()),
                current.name,
                registered,
                current.sex,
                current.ethnicGroup,
                current.birthRegistration);
        old.homeTown = current.homeTown;
        old.permanentResidence = current.permanentResidence;
        old.currentResidence = current.currentResidence;
        old.religion = current.religion;
        old.maritalStatus = current.maritalStatus;
        old.father = current.father;
        old.mother = current.mother;
        old.spouse = current.spouse;
        old.successorNumber = current.personalNumber;
        return old;
    }

    private String religion() {
        int chance = dice.below(1000);
        if (chance < 140) {
            return chance < 65 ? "Công giáo" : chance < 120 ? "Phật giáo" : chance < 130 ? "Tin Lành" : "Cao Đài";
        }
        return null;
    }

    private void decideState(Person person) {
        if (dice.perThousand(deceasedPerThousand(person.age()))) {
            person.state = Person.DECEASED;
        } else if (person.isAdult() && dice.perThousand(1)) {
            person.state = Person.MISSING;
        } else {
            return;
        }
        // Never before the birth, and not before the first records of this kind.
        int earliest = Math.max(person.born.year() + 1, 2005);
        int year = dice.between(
                Math.min(earliest, PopulationGenerator.REFERENCE_YEAR), PopulationGenerator.REFERENCE_YEAR);
        person.stateSince = LocalDate.of(year, dice.between(1, 12), dice.between(1, 28));
    }

    private static int deceasedPerThousand(int age) {
        if (age >= 85) {
            return 550;
        }
        if (age >= 70) {
            return 200;
        }
        return age >= 50 ? 60 : age >= 1 ? 6 : 0;
    }
}
