package vn.lienthong.hub.wayin.rest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.Chromium;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(RunningHubExtension.class)
class DocumentationPageTest {
    private final RunningHub hub;

    DocumentationPageTest(RunningHub hub) {
        this.hub = hub;
    }

    @Test
    void somebodyWhoOpensTheHubReadsItsOperationsAndTriesOneWithoutTheInternet() {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);
        List<String> elsewhere = new ArrayList<>();
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.page();
            page.onRequest(request -> {
                if (!request.url().startsWith(hub.address().toString())
                        && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            page.navigate(hub.address() + "/");
            assertThat(page.getByText("/api/evn/v1/find-customer")).isVisible();

            signIn(page);
            Locator operation = page.locator(
                    ".opblock",
                    new Page.LocatorOptions().setHas(page.locator("[data-path='/api/population/v1/verify']")));
            operation.locator(".opblock-summary-control").click();
            operation.locator("tr[data-param-name=Hub-Purpose] input").fill("contract-holder-check");
            operation
                    .locator("textarea.body-param__text")
                    .fill("{\"personalNumber\": \"%s\", \"fullName\": \"%s\"}"
                            .formatted(person.personalNumber(), person.fullName()));
            operation.locator("button.execute").click();

            assertThat(operation
                            .locator(".live-responses-table .response-col_status")
                            .last())
                    .hasText("200");
            assertThat(operation.locator(".live-responses-table").first()).containsText("FULL_MATCH");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "documentation.png")));
        }
        assertThat(elsewhere).isEmpty();
        assertThat(hub.log().outcomesOf("evn")).endsWith("FULL_MATCH");
    }

    @Test
    void theCatalogueSaysWhoOwnsASystemAndShowsACallOfEachOperation() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.page();
            page.navigate(hub.address() + "/docs/catalogue");

            assertThat(page.getByText("Owner: Customer systems (integration@evn.example)."))
                    .isVisible();
            assertThat(page.locator("h3", new Page.LocatorOptions().setHasText("evn.find-customer")))
                    .isVisible();
            assertThat(page.locator("td", new Page.LocatorOptions().setHasText("customerCode"))
                            .first())
                    .containsText("required");
            assertThat(page.locator("pre", new Page.LocatorOptions().setHasText("/api/evn/v1/find-customer")))
                    .isVisible();
            page.locator("h2", new Page.LocatorOptions().setHasText("evn:")).scrollIntoViewIfNeeded();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "catalogue.png")));
        }
    }

    private void signIn(Page page) {
        page.locator(".auth-wrapper button.authorize").click();
        page.locator(".modal-ux input").fill(hub.keyOf("evn"));
        page.locator(".modal-ux button.authorize").click();
        page.locator(".modal-ux button.btn-done").click();
    }
}
