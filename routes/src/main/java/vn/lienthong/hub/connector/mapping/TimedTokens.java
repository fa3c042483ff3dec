package vn.lienthong.hub.connector.mapping;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;

import com.schibsted.spt.data.jslt.parser.JsltParserTokenManager;
import com.schibsted.spt.data.jslt.parser.SimpleCharStream;
import com.schibsted.spt.data.jslt.parser.Token;

/**
 * The tokens of a mapping, with one more variable after the head of each loop and of each function: to set it, the
 * function {@link #TIME_CHECK} is called. JSLT itself ends neither a loop within a loop over a long list nor a function
 * that calls itself, and cannot be interrupted. The names have spaces, so no mapping can write them.
 */
final class TimedTokens extends JsltParserTokenManager {
    static final String DEADLINE = "the deadline";
    static final String TIME_CHECK = "time is left";

    /** How many parentheses were open within each head that has not ended, its own among them. */
    private final Deque<Integer> heads = new ArrayDeque<>();

    private final Queue<Token> inserted = new ArrayDeque<>();
    private int open;
    private boolean headBegins;

    TimedTokens(String text) {
        super(new SimpleCharStream(new StringReader(text)));
    }

    @Override
    public Token getNextToken() {
        if (!inserted.isEmpty()) {
            return inserted.remove();
        }
        Token token = super.getNextToken();
        switch (token.kind) {
            case FOR, DEF -> headBegins = true;
            case LPAREN -> {
                open++;
                if (headBegins) {
                    heads.push(open);
                    headBegins = false;
                }
            }
            case RPAREN -> {
                if (!heads.isEmpty() && heads.peek() == open) {
                    heads.pop();
                    insertTimeCheck(token);
                }
                open--;
            }
            default -> {}
        }
        return token;
    }

    /** {@code let … = if (…($…)) true}: behind the call itself, a loop's own {@code .name} would belong to it. */
    private void insertTimeCheck(Token place) {
        List.of(
                        new Token(LET, "let"),
                        new Token(IDENT, TIME_CHECK),
                        new Token(ASSIGN, "="),
                        new Token(IF, "if"),
                        new Token(LPAREN, "("),
                        new Token(IDENT, TIME_CHECK),
                        new Token(LPAREN, "("),
                        new Token(VARIABLE, "$" + DEADLINE),
                        new Token(RPAREN, ")"),
                        new Token(RPAREN, ")"),
                        new Token(TRUE, "true"))
                .forEach(token -> {
                    token.beginLine = place.beginLine;
                    token.beginColumn = place.beginColumn;
                    token.endLine = place.endLine;
                    token.endColumn = place.endColumn;
                    inserted.add(token);
                });
    }
}
