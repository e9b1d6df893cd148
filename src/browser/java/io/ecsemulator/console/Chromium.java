package io.ecsemulator.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chromium as the machine has it, and what tests ask of each page. */
final class Chromium implements AutoCloseable {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright = Playwright.create(
            // The machine's browser is used; none is downloaded.
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("browser.path")))
                    // Containers have neither.
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    private final String root;
    private final List<String> errors = new ArrayList<>();

    Chromium(int port) {
        this.root = "http://localhost:" + port;
    }

    /** A new window on the first page. */
    Page open(String language, ColorScheme colors, int width, int height) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setBaseURL(root)
                .setLocale(language)
                .setColorScheme(colors)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setViewportSize(width, height));
        context.setDefaultTimeout(15_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.navigate("/console/");
        return page;
    }

    /** An English window of the usual size. */
    Page open() {
        return open("en-US", ColorScheme.LIGHT, 1280, 900);
    }

    /** Closes all windows. */
    void closePages() {
        browser.contexts().forEach(BrowserContext::close);
    }

    /** What scripts of pages complained about since the last time. */
    List<String> takeErrors() {
        List<String> taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }

    /** Writes {@code target/screenshots/<name>.png}. */
    static void screenshot(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** The serious violations of accessibility rules on a page, with the elements. */
    static List<String> violations(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        return violations.stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()))
                .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
