package nl.plekje.local.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import nl.plekje.local.part.AtExit;
import nl.plekje.local.part.KafkaPart;
import nl.plekje.local.part.KeycloakPart;
import nl.plekje.local.part.MailPart;
import nl.plekje.local.part.Part;
import nl.plekje.local.part.PartFailed;
import nl.plekje.local.part.PostgresPart;
import nl.plekje.local.part.QuarkusPart;

/**
 * All parts on one machine. They start in waves, each wave at once: the database; what needs only the database; our own
 * services, which need all of it.
 */
public final class Stack {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final StackSettings settings;
    private final Secrets secrets;
    private final Environment environment;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final KeycloakPart keycloak;
    private final MailPart mail;
    private final List<QuarkusPart> services;
    private final QuarkusPart gateway;

    public Stack(StackSettings settings) {
        this(settings, Map.of());
    }

    /** As {@link #Stack(StackSettings)}, with variables for the gateway on top. */
    public Stack(StackSettings settings, Map<String, String> gatewayVariables) {
        this.settings = settings;
        this.secrets = new Secrets(settings.secretsFile());
        this.environment = new Environment(settings, secrets);
        var software = settings.software();
        var home = settings.home();
        var ports = settings.ports();
        this.postgres = new PostgresPart(
                software, home, ports.of(StackPorts.POSTGRES), secrets.of("database.superuser"), Map.of());
        this.kafka = new KafkaPart(
                software,
                home,
                ports.of(StackPorts.KAFKA),
                ports.of(StackPorts.KAFKA_CONTROLLER),
                JvmOptions.ofKafka(settings.quick()));
        this.keycloak = new KeycloakPart(
                software,
                home,
                ports.of(StackPorts.KEYCLOAK),
                KeycloakPart.demoRealm(settings.root()),
                environment.ofKeycloak(),
                JvmOptions.KEYCLOAK);
        this.mail = new MailPart(
                software,
                home,
                ports.of(StackPorts.SMTP),
                ports.of(StackPorts.IMAP),
                ports.of(StackPorts.MAILBOX),
                JvmOptions.MAIL);
        this.services = Service.BEHIND_GATEWAY.stream()
                .map(it -> application(it, environment.ofService(it)))
                .toList();
        var ofGateway = new HashMap<>(environment.ofGateway());
        ofGateway.putAll(gatewayVariables);
        this.gateway = application(Service.GATEWAY, ofGateway);
    }

    /** A whole stack of its own for tests, on free ports; ready when this returns and gone with this JVM. */
    public static Stack startTemporary() {
        var stack = new Stack(StackSettings.temporary());
        stack.up(stack.parts(), Watcher.NONE);
        return stack;
    }

    /** What differs from stack to stack. */
    public StackSettings settings() {
        return settings;
    }

    /** The generated passwords: {@code client.loader}, {@code client.api}, {@code database.placement} and so on. */
    public Secrets secrets() {
        return secrets;
    }

    /** All parts in the order of their start. */
    public List<Part> parts() {
        return waves().stream().flatMap(List::stream).toList();
    }

    /** The part of that name. */
    public Optional<Part> part(String name) {
        return parts().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    public PostgresPart postgres() {
        return postgres;
    }

    public KafkaPart kafka() {
        return kafka;
    }

    public KeycloakPart keycloak() {
        return keycloak;
    }

    public MailPart mail() {
        return mail;
    }

    public QuarkusPart gateway() {
        return gateway;
    }

    /**
     * Starts those of {@code wanted} that do not run and waits until all are ready. What it started goes with this JVM
     * until {@link #keep} is called, and at once if one fails: then with {@link PartFailed}.
     */
    public void up(List<Part> wanted, Watcher watcher) {
        var started = new ArrayList<Part>();
        try {
            for (var wave : waves()) {
                var parts = wave.stream().filter(wanted::contains).toList();
                parts.stream().filter(it -> !it.process().isRunning()).forEach(it -> {
                    started.add(it);
                    AtExit.stop(it);
                });
                startTogether(parts, watcher);
            }
        } catch (PartFailed failed) {
            if (!AtExit.ending()) {
                down(started, it -> {});
            }
            throw failed;
        }
    }

    /** Lets all parts live on after this JVM. */
    public void keep() {
        parts().forEach(AtExit::keep);
    }

    /**
     * Stops those of {@code parts} that run, in reverse order.
     *
     * @param stopping told of each before it is stopped
     */
    public static void down(List<Part> parts, Consumer<Part> stopping) {
        for (var i = parts.size() - 1; i >= 0; i--) {
            var part = parts.get(i);
            if (part.process().isRunning()) {
                stopping.accept(part);
            }
            part.stop();
        }
    }

    private List<List<Part>> waves() {
        var ours = new ArrayList<Part>(services);
        ours.add(gateway);
        return List.of(List.of(postgres), List.of(kafka, keycloak, mail), ours);
    }

    private void startTogether(List<Part> parts, Watcher watcher) {
        var firstFailure = new CompletableFuture<Void>();
        var starts = parts.stream()
                .map(it -> CompletableFuture.runAsync(
                        () -> start(it, watcher), task -> new Thread(task, "start " + it.name()).start()))
                .toArray(CompletableFuture<?>[]::new);
        for (var each : starts) {
            each.whenComplete((nothing, failure) -> {
                if (failure != null) {
                    firstFailure.completeExceptionally(failure);
                }
            });
        }
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(starts), firstFailure)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof PartFailed cause
                    ? cause
                    : new PartFailed(failed.getCause().toString(), failed);
        }
    }

    private void start(Part part, Watcher watcher) {
        var since = System.nanoTime();
        var alreadyRan = part.process().isRunning();
        try {
            watcher.starts(part);
            part.start();
            part.awaitReady(LIMIT);
            if (part == postgres) {
                provideDatabases();
            }
            watcher.ready(part, alreadyRan ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since));
        } catch (PartFailed failed) {
            watcher.failed(part, failed.getMessage());
            throw failed;
        }
    }

    private void provideDatabases() {
        postgres.provide(environment.database(keycloak.name()));
        Service.all().forEach(it -> postgres.provide(environment.database(it.name())));
    }

    private QuarkusPart application(Service service, Map<String, String> variables) {
        return new QuarkusPart(
                service.name(),
                settings.home(),
                settings.ports().of(service.name()),
                settings.ports().ofManagement(service.name()),
                settings.root().resolve(service.module()).resolve("target/quarkus-app"),
                variables,
                JvmOptions.of(service, settings.quick()));
    }
}
