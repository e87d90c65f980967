package nl.plekje.local.part;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCheckTest {

    @TempDir
    private Path folder;

    @Test
    void a_taken_port_is_named_with_its_part_and_the_process_that_has_it() throws IOException {
        try (var stranger = new ServerSocket()) {
            stranger.bind(new InetSocketAddress("0.0.0.0", 0));
            var mail = mail(stranger.getLocalPort());

            assertThatThrownBy(() -> PortCheck.allFree(List.of(mail)))
                    .isInstanceOf(PartFailed.class)
                    .hasMessage(
                            "Port %d, which mail needs for IMAP, is taken by process %d (java); stop that first.",
                            stranger.getLocalPort(), ProcessHandle.current().pid());
        }
    }

    @Test
    void free_ports_are_no_reason_to_stop() {
        assertThatCode(() -> PortCheck.allFree(List.of(mail(FreePorts.one())))).doesNotThrowAnyException();
    }

    private MailPart mail(int imap) {
        return new MailPart(Software.found(), new Home(folder), FreePorts.one(), imap, FreePorts.one(), List.of());
    }
}
