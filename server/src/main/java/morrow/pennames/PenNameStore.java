package morrow.pennames;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// SQL of the names that are used up.
final class PenNameStore {
  private final Handle sql;

  PenNameStore(Handle sql) {
    this.sql = sql;
  }

  /// The handle of an account that is there.
  Optional<String> handle(UUID account) {
    return sql.createQuery("select handle from account where id = :account")
        .bind("account", account)
        .mapTo(String.class)
        .findOne();
  }

  /// Whether it was free. Waits for another who takes it at this moment.
  boolean take(PenName name) {
    return sql.createUpdate(
                "insert into pen_name (letters) values (:letters) on conflict do nothing")
            .bind("letters", name.hash())
            .execute()
        > 0;
  }

  /// Those that nobody has taken.
  List<PenName> free(Collection<PenName> names) {
    Set<ByteBuffer> taken =
        sql
            .createQuery("select letters from pen_name where letters = any(:letters)")
            .bindArray("letters", byte[].class, names.stream().map(PenName::hash).toList())
            .mapTo(byte[].class)
            .stream()
            .map(ByteBuffer::wrap)
            .collect(Collectors.toSet());
    return names.stream().filter(name -> !taken.contains(ByteBuffer.wrap(name.hash()))).toList();
  }
}
