package mine;

import io.refeed.language.Language;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import io.refeed.strategy.adversary.ReplayConfig;
import io.refeed.strategy.adversary.ReplayRule;

/**
 * An adversary of one's own, which experiments may name once the jar is on the plugin path.
 *
 * @param every how many rounds lie between one time and the next
 */
@Kind(name = "refrain", summary = "Comes back to the first output again and again.", source = "the template for players")
public record Refrain(
        @Parameter(least = 2, standard = "4", meaning = "how many rounds from one time to the next") int every)
        implements ReplayConfig {
    @Override
    public ReplayRule rule(Language target, long seed) {
        return (round, outputs) -> round % every == 0 ? 1 : 0;
    }
}
