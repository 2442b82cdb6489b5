package io.refeed.strategy.adversary;

import io.refeed.game.AdversaryConfig;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.spec.Node;

/** The configuration of an adversary that needs answers to be words. */
public interface ElementConfig extends AdversaryConfig {
    @Override
    default void check(Setting setting, Target target, Node node) {
        if (setting.proper()) {
            throw node.error("this adversary plays element games only; expected one of none, noise, omission, script,"
                    + " theorem-7.1, theorem-7.3 for a proper game");
        }
    }
}
