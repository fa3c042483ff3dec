package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.impl.ParseContext;
import com.schibsted.spt.data.jslt.impl.PreparationContext;
import com.schibsted.spt.data.jslt.parser.JsltParser;
import com.schibsted.spt.data.jslt.parser.JsltParserConstants;
import com.schibsted.spt.data.jslt.parser.JsltParserTokenManager;
import com.schibsted.spt.data.jslt.parser.ParseException;
import com.schibsted.spt.data.jslt.parser.ParserImpl;
import com.schibsted.spt.data.jslt.parser.SimpleCharStream;
import com.schibsted.spt.data.jslt.parser.Token;
import com.schibsted.spt.data.jslt.parser.TokenMgrError;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.ReadingMistake;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * Reads {@code mapping/<operation>.request.jslt} and {@code .response.jslt}, and the code tables that they name; and what
 * stands in JSLT within other files.
 */
final class JsltReader {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Path file;
    private final int firstLine;
    private final String text;
    private final Set<String> variables;
    private final Problems problems = new Problems();

    private JsltReader(Path file, int firstLine, String text, Set<String> variables) {
        this.file = file;
        this.firstLine = firstLine;
        this.text = text;
        this.variables = variables;
    }

    private static JsltReader of(Path file) {
        try {
            return new JsltReader(file, 1, Files.readString(file, StandardCharsets.UTF_8), Set.of());
        } catch (IOException e) {
            throw new UnusableFilesException(List.of(ReadingMistake.problem(file, e)));
        }
    }

    /** @throws UnusableFilesException with everything that is wrong, and where */
    static JsonMapping forAnswers(Path file) {
        return new Jslt(of(file).read(), false);
    }

    /** @throws UnusableFilesException with everything that is wrong, and where */
    static JsonMapping forRequests(Path file) {
        return new Jslt(of(file).read(), true);
    }

    /**
     * @param firstLine of the text in the file
     * @param variables that it may use
     * @throws UnusableFilesException with everything that is wrong, and where
     */
    static Jslt within(Path file, int firstLine, String text, Set<String> variables, boolean keepsEmpty) {
        return new Jslt(new JsltReader(file, firstLine, text, variables).read(), keepsEmpty);
    }

    private Expression read() {
        checkSyntax();
        Map<String, FieldRule> rules = JsltCheck.rules(file, firstLine, tokens(), problems);
        problems.throwIfAny();
        Expression expression = compile(rules);
        problems.throwIfAny();
        return expression;
    }

    private void checkSyntax() {
        try {
            new JsltParser(new StringReader(text)).Start();
        } catch (ParseException e) {
            Token wrong = e.currentToken.next;
            String found = wrong.kind == JsltParserConstants.EOF ? "the end" : "'" + wrong.image + "'";
            report(wrong.beginLine, found + " is not expected here.");
        } catch (TokenMgrError e) {
            Matcher line = LINE.matcher(e.getMessage());
            report(line.find() ? Integer.parseInt(line.group(1)) : -1, "there is a character that JSLT does not know.");
        }
        problems.throwIfAny();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        JsltParserTokenManager written = new JsltParserTokenManager(new SimpleCharStream(new StringReader(text)));
        for (Token token = written.getNextToken();
                token.kind != JsltParserConstants.EOF;
                token = written.getNextToken()) {
            tokens.add(token);
        }
        return tokens;
    }

    private Expression compile(Map<String, FieldRule> rules) {
        PreparationContext unset = new PreparationContext();
        ParseContext context = new ParseContext(
                MappingFunctions.with(rules),
                file.toString(),
                name -> {
                    throw new JsltException("nothing can be imported");
                },
                new HashMap<>(),
                new ArrayList<>(),
                unset,
                value -> !value.isNull());
        try {
            Expression expression = ParserImpl.compileExpression(context, new JsltParser(new TimedTokens(text)));
            unset.scope.getParameterSlots().keySet().stream()
                    .filter(name -> !name.equals(TimedTokens.DEADLINE) && !variables.contains(name))
                    .forEach(name -> report(firstLine > 1 ? 1 : -1, "there is no variable $" + name + "."));
            return expression;
        } catch (JsltException e) {
            report(e.getLine(), e.getMessageWithoutLocation() + ".");
            return null;
        }
    }

    /** @param line not positive if it is not known */
    private void report(int line, String message) {
        problems.add(new Problem(file, line > 0 ? firstLine + line - 1 : null, message, null).under(LintRule.JSLT));
    }
}
