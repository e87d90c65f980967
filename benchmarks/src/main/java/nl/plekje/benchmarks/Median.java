package nl.plekje.benchmarks;

import java.util.List;

/** The middle one of several rounds: one disturbed round does not move it. */
final class Median {

    private Median() {}

    static double of(List<Double> rounds) {
        return rounds.stream().sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }
}
