package io.refeed.protocol.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import io.refeed.game.Status;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How topic {@code verdicts}, transcripts and results spell a {@link Verdict}: the one list of its keys. Figures that need
 * a target are null until it is settled.
 *
 * @param game the game, on the topic by its name there, elsewhere by its id
 * @param id the game in the experiment; on the topic only, else null
 * @param reason why the game did not finish, where no violation tells; else null
 * @param findings what the adversary's theorem says, and the measures; their keys stand among those of the verdict
 */
@JsonPropertyOrder({
    "game",
    "id",
    "status",
    "reason",
    "rounds",
    "legal",
    "mistakes",
    "invalid",
    "repeated",
    "lastMistake",
    "distinct",
    "distinctAtLastMistake",
    "replayed",
    "echoed",
    "offTarget",
    "contamination",
    "coverage",
    "certificate",
    "doomed",
    "targets",
    "findings",
    "violationCount",
    "violations"
})
public record VerdictJson(
        String game,
        @JsonInclude(JsonInclude.Include.NON_NULL) String id,
        Status status,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        int rounds,
        Boolean legal,
        Integer mistakes,
        Integer invalid,
        int repeated,
        Integer lastMistake,
        int distinct,
        Integer distinctAtLastMistake,
        int replayed,
        int echoed,
        Integer offTarget,
        BigDecimal contamination,
        Integer coverage,
        @JsonInclude(JsonInclude.Include.NON_NULL) Verdict.Certificate certificate,
        Integer doomed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Verdict.OfTarget> targets,
        @JsonAnyGetter Map<String, Object> findings,
        int violationCount,
        List<Violation> violations) {

    /** The verdict as results and transcripts spell it. */
    public static VerdictJson of(Verdict verdict, String game) {
        return of(verdict, game, null);
    }

    /** The verdict as the topic spells it. */
    public static VerdictJson of(Verdict verdict, String game, String id) {
        Verdict.OfTarget over = verdict.over();
        boolean settled = over != null;
        return new VerdictJson(
                game,
                id,
                verdict.status(),
                verdict.reason(),
                verdict.rounds(),
                settled ? over.legal() : null,
                settled ? over.mistakes() : null,
                settled ? over.invalid() : null,
                verdict.repeated(),
                settled ? over.lastMistake() : null,
                verdict.distinct(),
                settled ? over.distinctAtLastMistake() : null,
                verdict.replayed(),
                verdict.echoed(),
                settled ? over.offTarget() : null,
                verdict.contamination(),
                settled ? over.coverage() : null,
                verdict.certificate(),
                settled ? verdict.doomed() : null,
                verdict.targets(),
                verdict.findings(),
                verdict.violationCount(),
                verdict.violations());
    }

    /** The plain tree that the JSON of this spells, to be compared with what others wrote. */
    public Map<String, Object> tree() {
        return Trees.object(bytes());
    }

    /** The JSON, on one line, in UTF-8. */
    public byte[] bytes() {
        return Trees.bytes(this);
    }

    /** For statuses and for the codes of violations, which have labels. */
    interface Labelled {
        @JsonValue
        String label();
    }

    /** For certificates, which leave out rounds that have not come and reasons that are not needed. */
    interface OfCertificate {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int round();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int mistake();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        String reason();
    }
}
