package morrow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import morrow.database.DatabaseTrouble.Kind;
import org.jspecify.annotations.Nullable;

/// The user who runs PostgreSQL. For an ordinary user it is the same one; PostgreSQL refuses to be run by root, so root hands the
/// work and the files to somebody without rights.
///
/// @param uid of that user
/// @param gid of that user
/// @param name for sentences
/// @param switching whether Morrow runs as root and has to become that user
record RunAs(int uid, int gid, String name, boolean switching) {
  private static final List<String> USUAL = List.of("morrow", "postgres", "nobody");
  private static final List<Path> PROGRAM_FOLDERS =
      List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"));

  /// Decides who runs PostgreSQL.
  ///
  /// @param cluster the database, if it is already there: its owner stays its owner
  /// @param wanted name from the settings, or null
  static RunAs decide(Path cluster, @Nullable String wanted) throws IOException {
    int me = uidOf(Path.of("/proc/self"), Path.of(System.getProperty("user.home", "/")));
    if (me != 0) {
      if (Files.exists(cluster) && owner(cluster, "unix:uid") != me) {
        throw new DatabaseTrouble(
            Kind.NOT_OURS,
            "The database in "
                + cluster
                + " belongs to another user ("
                + Files.getOwner(cluster)
                + "). Start Morrow as that user or as root, or give it another data folder.");
      }
      return new RunAs(me, 0, System.getProperty("user.name", "?"), false);
    }
    if (program("setpriv").isEmpty()) {
      throw new DatabaseTrouble(
          Kind.NO_UNPRIVILEGED_USER,
          "PostgreSQL does not run as root, and the program setpriv that would change the user is missing. Start Morrow as an"
              + " ordinary user, or install util-linux.");
    }
    if (Files.exists(cluster) && owner(cluster, "unix:uid") != 0) {
      int uid = owner(cluster, "unix:uid");
      return new RunAs(uid, owner(cluster, "unix:gid"), Files.getOwner(cluster).getName(), true);
    }
    List<String> names = wanted == null ? USUAL : List.of(wanted);
    List<String> users = Files.readAllLines(Path.of("/etc/passwd"));
    for (String name : names) {
      for (String line : users) {
        List<String> fields = List.of(line.split(":", -1));
        if (fields.size() > 3 && fields.getFirst().equals(name) && !fields.get(2).equals("0")) {
          return new RunAs(
              Integer.parseInt(fields.get(2)), Integer.parseInt(fields.get(3)), name, true);
        }
      }
    }
    throw new DatabaseTrouble(
        Kind.NO_UNPRIVILEGED_USER,
        "PostgreSQL does not run as root, and there is no user without rights to run it: looked for "
            + String.join(", ", names)
            + ". Make one (useradd --system morrow), or start Morrow as an ordinary user.");
  }

  /// The command that runs `program` with `arguments` as this user and ends it when Morrow's thread that started it ends.
  List<String> command(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    Optional<Path> setpriv = program("setpriv");
    if (setpriv.isPresent()) {
      command.add(setpriv.get().toString());
      if (switching) {
        command.addAll(List.of("--reuid", "" + uid, "--regid", "" + gid, "--clear-groups"));
      }
      command.addAll(List.of("--pdeathsig", "INT", "--"));
    }
    // An own session: Ctrl-C in a terminal is for Morrow, which then stops PostgreSQL in order.
    program("setsid").ifPresent(path -> command.add(path.toString()));
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  /// Makes this user the owner of `path`, if Morrow runs as root.
  void own(Path path) throws IOException {
    if (switching) {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /// The folder on the way to `path` that this user cannot enter, if there is one. Looks at owner, group and mode; access lists are
  /// not seen, so this explains a failure and does not forbid anything.
  Optional<Path> closedFolder(Path path) throws IOException {
    if (!switching) {
      return Optional.empty();
    }
    for (Path p = path.toAbsolutePath(); p != null; p = p.getParent()) {
      if (Files.isDirectory(p)) {
        int mode = owner(p, "unix:mode");
        int shift = owner(p, "unix:uid") == uid ? 6 : owner(p, "unix:gid") == gid ? 3 : 0;
        if ((mode >> shift & 1) == 0) {
          return Optional.of(p);
        }
      }
    }
    return Optional.empty();
  }

  private static int uidOf(Path process, Path home) throws IOException {
    return owner(Files.exists(process) ? process.toRealPath() : home, "unix:uid");
  }

  private static int owner(Path path, String attribute) throws IOException {
    return (Integer) Objects.requireNonNull(Files.getAttribute(path, attribute));
  }

  private static Optional<Path> program(String name) {
    return PROGRAM_FOLDERS.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
