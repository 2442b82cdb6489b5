package io.refeed.protocol.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContestantTest {
    @ParameterizedTest
    @ValueSource(strings = {"mine", "Mine", "a", "7", "other-1", "under_score", "a2345678901234567890123456789012"})
    void mayHaveANameThatSuitsAUserAndATopic(String name) {
        assertThat(new Contestant(name).prefix("refeed.")).isEqualTo("refeed.player." + name + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "_a",
                "a.b",
                "a b",
                "a/b",
                "a\"b",
                "é",
                "a23456789012345678901234567890123",
                "auditor",
                "Admin",
                "gateway",
                "broker",
                "ANONYMOUS",
                "refeed",
                "generator"
            })
    void mayNotHaveOneThatDoesNotOrThatIsSomeoneElses(String name) {
        assertThatThrownBy(() -> new Contestant(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the player '" + name + "' can have no login");
    }

    @Test
    void isThereOnceAllOfItsTopicsAre() {
        Set<String> topics = Set.of(
                "t.games",
                "t.stream",
                "t.outputs",
                "t.player.b.games",
                "t.player.b.stream",
                "t.player.b.outputs",
                "t.player.a-1.games",
                "t.player.a-1.stream",
                "t.player.a-1.outputs",
                "t.player.half.games",
                "t.player.half.outputs",
                "t.player.auditor.games",
                "t.player.auditor.stream",
                "t.player.auditor.outputs",
                "t.player.outputs",
                "u.player.c.games",
                "u.player.c.stream",
                "u.player.c.outputs");

        assertThat(Contestant.among("t.", topics)).containsExactly(new Contestant("a-1"), new Contestant("b"));
    }

    @Test
    void hasRightsOnNothingButItsOwn() {
        assertThat(Permissions.of(new Contestant("mine"), "t."))
                .allSatisfy(binding -> assertThat(binding.pattern().name()).startsWith("t.player.mine."))
                .allSatisfy(
                        binding -> assertThat(binding.pattern().patternType()).isEqualTo(PatternType.LITERAL))
                .allSatisfy(binding -> assertThat(binding.entry().principal()).isEqualTo("User:mine"))
                .allSatisfy(binding ->
                        assertThat(binding.pattern().resourceType()).isIn(ResourceType.TOPIC, ResourceType.GROUP))
                .filteredOn(binding -> binding.entry().operation() == AclOperation.WRITE)
                .extracting(binding -> binding.pattern().name())
                .containsExactly("t.player.mine.outputs");
    }

    @Test
    void hasABoundedNumberOfGroups() {
        assertThat(new Contestant("1").groups("t.")).hasSize(10).doesNotHaveDuplicates();
        assertThat(new Contestant("mine").groups("t."))
                .isEqualTo(List.of(
                        "t.player.mine.generator",
                        "t.player.mine.generator-mine",
                        "t.player.mine.generator-1",
                        "t.player.mine.generator-2",
                        "t.player.mine.generator-3",
                        "t.player.mine.generator-4",
                        "t.player.mine.generator-5",
                        "t.player.mine.generator-6",
                        "t.player.mine.generator-7",
                        "t.player.mine.generator-8",
                        "t.player.mine.generator-9"));
    }
}
