FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
RUN ./mvnw -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar target/ecs-emulator-*-exec.jar \
      extract --layers --application-filename ecs-emulator.jar --destination image

FROM eclipse-temurin:25-jre
WORKDIR /opt/ecs-emulator
# What changes least comes first: a new version of the emulator is a layer of some hundred kilobytes.
COPY --from=build /build/image/dependencies/ ./
COPY --from=build /build/image/snapshot-dependencies/ ./
COPY --from=build /build/image/application/ ./
# Outside a container the emulator listens on the loopback address only.
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=3 \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-cp", "ecs-emulator.jar", "io.ecsemulator.HealthCheck"]
STOPSIGNAL SIGTERM
# The exec form, so that the signal reaches the JVM and not a shell.
ENTRYPOINT ["java", "-jar", "ecs-emulator.jar"]
