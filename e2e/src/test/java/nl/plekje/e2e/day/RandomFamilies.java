package nl.plekje.e2e.day;

import static org.awaitility.Awaitility.await;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.plekje.e2e.town.Person;
import nl.plekje.testing.day.Act;

/** Many families beside each other: whatever each of them does, it does in the same steps of the clock. */
public final class RandomFamilies {

    private static final int AT_ONCE = 12;

    private final List<RandomChild> children;

    private RandomFamilies(List<RandomChild> children) {
        this.children = children;
    }

    /**
     * So many families, by turns with one of these providers, each with two of these parents.
     *
     * @param providers codes of providers
     */
    public static RandomFamilies moveIn(int many, List<String> providers, List<Person> parents) {
        var places = providers.stream().map(Neighbourhood::of).toList();
        return new RandomFamilies(
                besideEachOther(IntStream.range(0, many).boxed().toList(), seed -> places.get(seed % places.size())
                        .family(seed, parents.get(seed % parents.size()), parents.get((seed + 1) % parents.size()))));
    }

    /** Each does so many acts of its own seed, in hours that are the same for all. */
    public LocalDateTime play(int acts, LocalDateTime start, Consumer<LocalDateTime> clock) {
        var sequences = children.stream()
                .map(child -> Act.ofPeople(new Random(child.seed), acts))
                .toList();
        var hours = new Random(0);
        var now = start;
        for (var step = 0; step < acts; step++) {
            now = now.plusHours(1 + hours.nextInt(29));
            clock.accept(now);
            var at = now;
            var which = step;
            besideEachOther(IntStream.range(0, children.size()).boxed().toList(), n -> {
                children.get(n).play(sequences.get(n).get(which), at);
                return n;
            });
        }
        return now;
    }

    /** Compares all with what is right; gives what is wrong with the story of it, nothing where all is right. */
    public List<String> faults(LocalDateTime now) {
        return besideEachOther(children, child -> {
                    try {
                        await().untilAsserted(() -> RightDays.check(child, now.toLocalDate()));
                        return "";
                    } catch (RuntimeException | AssertionError wrong) {
                        return "seed " + child.seed + " of " + child.where.provider() + ", child " + child.id + ": "
                                + wrong.getMessage() + "\n" + child.happened().story();
                    }
                })
                .stream()
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    /** How many acts the services took. */
    public int accepted() {
        return children.stream().mapToInt(child -> child.happened().accepted()).sum();
    }

    private static <T, R> List<R> besideEachOther(List<T> all, Function<T, R> what) {
        var workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var started = new ArrayList<Future<R>>();
            for (var each : all) {
                started.add(workers.submit(() -> what.apply(each)));
            }
            var done = new ArrayList<R>();
            for (var each : started) {
                done.add(each.get());
            }
            return done;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
