package nl.plekje.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.plekje.local.part.AtExit;
import nl.plekje.local.part.KeycloakPart;
import nl.plekje.local.part.PartFailed;
import nl.plekje.local.part.Software;
import nl.plekje.local.stack.Stack;
import nl.plekje.local.stack.StackSettings;

/** {@code ./plekje}, once the script has found a JDK and built this. Exit code 0: done; 1: not, with a sentence why. */
public final class Plekje {

    private Plekje() {}

    /** @param args the command and its arguments */
    public static void main(String[] args) {
        int code;
        try {
            run(List.of(args));
            code = 0;
        } catch (PartFailed | UncheckedIOException failed) {
            if (!AtExit.ending()) {
                System.err.println("plekje: " + failed.getMessage());
            }
            code = 1;
        } catch (IOException failed) {
            System.err.println("plekje: " + failed);
            code = 1;
        }
        System.exit(code);
    }

    private static void run(List<String> args) throws IOException {
        var command = args.get(0);
        var rest = args.subList(1, args.size());
        var out = System.out;
        var settings = StackSettings.standard(Software.root());
        switch (command) {
            case "unpack" -> KeycloakPart.unpack(settings.software());
            case "clock" -> new ClockCommand(settings.clockFile(), out).run(rest);
            case "status" -> new StatusCommand(new Stack(settings), out).run();
            case "logs" -> new LogsCommand(new Stack(settings)).run(rest);
            case "up" -> alone(settings, stack -> new UpCommand(stack, out).run(rest));
            case "down" -> alone(settings, stack -> new DownCommand(stack, out).run());
            case "reset" -> alone(settings, stack -> new ResetCommand(stack, out).run());
            default -> throw new PartFailed("no such command: " + command + "; see ./plekje help");
        }
    }

    /** The commands that start and stop: one at a time in a home. */
    private static void alone(StackSettings settings, Doing doing) throws IOException {
        Turn.take(settings.home(), () -> doing.with(new Stack(settings)));
    }

    @FunctionalInterface
    private interface Doing {
        void with(Stack stack) throws IOException;
    }
}
