package parley.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
    private static final Set<String> SERVICES = Set.of("ingest", "extraction", "query");
    private static final Map<String, Class<?>> MODELS = Map.of(
            "ConfigMap", V1ConfigMap.class,
            "Deployment", V1Deployment.class,
            "Namespace", V1Namespace.class,
            "PodDisruptionBudget", V1PodDisruptionBudget.class,
            "Secret", V1Secret.class,
            "Service", V1Service.class,
            "StatefulSet", V1StatefulSet.class);
    /** Settings without a line in application.properties: Quarkus' own, given by the platform, and the JVM's. */
    private static final Set<String> PLATFORM_SETTINGS = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "JAVA_TOOL_OPTIONS");

    @Test
    void givenTheFiles_whenParsedStrictly_thenEveryFieldIsKnown() {
        assertThat(Manifests.written()).isNotEmpty().allSatisfy(ManifestsTest::isStrictlyValid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void givenAnOverlay_whenRendered_thenEveryObjectIsValidAndTheServicesAreThere(String overlay) {
        Assumptions.assumeTrue(Manifests.canRender(), "kubectl is not installed: overlays are not rendered");

        List<Map<String, Object>> objects = Manifests.rendered(overlay);

        assertThat(objects).allSatisfy(ManifestsTest::isStrictlyValid);
        assertThat(names(objects, "Deployment")).containsAll(SERVICES);
        assertThat(names(objects, "Service")).containsAll(SERVICES);
    }

    @Test
    void givenProduction_whenRendered_thenNoSecretIsInIt() {
        Assumptions.assumeTrue(Manifests.canRender(), "kubectl is not installed: overlays are not rendered");

        assertThat(names(Manifests.rendered("production"), "Secret")).isEmpty();
    }

    @Test
    void givenAMisspeltField_whenParsedStrictly_thenItIsFound() {
        Map<String, Object> wrong = Map.of("apiVersion", "v1", "kind", "Service", "spec", Map.of("clusterIp", "None"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> isStrictlyValid(wrong)))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "extraction", "query"})
    void givenAService_whenItsDeploymentIsRead_thenPortsAndProbesAreThoseOfTheService(String service) {
        V1Container container = container(service);

        Map<String, Integer> ports = container.getPorts().stream()
                .collect(Collectors.toMap(V1ContainerPort::getName, V1ContainerPort::getContainerPort));
        assertThat(ports)
                .containsEntry("grpc", port(service, "quarkus.http.port"))
                .containsEntry("management", port(service, "quarkus.management.port"));
        assertThat(probes(container))
                .allSatisfy(
                        p -> assertThat(p.getHttpGet().getPort().getStrValue()).isEqualTo("management"));
        assertThat(probes(container).map(p -> p.getHttpGet().getPath()))
                .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
        assertThat(serviceOf(service).getSpec().getPorts().get(0).getPort())
                .isEqualTo(port(service, "quarkus.http.port"));
        assertThat(serviceOf(service).getSpec().getClusterIP()).as("headless").isEqualTo("None");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "extraction", "query"})
    void givenAService_whenItsEnvironmentIsRead_thenEveryNameIsASettingOfTheService(String service) {
        Set<String> known = Manifests.settings(service).stringPropertyNames().stream()
                .map(ManifestsTest::environmentName)
                .collect(Collectors.toSet());

        List<String> names =
                container(service).getEnv().stream().map(V1EnvVar::getName).toList();

        assertThat(names).allMatch(name -> known.contains(name) || PLATFORM_SETTINGS.contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "extraction", "query"})
    void givenAService_whenItsPodIsRead_thenItRunsWithoutRightsItDoesNotNeed(String service) {
        V1PodSpec pod = deployment(service).getSpec().getTemplate().getSpec();
        V1Container container = pod.getContainers().get(0);

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
    }

    @Test
    void givenTheQueryService_whenItsClientsAreRead_thenTheyBalanceOverAllReplicas() {
        for (String client : List.of("ingest", "extraction"))
            assertThat(Manifests.settings("query")
                            .getProperty("quarkus.grpc.clients." + client + ".load-balancing-policy"))
                    .isEqualTo("round_robin");
    }

    private static void isStrictlyValid(Map<String, Object> object) {
        Class<?> model = MODELS.get(object.get("kind"));
        assertThat(model).as("kind %s", object.get("kind")).isNotNull();
        JsonElement json = new Gson().toJsonTree(object);
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
        } catch (ReflectiveOperationException invalid) {
            throw new AssertionError(object.get("kind") + ": " + invalid.getCause(), invalid);
        }
    }

    private static V1Deployment deployment(String service) {
        return model("Deployment", service, V1Deployment.class);
    }

    private static V1Service serviceOf(String service) {
        return model("Service", service, V1Service.class);
    }

    private static V1Container container(String service) {
        return deployment(service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    private static <T> T model(String kind, String name, Class<T> type) {
        Map<String, Object> object = Manifests.written().stream()
                .filter(o -> kind.equals(o.get("kind")) && name.equals(name(o)))
                .findFirst()
                .orElseThrow();
        return JSON.getGson().fromJson(new Gson().toJsonTree(object), type);
    }

    private static Stream<V1Probe> probes(V1Container container) {
        return Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe());
    }

    private static List<String> names(List<Map<String, Object>> objects, String kind) {
        Function<Map<String, Object>, String> name = ManifestsTest::name;
        return objects.stream()
                .filter(o -> kind.equals(o.get("kind")))
                .map(name)
                .toList();
    }

    private static String name(Map<String, Object> object) {
        return object.get("metadata") instanceof Map<?, ?> metadata ? String.valueOf(metadata.get("name")) : "";
    }

    private static int port(String service, String setting) {
        return Integer.parseInt(Manifests.settings(service).getProperty(setting));
    }

    /** How MicroProfile Config spells a setting as an environment variable. */
    private static String environmentName(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
