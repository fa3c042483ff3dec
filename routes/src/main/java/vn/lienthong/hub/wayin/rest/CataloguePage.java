package vn.lienthong.hub.wayin.rest;

import java.util.List;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.lienthong.hub.connector.ServedCatalogue;

/** {@code /docs/catalogue}: who owns each system, its operations, fields and codes, and a call for each, as served just now. */
@RestController
final class CataloguePage {
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
              <title>Liên thông: danh mục dịch vụ dữ liệu / data services</title>
              <link rel="stylesheet" href="/docs/catalogue.css">
            </head>
            <body>
            %s</body>
            </html>
            """;

    private final ServedCatalogue catalogue;
    private final Parser parser = Parser.builder().extensions(TABLES).build();
    // What is written in a connector's folder is text, whatever it looks like.
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private Rendered last = new Rendered("", "");

    CataloguePage(ServedCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Rendered(String text, String page) {}

    @GetMapping(path = "/docs/catalogue", produces = "text/html;charset=utf-8")
    String page() {
        String text = catalogue.text();
        Rendered rendered = last;
        // Nobody makes the hub render it again and again.
        if (!rendered.text().equals(text)) {
            rendered = new Rendered(text, PAGE.formatted(renderer.render(parser.parse(text))));
            last = rendered;
        }
        return rendered.page();
    }
}
