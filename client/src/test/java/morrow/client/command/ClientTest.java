package morrow.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import morrow.client.model.ModelRecords;
import morrow.client.model.ModelServer;
import morrow.client.model.ModelServer.Fate;
import morrow.client.samples.Sample;
import morrow.client.samples.SampleCodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a script sees that starts the program: exit code, standard output, standard error.
class ClientTest {
  private static final String PASSPHRASE = "kettle under the quiet stairs again";
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Pattern CODE =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}");

  private record Ended(int code, String out, String err) {}

  private final ModelServer model = ModelServer.start();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    model.close();
  }

  @Test
  void aNoteIsWrittenListedFoundExportedAndRestoredIntoAnotherAccount() throws Exception {
    signUp("kettle");
    assertThat(
            run(
                    PASSPHRASE + "\nSaid no.\nIt was quiet after.",
                    "write",
                    "--date",
                    "2026-11-20",
                    "--handle",
                    "kettle",
                    "--passphrase-file",
                    "-")
                .code)
        .isZero();
    assertThat(as("kettle", "write", "Café with an old friend").out).isEqualTo("Saved.\n");
    assertThat(as("kettle", "list").out)
        .contains("Friday, 20 November 2026\n  Said no.\n  It was quiet after.\n")
        .contains("Café with an old friend");
    assertThat(as("kettle", "list", "--search", "cafe").out)
        .contains("Café")
        .doesNotContain("Said no");
    assertThat(as("kettle", "sign-in").out).startsWith("2 entries, today ").contains("State 2: ");

    Path age = folder.resolve("space.age");
    assertThat(
            as(
                    "kettle",
                    List.of("the passphrase of the file"),
                    "export",
                    age.toString(),
                    "--file-passphrase-file",
                    "-")
                .out)
        .isEqualTo("2 entries are in " + age + ".\n");
    assertThat(Files.readString(age, StandardCharsets.ISO_8859_1))
        .startsWith("age-encryption.org/v1")
        .doesNotContain("quiet");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(age)))
        .isEqualTo("rw-------");

    signUp("teapot");
    assertThat(
            as(
                    "teapot",
                    List.of("the passphrase of the file"),
                    "restore",
                    age.toString(),
                    "--file-passphrase-file",
                    "-")
                .out)
        .isEqualTo("2 entries came back, 0 were there already.\n");
    assertThat(
            as(
                    "teapot",
                    List.of("the passphrase of the file"),
                    "restore",
                    age.toString(),
                    "--file-passphrase-file",
                    "-")
                .out)
        .isEqualTo("0 entries came back, 2 were there already.\n");
    assertThat(as("teapot", "list").out).isEqualTo(as("kettle", "list").out);
    Path one = folder.resolve("one.json");
    Path other = folder.resolve("other.json");
    as("kettle", "export", one.toString(), "--json", "--not-encrypted");
    as("teapot", "export", other.toString(), "--json", "--not-encrypted");
    assertThat(records(other)).isEqualTo(records(one)).contains("Said no.");
  }

  @Test
  void aDamagedExportAndAWrongPassphraseAreRefusedInWords() throws Exception {
    signUp("kettle");
    as("kettle", "write", "something");
    Path age = folder.resolve("space.age");
    as(
        "kettle",
        List.of("the passphrase of the file"),
        "export",
        age.toString(),
        "--file-passphrase-file",
        "-");
    byte[] whole = Files.readAllBytes(age);

    assertThat(restore(age, "not the passphrase of the file"))
        .isEqualTo(new Ended(3, "", "The passphrase does not open this file.\n"));
    String damaged =
        "This is not a whole export of Morrow: it is damaged, cut short, or something else.\n";
    for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
      Files.write(age, java.util.Arrays.copyOf(whole, length));
      assertThat(restore(age, "the passphrase of the file"))
          .as("cut to %d bytes", length)
          .isEqualTo(new Ended(8, "", damaged));
    }
    byte[] flipped = whole.clone();
    flipped[flipped.length - 5] ^= 1;
    Files.write(age, flipped);
    assertThat(restore(age, "the passphrase of the file")).isEqualTo(new Ended(8, "", damaged));
    assertThat(model.records.living()).isEqualTo(1);
  }

  @Test
  void everyFailureHasASentenceAndACodeOfItsOwn() throws Exception {
    signUp("kettle");
    assertThat(run("not the passphrase", "list", "--handle", "kettle", "--passphrase-file", "-"))
        .isEqualTo(new Ended(3, "", "Handle and passphrase do not fit together.\n"));
    assertThat(run("", "list", "--handle", "kettle").code).isEqualTo(2);
    assertThat(run("", "list", "--handle", "kettle").err)
        .contains("--passphrase-file FILE")
        .contains("other programs on this computer could read it there");
    assertThat(run("", "list", "--passphrase", "secret").code).isEqualTo(2);
    assertThat(run("", "no-such-command").code).isEqualTo(2);
    assertThat(client("", "list", "--server", "http://morrow.example").err)
        .contains("Without encryption (http) only this computer itself can be reached.");
    assertThat(
            client(
                    PASSPHRASE,
                    "list",
                    "--handle",
                    "kettle",
                    "--passphrase-file",
                    "-",
                    "--server",
                    "http://127.0.0.1:1")
                .code)
        .isEqualTo(4);
    model.accounts.waitSeconds = 17;
    assertThat(as("kettle", "list"))
        .isEqualTo(new Ended(5, "", "There were too many tries. Wait 17 seconds and try again.\n"));
    assertThat(as("kettle", "invite").code).isEqualTo(6);
    assertThat(as("kettle", "restore", folder.resolve("none").toString()).code).isEqualTo(8);
    model.records.quota = 0;
    assertThat(as("kettle", "write", "x").code).isEqualTo(10);
    Path there = Files.writeString(folder.resolve("there"), "mine");
    assertThat(as("kettle", "export", there.toString(), "--json", "--not-encrypted").code)
        .isEqualTo(8);
    assertThat(Files.readString(there)).isEqualTo("mine");
    assertThat(as("kettle", "export", folder.resolve("x").toString(), "--json").err)
        .contains("add --not-encrypted");
  }

  @Test
  void anOlderStateThanTheRememberedOneIsRefused() {
    signUp("kettle");
    Path head = folder.resolve("head");
    as("kettle", "write", "first");
    ModelRecords old = model.records.copy();
    as("kettle", "write", "second", "--remember-head", head.toString());
    model.records.become(old);
    Ended refused = as("kettle", "sign-in", "--remember-head", head.toString());
    assertThat(refused.code).isEqualTo(7);
    assertThat(refused.err).contains("an older state of the space than the one seen before");
    assertThat(as("kettle", "sign-in").code).isZero();
    signUp("teapot");
    assertThat(as("teapot", "sign-in", "--remember-head", head.toString()).err)
        .isEqualTo(head + " belongs to another account.\n");
  }

  @Test
  void theRecoveryCodeBringsTheSpaceBackUnderANewPassphrase() {
    String code = signUp("kettle");
    as("kettle", "write", "still here");
    Ended recovered =
        run(
            code.replace("-", " ").toLowerCase(java.util.Locale.ROOT)
                + "\na quite different passphrase",
            "recover",
            "--recovery-code-file",
            "-",
            "--new-passphrase-file",
            "-");
    assertThat(recovered.code).isZero();
    assertThat(as("kettle", "list").code).isEqualTo(3);
    assertThat(
            run(
                    "a quite different passphrase",
                    "list",
                    "--handle",
                    "kettle",
                    "--passphrase-file",
                    "-")
                .out)
        .contains("still here");
    assertThat(
            run(
                    code + "\nyet another passphrase",
                    "recover",
                    "--recovery-code-file",
                    "-",
                    "--new-passphrase-file",
                    "-")
                .err)
        .isEqualTo("This recovery code opens no account.\n");
    String slip = (code.charAt(0) == '7' ? '8' : '7') + code.substring(1);
    assertThat(
            run(
                    slip + "\nyet another passphrase",
                    "recover",
                    "--recovery-code-file",
                    "-",
                    "--new-passphrase-file",
                    "-")
                .err)
        .isEqualTo("There is a slip in the recovery code. Look again.\n");
  }

  @Test
  void thePassphraseChangesSessionsEndAndTheAccountIsDeleted() {
    signUp("kettle");
    as("kettle", "write", "still here");
    assertThat(
            run(
                    PASSPHRASE + "\na quite different passphrase",
                    "change-passphrase",
                    "--handle",
                    "kettle",
                    "--passphrase-file",
                    "-",
                    "--new-passphrase-file",
                    "-")
                .out)
        .isEqualTo("The passphrase is changed. Other sessions ended.\n");
    assertThat(as("kettle", "list").code).isEqualTo(3);
    assertThat(
            run(
                    "a quite different passphrase",
                    "sessions",
                    "--end-others",
                    "--handle",
                    "kettle",
                    "--passphrase-file",
                    "-")
                .out)
        .contains("(this command)")
        .contains("by passphrase, Firefox, Android");
    assertThat(
            run(
                    "a quite different passphrase",
                    "delete-account",
                    "--handle",
                    "kettle",
                    "--confirm",
                    "teapot",
                    "--passphrase-file",
                    "-")
                .code)
        .isEqualTo(2);
    assertThat(
            run(
                    "a quite different passphrase",
                    "delete-account",
                    "--handle",
                    "kettle",
                    "--confirm",
                    "kettle",
                    "--passphrase-file",
                    "-")
                .code)
        .isZero();
    assertThat(model.records.living()).isZero();
  }

  @Test
  void sampleAccountsAreMadeOnceAndOnlyWithTheOperatorsCode() {
    assertThat(run("", "samples").out).isEqualTo("There are no sample accounts on this server.\n");
    String code = model.accounts.operatorCode();
    assertThat(run("", "samples", "--operator-code", "WRONG").code).isEqualTo(3);
    assertThat(model.records.living()).isZero();
    String keep = folder.resolve("sample-codes").toString();
    Ended made = run("", "samples", "--keep", keep, "--operator-code", code);
    assertThat(made.code).isZero();
    assertThat(model.records.living()).isBetween(12L, 15L);
    assertThat(model.specialists.verified).hasSizeGreaterThanOrEqualTo(12);
    assertThat(model.specialists.booked).isEqualTo(3);
    assertThat(model.specialists.verifiedAtCollection).isEqualTo(model.specialists.verified.size());
    assertThat(run("", "samples", "--keep", keep, "--operator-code", code).out).isEqualTo(made.out);
    assertThat(model.specialists.booked).isEqualTo(3);
    assertThat(run("", "samples", "--keep", keep).out).isEqualTo(made.out);
    for (Sample sample : Sample.ALL) {
      assertThat(made.out).contains(sample.handle()).contains(sample.passphrase());
    }
    Ended notes =
        run(
            Sample.PERSON.passphrase(),
            "list",
            "--handle",
            Sample.PERSON.handle(),
            "--passphrase-file",
            "-");
    assertThat(notes.out).contains("This is a sample account.");
  }

  @Test
  void anOperatorSignsInWithTheCodeOfTheApp() throws Exception {
    Path keep = folder.resolve("sample-codes");
    assertThat(
            run(
                    "",
                    "samples",
                    "--keep",
                    keep.toString(),
                    "--operator-code",
                    model.accounts.operatorCode())
                .code)
        .isZero();
    String secret =
        SampleCodes.of(Files.readString(keep)).of(Sample.OPERATOR).orElseThrow().secret();
    String code = run("", "code", secret).out.strip();
    assertThat(code).matches("[0-9]{6}");
    assertThat(operator("invite").code).isEqualTo(2);
    assertThat(operator("invite", "--code", "000000").code).isEqualTo(3);
    assertThat(operator("invite", "--code", code).code).isZero();
    assertThat(operator("invite", "--code", code).err).contains("This code was used.");
    assertThat(run("", "code", "not base32").code).isEqualTo(2);
  }

  @Test
  void aNewOperatorSetsUpTheSecondStepBeforeAnythingElse() throws Exception {
    Path invitation =
        Files.writeString(folder.resolve("invitation"), model.accounts.operatorCode());
    Ended made =
        run(
            PASSPHRASE,
            "sign-up",
            "--handle",
            "lamp",
            "--invitation-file",
            invitation.toString(),
            "--passphrase-file",
            "-");
    assertThat(made.out).contains("It needs a second step");
    assertThat(as("lamp", "list").err).contains("second-factor sets it up");
    assertThat(as("lamp", "second-factor", "--code", "000000").code).isEqualTo(3);
  }

  private Ended operator(String... command) {
    String[] rest = {"--handle", Sample.OPERATOR.handle(), "--passphrase-file", "-"};
    return run(
        Sample.OPERATOR.passphrase(),
        Stream.of(command, rest).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void aTerminalIsNotSteeredByWhatSomebodyWrote() {
    signUp("kettle");
    as("kettle", "write", "a\u001b[2Jb");
    assertThat(as("kettle", "list").out).contains("a\ufffd[2Jb").doesNotContain("\u001b");
  }

  @Test
  void aLostAnswerLeavesNothingHalfAndNothingTwice() {
    signUp("kettle");
    int[] calls = new int[1];
    model.network =
        call ->
            call.equals("POST /api/records") && calls[0]++ == 0 ? Fate.ANSWER_LOST : Fate.ARRIVES;
    assertThat(as("kettle", "write", "once").code).isZero();
    assertThat(model.records.living()).isEqualTo(1);
  }

  @Test
  void helpNamesEveryCommandAndEveryCode() {
    Ended help = run("", "help");
    assertThat(help.out)
        .contains("sign-up", "sign-in", "write", "list", "export", "restore", "verify")
        .contains("change-passphrase", "recover", "delete-account", "sessions", "invite", "samples")
        .contains(" 7  what the server gave did not check out");
    assertThat(run("", "help", "write").out).contains("--date");
    assertThat(run("").out).isEqualTo(help.out);
  }

  private static String records(Path export) throws Exception {
    String json = Files.readString(export);
    return json.substring(json.indexOf("\"collections\""));
  }

  private String signUp(String handle) {
    Ended made = run(PASSPHRASE, "sign-up", "--handle", handle, "--passphrase-file", "-");
    assertThat(made.code).as(made.err).isZero();
    assertThat(made.out + made.err).doesNotContain(PASSPHRASE);
    Matcher code = CODE.matcher(made.out);
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private Ended restore(Path file, String passphrase) {
    return as(
        "kettle", List.of(passphrase), "restore", file.toString(), "--file-passphrase-file", "-");
  }

  private Ended as(String handle, String... arguments) {
    return as(handle, List.of(), arguments);
  }

  private Ended as(String handle, List<String> lines, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--handle", handle, "--passphrase-file", "-"));
    return run(PASSPHRASE + "\n" + String.join("\n", lines), all.toArray(String[]::new));
  }

  private Ended run(String in, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--server", model.address().toString()));
    all.addAll(List.of(arguments));
    return client(in, arguments.length == 0 ? arguments : all.toArray(String[]::new));
  }

  private static Ended client(String in, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = Client.run(terminal, CLOCK, arguments);
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
