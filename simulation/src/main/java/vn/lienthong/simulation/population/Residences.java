package vn.lienthong.simulation.population;

import java.util.List;
import java.util.Optional;

/** Gives people an address and, to those who live, a household with a head. */
final class Residences {

    private final Dice dice;
    private final Scatter numbers = Scatter.ofEightDigits();
    private long households;

    Residences(Dice dice) {
        this.dice = dice;
    }

    /**
     * Settles a household.
     *
     * @param members elders first
     * @param home where the family comes from; its dead keep an address of the old catalogue there
     * @param residence where they live now
     */
    void settle(List<Person> members, Province home, Province residence) {
        // Some addresses have been carried over to the new catalogue, others have not.
        Place permanent =
                dice.perThousand(600) ? Place.after(residence, dice, true) : Place.before(residence, dice, true);
        Place former = Place.before(home, dice, true);
        Optional<Person> head =
                members.stream().filter(Person::isAlive).filter(Person::isAdult).findFirst();
        Household household = head.map(person -> new Household("9" + numbers.at(households++, 0), person, permanent))
                .orElse(null);
        for (Person member : members) {
            member.permanentResidence = member.isAlive() ? permanent : former;
            member.currentResidence = member.permanentResidence;
            if (member.isAlive()) {
                member.household = household;
                if (dice.perThousand(80)) {
                    member.currentResidence = Place.after(residence, dice, true);
                }
            }
        }
    }
}
