package nl.plekje.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void nobody_is_given_a_port_twice() throws Exception {
        var ours = IntStream.range(0, 20)
                .boxed()
                .flatMap(n -> FreePorts.take(5).stream())
                .toList();
        var other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName(),
                        Integer.toString(ours.get(0)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var theirs = new String(other.getInputStream().readAllBytes()).trim();

        assertThat(ours).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_768);
        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(theirs).isEqualTo("held");
    }

    /** Another JVM, which asks for a port that was given away and on which nobody listens yet. */
    static final class Asking {
        public static void main(String[] args) throws IOException {
            System.out.println(FreePorts.hold(Integer.parseInt(args[0])) ? "free" : "held");
        }
    }
}
