package vn.lienthong.bench.matching;

/** Another name, but near: none of these may match, and each must be called near. */
enum NameMistake {
    TONE {
        @Override
        String in(String name, Chance chance) {
            int place = chance.placeIn(name, index -> Vowels.tone(name.charAt(index)) > 0);
            return place < 0
                    ? null
                    : replaced(name, place, Vowels.withTone(name.charAt(place), otherTone(name, place, chance)));
        }
    },
    VOWEL {
        @Override
        String in(String name, Chance chance) {
            int place = chance.placeIn(
                    name, index -> Vowels.siblings(name.charAt(index)).length() > 1);
            if (place < 0) {
                return null;
            }
            char letter = name.charAt(place);
            String others = Vowels.siblings(letter).replace(Character.toString(Vowels.toneless(letter)), "");
            return replaced(name, place, Vowels.withTone(chance.oneOf(others), Vowels.tone(letter)));
        }
    },
    BARRED_D {
        @Override
        String in(String name, Chance chance) {
            int place = chance.placeIn(name, index -> "dDđĐ".indexOf(name.charAt(index)) >= 0);
            return place < 0 ? null : replaced(name, place, "đĐdD".charAt("dDđĐ".indexOf(name.charAt(place))));
        }
    },
    I_OR_Y {
        @Override
        String in(String name, Chance chance) {
            int place = chance.placeIn(name, index -> "iyIY".indexOf(Vowels.toneless(name.charAt(index))) >= 0);
            if (place < 0) {
                return null;
            }
            char letter = name.charAt(place);
            char other = "yiYI".charAt("iyIY".indexOf(Vowels.toneless(letter)));
            return replaced(name, place, Vowels.withTone(other, Vowels.tone(letter)));
        }
    },
    LETTER_TOO_MANY {
        @Override
        String in(String name, Chance chance) {
            int place = 1 + chance.below(name.length());
            return name.substring(0, place) + chance.oneOf(KEYS) + name.substring(place);
        }
    },
    LETTER_TOO_FEW {
        @Override
        String in(String name, Chance chance) {
            int place = chance.placeIn(name, index -> isLetterOfLongPart(name, index));
            return place < 0 ? null : name.substring(0, place) + name.substring(place + 1);
        }
    },
    ANOTHER_LETTER {
        @Override
        String in(String name, Chance chance) {
            int place = chance.placeIn(name, index -> Character.isLetter(name.charAt(index)));
            char key = chance.oneOf(KEYS);
            boolean isSame = Character.toLowerCase(Vowels.stripped(name.charAt(place))) == key;
            return isSame ? null : replaced(name, place, key);
        }
    },
    NEIGHBOURS_SWAPPED {
        @Override
        String in(String name, Chance chance) {
            int place = chance.placeIn(name, index -> isSwappable(name, index));
            return place < 0
                    ? null
                    : name.substring(0, place)
                            + name.charAt(place + 1)
                            + name.charAt(place)
                            + name.substring(place + 2);
        }
    },
    SPACE_LOST {
        @Override
        String in(String name, Chance chance) {
            int place = chance.placeIn(name, index -> name.charAt(index) == ' ');
            return place < 0 ? null : name.substring(0, place) + name.substring(place + 1);
        }
    },
    PARTS_REORDERED {
        @Override
        String in(String name, Chance chance) {
            int space = name.lastIndexOf(' ');
            if (space < 0) {
                return null;
            }
            String given = name.substring(space + 1);
            String reordered = given + " " + name.substring(0, space);
            return reordered.equals(name) ? null : reordered;
        }
    };

    private static final String KEYS = "abcdefghijklmnopqrstuvwxyz";

    /** @return null if the name has no place for it */
    abstract String in(String name, Chance chance);

    private static String replaced(String name, int place, char letter) {
        return name.substring(0, place) + letter + name.substring(place + 1);
    }

    private static int otherTone(String name, int place, Chance chance) {
        int tone = Vowels.tone(name.charAt(place));
        return 1 + (tone + chance.below(Vowels.TONES - 2)) % (Vowels.TONES - 1);
    }

    /** Without its only letter a part would be gone, and its space. */
    private static boolean isLetterOfLongPart(String name, int index) {
        return Character.isLetter(name.charAt(index)) && (isLetterAt(name, index - 1) || isLetterAt(name, index + 1));
    }

    private static boolean isLetterAt(String name, int index) {
        return index >= 0 && index < name.length() && Character.isLetter(name.charAt(index));
    }

    private static boolean isSwappable(String name, int index) {
        return isLetterAt(name, index)
                && isLetterAt(name, index + 1)
                && Character.toLowerCase(Vowels.stripped(name.charAt(index)))
                        != Character.toLowerCase(Vowels.stripped(name.charAt(index + 1)));
    }
}
