package nl.plekje.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.local.part.FreePorts;
import nl.plekje.local.part.KafkaPart;
import nl.plekje.local.stack.Service;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the table grants, tried at a real broker that asks everybody to sign in. */
class KafkaAccessTest {

    private static final int ITERATIONS = 4096;

    private static KafkaPart broker;
    private static String asking;

    /** A broker as compose starts it, with a plain listener beside for who prepares it. */
    @BeforeAll
    static void a_broker_with_the_grants_of_the_table() throws Exception {
        asking = "127.0.0.1:" + FreePorts.one();
        var listeners = "PLAINTEXT://{plain},SASL_PLAINTEXT://" + asking;
        broker = KafkaPart.startTemporary(Map.of(
                "listeners", listeners + ",CONTROLLER://{controller}",
                "advertised.listeners", listeners,
                "listener.security.protocol.map",
                        "PLAINTEXT:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "listener.name.sasl_plaintext.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "auto.create.topics.enable", "false",
                "super.users", "User:ANONYMOUS"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var topics = new TreeSet<String>();
            services().forEach(service -> topics.addAll(KafkaAccess.toldBy(service)));
            admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, Optional.of(1), Optional.of((short) 1)))
                            .toList())
                    .all()
                    .get();
            try (var producer = new KafkaProducer<>(
                    Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()), text(), text())) {
                topics.forEach(topic -> producer.send(new ProducerRecord<>(topic, "key", "value")));
            }
            admin.alterUserScramCredentials(services()
                            .<org.apache.kafka.clients.admin.UserScramCredentialAlteration>map(
                                    service -> new UserScramCredentialUpsertion(
                                            service,
                                            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                                            passwordOf(service)))
                            .toList())
                    .all()
                    .get();
            admin.createAcls(KafkaAccess.grants().stream()
                            .flatMap(KafkaAccessTest::rules)
                            .toList())
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        broker.stop();
    }

    static Stream<String> services() {
        return Service.BEHIND_GATEWAY.stream().map(Service::name);
    }

    @Test
    void the_table_says_what_the_contract_and_the_subscriptions_say() throws IOException {
        var file = Checkout.ROOT.resolve(KafkaAccess.FILE);
        if (Boolean.getBoolean("plekje.update")) {
            Files.writeString(file, KafkaAccess.table());
        }
        assertThat(file)
                .as("who may do what with Kafka; write it with -Dplekje.update=true")
                .exists()
                .content()
                .isEqualTo(KafkaAccess.table());
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_writes_its_own_topics_and_none_of_anothers(String service) {
        var own = KafkaAccess.toldBy(service);
        var others = services()
                .flatMap(it -> KafkaAccess.toldBy(it).stream())
                .filter(topic -> !own.contains(topic))
                .collect(Collectors.toSet());

        try (var producer = new KafkaProducer<>(signedIn(service, passwordOf(service)), text(), text())) {
            assertThat(own).allSatisfy(topic -> assertThat(producer.send(new ProducerRecord<>(topic, "key", "value"))
                            .get()
                            .topic())
                    .isEqualTo(topic));
            assertThat(others).isNotEmpty().allSatisfy(topic -> assertThatThrownBy(
                            () -> producer.send(new ProducerRecord<>(topic, "key", "value"))
                                    .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_reads_what_it_subscribes_to_in_its_own_group_and_nothing_else(String service) {
        var others = services()
                .flatMap(it -> KafkaAccess.toldBy(it).stream())
                .filter(topic -> !KafkaAccess.readBy(service).contains(topic))
                .findFirst()
                .orElseThrow();

        assertThat(polled(service, service, KafkaAccess.readBy(service))).isPositive();
        assertThatThrownBy(() -> polled(service, service, Set.of(others))).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> polled(service, "another", KafkaAccess.readBy(service)))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void who_has_no_password_gets_nowhere() {
        try (var admin = Admin.create(signedIn("placement", "wrong"))) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static int polled(String service, String group, Set<String> topics) {
        var settings = signedIn(service, passwordOf(service));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(topics);
            return consumer.poll(Duration.ofSeconds(30)).count();
        }
    }

    private static Stream<AclBinding> rules(KafkaAccess.Grant grant) {
        return grant.operations().stream().flatMap(operation -> grant.names().stream()
                .map(name -> new AclBinding(
                        new ResourcePattern(
                                ResourceType.fromString(grant.kind().toUpperCase(Locale.ROOT)),
                                name,
                                PatternType.LITERAL),
                        new AccessControlEntry(
                                "User:" + grant.service(),
                                "*",
                                AclOperation.fromString(operation),
                                AclPermissionType.ALLOW))));
    }

    private static Map<String, Object> signedIn(String service, String password) {
        return new HashMap<>(Map.of(
                "bootstrap.servers", asking,
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(service, password),
                "max.block.ms", "5000",
                "linger.ms", "0"));
    }

    private static StringSerializer text() {
        return new StringSerializer();
    }

    private static String passwordOf(String service) {
        return "password-of-" + service;
    }
}
