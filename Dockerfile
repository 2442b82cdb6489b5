# One image for all roles. The bases are build arguments, so that a mirror or a pinned digest can take their place.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-21
ARG RUN_IMAGE=eclipse-temurin:21-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
# The libraries first: they change less often than the sources.
COPY pom.xml ./
COPY testing/pom.xml testing/
COPY language/pom.xml language/
COPY text/pom.xml text/
COPY game/pom.xml game/
COPY strategy/pom.xml strategy/
COPY protocol/pom.xml protocol/
COPY producer/pom.xml producer/
COPY generator/pom.xml generator/
COPY replayer/pom.xml replayer/
COPY auditor/pom.xml auditor/
COPY detector/pom.xml detector/
COPY gateway/pom.xml gateway/
COPY view/pom.xml view/
COPY bridge/pom.xml bridge/
COPY llm/pom.xml llm/
COPY player-kit/pom.xml player-kit/
COPY testbed/pom.xml testbed/
COPY operations/pom.xml operations/
# Not built, but the build wants to know it.
COPY benchmarks/pom.xml benchmarks/
RUN mvn -B -q -ntp -Dquick -Dmaven.test.skip=true -pl operations -am package
COPY . .
RUN mvn -B -q -ntp -Dquick -Dmaven.test.skip=true -pl operations -am package \
 && deploy/slim-rocksdb "$(echo "$PWD"/operations/target/lib/rocksdbjni-*.jar)" \
 && mkdir -p /dist/lib /dist/refeed \
 && mv operations/target/lib/refeed-*.jar operations/target/refeed-operations.jar /dist/refeed/ \
 && mv operations/target/lib/*.jar /dist/lib/
# Results name the commit: the one given, else the one that the sources are at.
ARG REFEED_COMMIT
RUN echo "${REFEED_COMMIT:-$(deploy/commit .git)}" >/dist/commit

FROM ${RUN_IMAGE}
# Volumes take their owner from the directories that they are mounted on. The user has the number that the Kafka image
# uses, too: the broker reads its passwords from a volume that is written here.
RUN for user in broker producer detector generator replayer auditor gateway run admin players; do mkdir -p "/secrets/$user"; done \
 && mkdir -p /experiments /results \
 && chown -R 1000:1000 /secrets /results \
 && chmod 700 /secrets/*
COPY --from=build /dist/lib /opt/refeed/lib
COPY --from=build /dist/refeed /opt/refeed/refeed
COPY --from=build /dist/commit /opt/refeed/commit
# Java 24 and later warn of what libraries do unless they are told; earlier ones do not know the words.
RUN options="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
 && if java $options -version >/dev/null 2>&1; then echo "$options"; fi >/opt/refeed/java-options
# Commands start sooner with an archive of their classes. Java takes the jars for those of the archive only in the same order.
COPY deploy/class-archive /tmp/class-archive
RUN echo /opt/refeed/refeed/*.jar /opt/refeed/lib/*.jar | tr ' ' ':' >/opt/refeed/class-path \
 && if sh /tmp/class-archive /opt/refeed/classes.jsa "$(cat /opt/refeed/class-path)" \
      -XX:+UseSerialGC $(cat /opt/refeed/java-options); then chmod a+r /opt/refeed/classes.jsa; fi \
 && rm -rf /tmp/class-archive
COPY experiments /experiments
COPY deploy/container-refeed /usr/local/bin/refeed
USER 1000:1000
WORKDIR /
ENTRYPOINT ["refeed"]
CMD ["--help"]
