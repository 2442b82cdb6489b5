package io.refeed.protocol.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faulty records are refused with a reason that helps their author. */
class MalformedRecordTest {
    private static final byte[] KEY = MessageCodec.key("g/1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|not JSON: there is nothing",
                "hello|not JSON: Unrecognized token 'hello'",
                "{\"game\":\"g/1\",\"round\":1,\"word\":\"2\"|not JSON: Unexpected end-of-input",
                "[1]|not a JSON object",
                "null|not a JSON object",
                "{'game':'g/1','round':1,'word':'2'} {}|something follows the JSON object",
                "{'game':'g/1','round':1,'word':'2'}]|not JSON: Unexpected close marker",
                "{'round':1,'word':'2'}|field 'game' is missing",
                "{'game':7,'round':1,'word':'2'}|field 'game' must be a text",
                "{'game':'g/2','round':1,'word':'2'}|field 'game' differs from the record's key",
                "{'game':'g/1','word':'2'}|field 'round' is missing",
                "{'game':'g/1','round':null,'word':'2'}|field 'round' must be a whole number of at least 1",
                "{'game':'g/1','round':'1','word':'2'}|field 'round' must be a whole number of at least 1",
                "{'game':'g/1','round':0,'word':'2'}|field 'round' must be a whole number of at least 1",
                "{'game':'g/1','round':1.0,'word':'2'}|field 'round' must be a whole number of at least 1",
                "{'game':'g/1','round':true,'word':'2'}|field 'round' must be a whole number of at least 1",
                "{'game':'g/1','round':3000000000,'word':'2'}|field 'round' must be a whole number of at most 2147483647",
                "{'game':'g/1','round':99999999999999999999,'word':'2'}|field 'round' must be a whole number",
                "{'game':'g/1','round':1}|field 'word' (or 'hypothesis') is missing",
                "{'game':'g/1','round':1,'word':2}|field 'word' must be a text",
                "{'game':'g/1','round':1,'hypothesis':2}|field 'hypothesis' must be a text",
                "{'game':'g/1','round':1,'word':'\\ud800'}|field 'word' holds half a surrogate pair",
                "{'game':'g/1','round':1,'word':'2','hypothesis':'1'}|only one of the fields",
                "{'game':'g/1','round':1,'word':'2','resigned':'no'}|only one of the fields",
                "{'game':'g/1','round':1,'round':2,'word':'2'}|field 'round' is given twice",
                "{'game':'g/1','round':1,'word':'2','diagnostics':1e9999}|a number has an exponent beyond 1000",
                "{'game':'g/1','round':1,'word':'2','diagnostics':1e99999999999}|a number has an exponent beyond 1000",
            })
    void outputs(String json, String reason) {
        assertMalformed(MessageCodec.outputs(), json, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'game':'g/1','word':'2'}|field 'round' is missing",
                "{'game':'g/1','round':1}|field 'word' is missing",
                "{'game':'g/1','end':1,'rounds':1,'seen':0,'status':'finished'}|field 'end' must be true or false",
                "{'game':'g/1','end':true,'seen':0,'status':'finished'}|field 'rounds' is missing",
                "{'game':'g/1','end':true,'rounds':1,'status':'finished'}|field 'seen' is missing",
                "{'game':'g/1','end':true,'rounds':1,'seen':-1,'status':'finished'}|field 'seen' must be a whole number of at least 0",
                "{'game':'g/1','end':true,'rounds':1,'seen':0}|field 'status' is missing",
                "{'game':'g/1','end':true,'rounds':1,'seen':0,'status':'running'}|field 'status' must be 'finished' or 'unfinished'",
            })
    void stream(String json, String reason) {
        assertMalformed(MessageCodec.stream(), json, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'round':1,'word':'2','origin':'dream','seen':0|field 'origin' must be one of 'enumeration', 'replay', 'noise', 'script'",
                "'round':1,'word':'2','seen':0|field 'origin' is missing",
                "'round':1,'word':'2','origin':'replay','source':0,'seen':0|field 'source' must be a whole number of at least 1",
                "'round':1,'word':'2','origin':'enumeration'|field 'seen' is missing",
            })
    void provenance(String fields, String reason) {
        assertMalformed(MessageCodec.provenance(), "{'game':'g/1'," + fields + "}", reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'index':1,'words':[]|field 'words' must be a list of texts",
                "'index':1,'words':['1',2]|field 'words' must be a list of texts",
                "'index':1,'words':'1'|field 'words' must be a list of texts",
                "'index':0,'words':['1']|field 'index' must be a whole number of at least 1",
            })
    void enumeration(String fields, String reason) {
        assertMalformed(MessageCodec.enumeration(), "{'game':'g/1'," + fields + "}", reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'protocol':1|'protocol':2|field 'protocol' must be 1, the only version",
                "'mode':'element'|'mode':'odd'|field 'mode' must be 'element' or 'proper'",
                "'pacing':'lockstep'|'pacing':'fast'|field 'pacing' must be 'lockstep' or {\"rate\"",
                "'pacing':'lockstep'|'pacing':{'rate':0}|field 'pacing' must be 'lockstep' or {\"rate\"",
                "'class':{}|'class':null|field 'class' must be something but null",
                "'diagnostics':false|'diagnostics':0|field 'diagnostics' must be true or false",
                "'rounds':5|'rounds':0|field 'rounds' must be a whole number of at least 1",
                "'rounds':5|'rounds':'5'|field 'rounds' must be a whole number of at least 1",
                "'rounds':5|'rounds':5.0|field 'rounds' must be a whole number of at least 1",
                "'rounds':5|'rounds':null|field 'rounds' must be a whole number of at least 1",
                "'rounds':5|'rounds':3000000000|field 'rounds' must be a whole number of at most 2147483647",
                "'rounds':5|'round':5|field 'rounds' is missing",
                "'rounds':5|'rounds':5,'rounds':5|field 'rounds' is given twice",
                "'diagnostics':false|'diagnostics':false,'questions':1,'defences':[],'mode':'element'|field 'mode' is given twice",
                "'player':'refeed'|'player':7|field 'player' must be a text",
                "'player':'refeed'|'player':null|field 'player' must be a text",
                "'player':'refeed'|'player':'\\ud800'|field 'player' holds half a surrogate pair",
                "'domain':'naturals'|'domain':7|field 'domain' must be a text or a map",
                "'class':{}|'class':{'a':1,'a':2}|field 'a' is given twice",
                "'class':{}|'class':1e9999|a number has an exponent beyond 1000",
                "'game':'g/1'|'game':'g/2'|field 'game' differs from the record's key",
            })
    void cards(String right, String wrong, String reason) {
        String card = "{'game':'g/1','protocol':1,'player':'refeed','domain':'naturals','class':{},'mode':'element',"
                + "'rounds':5,'pacing':'lockstep','generator':{},'diagnostics':false}";

        assertMalformed(MessageCodec.cards(), card.replace(right, wrong), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'targets':[]|'targets':{}|field 'targets' must be a list of",
                "'targets':[]|'targets':[{'name':'1'}]|field 'targets' must be a list of",
                "'seed':0|'seed':0.5|field 'seed' must be a whole number",
                "'seed':0|'seed':0,'patience':0|field 'patience' must be a whole number",
            })
    void truth(String right, String wrong, String reason) {
        String truth = "{'game':'g/1','id':'a','experiment':'e','targets':[],'settled':false,'adversary':{},'seed':0}";

        assertMalformed(MessageCodec.truth(), truth.replace(right, wrong), reason);
    }

    @Test
    void bytesThatAreNotUtf8() {
        assertMalformed(
                "{\"game\":\"g/1\",\"round\":1,\"word\":\"é\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                "not UTF-8");
        assertMalformed("{\"game\":\"g/1\",\"round\":1,\"word\":\"2\"}".getBytes(UTF_16LE), "there is a zero byte");
        assertMalformed(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}, "not UTF-8");
    }

    @Test
    void noValueAndNoKeyAndTooMuch() {
        assertMalformed(null, "there is no value");
        assertMalformed(new byte[MessageCodec.LIMIT + 1], "the value has 1048577 bytes, more than 1048576");
        assertThatThrownBy(() -> MessageCodec.stream()
                        .decode(null, "{\"game\":\"g/1\",\"round\":1,\"word\":\"2\"}".getBytes(UTF_8)))
                .hasMessage("there is no key");
    }

    private static void assertMalformed(byte[] value, String reason) {
        assertThatThrownBy(() -> MessageCodec.outputs().decode(KEY, value))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(reason);
    }

    private static void assertMalformed(MessageCodec<?> codec, String json, String reason) {
        assertThatThrownBy(() -> codec.decode(KEY, json.replace('\'', '"').getBytes(UTF_8)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(reason);
    }
}
