package vn.lienthong.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a family of up to three generations: a couple, its children, their spouses and children. Parents
 * are between 19 and 38 years older than their children, counted from the mother.
 */
final class FamilyMaker {

    /** Nobody makes a larger one: two founders, four children, their spouses, three children each. */
    static final int LARGEST = 2 + 4 * (1 + 1 + 3);

    private final Dice dice;
    private final Provinces provinces;
    private final PersonMaker people;
    private final EthnicGroups ethnicGroups = new EthnicGroups();
    private final Residences residences;

    FamilyMaker(Dice dice, Provinces provinces, PersonMaker people) {
        this.dice = dice;
        this.provinces = provinces;
        this.people = people;
        residences = new Residences(dice);
    }

    /** A whole family from the given province. */
    List<Person> family(Province home) {
        List<Person> family = new ArrayList<>();
        String ethnicGroup = ethnicGroups.pick(dice, home);
        List<Person> household = couple(home, ethnicGroup);
        Person father = household.get(0);
        Person mother = household.get(1);
        int children = dice.between(1, 4);
        boolean oneStays = dice.perThousand(300);
        List<Person> young = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            Person child = child(home, father, mother);
            if (child == null) {
                continue;
            }
            List<Person> ownFamily = ownFamily(child, home);
            if (ownFamily.isEmpty() || oneStays) {
                oneStays &= ownFamily.isEmpty();
                young.add(child);
                young.addAll(ownFamily);
            } else {
                List<Person> away = new ArrayList<>(List.of(child));
                away.addAll(ownFamily);
                residences.settle(away, home, elsewhere(home));
                family.addAll(away);
            }
        }
        household.addAll(young);
        residences.settle(household, home, home);
        family.addAll(0, household);
        return family;
    }

    /** An adult of whom the database knows no relatives. */
    Person single(Province home) {
        int year = PopulationGenerator.REFERENCE_YEAR - dice.between(20, 75);
        Person person = people.make(home, ethnicGroups.pick(dice, home), dice.oneOf(Sex.values()), year);
        person.maritalStatus = dice.perThousand(200) ? "divorced" : "single";
        residences.settle(new ArrayList<>(List.of(person)), home, elsewhere(home));
        return person;
    }

    private List<Person> couple(Province home, String ethnicGroup) {
        int year = PopulationGenerator.REFERENCE_YEAR - dice.between(38, 92);
        Person husband = people.make(home, ethnicGroup, Sex.MALE, year);
        Person wife = people.make(home, ethnicGroup, Sex.FEMALE, year + dice.between(-3, 6));
        Marriage.of(husband, wife);
        return new ArrayList<>(List.of(husband, wife));
    }

    /** A spouse and up to three children; nobody when the person does not marry. */
    private List<Person> ownFamily(Person person, Province home) {
        if (person.age() < 24 || !dice.perThousand(780)) {
            return List.of();
        }
        List<Person> family = new ArrayList<>();
        String ethnicGroup = dice.perThousand(900) ? person.ethnicGroup : ethnicGroups.pick(dice, home);
        int year = Math.min(person.born.year() + dice.between(-4, 4), PopulationGenerator.REFERENCE_YEAR - 21);
        Person spouse = people.make(home, ethnicGroup, person.sex.other(), year);
        Marriage.of(person, spouse);
        family.add(spouse);
        boolean isFather = person.sex == Sex.MALE;
        for (int children = dice.below(4); children > 0; children--) {
            Person child = child(home, isFather ? person : spouse, isFather ? spouse : person);
            if (child != null) {
                family.add(child);
            }
        }
        return family;
    }

    /** A child, or null when it would not have been born yet. */
    private Person child(Province home, Person father, Person mother) {
        int year = Math.max(mother.born.year() + dice.between(19, 38), father.born.year() + 18);
        if (year > PopulationGenerator.REFERENCE_YEAR) {
            return null;
        }
        outlive(father, year);
        outlive(mother, year);
        return people.makeChild(home, father, mother, dice.oneOf(Sex.values()), year);
    }

    /** Nobody died or went missing before the year in which his child was born was over. */
    private static void outlive(Person parent, int birthYear) {
        if (parent.stateSince != null && parent.stateSince.getYear() <= birthYear) {
            parent.stateSince = LocalDate.of(birthYear, 12, 31);
        }
    }

    private Province elsewhere(Province home) {
        return dice.perThousand(700) ? home : provinces.pick(dice);
    }
}
