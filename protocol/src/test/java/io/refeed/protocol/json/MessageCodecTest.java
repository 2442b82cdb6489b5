package io.refeed.protocol.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Label;
import io.refeed.game.Mode;
import io.refeed.game.NamedTargets;
import io.refeed.game.Origin;
import io.refeed.game.Pacing;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Status;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Contamination;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each message is spelled as the protocol says, byte for byte, and read back equal. */
class MessageCodecTest {
    private static final String GAME = "k3x/1";

    static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of(
                        MessageCodec.cards(),
                        new Card(
                                GAME,
                                "refeed",
                                "naturals",
                                Map.of("kind", "tails"),
                                Mode.ELEMENT,
                                100,
                                Pacing.LOCKSTEP,
                                Map.of("kind", "witness-protection"),
                                List.of(),
                                false,
                                0),
                        "{'game':'k3x/1','protocol':1,'player':'refeed','domain':'naturals','class':{'kind':'tails'},"
                                + "'mode':'element','rounds':100,'pacing':'lockstep',"
                                + "'generator':{'kind':'witness-protection'},'diagnostics':false}"),
                Arguments.of(
                        MessageCodec.cards(),
                        new Card(
                                GAME,
                                "ada",
                                "strings:ab",
                                Map.of("languages", List.of("all", Map.of("multiples", 2L))),
                                Mode.PROPER,
                                1,
                                new Pacing(0.5),
                                Map.of("kind", "external"),
                                List.of(),
                                true,
                                0),
                        "{'game':'k3x/1','protocol':1,'player':'ada','domain':'strings:ab',"
                                + "'class':{'languages':['all',{'multiples':2}]},'mode':'proper','rounds':1,"
                                + "'pacing':{'rate':0.5},'generator':{'kind':'external'},'diagnostics':true}"),
                Arguments.of(
                        MessageCodec.cards(),
                        new Card(
                                GAME,
                                "ada",
                                "naturals",
                                Map.of("kind", "theorem-7.1"),
                                Mode.PROPER,
                                9,
                                Pacing.LOCKSTEP,
                                Map.of("kind", "external"),
                                List.of(),
                                false,
                                100_000),
                        "{'game':'k3x/1','protocol':1,'player':'ada','domain':'naturals',"
                                + "'class':{'kind':'theorem-7.1'},'mode':'proper','rounds':9,'pacing':'lockstep',"
                                + "'generator':{'kind':'external'},'diagnostics':false,'questions':100000}"),
                Arguments.of(
                        MessageCodec.cards(),
                        new Card(
                                GAME,
                                "refeed",
                                "naturals",
                                Map.of("kind", "tails"),
                                Mode.ELEMENT,
                                100,
                                Pacing.LOCKSTEP,
                                Map.of("kind", "witness-protection"),
                                List.of(Map.of("kind", "watermark"), Map.of("hit", 1L)),
                                false,
                                0),
                        "{'game':'k3x/1','protocol':1,'player':'refeed','domain':'naturals','class':{'kind':'tails'},"
                                + "'mode':'element','rounds':100,'pacing':'lockstep',"
                                + "'generator':{'kind':'witness-protection'},"
                                + "'defences':[{'kind':'watermark'},{'hit':1}],'diagnostics':false}"),
                Arguments.of(
                        MessageCodec.cards(),
                        new Card(
                                GAME,
                                "refeed",
                                "naturals",
                                Map.of("kind", "tails"),
                                Mode.ELEMENT,
                                100,
                                Pacing.LOCKSTEP,
                                Map.of("kind", "witness-protection"),
                                List.of(),
                                List.of("mine"),
                                List.of(Map.of("kind", "external")),
                                false,
                                0),
                        "{'game':'k3x/1','protocol':1,'player':'refeed','domain':'naturals','class':{'kind':'tails'},"
                                + "'mode':'element','rounds':100,'pacing':'lockstep',"
                                + "'generator':{'kind':'witness-protection'},"
                                + "'detectors':['mine'],'detection':[{'kind':'external'}],'diagnostics':false}"),
                Arguments.of(
                        MessageCodec.truth(),
                        new Truth(
                                GAME,
                                "wp",
                                "demo",
                                List.of(),
                                false,
                                Map.of("kind", "none"),
                                7,
                                null,
                                Duration.ofSeconds(1),
                                true),
                        "{'game':'k3x/1','id':'wp','experiment':'demo','targets':[],'settled':false,"
                                + "'adversary':{'kind':'none'},'seed':7,'patience':1000,'measures':true}"),
                Arguments.of(
                        MessageCodec.truth(),
                        new Truth(
                                GAME,
                                "wp",
                                "echo-separates",
                                List.of(new NamedTargets.Named("3", Map.of("multiples", 2L))),
                                true,
                                Map.of("kind", "echo-alternate"),
                                -7,
                                null,
                                Duration.ofMillis(1500),
                                false),
                        "{'game':'k3x/1','id':'wp','experiment':'echo-separates',"
                                + "'targets':[{'name':'3','is':{'multiples':2}}],'settled':true,"
                                + "'adversary':{'kind':'echo-alternate'},'seed':-7,'patience':1500}"),
                Arguments.of(
                        MessageCodec.truth(),
                        new Truth(
                                GAME,
                                "late",
                                "lower-bounds",
                                List.of(),
                                false,
                                Map.of("kind", "theorem-5.1"),
                                0,
                                null,
                                Duration.ofSeconds(60),
                                false),
                        "{'game':'k3x/1','id':'late','experiment':'lower-bounds','targets':[],'settled':false,"
                                + "'adversary':{'kind':'theorem-5.1'},'seed':0,'patience':60000}"),
                Arguments.of(
                        MessageCodec.truth(),
                        new Truth(
                                GAME,
                                "late",
                                "lower-bounds",
                                List.of(new NamedTargets.Named("1", "all")),
                                true,
                                Map.of("kind", "theorem-7.1"),
                                0,
                                Map.of("columns", 3L),
                                Duration.ofSeconds(60),
                                false),
                        "{'game':'k3x/1','id':'late','experiment':'lower-bounds',"
                                + "'targets':[{'name':'1','is':'all'}],'settled':true,"
                                + "'adversary':{'kind':'theorem-7.1'},'seed':0,'patience':60000,"
                                + "'table':{'columns':3}}"),
                Arguments.of(MessageCodec.demand(), new Demand(GAME, 500), "{'game':'k3x/1','upTo':500}"),
                Arguments.of(
                        MessageCodec.enumeration(),
                        new Enumeration(GAME, 101, List.of("*1", "", "-3")),
                        "{'game':'k3x/1','index':101,'words':['*1','','-3']}"),
                Arguments.of(
                        MessageCodec.provenance(),
                        new Provenance(GAME, 3, "12", Origin.ENUMERATION, 0, 2, 17),
                        "{'game':'k3x/1','round':3,'word':'12','origin':'enumeration','index':2,'seen':17}"),
                Arguments.of(
                        MessageCodec.provenance(),
                        new Provenance(GAME, 4, "9", Origin.REPLAY, 3, 0, 5_000_000_000L),
                        "{'game':'k3x/1','round':4,'word':'9','origin':'replay','source':3,'seen':5000000000}"),
                Arguments.of(
                        MessageCodec.stream(),
                        new StreamWord(GAME, 1, "abba"),
                        "{'game':'k3x/1','round':1,'word':'abba'}"),
                Arguments.of(
                        MessageCodec.stream(),
                        new StreamWord(GAME, 2, "b", Label.REPLAY),
                        "{'game':'k3x/1','round':2,'word':'b','label':'replay'}"),
                Arguments.of(
                        MessageCodec.stream(),
                        new StreamWord(GAME, 3, "", Label.FRESH),
                        "{'game':'k3x/1','round':3,'word':'','label':'fresh'}"),
                Arguments.of(
                        MessageCodec.stream(),
                        new StreamEnd(GAME, 24, 99, Status.FINISHED, null),
                        "{'game':'k3x/1','end':true,'rounds':24,'seen':99,'status':'finished'}"),
                Arguments.of(
                        MessageCodec.stream(),
                        new StreamEnd(GAME, 0, 0, Status.UNFINISHED, "no player ada answered"),
                        "{'game':'k3x/1','end':true,'rounds':0,'seen':0,'status':'unfinished',"
                                + "'reason':'no player ada answered'}"),
                Arguments.of(
                        MessageCodec.stream(),
                        new StreamEnd(GAME, 0, 0, Status.UNFINISHED, "too far", EndCause.FLOODED),
                        "{'game':'k3x/1','end':true,'rounds':0,'seen':0,'status':'unfinished',"
                                + "'reason':'too far','cause':'flooded'}"),
                Arguments.of(
                        MessageCodec.outputs(),
                        new Output(GAME, 7, "-3", false, null, null),
                        "{'game':'k3x/1','round':7,'word':'-3'}"),
                Arguments.of(
                        MessageCodec.outputs(),
                        new Output(GAME, 7, "infinity", true, Map.of("sure", 3L), null),
                        "{'game':'k3x/1','round':7,'hypothesis':'infinity','diagnostics':{'sure':3}}"),
                Arguments.of(
                        MessageCodec.outputs(),
                        new Output(GAME, 7, "4", true, null, new QuestionExtent(3, 1L << 60), null),
                        "{'game':'k3x/1','round':7,'hypothesis':'4','asked':{'index':3,'column':1152921504606846976}}"),
                Arguments.of(
                        MessageCodec.outputs(),
                        new Output(GAME, 7, null, false, null, "too dear"),
                        "{'game':'k3x/1','round':7,'resigned':'too dear'}"),
                Arguments.of(
                        MessageCodec.suspicions(),
                        new Suspicion(GAME, 7, "own-outputs", 0.93),
                        "{'game':'k3x/1','round':7,'detector':'own-outputs','score':0.93}"),
                Arguments.of(
                        MessageCodec.suspicions(),
                        new Suspicion(GAME, 8, "mine", 1),
                        "{'game':'k3x/1','round':8,'detector':'mine','score':1}"),
                Arguments.of(
                        MessageCodec.suspicions(),
                        new Suspicion(GAME, 9, "mine", 0.1234567890123456),
                        "{'game':'k3x/1','round':9,'detector':'mine','score':0.1234567890123456}"),
                Arguments.of(
                        MessageCodec.contamination(),
                        new Contamination(GAME, "wp", 101, 200, false, 100, 31, 40, 7, 99, 1, null),
                        "{'game':'k3x/1','id':'wp','from':101,'to':200,'words':100,'replayed':31,'echoed':40,"
                                + "'offTarget':7,'outputs':99,'mistakes':1}"),
                Arguments.of(
                        MessageCodec.contamination(),
                        new Contamination(GAME, "wp", 1, 7, true, 7, 2, 3, null, 7, null, null),
                        "{'game':'k3x/1','id':'wp','from':1,'to':7,'partial':true,'words':7,'replayed':2,'echoed':3,"
                                + "'offTarget':null,'outputs':7,'mistakes':null}"),
                Arguments.of(
                        MessageCodec.contamination(),
                        new Contamination(GAME, "wp", 1, 2, false, 2, 0, 0, 0, 2, 1, Map.of("holes", 3L)),
                        "{'game':'k3x/1','id':'wp','from':1,'to':2,'words':2,'replayed':0,'echoed':0,"
                                + "'offTarget':0,'outputs':2,'mistakes':1,'measures':{'holes':3}}"),
                Arguments.of(
                        MessageCodec.contamination(),
                        new Contamination(GAME, "wp", 1, 100, false, 0, 0, 0, null, 0, null, null),
                        "{'game':'k3x/1','id':'wp','from':1,'to':100,'words':0,'replayed':0,'echoed':0,"
                                + "'offTarget':null,'outputs':0,'mistakes':null}"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    <M extends Message> void spellsMessagesAsTheProtocolSays(MessageCodec<M> codec, M message, String json) {
        assertThat(new String(codec.encode(message), UTF_8)).isEqualTo(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    <M extends Message> void readsWhatTheProtocolSays(MessageCodec<M> codec, M message, String json) {
        byte[] value = json.replace('\'', '"').getBytes(UTF_8);

        assertThat(codec.decode(MessageCodec.key(GAME), value)).isEqualTo(message);
    }

    @Test
    void readsFieldsInAnyOrderAmongOthersThatItDoesNotKnow() {
        byte[] value =
                "{\"word\":\"3\",\"new\":{\"round\":[{}]},\"round\":2,\"game\":\"k3x/1\",\"end\":null}".getBytes(UTF_8);

        StreamRecord read = MessageCodec.stream().decode(MessageCodec.key(GAME), value);

        assertThat(read).isEqualTo(new StreamWord(GAME, 2, "3"));
    }

    @Test
    void toleratesNullInPlaceOfWhatIsOptional() {
        byte[] value = ("{\"game\":\"k3x/1\",\"round\":2,\"hypothesis\":\"4\",\"word\":null,\"diagnostics\":null,"
                        + "\"asked\":null}")
                .getBytes(UTF_8);

        Output read = MessageCodec.outputs().decode(MessageCodec.key(GAME), value);

        assertThat(read).isEqualTo(new Output(GAME, 2, "4", true, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "'0.5'", "null", "[0.5]", "1e999"})
    void refusesScoresThatAreNone(String score) {
        byte[] value = ("{'game':'k3x/1','round':2,'detector':'mine','score':" + score + "}")
                .replace('\'', '"')
                .getBytes(UTF_8);

        assertThatThrownBy(() -> MessageCodec.suspicions().decode(MessageCodec.key(GAME), value))
                .isInstanceOf(MalformedException.class)
                .hasMessage("field 'score' must be a number from 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{}",
                "{'index':1}",
                "{'index':1,'column':'2'}",
                "{'index':0,'column':2}",
                "{'index':1,'column':0}",
                "{'index':1073741825,'column':2}",
                "{'index':1,'column':1152921504606846977}",
                "{'index':1,'column':99999999999999999999}"
            })
    void refusesQuestionsThatNobodyCouldAsk(String asked) {
        byte[] value = ("{'game':'k3x/1','round':2,'hypothesis':'4','asked':" + asked + "}")
                .replace('\'', '"')
                .getBytes(UTF_8);

        assertThatThrownBy(() -> MessageCodec.outputs().decode(MessageCodec.key(GAME), value))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("field 'asked' must be {\"index\": a whole number from 1 to");
    }

    @Test
    void waitsAMinuteWhereTheTruthDoesNotSayHowLong() {
        byte[] value = ("{\"game\":\"k3x/1\",\"id\":\"a\",\"experiment\":\"e\",\"targets\":[],\"settled\":false,"
                        + "\"adversary\":{\"kind\":\"none\"},\"seed\":0}")
                .getBytes(UTF_8);

        Truth read = MessageCodec.truth().decode(MessageCodec.key(GAME), value);

        assertThat(read.patience()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void cardsCarryDomainsThatAreTrees() {
        byte[] value = ("{'game':'k3x/1','protocol':1,'player':'ada','domain':{'sentences':['the','cat']},"
                        + "'class':{'kind':'explicit'},'mode':'element','rounds':1,'pacing':'lockstep',"
                        + "'generator':{'kind':'external'},'diagnostics':false}")
                .replace('\'', '"')
                .getBytes(UTF_8);

        Card card = MessageCodec.cards().decode(MessageCodec.key(GAME), value);

        assertThat(card.domain()).isEqualTo(Map.of("sentences", List.of("the", "cat")));
        assertThat(MessageCodec.cards().encode(card)).isEqualTo(value);
    }

    @Test
    void afterARecordThatCannotBeWrittenTheNextIsWhole() {
        MessageCodec<Output> codec = MessageCodec.outputs();
        Output next = new Output(GAME, 2, "4", false, null, null);
        byte[] whole = codec.encode(next);

        assertThatThrownBy(() -> codec.encode(new Output(GAME, 1, "4", false, Double.NaN, null)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(codec.encode(next)).isEqualTo(whole);
    }

    @Test
    void forgetsTheFieldsOfTheRecordBefore() {
        MessageCodec<Provenance> codec = MessageCodec.provenance();
        Provenance replay = new Provenance(GAME, 4, "9", Origin.REPLAY, 3, 0, 8);
        Provenance next = new Provenance(GAME, 5, "2", Origin.ENUMERATION, 0, 2, 9);
        byte[] first = codec.encode(replay);
        byte[] second = codec.encode(next);
        codec.decode(MessageCodec.key(GAME), first);

        assertThat(codec.decode(MessageCodec.key(GAME), second)).isEqualTo(next);
    }

    @Test
    void whateverAReaderStumblesOverTheRecordIsMalformed() {
        MessageCodec<Demand> codec = new MessageCodec<>() {
            @Override
            public byte[] encode(Demand message) {
                return new byte[0];
            }

            @Override
            Demand read(byte[] value) {
                throw new NumberFormatException("too many digits");
            }
        };

        assertThatThrownBy(() -> codec.decode(MessageCodec.key(GAME), new byte[1]))
                .isInstanceOf(MalformedException.class)
                .hasMessage("cannot be read: NumberFormatException: too many digits");
    }
}
