package io.refeed.testbed.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rounds":24}                                                      | Every one of the 24 answers was right.
            {"rounds":24}                                                      | No output was fed back.
            {"rounds":0,"status":"unfinished"}                                 | No word was answered before the game broke off.
            {"rounds":24,"mistakes":1,"invalid":1,"lastMistake":1}             | 1 of 24 answers was a mistake (outside the target), in round 1; the 23 after it were right.
            {"rounds":9,"mistakes":3,"repeated":3,"lastMistake":8}             | 3 of 9 answers were mistakes (all words already shown), the last in round 8; the one after it was right.
            {"rounds":40,"mistakes":3,"invalid":2,"repeated":2,"lastMistake":40} | 3 of 40 answers were mistakes (2 outside the target, 2 already shown), the last in round 40 of 40: it had not recovered when the game ended.
            {"rounds":5,"mistakes":5,"invalid":5,"lastMistake":5}              | Every one of the 5 answers was a mistake: all outside the target.
            {"rounds":4,"replayed":2,"contamination":0.5,"offTarget":1}        | Of its words 50.0% were outputs fed back, and 1 lay outside the target.
            {"rounds":4,"certificate":{"status":"reached","round":2}}          | Theorem 6.1 promises no mistake from round 2 on, and kept its word.
            {"rounds":4,"certificate":{"status":"not-yet"}}                    | proves nothing against it.
            {"rounds":4,"certificate":{"status":"violated","round":2,"mistake":3}} | yet round 3 is one: something is wrong with the program.
            {"rounds":4,"legal":false,"certificate":{"status":"void","round":1}} | no theorem promises anything here.
            {"rounds":4,"certificate":{"status":"void","round":4,"reason":"someone else answered round 4"}} | Theorem 6.1 promises nothing here: someone else answered round 4.
            {"rounds":4,"violationCount":1,"certificate":{"status":"void","round":4,"reason":"someone else answered round 4"}} | The rules were broken once. Theorem 6.1 promises nothing here: someone else answered round 4.
            {"rounds":4,"doomed":4,"targets":{"a":{},"b":{}}}                  | The same stream fits the targets a and b, and in every round no answer at all would have been right for all of them.
            {"rounds":4,"case":"ii","settledTarget":"H1^1","targets":{"a":{}}} | Theorem 6.6 ended in case (ii), against the target H1^1.
            {"rounds":9,"counters":{"notOne":1,"againstOne":1,"againstTrapSince":5,"trap":"7"},"targets":{"a":{}}} | Theorem 7.1 wrote the class against its answers: 1 answer other than 1, 1 mistakes for hypothesis 1; of the answers since, 5 mistakes for the trap 7.
            {"rounds":9,"counters":{"notOne":0,"againstOne":0,"againstTrapSince":0,"trap":null}} | 0 answers other than 1, 0 mistakes for hypothesis 1; there was no trap.
            {"rounds":4,"violationCount":2,"violations":[{"round":3,"code":"illegal-word","detail":"9 is"}]} | The rules were broken 2 times; the first: round 3, illegal-word (9 is).
            {"rounds":4,"detectors":{"a":{"scored":4,"missing":0,"auc":0.75,"recall":0.5,"falseAlarm":0.25}}} | Detector a found 50.0% of what was fed back (AUC 0.75), with false alarms at 25.0% of the rest.
            {"rounds":4,"detectors":{"a":{"scored":3,"missing":1,"auc":null,"recall":null,"falseAlarm":0}}} | Detector a had nothing to find, with false alarms at 0.0% of the rest; 1 of its scores is missing.
            {"rounds":4,"detectors":{"a":{"scored":0,"missing":4},"b":{"scored":2,"missing":0,"auc":1,"recall":1,"falseAlarm":null}}} | Detector a gave no score. Detector b found 100.0% of what was fed back (AUC 1).
            """)
    void aVerdictIsSaidInPlainWords(String verdict, String words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        ((Map<?, ?>) Trees.read(verdict)).forEach((key, value) -> tree.put((String) key, value));

        assertThat(VerdictWords.of(tree)).contains(words);
    }
}
