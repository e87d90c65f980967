package nl.plekje.notification.surroundings;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server on a port of its own, to read the mail of, to stop and to start again. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static GreenMail server;
    /** Mail taken before the server was stopped: it forgets its mail when it starts again. */
    private static final List<MimeMessage> TAKEN = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(server.getSmtp().getPort()));
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** From now on nobody answers on the port. */
    public static void goAway() {
        TAKEN.addAll(Arrays.asList(server.getReceivedMessages()));
        server.stop();
    }

    /** Answers again. */
    public static void comeBack() {
        server.start();
    }

    /** The mail that an address has got, in order of arrival. */
    public static List<MimeMessage> mailTo(String address) {
        var all = new ArrayList<>(TAKEN);
        all.addAll(Arrays.asList(server.getReceivedMessages()));
        return all.stream().filter(mail -> isTo(mail, address)).toList();
    }

    /** Waits until the address has got so many mails. Fails after 20 seconds. */
    public static List<MimeMessage> awaitMailTo(String address, int count) {
        await().atMost(PATIENCE).until(() -> mailTo(address).size() >= count);
        return mailTo(address);
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
