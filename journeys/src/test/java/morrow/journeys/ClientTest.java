package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morrow.client.account.Account;
import morrow.client.command.Client;
import morrow.client.command.Terminal;
import morrow.client.protocol.Content;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.samples.Sample;
import morrow.client.samples.SampleCodes;
import morrow.client.server.Address;
import morrow.client.server.Server;
import morrow.client.space.Entry;
import morrow.client.space.Space;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The program for the person's own computer against a whole Morrow with its database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientTest {
  private static final String PASSPHRASE = "kettle under the quiet stairs again";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){6}");

  private record Ended(int code, String out, String err) {}

  private Installation installation;
  @TempDir private Path folder;

  @BeforeAll
  void start() {
    installation = Installation.start();
  }

  @AfterAll
  void stop() {
    installation.close();
  }

  @Test
  void sampleAccountsAreMadeOnceAndOpen() throws Exception {
    assertThat(run("", "samples").out).isEqualTo("There are no sample accounts on this server.\n");
    String code = installation.morrow().firstOperatorCode().orElseThrow();
    Path keep = folder.resolve("sample-codes");
    Ended made = run("", "samples", "--keep", keep.toString(), "--operator-code", code);
    assertThat(made.code).as(made.err).isZero();
    assertThat(run("", "samples", "--keep", keep.toString()).out).isEqualTo(made.out);
    String secret =
        SampleCodes.of(Files.readString(keep)).of(Sample.OPERATOR).orElseThrow().secret();
    assertThat(made.out).contains("./morrow client code " + secret);
    assertThat(
            run(
                    Sample.PERSON.passphrase(),
                    "list",
                    "--handle",
                    Sample.PERSON.handle(),
                    "--passphrase-file",
                    "-")
                .out)
        .contains("This is a sample account.");
    Ended invited =
        run(
            Sample.OPERATOR.passphrase(),
            "invite",
            "--handle",
            Sample.OPERATOR.handle(),
            "--passphrase-file",
            "-",
            "--code",
            run("", "code", secret).out.strip());
    assertThat(invited.code).as(invited.err).isZero();
  }

  @Test
  void aNoteIsWrittenListedExportedAndRestoredIntoAnotherAccount() throws Exception {
    signUp("copper-kettle-1");
    as("copper-kettle-1", "write", "--date", "2026-11-20", "Said no. It was quiet after.");
    as("copper-kettle-1", "write", "Tea with an old friend");
    assertThat(as("copper-kettle-1", "sign-in").out).startsWith("2 entries, today ");
    Path age = folder.resolve("space.age");
    assertThat(exchange("copper-kettle-1", "export", age).code).isZero();
    signUp("copper-teapot-1");
    assertThat(exchange("copper-teapot-1", "restore", age).out)
        .isEqualTo("2 entries came back, 0 were there already.\n");
    assertThat(exchange("copper-teapot-1", "restore", age).out)
        .isEqualTo("0 entries came back, 2 were there already.\n");
    assertThat(as("copper-teapot-1", "list").out)
        .isEqualTo(as("copper-kettle-1", "list").out)
        .contains("Friday, 20 November 2026\n  Said no. It was quiet after.\n");
    assertThat(records("copper-teapot-1")).isEqualTo(records("copper-kettle-1"));
  }

  @Test
  void twoDevicesKeepBothVersionsAndAgree() {
    try (Passphrase passphrase = Passphrase.of(PASSPHRASE);
        Server here = server();
        Server there = server();
        Account one =
            Account.signUp(here, "copper-kettle-2", passphrase, RecoveryCode.random(), null);
        Account other = Account.signIn(there, "copper-kettle-2", passphrase);
        Space first = Space.open(one);
        Space second = Space.open(other)) {
      UUID id = first.write(DAY, "as it was");
      UUID gone = first.write(DAY, "to be deleted");
      first.push();
      second.pull();
      first.edit(id, DAY, "here");
      first.remove(gone);
      second.edit(id, DAY, "there");
      first.push();
      assertThat(second.push().keptTwice()).isEqualTo(1);
      first.pull();
      assertThat(contents(first)).isEqualTo(contents(second)).hasSize(2);
      first.put(gone, first.list().getFirst().content());
      first.push();
      second.pull();
      assertThat(contents(second)).isEqualTo(contents(first)).hasSize(3);
    }
  }

  @Test
  void thousandsOfEntriesGoInSeveralPushesAndComeBack() {
    try (Passphrase passphrase = Passphrase.of(PASSPHRASE);
        Server server = server();
        Account account =
            Account.signUp(server, "copper-kettle-3", passphrase, RecoveryCode.random(), null)) {
      Map<UUID, Content> written;
      try (Space space = Space.open(account)) {
        for (int i = 0; i < 2_500; i++) {
          space.write(DAY.minusDays(i), "entry " + i);
        }
        assertThat(space.push().changes()).isEqualTo(2_500);
        written = contents(space);
      }
      try (Space again = Space.open(account)) {
        assertThat(contents(again)).isEqualTo(written);
        assertThat(again.head().orElseThrow().entries()).isEqualTo(2_500);
      }
    }
  }

  @Test
  void thePassphraseIsChangedRecoveredAndTheAccountDeleted() {
    String code = signUp("copper-kettle-4");
    as("copper-kettle-4", "write", "still here");
    assertThat(
            run(
                    PASSPHRASE + "\na quite different passphrase",
                    "change-passphrase",
                    "--handle",
                    "copper-kettle-4",
                    "--passphrase-file",
                    "-",
                    "--new-passphrase-file",
                    "-")
                .code)
        .isZero();
    assertThat(as("copper-kettle-4", "list").code).isEqualTo(3);
    Ended recovered =
        run(
            code + "\n" + PASSPHRASE,
            "recover",
            "--recovery-code-file",
            "-",
            "--new-passphrase-file",
            "-");
    assertThat(recovered.code).as(recovered.err).isZero();
    assertThat(as("copper-kettle-4", "list").out).contains("still here");
    assertThat(as("copper-kettle-4", "sessions", "--end-others").out).contains("by recovery");
    assertThat(as("copper-kettle-4", "delete-account", "--confirm", "copper-kettle-4").code)
        .isZero();
    assertThat(as("copper-kettle-4", "list").code).isEqualTo(3);
  }

  @Test
  void theServerDeliversWhatWasPublished() throws Exception {
    assertThat(run("", "verify").out).endsWith("everything is as published.\n");
    Path other = folder.resolve("manifest.json");
    Files.writeString(other, "{\"files\":{\"other.js\":\"sha384-AAAA\"}}");
    Ended differs = run("", "verify", "--manifest", other.toString());
    assertThat(differs.code).isEqualTo(1);
    assertThat(differs.out).contains("The server does not deliver other.js.");
  }

  private String signUp(String handle) {
    Ended made = run(PASSPHRASE, "sign-up", "--handle", handle, "--passphrase-file", "-");
    assertThat(made.code).as(made.err).isZero();
    Matcher code = CODE.matcher(made.out);
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private String records(String handle) throws Exception {
    Path json = folder.resolve(handle + ".json");
    as(handle, "export", json.toString(), "--json", "--not-encrypted");
    String text = Files.readString(json);
    return text.substring(text.indexOf("\"collections\""));
  }

  private static Map<UUID, Content> contents(Space space) {
    Map<UUID, Content> all = new TreeMap<>();
    for (Entry entry : space.list()) {
      all.put(entry.id(), entry.content());
    }
    return all;
  }

  private Ended exchange(String handle, String command, Path file) {
    return run(
        PASSPHRASE + "\nthe passphrase of the file",
        command,
        file.toString(),
        "--handle",
        handle,
        "--passphrase-file",
        "-",
        "--file-passphrase-file",
        "-");
  }

  private Ended as(String handle, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--handle", handle, "--passphrase-file", "-"));
    return run(PASSPHRASE, all.toArray(String[]::new));
  }

  private Server server() {
    return new Server(Address.of(installation.address().toString()));
  }

  private Ended run(String in, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>(List.of("--server", installation.address().toString()));
    all.addAll(List.of(arguments));
    int code = Client.run(terminal, all.toArray(String[]::new));
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
