package morrow.specialists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Specialists in the database, within one transaction. All that changes one of them begins with [#lock], so of two changes at one
/// moment the second sees what the first left.
final class SpecialistStore {
  private final Handle sql;

  SpecialistStore(Handle sql) {
    this.sql = sql;
  }

  Optional<Specialist> find(UUID account) {
    return sql.createQuery(
            """
            select s.*, p.specialist is not null as has_proposal, p.name as proposed_name, p.country as proposed_country,
              p.credential_kinds as proposed_kinds, p.credential_registers as proposed_registers,
              p.credential_numbers as proposed_numbers,
              array(select detail from specialist_way w where w.specialist = s.account order by way) as details,
              array(select way from specialist_way w where w.specialist = s.account order by way) as detailed
            from specialist s left join specialist_proposal p on p.specialist = s.account
            where s.account = :account
            """)
        .bind("account", account)
        .map((row, _) -> Rows.specialist(row))
        .findOne();
  }

  /// The specialist, and nobody else's turn until the end of the transaction. Does not keep out who only refers to the row, as a
  /// booking does. The account's row comes first, as in its deletion, so that the two never wait for each other.
  Optional<Specialist> lock(UUID account) {
    sql.createQuery("select id from account where id = :account for key share")
        .bind("account", account)
        .mapTo(UUID.class)
        .findOne();
    return sql.createQuery(
            "select account from specialist where account = :account for no key update")
        .bind("account", account)
        .mapTo(UUID.class)
        .findOne()
        .flatMap(this::find);
  }

  Optional<UUID> accountOf(String slug) {
    return sql.createQuery("select account from specialist where slug = :slug")
        .bind("slug", slug)
        .mapTo(UUID.class)
        .findOne();
  }

  /// Those whose verification ended before that day without the listeners having been told.
  List<UUID> expired(LocalDate today) {
    return sql.createQuery(
            """
            select account from specialist
            where told_sees_people and verified_until < :today order by verified_until limit 500
            """)
        .bind("today", today)
        .mapTo(UUID.class)
        .list();
  }

  /// The address of a name, with a number when somebody else has it. Who asks next waits until the end of the transaction.
  String freeSlug(String name, UUID account) {
    sql.createQuery("select pg_advisory_xact_lock(hashtext('specialist.slug')::bigint)")
        .mapTo(String.class)
        .list();
    String slug = Slug.of(name);
    List<String> taken =
        sql.createQuery(
                """
                select slug from specialist
                where account <> :account and (slug = :slug or slug like :slug || '-%')
                """)
            .bind("account", account)
            .bind("slug", slug)
            .mapTo(String.class)
            .list();
    int n = 1;
    while (taken.contains(morrow.web.Slug.numbered(slug, n))) {
      n++;
    }
    return morrow.web.Slug.numbered(slug, n);
  }

  /// Makes a draft, unless there is a row already or the account is being deleted.
  boolean add(UUID account, Declaration declaration, Presentation presentation, Instant now) {
    int added =
        Rows.declared(
                sql.createUpdate(
                    """
                    insert into specialist (account, slug, name, standing, zone, country, credential_kinds,
                      credential_registers, credential_numbers, created_at)
                    select id, :slug, :name, 'draft', :zone, :country, :kinds, :registers, :numbers, :now
                    from account where id = :account and role = 'specialist' for key share
                    on conflict (account) do nothing
                    """),
                declaration)
            .bind("account", account)
            .bind("slug", freeSlug(declaration.name(), account))
            .bind("zone", presentation.zone())
            .bind("now", now)
            .execute();
    if (added > 0) {
      present(account, presentation, 1);
    }
    return added > 0;
  }

  /// Stores what nobody has to verify.
  void present(UUID account, Presentation presentation, long version) {
    Fee fee = presentation.fee();
    sql.createUpdate(
            """
            update specialist set zone = :zone, region = :region, topics = :topics, approaches = :approaches,
              languages = :languages, ways = :ways, offers_first = :offersFirst, fee_from = :from, fee_to = :to,
              currency = :currency, about = :about, for_whom = :forWhom, not_for = :notFor, version = :version,
              changed_in = pg_current_xact_id()
            where account = :account
            """)
        .bind("account", account)
        .bind("zone", presentation.zone())
        .bind("region", presentation.region())
        .bindArray("topics", String.class, Rows.words(presentation.topics(), Topic::word))
        .bindArray(
            "approaches", String.class, Rows.words(presentation.approaches(), Approach::word))
        .bindArray("languages", String.class, presentation.languages())
        .bindArray("ways", String.class, Rows.words(presentation.ways(), m -> m.way().word()))
        .bind("offersFirst", presentation.offersFirst())
        .bind("from", fee == null ? null : fee.from())
        .bind("to", fee == null ? null : fee.to())
        .bind("currency", fee == null ? null : fee.currency())
        .bind("about", presentation.about())
        .bind("forWhom", presentation.forWhom())
        .bind("notFor", presentation.notFor())
        .bind("version", version)
        .execute();
    sql.createUpdate("delete from specialist_way where specialist = :account")
        .bind("account", account)
        .execute();
    sql.createUpdate(
            """
            insert into specialist_way (specialist, way, detail)
            select :account, way, detail from unnest(:ways::text[], :details::text[]) as each (way, detail)
            """)
        .bind("account", account)
        .bindArray("ways", String.class, Rows.words(presentation.ways(), m -> m.way().word()))
        .bindArray("details", String.class, Rows.words(presentation.ways(), Meeting::detail))
        .execute();
  }

  /// Shows a declaration from now on, at an address made from its name.
  void show(Specialist specialist, Declaration declaration) {
    UUID account = specialist.account();
    boolean sameName = declaration.name().equals(specialist.shown().name());
    Rows.declared(
            sql.createUpdate(
                """
                update specialist set slug = :slug, name = :name, country = :country, credential_kinds = :kinds,
                  credential_registers = :registers, credential_numbers = :numbers, changed_in = pg_current_xact_id()
                where account = :account
                """),
            declaration)
        .bind("account", account)
        .bind("slug", sameName ? specialist.slug() : freeSlug(declaration.name(), account))
        .execute();
    dropProposal(account);
  }

  void propose(UUID account, Declaration declaration) {
    Rows.declared(
            sql.createUpdate(
                """
                insert into specialist_proposal (specialist, name, country, credential_kinds, credential_registers,
                  credential_numbers)
                values (:account, :name, :country, :kinds, :registers, :numbers)
                on conflict (specialist) do update set name = excluded.name, country = excluded.country,
                  credential_kinds = excluded.credential_kinds, credential_registers = excluded.credential_registers,
                  credential_numbers = excluded.credential_numbers
                """),
            declaration)
        .bind("account", account)
        .execute();
  }

  void dropProposal(UUID account) {
    sql.createUpdate("delete from specialist_proposal where specialist = :account")
        .bind("account", account)
        .execute();
  }

  void stand(UUID account, Standing standing, @Nullable LocalDate verifiedUntil) {
    sql.createUpdate(
            """
            update specialist set standing = :standing, verified_until = :until, suspended_at = null,
              suspended_reason = null, changed_in = pg_current_xact_id()
            where account = :account
            """)
        .bind("account", account)
        .bind("standing", standing.word())
        .bind("until", verifiedUntil)
        .execute();
  }

  /// Notes a verification of somebody who stays suspended.
  void verifiedWhileSuspended(UUID account, LocalDate until) {
    sql.createUpdate("update specialist set verified_until = :until where account = :account")
        .bind("account", account)
        .bind("until", until)
        .execute();
  }

  void suspend(UUID account, String reason, Instant now) {
    sql.createUpdate(
            """
            update specialist set standing = 'suspended', suspended_at = :now, suspended_reason = :reason,
              changed_in = pg_current_xact_id()
            where account = :account
            """)
        .bind("account", account)
        .bind("reason", reason)
        .bind("now", now)
        .execute();
  }

  void markSample(UUID account, boolean sample) {
    sql.createUpdate(
            """
            update specialist set sample = :sample, changed_in = pg_current_xact_id() where account = :account
            """)
        .bind("account", account)
        .bind("sample", sample)
        .execute();
  }

  /// Remembers what the listeners are told.
  void told(UUID account, boolean seesPeople) {
    sql.createUpdate(
            """
            update specialist set told_sees_people = :sees, changed_in = pg_current_xact_id() where account = :account
            """)
        .bind("account", account)
        .bind("sees", seesPeople)
        .execute();
  }
}
