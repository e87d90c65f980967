package nl.plekje.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.ContractSigned;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;
import nl.plekje.events.json.FactJson;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.local.part.Database;
import nl.plekje.local.part.PostgresPart;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A year of care as facts: every child has three sessions a week, misses about twenty of them and asks for five days. */
final class CreditYear {

    private static final int YEAR = 2026;
    private static final int DAYS_APART = 17;
    private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    private static final LocationId LOCATION = LocationId.next();
    private static final GroupId GROUP = GroupId.next();

    private final String kafka;
    private final List<ContractSigned> contracts = new ArrayList<>();
    private final KafkaProducer<String, byte[]> producer;

    CreditYear(String kafka, int children) {
        this.kafka = kafka;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", "20", "batch.size", "131072", "acks", "1"),
                new StringSerializer(),
                new ByteArraySerializer());
        for (var n = 0; n < children; n++) {
            contracts.add(contract());
        }
    }

    void createTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            var topics = Facts.KINDS.stream()
                    .map(kind -> new NewTopic(Fact.topicOf(kind), Optional.of(6), Optional.of((short) 1)))
                    .toList();
            admin.createTopics(topics).all().get();
        }
    }

    long tellContracts() {
        contracts.forEach(this::tell);
        producer.flush();
        return contracts.size();
    }

    /** About twenty absences a child, each reported ten days ahead. */
    long tellAbsences() {
        var told = 0L;
        for (var contract : contracts) {
            for (var day = LocalDate.of(YEAR, 1, 12); day.getYear() == YEAR; day = day.plusDays(DAYS_APART)) {
                var missed = day.with(TemporalAdjusters.nextOrSame(WEEKDAYS.get(day.getDayOfYear() % WEEKDAYS.size())));
                if (missed.getYear() == YEAR) {
                    tell(absence(contract, missed));
                    told++;
                }
            }
        }
        producer.flush();
        return told;
    }

    /**
     * Five or six requests a child with credit set aside, as the service would have kept them: straight into its database,
     * for they come from people and not from Kafka.
     */
    List<UUID> askExtraDays(PostgresPart postgres, Database database) throws SQLException {
        try (var connection = postgres.connect(database.name());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    CREATE TEMP TABLE asked AS
                    SELECT gen_random_uuid() AS extra_day_id, gen_random_uuid() AS movement_id, lot_id, child_id, free,
                           contract_id, household_id, location_id, group_id,
                           date '2026-12-01' + (nr::int % 28) AS day, nr
                    FROM (SELECT lot.*, row_number() OVER (PARTITION BY child_id ORDER BY lot_id) AS nr
                          FROM lot WHERE free > 0) lot
                    JOIN contract USING (child_id) WHERE nr <= 5 + (abs(hashtext(child_id::text)) % 2)""");
            statement.execute("""
                    INSERT INTO extra_day (extra_day_id, version, child_id, household_id, contract_id, location_id, group_id,
                        care_type, day, starts, ends, funding, credit_minutes, free_minutes, invoice_minutes, state,
                        requested_at, decide_by, policy, why)
                    SELECT extra_day_id, 1, child_id, household_id, contract_id, location_id, group_id, 'DAY_CARE', day,
                           '08:00', time '08:00' + free * interval '1 minute', 'CREDIT_FIRST', free, 0, 0, 'REQUESTED',
                           '2026-11-20T10:00Z', '2026-11-28T10:00Z', 'partou@2024-10-01', '{"key":"credit.extra-day.all-credit"}'
                    FROM asked""");
            statement.execute("""
                    INSERT INTO movement (movement_id, child_id, number, care_type, kind, at, why, extra_day_id)
                    SELECT movement_id, child_id, ledger.version + nr, 'DAY_CARE', 'RESERVE', '2026-11-20T10:00Z',
                           '{"key":"credit.ledger.reserved"}', extra_day_id
                    FROM asked JOIN ledger USING (child_id)""");
            statement.execute(
                    "UPDATE ledger SET version = version + many FROM"
                            + " (SELECT child_id, count(*) AS many FROM asked GROUP BY 1) a WHERE a.child_id = ledger.child_id");
            statement.execute("""
                    INSERT INTO entry (movement_id, lot_id, account, minutes)
                    SELECT movement_id, lot_id, account, CASE account WHEN 'FREE' THEN -free ELSE free END
                    FROM asked CROSS JOIN (VALUES ('FREE'), ('RESERVED')) AS both_sides (account)""");
            var requests = new ArrayList<UUID>();
            try (var result = statement.executeQuery("SELECT extra_day_id, child_id FROM asked")) {
                while (result.next()) {
                    requests.add(result.getObject(1, UUID.class));
                    requests.add(result.getObject(2, UUID.class));
                }
            }
            connection.commit();
            statement.execute("ANALYZE");
            connection.commit();
            return requests;
        }
    }

    /** Placement grants nine of ten. @param requests extra day and child in turns */
    long tellAnswers(List<UUID> requests) {
        for (var n = 0; n < requests.size(); n += 2) {
            tell(new ExtraDayDecided(
                    new ExtraDayId(requests.get(n)),
                    2,
                    new ChildId(requests.get(n + 1)),
                    GROUP,
                    LocalDate.of(YEAR, 12, 1),
                    n % 20 == 0 ? ExtraDayDecided.Outcome.DECLINED : ExtraDayDecided.Outcome.GRANTED,
                    Explanation.of("credit.extra-day.withdrawn"),
                    Instant.parse("2026-11-25T10:00:00Z")));
        }
        producer.flush();
        return requests.size() / 2;
    }

    /** How many facts of a topic the service has applied: what it has committed. */
    long applied(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            return admin.listConsumerGroupOffsets("credit").partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(it -> it.getKey().topic().equals(topic) && it.getValue() != null)
                    .mapToLong(it -> it.getValue().offset())
                    .sum();
        }
    }

    void await(String topic, long facts) throws Exception {
        while (applied(topic) < facts) {
            Thread.sleep(500);
        }
    }

    private static ContractSigned contract() {
        return new ContractSigned(
                ContractId.next(),
                1,
                ChildId.next(),
                HouseholdId.next(),
                LOCATION,
                GROUP,
                "partou",
                CareType.DAY_CARE,
                52,
                LocalDate.of(YEAR, 1, 1),
                LocalDate.of(YEAR + 1, 12, 31),
                WEEKDAYS.stream().map(CreditYear::session).toList(),
                "partou@2024-10-01");
    }

    private static Session session(DayOfWeek weekday) {
        return new Session(weekday, LocalTime.of(8, 0), LocalTime.of(18, 0));
    }

    private static AbsenceReported absence(ContractSigned contract, LocalDate day) {
        return new AbsenceReported(
                AbsenceId.next(),
                1,
                contract.child(),
                contract.contract(),
                day,
                session(day.getDayOfWeek()),
                AbsenceReason.LEAVE,
                AbsenceReported.Channel.PORTAL,
                Amsterdam.at(day.minusDays(10), LocalTime.NOON));
    }

    private void tell(Fact fact) {
        var message = new ProducerRecord<>(
                fact.topic(), fact.key(), FactJson.write(fact).getBytes(StandardCharsets.UTF_8));
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_time", "2026-01-01T00:00:00Z");
        producer.send(message);
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
