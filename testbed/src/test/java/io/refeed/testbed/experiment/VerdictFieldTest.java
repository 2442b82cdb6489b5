package io.refeed.testbed.experiment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Verdict;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.json.VerdictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictFieldTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'class':{'kind':'explicit','domain':'naturals','languages':['all',{'multiples':2}]},'target':2,"
                        + "'generator':{'kind':'witness-protection'},'adversary':{'kind':'script','words':[3]}",
                "'class':{'kind':'theorem-5.1'},'generator':{'kind':'witness-protection'},"
                        + "'adversary':{'kind':'theorem-5.1'}",
                "'class':{'kind':'theorem-6.6'},'generator':{'kind':'ordinary'},'adversary':{'kind':'theorem-6.6'}",
                "'class':{'kind':'theorem-7.1'},'generator':{'kind':'least-consistent'},"
                        + "'adversary':{'kind':'theorem-7.1'}"
            })
    void allThatAVerdictSaysCanBeExpected(String keys) {
        String game = "{'id':'g','rounds':25," + keys + "}";
        Verdict verdict = Simulation.play(
                        Game.read(Node.root(Trees.read(game.replace('\'', '"'))), Catalog.load()),
                        false,
                        true,
                        round -> {},
                        (round, invalid, repeated, echoed, offTarget) -> {})
                .verdict();
        String json = Trees.write(VerdictJson.of(verdict, "g")).replace("\"game\":\"g\",", "");
        Node expectation = Node.root(Trees.read(json.replaceAll(",\"[a-zA-Z]+\":null", "")));

        assertThatCode(() -> VerdictField.checkExpectation(expectation)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'game':'g'}",
                "{'id':'g'}",
                "{'findings':{}}",
                "{'mistake':1}",
                "{'status':'running'}",
                "{'legal':1}",
                "{'certificate':{'status':'soon'}}",
                "{'targets':{'1':{'doomed':1}}}",
                "{'violations':[{'kind':'budget'}]}",
                "{'contamination':'0.5'}"
            })
    void whatNoVerdictSaysIsRefused(String expectation) {
        Node node = Node.root(Trees.read(expectation.replace('\'', '"')));

        assertThatThrownBy(() -> VerdictField.checkExpectation(node)).isInstanceOf(SpecException.class);
    }
}
