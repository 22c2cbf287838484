package morrow.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;

/// A program of its own that the tests kill: opens the database of a folder and stores numbers, one after the other, telling each
/// only after it was stored. Ends in order when it is asked to, as Morrow does.
final class DatabaseChild {
  private DatabaseChild() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    Database database;
    try {
      database =
          Database.open(DatabaseSettings.embedded(Path.of(args[0])).withPrograms(Path.of(args[1])));
    } catch (DatabaseTrouble trouble) {
      out.println("trouble " + trouble.kind() + " " + trouble.getMessage());
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    out.println("ready " + System.getProperty("user.name"));
    if (args.length > 2 && args[2].equals("store")) {
      store(database.jdbi(), out);
    }
    // Until the parent ends this one or itself.
    while (System.in.read() >= 0) {}
  }

  private static void store(Jdbi jdbi, PrintStream out) {
    jdbi.useHandle(
        h -> h.execute("create table if not exists stored (n bigint primary key, filling text)"));
    long n =
        jdbi.withHandle(
            h -> h.createQuery("select coalesce(max(n), 0) from stored").mapTo(long.class).one());
    while (true) {
      long next = ++n;
      jdbi.useHandle(h ->
          h.execute(
              "insert into stored values (?, ?)",
              next,
              "x".repeat(ThreadLocalRandom.current().nextInt(2000))));
      out.println("stored " + next);
    }
  }
}
