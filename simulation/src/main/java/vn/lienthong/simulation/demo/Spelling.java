package vn.lienthong.simulation.demo;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Ways in which agencies' systems spell a name. */
final class Spelling {

    private Spelling() {}

    /** The same name in capitals, each mark as a character of its own: nothing is lost. */
    static String capitalsDecomposed(String name) {
        return Normalizer.normalize(name.toUpperCase(Locale.ROOT), Form.NFD);
    }

    /** As from a bank: all marks are lost, so different names become one. */
    static String withoutMarks(String name) {
        return Normalizer.normalize(name, Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toUpperCase(Locale.ROOT);
    }
}
