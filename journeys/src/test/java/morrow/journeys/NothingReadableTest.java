package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import morrow.client.account.Account;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.server.Address;
import morrow.client.server.Server;
import morrow.client.space.Space;
import morrow.database.Database;
import morrow.database.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the operator has holds nothing readable: every table, every file of the database, the log, and the memory of the
/// processes.
class NothingReadableTest {
  private static final int ENTRIES = 1_000;

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Installation.newFolder();
  }

  @AfterEach
  void deleteFolder() {
    Installation.delete(folder);
  }

  @Test
  void aThousandMarkedEntriesLeaveNoMarkWithTheOperator() throws Exception {
    String mark = "mk" + UUID.randomUUID().toString().replace("-", "");
    Marks marks = new Marks(mark);
    String handle = "marked-" + UUID.randomUUID().toString().substring(0, 8);
    List<String> found = new ArrayList<>();

    try (ServerProcess process = ServerProcess.start(folder)) {
      writeEverything(process, handle, mark);
      for (ProcessHandle each : process.processes()) {
        memory(each, marks).ifPresent(form -> found.add("memory of " + each.pid() + " as " + form));
      }
      marks.in(process.log()).ifPresent(form -> found.add("log as " + form));
    }

    Path data = folder.resolve("data");
    boolean handleSeen = false;
    Marks control = new Marks(handle);
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        marks.in(file).ifPresent(form -> found.add(file + " as " + form));
        handleSeen |= control.in(file).isPresent();
      }
    }
    byte[] dump = dump(data);
    marks.in(dump).ifPresent(form -> found.add("dump as " + form));

    assertThat(found).isEmpty();
    // The search can find: the handle, which the server knows, stands in the files and in the dump.
    assertThat(handleSeen).isTrue();
    assertThat(control.in(dump)).contains("UTF-8");
    assertThat(dump.length).as("bytes dumped").isGreaterThan(ENTRIES * 306);
  }

  private static void writeEverything(ServerProcess process, String handle, String mark) {
    Random random = new Random(4711);
    try (Server server = new Server(Address.of(process.address().toString().replaceAll("/$", "")));
        Account account =
            Account.signUp(
                server, handle, Passphrase.of("passphrase " + mark), RecoveryCode.random(), null);
        Space space = Space.open(account)) {
      List<UUID> written = new ArrayList<>();
      for (int i = 0; i < ENTRIES; i++) {
        String text = "Entry " + i + " " + mark + " " + "tea ".repeat(random.nextInt(400));
        written.add(space.write(LocalDate.of(2026, 1, 1).plusDays(i % 300), text));
      }
      space.push();
      for (int i = 0; i < ENTRIES; i += 10) {
        space.edit(written.get(i), LocalDate.of(2026, 2, 2), "Changed " + mark);
        space.remove(written.get(i + 1));
      }
      space.push();
      account.signOut();
      try (Account again = Account.signIn(server, handle, Passphrase.of("passphrase " + mark));
          Space read = Space.open(again)) {
        assertThat(read.list()).hasSize(ENTRIES - ENTRIES / 10);
        assertThat(read.list()).allMatch(entry -> entry.note().orElseThrow().text().contains(mark));
      }
    }
  }

  /// Searches the readable memory of a process, its mapped files among it. Needs the right to look; without it nothing is claimed.
  private static Optional<String> memory(ProcessHandle process, Marks marks) throws IOException {
    Path maps = Path.of("/proc", Long.toString(process.pid()), "maps");
    try (RandomAccessFile memory = new RandomAccessFile("/proc/" + process.pid() + "/mem", "r")) {
      for (String line : Files.readAllLines(maps)) {
        String[] columns = line.split("\\s+", -1);
        if (!columns[1].startsWith("r") || line.endsWith("[vvar]") || line.endsWith("[vsyscall]")) {
          continue;
        }
        long from = Long.parseUnsignedLong(columns[0].split("-", -1)[0], 16);
        long to = Long.parseUnsignedLong(columns[0].split("-", -1)[1], 16);
        Optional<String> found = region(memory, from, to, marks);
        if (found.isPresent()) {
          return found;
        }
      }
    } catch (NoSuchFileException | java.io.FileNotFoundException e) {
      System.out.println(
          "The memory of process " + process.pid() + " cannot be read here: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Optional<String> region(RandomAccessFile memory, long from, long to, Marks marks) {
    byte[] chunk = new byte[1 << 20];
    for (long at = from; at < to; at += chunk.length - 256) {
      try {
        memory.seek(at);
        int read = memory.read(chunk, 0, (int) Math.min(chunk.length, to - at));
        if (read > 0) {
          Optional<String> found = marks.in(new ByteArrayInputStream(chunk, 0, read));
          if (found.isPresent()) {
            return found;
          }
        }
      } catch (IOException untouched) {
        return Optional.empty(); // reserved and never used, or not for reading
      }
    }
    return Optional.empty();
  }

  /// Every row of every table as text.
  private static byte[] dump(Path data) {
    StringBuilder dump = new StringBuilder();
    try (Database database = Database.open(DatabaseSettings.embedded(data))) {
      database
          .jdbi()
          .useHandle(handle -> {
            List<String> tables =
                handle
                    .createQuery(
                        "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                            + " where schemaname not in ('pg_catalog', 'information_schema')")
                    .mapTo(String.class)
                    .list();
            assertThat(tables).anyMatch(table -> table.endsWith("record"));
            for (String table : tables) {
              handle
                  .createQuery("select t::text from " + table + " t")
                  .mapTo(String.class)
                  .forEach(row -> dump.append(table).append(' ').append(row).append('\n'));
            }
          });
    }
    return dump.toString().getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void theSearchFindsAWordInBase64WhateverStandsBeforeIt(int before) {
    Marks marks = new Marks("abcdefgh12345678");
    String text = "#".repeat(before) + "abcdefgh12345678" + "and more";
    byte[] base64 = Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_8));
    assertThat(marks.in(base64)).isPresent();
    assertThat(marks.in(text.getBytes(StandardCharsets.UTF_16LE))).contains("UTF-16");
    assertThat(marks.in("abcdefgh1234567x".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
