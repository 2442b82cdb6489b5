package io.refeed.testbed.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void whatNoOneCouldSeeIsSpelledOut() {
        assertThat(Html.escape("</script>\u2028\u202e\u001b")).isEqualTo("&lt;/script&gt;\\u2028\\u202e\\u001b");
    }

    @Test
    void whatMeansSomethingInHtmlIsSpelledOut() {
        assertThat(Html.escape("<a href=\"x\" title='y'>&amp;</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    }
}
