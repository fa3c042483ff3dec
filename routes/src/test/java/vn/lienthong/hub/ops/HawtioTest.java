package vn.lienthong.hub.ops;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.hub.running.Chromium;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees in Hawtio, in a real browser. */
@ExtendWith(RunningHubExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class HawtioTest {
    private static final String CAMEL = "/hawtio/camel";
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int CLICKS = 5;
    private static final int CLICK_MILLIS = 4_000;

    private final RunningHub hub;
    private Chromium chromium;
    private Page page;

    HawtioTest(RunningHub hub) {
        this.hub = hub;
    }

    /** A route, by the beginning of its id, and the names of its boxes. */
    private record Diagram(String route, List<String> boxes) {
        @Override
        public String toString() {
            return route;
        }
    }

    static List<Diagram> diagrams() {
        return List.of(
                new Diagram(
                        "hub.spine",
                        List.of(
                                "from-spine",
                                "answer-or-fault",
                                "identify-agency",
                                "parse-request",
                                "check-agreement",
                                "check-request",
                                "record-intent",
                                "call-provider",
                                "limit-fields",
                                "catch-fault",
                                "explain-fault",
                                "render-answer")),
                new Diagram(
                        "evn.find-customer@",
                        List.of(
                                "from-evn-customer",
                                "map-request-evn-customer",
                                "call-evn-customer",
                                "map-answer-evn-customer")),
                new Diagram(
                        "justice.find-birth-registration@",
                        List.of(
                                "from-birth-registration",
                                "map-request-birth-registration",
                                "call-birth-registration",
                                "map-answer-birth-registration")),
                new Diagram(
                        "population.verify@",
                        List.of(
                                "from-verify",
                                "map-request-verify",
                                "if-old-number-verify",
                                "call-by-old-verify",
                                "if-new-number-verify",
                                "call-verify",
                                "read-people-verify",
                                "if-superseded-verify",
                                "call-current-verify",
                                "read-current-verify",
                                "map-answer-verify")),
                new Diagram(
                        "planning.list-registrations-of-day@",
                        List.of(
                                "from-registrations-day",
                                "no-items-registrations-day",
                                "first-page-registrations-day",
                                "each-page-registrations-day",
                                "map-page-registrations-day",
                                "check-registrations-day",
                                "call-page-registrations-day",
                                "read-registrations-day",
                                "add-items-registrations-day",
                                "next-page-registrations-day",
                                "map-list-registrations-day",
                                "map-answer-registrations-day")));
    }

    @BeforeAll
    void signIn() {
        chromium = Chromium.open();
        page = chromium.page();
        page.navigate(hub.managementAddress() + CAMEL);
        page.fill("input[name=username]", RunningHub.OPERATOR);
        page.fill("input[name=password]", RunningHub.OPERATOR_PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL("**/hawtio/**");
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void theDiagramOfARouteNamesEveryBox(Diagram diagram) {
        Locator boxes = open(diagram);
        assertThat(boxes)
                .hasCount(diagram.boxes().size(), new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
        // Boxes are there before they have their places.
        LocatorAssertions.IsInViewportOptions patiently =
                new LocatorAssertions.IsInViewportOptions().setTimeout(PATIENCE_MILLIS);
        assertThat(boxes.first()).isInViewport(patiently);
        assertThat(boxes.last()).isInViewport(patiently);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "hawtio-" + diagram.route() + ".png")));
        for (String box : diagram.boxes()) {
            assertThat(boxes.filter(new Locator.FilterOptions().setHasText("(ID: " + box + ")")))
                    .hasCount(1);
        }
    }

    /** On the page that is open: with so many routes Hawtio takes ten seconds to draw a new one. */
    private Locator open(Diagram diagram) {
        if (!page.url().contains(CAMEL)) {
            page.navigate(hub.managementAddress() + CAMEL);
        }
        String route = routeId(diagram.route());
        // What is found is opened; opening all of it takes long with so many routes.
        page.locator("input[type=search]").first().fill(route);
        Locator boxes = page.locator(".react-flow__node");
        Locator first = boxes.filter(
                new Locator.FilterOptions().setHasText("(ID: " + diagram.boxes().get(0) + ")"));
        // Hawtio loses a click while it still draws.
        for (int clicks = 0; clicks < CLICKS && first.count() == 0; clicks++) {
            page.getByText(route, new GetByTextOptions().setExact(true)).first().click();
            waitFor(first);
        }
        return boxes;
    }

    private static void waitFor(Locator box) {
        try {
            box.waitFor(new Locator.WaitForOptions().setTimeout(CLICK_MILLIS));
        } catch (TimeoutError e) {
            // The click is made again.
        }
    }

    @Test
    void theConnectorsAreListedWithTheRevisionsThatAreServed() {
        page.navigate(hub.managementAddress() + "/hawtio/jmx");
        page.getByText("Expand all").click();
        page.getByText("connectors", new GetByTextOptions().setExact(true))
                .first()
                .click();

        Locator line = page.locator("tr").filter(new Locator.FilterOptions().setHasText("population"));
        assertThat(line)
                .containsText(" since 20", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "hawtio-connectors.png")));
    }

    @Test
    void noBoxAndNoRouteHasANameThatCamelMadeUp() {
        List<String> ids = new ArrayList<>();
        for (RouteDefinition route : ((ModelCamelContext) hub.camel()).getRouteDefinitions()) {
            ids.add(route.getId());
            ids.add(route.getInput().getId());
            ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), OptionalIdentifiedDefinition.class)
                    .forEach(node -> ids.add(node.getId()));
        }

        assertThat(ids).isNotEmpty().noneMatch(id -> id.matches("[a-zA-Z]+\\d+"));
        assertThat(ids).allMatch(id -> id.length() <= 34 || id.contains("@"));
    }

    @Test
    void everyRouteHasADescriptionAndAGroup() {
        assertThat(hub.camel().getRoutes()).allSatisfy(route -> {
            assertThat(route.getDescription()).as(route.getRouteId()).isNotBlank();
            assertThat(route.getGroup()).as(route.getRouteId()).isNotBlank();
        });
    }

    private String routeId(String beginning) {
        return hub.camel().getRoutes().stream()
                .map(route -> route.getRouteId())
                .filter(id -> id.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
