package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePageTest {
    @TempDir
    private Path directory;

    private LivePage page;

    @BeforeEach
    void open() throws Exception {
        page = LivePage.open(0, "a & b");
    }

    @AfterEach
    void close() {
        page.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(page.address() + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void showsHowTheGamesStandNow() throws Exception {
        page.games(List.of(new Progress.Standing("wp", 1, 24, "0.0", 1, 1, "playing")));
        assertThat(get("games").body()).contains("wp", " 1/24", "playing");

        page.games(List.of(new Progress.Standing("wp", 24, 24, "0.5", 1, 1, Progress.DONE)));
        assertThat(get("games").body()).contains("24/24", "0.5", "done").doesNotContain("playing");
        assertThat(get("").body()).contains("<h1>a &amp; b</h1>", "24/24");
    }

    @Test
    void whatStrangersNamedIsTextAndNoMarkup() throws Exception {
        page.games(List.of(new Progress.Standing("<b>x", 1, 24, "0.0", 1, 1, "playing")));
        page.note("no player <i>mine");

        assertThat(get("games").body()).contains("&lt;b&gt;x", "no player &lt;i&gt;mine");
    }

    @Test
    void hasTheReportOnceItIsWritten() throws Exception {
        Path report = directory.resolve("report.html");
        assertThat(get("report").statusCode()).isEqualTo(404);
        page.report(report);
        assertThat(get("report").statusCode()).isEqualTo(404);
        assertThat(get("games").body()).contains("will be in " + report);

        Files.writeString(report, "<p>it</p>");

        assertThat(get("games").body()).contains("href=\"report\"");
        assertThat(get("report").body()).isEqualTo("<p>it</p>");
    }

    @Test
    void servesNothingElse() throws Exception {
        assertThat(get("report.html").statusCode()).isEqualTo(404);
        assertThat(get("../pom.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void twoDoNotShareAPort() {
        int port = URI.create(page.address()).getPort();

        assertThatThrownBy(() -> LivePage.open(port, "other")).isInstanceOf(BindException.class);
    }
}
