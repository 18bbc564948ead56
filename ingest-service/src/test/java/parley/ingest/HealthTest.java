package parley.ingest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.postgres.EmbeddedPostgresResource;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class HealthTest {
    @TestHTTPResource(value = "/", management = true)
    java.net.URI management;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started"})
    void givenARunningService_whenProbed_thenItIsUp(String path) {
        RestAssured.get(management.resolve(path)).then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready"})
    void givenADatabase_whenProbed_thenTheCheckSaysSo(String path) {
        RestAssured.get(management.resolve(path))
                .then()
                .body("checks.name", hasItem("Database connections health check"));
    }

    @org.junit.jupiter.api.Test
    void givenAReadableLog_whenProbed_thenTheServiceHasStarted() {
        RestAssured.get(management.resolve("/q/health/started"))
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("log readable"));
    }
}
