package nl.plekje.complaint.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A page to print, or to read on a screen of any width: headings, paragraphs, lists and tables, in a language. All text is
 * escaped, so that nothing a person wrote becomes markup.
 */
public final class Page {

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm 24mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
                    font-family: %1$s; font-size: 8pt; color: #47535f; } }
            body { word-wrap: break-word; font-family: %1$s, sans-serif; font-size: 10.5pt; line-height: 1.45; color: #1f2a2e; }
            h1 { font-size: 17pt; margin: 0 0 4mm 0; } h2 { font-size: 12.5pt; margin: 7mm 0 2mm 0; }
            p { margin: 0 0 2.5mm 0; } .quiet { color: #47535f; font-size: 9pt; }
            table { border-collapse: collapse; width: 100%%; margin: 2mm 0 4mm 0; -fs-table-paginate: paginate; }
            th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm; border-bottom: 0.2mm solid #c3ccd4;
                     font-size: 9.5pt; }
            th { background: #f2f5f7; } tr { page-break-inside: avoid; } main { display: block; }
            @media screen { main { max-width: 60rem; margin: 0 auto; padding: 0.5rem; overflow-wrap: anywhere; } }
            """.formatted(Fonts.families());

    private final String language;
    private final String title;
    private final StringBuilder body = new StringBuilder();

    /** @param language two letters, for who reads the page aloud */
    public Page(String language, String title) {
        this.language = language;
        this.title = title;
        body.append("<h1>").append(escaped(title)).append("</h1>");
    }

    public Page heading(String text) {
        body.append("<h2>").append(escaped(text)).append("</h2>");
        return this;
    }

    /** Paragraphs, one for each line that is not blank. */
    public Page text(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> body.append(opening("p", line))
                .append(escaped(line))
                .append("</p>"));
        return this;
    }

    public Page quiet(String text) {
        body.append("<p class=\"quiet\">").append(escaped(text)).append("</p>");
        return this;
    }

    public Page list(List<String> items) {
        body.append("<ul>");
        items.forEach(
                item -> body.append(opening("li", item)).append(escaped(item)).append("</li>"));
        body.append("</ul>");
        return this;
    }

    /** A table whose first column names its rows. */
    public Page table(String caption, List<String> head, List<List<String>> rows) {
        body.append("<table><caption class=\"quiet\">").append(escaped(caption)).append("</caption><thead><tr>");
        head.forEach(
                cell -> body.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        body.append("</tr></thead><tbody>");
        for (var row : rows) {
            body.append("<tr>");
            var cells = new ArrayList<>(row);
            body.append("<th scope=\"row\">").append(escaped(cells.remove(0))).append("</th>");
            cells.forEach(cell -> body.append("<td>").append(escaped(cell)).append("</td>"));
            body.append("</tr>");
        }
        body.append("</tbody></table>");
        return this;
    }

    /** The page as well-formed HTML. */
    public String html() {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language
                + "\"><head><meta charset=\"utf-8\"/><title>" + escaped(title)
                + "</title><meta name=\"description\" content=\""
                + escaped(title)
                + "\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><style>" + STYLE
                + "</style></head><body><main>" + body + "</main></body></html>";
    }

    /** Text that is read from right to left begins at the right. */
    private static String opening(String element, String text) {
        return PrintedText.fromRightToLeft(text) ? "<" + element + " dir=\"rtl\">" : "<" + element + ">";
    }

    static String escaped(String text) {
        var safe = new StringBuilder();
        PrintedText.of(text).codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
