package io.refeed.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.Trees;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Java's own HTTP client, and a look at each response before anyone makes objects of it: is it what was asked for? */
final class CheckedHttpClient implements HttpClient {
    private static final int QUOTED = 200;

    private final HttpClient client;

    private CheckedHttpClient(HttpClient client) {
        this.client = client;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        SuccessfulHttpResponse response = client.execute(request);
        check(response);
        return response;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }

    private static void check(SuccessfulHttpResponse response) {
        String body = String.valueOf(response.body());
        if (body.stripLeading().startsWith("data:")) {
            throw new ModelException("expected one JSON object, came a stream of events: " + quoted(body), false);
        }
        Map<String, Object> object;
        try {
            object = Trees.object(body.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedException e) {
            throw new ModelException(
                    "expected a JSON object with 'choices', came " + quoted(body) + ": " + e.getMessage(), true);
        }
        if (!(object.get("choices") instanceof List<?> choices) || choices.isEmpty()) {
            throw new ModelException("expected an answer in 'choices', came none: " + quoted(body), true);
        }
        boolean told = choices.get(0) instanceof Map<?, ?> choice
                && choice.get("message") instanceof Map<?, ?> message
                && message.get("content") instanceof String;
        if (!told) {
            throw new ModelException("expected a text in choices[0].message.content, came " + quoted(body), true);
        }
    }

    private static String quoted(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return "nothing";
        }
        return stripped.length() <= QUOTED ? stripped : stripped.substring(0, QUOTED) + "...";
    }

    /** Makes such clients. */
    static final class Builder implements HttpClientBuilder {
        private final JdkHttpClientBuilder builder = new JdkHttpClientBuilder();

        @Override
        public Duration connectTimeout() {
            return builder.connectTimeout();
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            builder.connectTimeout(timeout);
            return this;
        }

        @Override
        public Duration readTimeout() {
            return builder.readTimeout();
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            builder.readTimeout(timeout);
            return this;
        }

        @Override
        public HttpClient build() {
            return new CheckedHttpClient(builder.build());
        }
    }
}
