# Built from the project's folder: docker build -t lienthong-hub .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp package -DskipTests -pl simulation,routes

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /hub --create-home --shell /usr/sbin/nologin hub
WORKDIR /hub
COPY --from=build /build/routes/target/app/ ./
# Defaults; an installation mounts its own over them.
COPY config/ config/
COPY connectors/ connectors/
RUN mkdir files seals published && chown hub:hub files seals published
USER hub
# Agencies come in from outside the container. Operators do not, unless the installation says so and brings TLS.
ENV HUB_ADDRESS=0.0.0.0
EXPOSE 8080
VOLUME ["/hub/config", "/hub/connectors", "/hub/files", "/hub/seals"]
COPY --chmod=0755 routes/src/main/docker/is-ready ./
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s CMD ./is-ready
ENTRYPOINT ["java", "-jar", "hub.jar"]
CMD ["run"]
