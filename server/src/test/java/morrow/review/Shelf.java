package morrow.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import morrow.database.Database;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;

/// Pieces of one matter in a table of their own, with what a feature does when it is told a decision.
final class Shelf implements Reviewed {
  private final Database database;
  private final Matter matter;
  private final String table;

  Shelf(Database database, Matter matter) {
    this.database = database;
    this.matter = matter;
    this.table = "shelf_" + matter.name().toLowerCase(Locale.ROOT);
    database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                "create table if not exists "
                    + table
                    + " (id uuid primary key, writer uuid references account on delete set null, concerned uuid, sent text,"
                    + " shown text, approvals integer not null default 0, returns integer not null default 0)"));
  }

  /// Writes or changes a piece and sends it to be reviewed.
  void send(Review review, UUID writer, UUID id, String text) {
    send(review, writer, id, text, Language.EN, false);
  }

  void send(Review review, UUID writer, UUID id, String text, Language language, boolean urgent) {
    database
        .jdbi()
        .useTransaction(sql -> {
          sql.execute(
              "insert into "
                  + table
                  + " (id, writer, sent) values (?, ?, ?) on conflict (id) do update set sent = excluded.sent",
              id,
              writer,
              text);
          review.submit(
              sql,
              new Submission(
                  matter,
                  id,
                  writer,
                  language,
                  "Title of " + text,
                  List.of(new Part("title", "Title of " + text), new Part("text", text)),
                  urgent));
        });
  }

  /// Puts a piece on the shelf that needed no review.
  UUID show(UUID writer, String text) {
    UUID id = UUID.randomUUID();
    database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                "insert into " + table + " (id, writer, shown) values (?, ?, ?)",
                id,
                writer,
                text));
    return id;
  }

  void concern(UUID id, UUID account) {
    database
        .jdbi()
        .useHandle(
            sql -> sql.execute("update " + table + " set concerned = ? where id = ?", account, id));
  }

  void withdraw(Review review, UUID id) {
    database
        .jdbi()
        .useTransaction(sql -> {
          sql.execute("delete from " + table + " where id = ?", id);
          review.withdraw(sql, matter, id);
        });
  }

  /// What everybody can read; empty when nothing.
  Optional<String> shown(UUID id) {
    return database.jdbi().withHandle(sql -> column(sql, id, "shown").map(Object::toString));
  }

  /// How often it was published, and given back.
  List<Integer> told(UUID id) {
    return database
        .jdbi()
        .withHandle(sql ->
            List.of(
                (Integer) column(sql, id, "approvals").orElseThrow(),
                (Integer) column(sql, id, "returns").orElseThrow()));
  }

  private Optional<Object> column(Handle sql, UUID id, String column) {
    return sql.select("select " + column + " from " + table + " where id = ?", id)
        .map((row, _) -> Optional.ofNullable(row.getObject(1)))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public Consumer<Handle> approval(UUID id) {
    return sql -> approved(sql, id);
  }

  private void approved(Handle sql, UUID id) {
    sql.execute(
        "update " + table + " set shown = sent, approvals = approvals + 1 where id = ?", id);
  }

  @Override
  public void returned(Handle sql, UUID id, String reason) {
    if (reason.isBlank()) {
      throw new AssertionError("returned without a reason");
    }
    sql.execute("update " + table + " set returns = returns + 1 where id = ?", id);
  }

  @Override
  public void takenDown(Handle sql, UUID id, String reason) {
    if (reason.isBlank()) {
      throw new AssertionError("taken down without a reason");
    }
    sql.execute("update " + table + " set shown = null where id = ?", id);
  }

  @Override
  public Optional<UUID> writer(Handle sql, UUID id) {
    return sql.select("select writer from " + table + " where id = ? for update", id)
        .map((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public Optional<Published> published(Handle sql, String name) {
    return sql.select(
            "select id, shown from " + table + " where id::text = ? and shown is not null", name)
        .map((row, _) ->
            new Published(
                row.getObject("id", UUID.class),
                Language.EN,
                "Title of " + row.getString("shown"),
                "/en/shelf/" + row.getString("id")))
        .findOne();
  }

  @Override
  public Set<UUID> concerned(Handle sql, UUID id) {
    return column(sql, id, "concerned").map(UUID.class::cast).map(Set::of).orElse(Set.of());
  }
}
