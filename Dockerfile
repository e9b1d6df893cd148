# syntax=docker/dockerfile:1

# The jar is the same for all processors.
FROM --platform=$BUILDPLATFORM maven:3.9-eclipse-temurin-25 AS build
# .git is not in the build context, so the commit and its time are arguments:
# --build-arg REVISION="$(git rev-parse --short HEAD)" --build-arg COMMIT_TIME="$(git log -1 --format=%cI)"
ARG REVISION=unknown
ARG COMMIT_TIME=off
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
COPY src src
# Maven downloads what it needs once for all builds on this machine.
RUN --mount=type=cache,target=/var/cache/maven mvn -B -Dmaven.repo.local=/var/cache/maven -DskipTests -Dbuild.commit="$REVISION" -Dbuild.commit.time="$COMMIT_TIME" package

# The class cache fits one JVM on one processor architecture: those of the image.
FROM eclipse-temurin:25-jre AS layout
WORKDIR /build
COPY --from=build /build/target/image/ecs-emulator.jar target/image/
COPY src/bench/image-layout.sh src/bench/aot-training.args src/bench/
RUN src/bench/image-layout.sh /opt/ecs-emulator

FROM eclipse-temurin:25-jre
ARG REVISION=unknown
ARG VERSION=unknown
LABEL org.opencontainers.image.title="ECS emulator" \
      org.opencontainers.image.description="A local stand-in for the disk operations of Alibaba Cloud ECS" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
WORKDIR /opt/ecs-emulator
COPY --from=layout /opt/ecs-emulator ./
# Fails if the cache could not be used here.
RUN ["java", "@/opt/ecs-emulator/jvm.args", "-XX:AOTMode=on", "-jar", "/opt/ecs-emulator/ecs-emulator.jar", "--version"]
# The initial world; users mount another file there.
COPY src/main/resources/io/ecsemulator/control/demo-world.yml /etc/ecs-emulator/state.yaml
# Outside a container the emulator listens on the loopback address only. Few threads allocate, so two arenas of glibc save memory.
ENV ECS_EMULATOR_STATE=file:/etc/ecs-emulator/state.yaml \
    SERVER_ADDRESS=0.0.0.0 \
    MALLOC_ARENA_MAX=2
EXPOSE 8080
USER 10001:10001
# JAVA_TOOL_OPTIONS is for the emulator's JVM; its debugger port, for example, would clash.
HEALTHCHECK --interval=5s --timeout=5s --start-period=15s --retries=3 \
  CMD ["env", "-u", "JAVA_TOOL_OPTIONS", "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx16m", \
       "-cp", "/opt/ecs-emulator/ecs-emulator.jar", "io.ecsemulator.HealthCheck"]
STOPSIGNAL SIGTERM
# In the exec form the signal reaches the JVM and not a shell.
ENTRYPOINT ["java", "@/opt/ecs-emulator/jvm.args", "-jar", "/opt/ecs-emulator/ecs-emulator.jar"]
