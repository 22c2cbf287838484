package morrow.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Open invitations in the database. They are used up in [AccountStore#add].
public final class InvitationStore {
  private final Jdbi database;

  public InvitationStore(Jdbi database) {
    this.database = database;
  }

  void add(Invitation invitation, InvitationCode code, UUID invitedBy) {
    database.useHandle(sql ->
        sql.createUpdate(
                """
                insert into invitation (id, code_hash, role, invited_by, created_at, expires_at)
                values (:id, :code, :role, :invitedBy, :createdAt, :expiresAt)
                """)
            .bind("id", invitation.id())
            .bind("code", code.hash().toArray())
            .bind("role", invitation.role().word())
            .bind("invitedBy", invitedBy)
            .bind("createdAt", invitation.createdAt())
            .bind("expiresAt", invitation.expiresAt())
            .execute());
  }

  /// Sets the first operator's code in place of an older one, unless there is an operator.
  boolean setFirstOperatorCode(InvitationCode code, UUID id, Instant now, Instant expiresAt) {
    return database.withHandle(sql ->
        sql.createUpdate(
                """
                insert into invitation (id, code_hash, role, created_at, expires_at)
                select :id, :code, 'operator', :now, :expiresAt
                where not exists (select from account where role = 'operator')
                on conflict ((true)) where invited_by is null do update
                  set id = excluded.id, code_hash = excluded.code_hash, created_at = excluded.created_at,
                      expires_at = excluded.expires_at
                """)
            .bind("id", id)
            .bind("code", code.hash().toArray())
            .bind("now", now)
            .bind("expiresAt", expiresAt)
            .execute())
        > 0;
  }

  /// Invitations that operators made and that can still be used.
  List<Invitation> open(Instant now) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select id, role, created_at, expires_at from invitation
                where invited_by is not null and expires_at > :now order by created_at desc, id
                """)
            .bind("now", now)
            .map((row, _) ->
                new Invitation(
                    row.getObject("id", UUID.class),
                    Role.of(row.getString("role")),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("expires_at").toInstant()))
            .list());
  }

  boolean withdraw(UUID id, Instant now) {
    return database.withHandle(sql ->
        sql.createUpdate(
                """
                delete from invitation where id = :id and invited_by is not null and expires_at > :now
                """)
            .bind("id", id)
            .bind("now", now)
            .execute())
        > 0;
  }

  void purge(Instant now) {
    database.useHandle(sql ->
        sql.createUpdate("delete from invitation where expires_at <= :now")
            .bind("now", now)
            .execute());
  }
}
