package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.ReadingMistake;
import vn.lienthong.hub.context.UnusableFilesException;

/** Reads {@code mapping/<operation>.sql}: one statement that reads, with parameters that the request's schema has. */
final class SqlQueryReader {
    private static final Set<String> PLAIN = Set.of("string", "integer", "number", "boolean");

    private final Path file;
    private final CanonicalSchema request;
    private final Problems problems = new Problems();

    private SqlQueryReader(Path file, CanonicalSchema request) {
        this.file = file;
        this.request = request;
    }

    /** @throws UnusableFilesException with everything that is wrong, and where */
    static SqlQuery read(OperationSource source) {
        return new SqlQueryReader(source.mapping("sql"), source.operation().request()).read();
    }

    private SqlQuery read() {
        SqlScanner query = SqlScanner.scan(text());
        query.mistakes().forEach(mistake -> report(mistake.line(), mistake.problem(), mistake.suggestion()));
        query.parameters().forEach(this::check);
        checkAllAreUsed(
                query.parameters().stream().map(SqlScanner.Parameter::field).collect(Collectors.toSet()));
        problems.throwIfAny();
        return new SqlQuery(
                query.statement(),
                query.parameters().stream().map(SqlScanner.Parameter::field).toList());
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnusableFilesException(List.of(ReadingMistake.problem(file, e)));
        }
    }

    private void check(SqlScanner.Parameter parameter) {
        String field = parameter.field();
        if (!request.has(field) || field.equals(CanonicalSchema.FIELDS)) {
            report(
                    parameter.line(),
                    "the schema of the request has no field " + field + ".",
                    DidYouMean.among(field, request.properties()));
        } else if (!PLAIN.contains(request.property(field).path("type").asText())) {
            report(parameter.line(), "the field " + field + " is no plain value.", null);
        }
    }

    /** A condition that somebody states and nobody looks at would make the answer a wrong one. */
    private void checkAllAreUsed(Set<String> used) {
        for (String field : request.properties()) {
            if (!used.contains(field) && !field.equals(CanonicalSchema.FIELDS)) {
                report(1, "the query does not use the request's field " + field + ".", "Write :#" + field + ".");
            }
        }
    }

    private void report(int line, String problem, String suggestion) {
        problems.add(new Problem(file, line, problem, suggestion, LintRule.QUERY));
    }
}
