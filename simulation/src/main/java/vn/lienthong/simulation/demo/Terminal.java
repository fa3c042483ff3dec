package vn.lienthong.simulation.demo;

import java.io.Console;

/** Whether a person watches. */
final class Terminal {

    private Terminal() {}

    static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** From Java 22 on there is a console even when nobody watches, and a method that says so. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
