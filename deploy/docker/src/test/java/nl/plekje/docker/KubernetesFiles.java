package nl.plekje.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manifests below {@code deploy/kubernetes}, read into the objects of Kubernetes; an unknown field is a mistake. */
final class KubernetesFiles {

    static final Path BASE = Path.of("deploy/kubernetes/base");
    static final String KUSTOMIZATION = "kustomization.yaml";

    private static final Path SECRETS = Path.of("deploy/kubernetes/secrets.example.yaml");

    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            ConfigMap.class,
            Deployment.class,
            HorizontalPodAutoscaler.class,
            Ingress.class,
            Namespace.class,
            NetworkPolicy.class,
            PodDisruptionBudget.class,
            Secret.class,
            io.fabric8.kubernetes.api.model.Service.class);

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                /** Else the model's classes take what they do not know into a map. */
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();

    private final List<HasMetadata> objects;

    KubernetesFiles() {
        var manifests = Checkout.files(BASE, ".yaml").stream().filter(file -> !file.endsWith(KUSTOMIZATION));
        objects = Stream.concat(manifests, Stream.of(SECRETS))
                .flatMap(file -> Checkout.yaml(file).stream())
                .map(KubernetesFiles::parse)
                .toList();
    }

    /** All objects of a kind. */
    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The object of that kind and name. */
    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(it -> it.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind.getSimpleName() + " " + name));
    }

    /** The names of the variables that the container of a deployment gets, from maps and secrets. */
    Set<String> environment(String deployment) {
        var container = one(Deployment.class, deployment)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
        var names = new TreeSet<String>();
        container.getEnvFrom().forEach(source -> {
            if (source.getConfigMapRef() != null) {
                names.addAll(one(ConfigMap.class, source.getConfigMapRef().getName())
                        .getData()
                        .keySet());
            }
            if (source.getSecretRef() != null) {
                names.addAll(one(Secret.class, source.getSecretRef().getName())
                        .getStringData()
                        .keySet());
            }
        });
        return names;
    }

    private static HasMetadata parse(JsonNode document) {
        var kinds = KINDS.stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        var kind = document.path("kind").asText();
        try {
            var parsed = STRICT.treeToValue(document, kinds.get(kind));
            if (!document.path("apiVersion").asText().equals(HasMetadata.getApiVersion(parsed.getClass()))) {
                throw new AssertionError("not the version of " + kind + ": " + document.path("apiVersion"));
            }
            return parsed;
        } catch (JsonProcessingException unknown) {
            throw new AssertionError(kind + " " + document.at("/metadata/name") + ": " + unknown.getMessage(), unknown);
        }
    }
}
