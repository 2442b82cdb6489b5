package io.refeed.operations.docker;

import com.github.dockerjava.api.model.PortBinding;
import io.refeed.protocol.Connection;
import io.refeed.testbed.broker.FreePort;
import io.refeed.testbed.live.Waiting;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Kafka as its makers publish it, in a container that can go away and come back with the data it had.
 *
 * <p>Docker gives a container that is started again another port of the host unless the port was asked for, and the
 * broker goes on to advertise the one that it was told first. So the port is fixed.
 */
final class KafkaInDocker extends KafkaContainer {
    private static final int KAFKA_PORT = 9092;

    KafkaInDocker(String image) {
        super(DockerImageName.parse(image));
        int port = FreePort.pick();
        withCreateContainerCmdModifier(
                create -> create.getHostConfig().withPortBindings(PortBinding.parse(port + ":" + KAFKA_PORT)));
    }

    /** The way to the broker. */
    Connection connection() {
        return Connection.to(getBootstrapServers());
    }

    /** Stops the broker as an operator does, and starts it again. */
    void restart() {
        getDockerClient().stopContainerCmd(getContainerId()).exec();
        startAgain();
    }

    /** Kills the broker as the kernel does, and starts it again. */
    void killAndStart() {
        getDockerClient().killContainerCmd(getContainerId()).exec();
        startAgain();
    }

    private void startAgain() {
        getDockerClient().startContainerCmd(getContainerId()).exec();
        connection().check(Waiting.LIMIT);
    }
}
