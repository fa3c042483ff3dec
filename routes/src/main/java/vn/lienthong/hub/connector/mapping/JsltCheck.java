package vn.lienthong.hub.connector.mapping;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.schibsted.spt.data.jslt.parser.JsltParserConstants;
import com.schibsted.spt.data.jslt.parser.Token;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;

/** What a mapping in JSLT must not say although JSLT could, and the rules that it names. */
final class JsltCheck {
    private final Path file;
    private final int firstLine;
    private final List<Token> tokens;
    private final Set<String> functions = new TreeSet<>(MappingFunctions.OF_JSLT);
    private final Map<String, FieldRule> rules = new HashMap<>();
    private final Problems problems;

    private JsltCheck(Path file, int firstLine, List<Token> tokens, Problems problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.tokens = tokens;
        this.problems = problems;
        functions.addAll(MappingFunctions.RULES.keySet());
        functions.add(MappingFunctions.NUMBER);
    }

    /**
     * The rules that a mapping names, each under its text in a field table.
     *
     * @param firstLine of the mapping in the file
     * @param tokens of a mapping whose syntax is right
     * @param problems take what is wrong
     */
    static Map<String, FieldRule> rules(Path file, int firstLine, List<Token> tokens, Problems problems) {
        JsltCheck check = new JsltCheck(file, firstLine, tokens, problems);
        check.declarations();
        for (int place = 0; place < tokens.size(); place++) {
            check.token(place);
        }
        return check.rules;
    }

    private void declarations() {
        for (int place = 0; place < tokens.size(); place++) {
            Token token = tokens.get(place);
            if (kind(place - 1) == JsltParserConstants.DEF && !functions.add(token.image)) {
                report(token, "there is a function '" + token.image + "' already.", "Give this one another name.");
            }
        }
    }

    private void token(int place) {
        Token token = tokens.get(place);
        if (token.kind == JsltParserConstants.IMPORT) {
            report(
                    token,
                    "nothing can be imported.",
                    "A mapping reads nothing but its input: write functions into it.");
        }
        if (isMultiplication(place)) {
            report(token, "there is no '*'.", "It would repeat a text as often as a number of the provider's says.");
        }
        if (isCall(place)) {
            call(place);
        }
    }

    /** In {@code {* : .}} the star stands for all the other fields. */
    private boolean isMultiplication(int place) {
        return kind(place) == JsltParserConstants.STAR
                && kind(place - 1) != JsltParserConstants.LCURLY
                && kind(place - 1) != JsltParserConstants.COMMA;
    }

    private boolean isCall(int place) {
        return kind(place) == JsltParserConstants.IDENT
                && kind(place + 1) == JsltParserConstants.LPAREN
                && kind(place - 1) != JsltParserConstants.DEF;
    }

    private void call(int place) {
        Token name = tokens.get(place);
        if (!functions.contains(name.image)) {
            report(name, "there is no function '" + name.image + "'.", DidYouMean.among(name.image, functions));
        }
        String kind = MappingFunctions.RULES.get(name.image);
        if (kind == null) {
            return;
        }
        if (kind(place + 2) != JsltParserConstants.STRING || kind(place + 3) != JsltParserConstants.COMMA) {
            String first = kind.equals("code:") ? "\"<table>\"" : "\"dd/MM/yyyy\"";
            report(
                    name,
                    "the first argument of '" + name.image + "' is no text in quotes.",
                    "Write " + name.image + "(" + first + ", .<field>).");
            return;
        }
        String quoted = tokens.get(place + 2).image;
        String rule = kind + quoted.substring(1, quoted.length() - 1);
        rules.put(rule, problems.attempt(() -> WrittenRule.read(file, line(name), rule)));
    }

    private int kind(int place) {
        return place < 0 || place >= tokens.size() ? JsltParserConstants.EOF : tokens.get(place).kind;
    }

    private int line(Token token) {
        return firstLine + token.beginLine - 1;
    }

    private void report(Token token, String message, String suggestion) {
        problems.add(new Problem(file, line(token), message, suggestion).under(LintRule.JSLT));
    }
}
