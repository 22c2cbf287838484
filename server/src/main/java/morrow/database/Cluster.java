package morrow.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import morrow.database.DatabaseTrouble.Kind;

/// The files of one database and the ways to make them.
///
/// @param path of the folder that PostgreSQL works in
/// @param password of the role `morrow`, which owns the database `morrow` and nothing else
/// @param keeperPassword of the role `postgres`, which may do everything
record Cluster(Path path, String password, String keeperPassword) {
  /// Files of the system tables, log ahead and programs, with some air.
  private static final long ROOM_TO_BEGIN = 160L << 20;

  /// The cluster of `folder`, made now if there is none.
  static Cluster open(DataFolder folder, PostgresPrograms programs, RunAs user)
      throws IOException, InterruptedException {
    Path path = folder.cluster();
    Path password = folder.path().resolve("password");
    Path keeperPassword = folder.path().resolve("keeper-password");
    if (!Files.exists(path)) {
      Folders.writeSecret(password, secret());
      Folders.writeSecret(keeperPassword, secret());
      make(folder, programs, user, Files.readString(password), Files.readString(keeperPassword));
    }
    if (!Files.exists(password) || !Files.exists(keeperPassword)) {
      throw new DatabaseTrouble(
          Kind.NOT_OURS,
          "The database in "
              + path
              + " cannot be opened: the files password and keeper-password beside it are missing. Bring them back from a backup.");
    }
    requireVersion(path);
    return new Cluster(path, Files.readString(password), Files.readString(keeperPassword));
  }

  /// Says so before anything is unpacked when the disk cannot hold a new database.
  static void requireRoom(DataFolder folder) throws IOException {
    long room = Files.getFileStore(folder.path()).getUsableSpace();
    if (!Files.exists(folder.cluster()) && room < ROOM_TO_BEGIN) {
      throw new DatabaseTrouble(
          Kind.DISK_FULL,
          "A new database needs %d MB, and the disk of %s has %d MB left. Make room, or choose another data folder."
              .formatted(ROOM_TO_BEGIN >> 20, folder.path(), room >> 20));
    }
  }

  private static void requireVersion(Path path) throws IOException {
    Path file = path.resolve("PG_VERSION");
    String version = Files.exists(file) ? Files.readString(file).strip() : "";
    if (!version.equals("" + PostgresPrograms.MAJOR)) {
      throw new DatabaseTrouble(
          Kind.WRONG_VERSION,
          version.isEmpty()
              ? path + " is not a PostgreSQL database. Bring it back from a backup."
              : "The database in %s was made by PostgreSQL %s, and this Morrow brings PostgreSQL %d. Start the Morrow that made it, export there, and restore here."
                  .formatted(path, version, PostgresPrograms.MAJOR));
    }
  }

  private static void make(
      DataFolder folder,
      PostgresPrograms programs,
      RunAs user,
      String password,
      String keeperPassword)
      throws IOException, InterruptedException {
    Path workshop = folder.path().resolve("postgresql.new");
    Folders.delete(workshop);
    Files.createDirectory(workshop);
    user.own(workshop);
    Path passwordFile = workshop.resolve("keeper-password");
    Folders.writeSecret(passwordFile, keeperPassword);
    user.own(passwordFile);
    Path made = workshop.resolve("cluster");
    String said =
        run(
            user.command(
                programs.program("initdb"),
                List.of(
                    "--pgdata=" + made,
                    "--username=postgres",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--auth-local=scram-sha-256",
                    "--auth-host=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--data-checksums",
                    "--no-instructions")),
            folder,
            "");
    // One user alone, before anybody can connect: the roles are there from the first moment on.
    String roles =
        """
        create role morrow login password '%s';
        create database morrow owner morrow;
        """
            .formatted(password);
    said +=
        run(
            user.command(
                programs.program("postgres"),
                List.of("--single", "-D", made.toString(), "postgres")),
            folder,
            roles);
    if (said.contains("ERROR:") || said.contains("FATAL:")) {
      throw new DatabaseTrouble(
          Kind.WILL_NOT_START, "The database could not be prepared: " + said.strip());
    }
    Files.move(made, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(folder.path());
    Folders.delete(workshop);
  }

  private static String run(List<String> command, DataFolder folder, String input)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    PostgresProcess.cleanEnvironment(builder);
    builder.directory(folder.path().toFile());
    Process process = builder.start();
    try (var out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException endedBeforeReading) {
      // Its own words below say why.
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(said.strip());
    }
    return said;
  }

  private static String secret() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
