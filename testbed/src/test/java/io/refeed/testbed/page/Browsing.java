package io.refeed.testbed.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.refeed.testbed.live.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A browser without a screen, and what its pages complained of. */
final class Browsing implements AutoCloseable {
    static final int WIDE = 1280;
    static final int NARROW = 390;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Browsing() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BrowserCondition.chromium().orElseThrow())
                        .setHeadless(true)
                        // Inside containers there is no other way; it visits this machine alone.
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-background-networking", "--no-first-run")));
    }

    Page open(String address) {
        return open(address, WIDE, ColorScheme.LIGHT);
    }

    Page open(String address, int width, ColorScheme theme) {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, width == WIDE ? 900 : 844)
                .setColorScheme(theme));
        page.setDefaultTimeout((double) Waiting.LIMIT.toMillis());
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // A server that is away for a while is no fault of the page.
            if (message.type().equals("error") && !message.text().contains("net::ERR")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address);
        return page;
    }

    /** What pages threw, and what the browser forbade them. */
    List<String> complaints() {
        return complaints;
    }

    /** Keeps a picture of a page. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** The serious and critical violations of accessibility that axe finds. */
    static List<?> violations(Page page) throws IOException {
        try (InputStream axe =
                Browsing.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.evaluate("""
                async () => (await axe.run()).violations
                    .filter(found => found.impact === 'serious' || found.impact === 'critical')
                    .map(found => found.id + ': ' + found.nodes.map(node => node.html).join(' '))
                """);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
