package vn.lienthong.simulation.population;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * People under one roof, entered in one book.
 *
 * @param number nine digits
 * @param head a living adult
 * @param residence where they are registered
 */
record Household(String number, Person head, Place residence) {

    /** What a member is to the head, in words; family ties are read from the people, not kept twice. */
    String relationOf(Person member) {
        if (member == head) {
            return "head";
        }
        if (member == head.spouse) {
            return "spouse";
        }
        if (isChild(member, head)) {
            return "child";
        }
        if (member.spouse != null && isChild(member.spouse, head)) {
            return "child-in-law";
        }
        if (isChild(head, member)) {
            return "parent";
        }
        return fartherRelation(member);
    }

    private String fartherRelation(Person member) {
        for (Person parent : parents(member)) {
            if (isChild(parent, head)) {
                return "grandchild";
            }
        }
        if (areSiblings(member, head)) {
            return "sibling";
        }
        return member.spouse != null && areSiblings(member.spouse, head) ? "sibling-in-law" : "other-relative";
    }

    private static boolean isChild(Person child, Person parent) {
        return child.father == parent || child.mother == parent;
    }

    private static boolean areSiblings(Person one, Person other) {
        return parents(one).stream().anyMatch(parent -> isChild(other, parent));
    }

    private static List<Person> parents(Person person) {
        return Stream.of(person.father, person.mother).filter(Objects::nonNull).toList();
    }
}
