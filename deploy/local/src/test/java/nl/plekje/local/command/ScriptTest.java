package nl.plekje.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import nl.plekje.local.part.Software;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real script on machines that lack something: a path with only the tools a test puts there. */
class ScriptTest {

    private static final List<String> EVERYWHERE = List.of(
            "awk", "cat", "date", "df", "dirname", "find", "grep", "head", "id", "mkdir", "mv", "rm", "sed", "sh",
            "tee", "touch");

    @TempDir
    private Path path;

    @BeforeEach
    void a_machine_with_all_that_is_needed_but_disk() throws IOException {
        for (var tool : EVERYWHERE) {
            tool(tool, "exec " + system(tool) + " \"$@\"");
        }
        tool("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
        tool("javac", "");
        tool("mvn", "echo 'Apache Maven 3.8.7'");
        tool("node", "echo v20.20.2");
        tool("npm", "");
        disk(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "test"})
    void too_little_disk_is_said_with_what_there_is(String command) throws Exception {
        var said = plekje(command);

        assertThat(said)
                .startsWith("plekje: Plekje needs 3000 MB of free disk;")
                .contains("there are 100 MB.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.22", "16.0.2"})
    void an_old_jdk_is_named_with_its_version(String version) throws Exception {
        tool("java", "echo 'openjdk version \"" + version + "\"' >&2");

        assertThat(plekje("up"))
                .isEqualTo("plekje: Plekje needs a JDK of 17 or later; java is version " + version.split("_")[0] + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.15", "21.0.2", "25", "25.0.1"})
    void a_jdk_of_17_or_later_will_do(String version) throws Exception {
        tool("java", "echo 'openjdk version \"" + version + "\"' >&2");

        assertThat(plekje("up")).contains("free disk");
    }

    @Test
    void no_java_is_said() throws Exception {
        Files.delete(path.resolve("java"));

        assertThat(plekje("up")).isEqualTo("plekje: Plekje needs a JDK of 17 or later; 'java' does not start.");
    }

    @Test
    void a_runtime_without_compiler_is_no_jdk() throws Exception {
        Files.delete(path.resolve("javac"));

        assertThat(plekje("up"))
                .isEqualTo("plekje: Plekje needs a JDK of 17 or later; java is only a runtime without a compiler.");
    }

    @Test
    void no_maven_and_an_old_maven_are_said() throws Exception {
        tool("mvn", "echo 'Apache Maven 3.6.3'");
        assertThat(plekje("up")).isEqualTo("plekje: Plekje needs Maven 3.8 or later; mvn is version 3.6.3.");

        Files.delete(path.resolve("mvn"));
        assertThat(plekje("up")).isEqualTo("plekje: Plekje needs Maven 3.8 or later; there is no mvn on the path.");
    }

    @Test
    void no_node_and_an_old_node_are_said() throws Exception {
        tool("node", "echo v18.19.0");
        assertThat(plekje("up")).isEqualTo("plekje: Plekje needs Node 20 or later; node is version 18.19.0.");

        Files.delete(path.resolve("node"));
        assertThat(plekje("up")).isEqualTo("plekje: Plekje needs Node 20 or later; there is no node on the path.");
    }

    @Test
    void an_unknown_command_is_said() throws Exception {
        assertThat(plekje("fly")).isEqualTo("plekje: there is no 'fly'; './plekje help' lists what there is.");
    }

    /** What the script says; each of these tests expects it to give up. */
    private String plekje(String command) throws Exception {
        var builder =
                new ProcessBuilder(Software.root().resolve("plekje").toString(), command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said.strip();
    }

    private void disk(int freeMegabytes) throws IOException {
        tool(
                "df",
                "echo Filesystem 1024-blocks Used Available Capacity Mounted",
                "echo /dev/disk 99999999 0 " + freeMegabytes * 1024 + " 0% /");
    }

    private void tool(String name, String... lines) throws IOException {
        var file = path.resolve(name);
        Files.deleteIfExists(file);
        Files.write(
                file, Stream.concat(Stream.of("#!/bin/sh"), Stream.of(lines)).toList());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path system(String tool) {
        return Stream.of("/bin", "/usr/bin")
                .map(it -> Path.of(it, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
