package morrow.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/// Reads from the database what changed since the last look.
final class DirectoryStore {
  private static final Logger LOG = Logger.getLogger(DirectoryStore.class.getName());
  private static final int AT_ONCE = 500;

  /// What one look at the database saw, all at one moment.
  ///
  /// @param oldest the oldest transaction that was under way; the next look begins with it
  /// @param changed those that may have changed, with null for who is not to be listed
  /// @param count how many rows there are in all, listed or not
  record Look(long oldest, Map<UUID, @Nullable Listed> changed, long count) {}

  private final Jdbi database;

  DirectoryStore(Jdbi database) {
    this.database = database;
  }

  /// Looks at what was changed by the transaction `since` or a later one.
  Look look(long since, Instant now) {
    return database.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        sql -> {
          sql.setReadOnly(true);
          long oldest =
              sql.createQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")
                  .mapTo(String.class)
                  .map(Long::parseUnsignedLong)
                  .one();
          long count = sql.createQuery("select count(*) from specialist").mapTo(Long.class).one();
          List<Draft> drafts = changedSince(sql, since);
          Map<UUID, @Nullable Listed> changed = new HashMap<>();
          for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            List<Draft> some = drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE));
            Map<UUID, FreeTimes> times = times(sql, some, now);
            for (Draft draft : some) {
              changed.put(draft.id, draft.with(times.getOrDefault(draft.id, FreeTimes.NONE)));
            }
          }
          return new Look(oldest, changed, count);
        });
  }

  /// The ids of all rows, for when some are gone.
  Set<UUID> ids() {
    return database.withHandle(sql ->
        new HashSet<>(sql.createQuery("select account from specialist").mapTo(UUID.class).list()));
  }

  /// One whole profile, if its specialist sees people now.
  Optional<Profile> profile(String slug, Instant now, @Nullable ZoneId asked) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select s.account, s.standing, s.slug, s.name, s.sample, s.has_portrait, s.zone, s.country, s.region,
                  s.offers_first, s.for_whom, s.topics, s.approaches, s.languages, s.ways, s.verified_until,
                  s.fee_from, s.fee_to, s.currency, coalesce(a.lead_minutes, 0) as lead_minutes,
                  s.about, s.not_for, s.credential_kinds, s.credential_registers, s.credential_numbers
                from specialist s left join availability a on a.specialist = s.account
                where s.slug = :slug and s.standing = 'verified' and s.verified_until >= :today
                """)
            .bind("slug", slug)
            .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
            .map((row, _) -> profile(row, now, asked))
            .findOne()
            .map(profile -> withTimes(sql, profile)));
  }

  private static Profile profile(ResultSet row, Instant now, @Nullable ZoneId asked)
      throws SQLException {
    String[] kinds = (String[]) row.getArray("credential_kinds").getArray();
    String[] registers = (String[]) row.getArray("credential_registers").getArray();
    String[] numbers = (String[]) row.getArray("credential_numbers").getArray();
    List<Profile.Credential> credentials = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      credentials.add(new Profile.Credential(kinds[i], registers[i], numbers[i]));
    }
    return new Profile(
        listed(row.getObject("account", UUID.class), row),
        words(row, "approaches"),
        new Profile.Texts(
            row.getString("about"), row.getString("for_whom"), row.getString("not_for")),
        List.copyOf(credentials),
        List.of(),
        now,
        asked);
  }

  private static Profile withTimes(Handle sql, Profile profile) {
    Draft draft = new Draft(profile.listed().id(), profile.listed());
    FreeTimes times =
        times(sql, List.of(draft), profile.now()).getOrDefault(draft.id, FreeTimes.NONE);
    return profile.with(Objects.requireNonNull(draft.with(times)), pieces(sql, draft.id));
  }

  private static List<Profile.Piece> pieces(Handle sql, UUID writer) {
    return sql.createQuery(
            """
            select kind, translations, language, slug, title from published_writing where writer = :writer
            order by first_published_at desc, writing limit 60
            """)
        .bind("writer", writer)
        .map((row, _) ->
            new Profile.Piece(
                row.getString("kind"),
                row.getObject("translations", UUID.class),
                row.getString("language"),
                row.getString("slug"),
                row.getString("title")))
        .list();
  }

  /// A row before its times are known; `listed` is null for who is not to be listed.
  private record Draft(UUID id, @Nullable Listed listed) {
    @Nullable Listed with(FreeTimes times) {
      return listed == null
          ? null
          : new Listed(
              listed.id(),
              listed.face(),
              listed.words(),
              listed.until(),
              listed.cost(),
              times,
              listed.leadMinutes(),
              listed.kept());
    }
  }

  private static List<Draft> changedSince(Handle sql, long since) {
    return sql.createQuery(
            """
            select s.account, s.standing, s.slug, s.name, s.sample, s.has_portrait, s.zone, s.country, s.region,
              s.offers_first, s.for_whom, s.topics, s.approaches, s.languages, s.ways, s.verified_until,
              s.fee_from, s.fee_to, s.currency, coalesce(a.lead_minutes, 0) as lead_minutes
            from specialist s left join availability a on a.specialist = s.account
            where s.account in (
              select account from specialist where changed_in >= cast(:since as xid8)
              union select specialist from availability where changed_in >= cast(:since as xid8))
            """)
        .bind("since", Long.toUnsignedString(since))
        .setFetchSize(AT_ONCE)
        .map((row, _) -> draft(row))
        .list();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    UUID id = row.getObject("account", UUID.class);
    try {
      return new Draft(id, row.getString("standing").equals("verified") ? listed(id, row) : null);
    } catch (RuntimeException e) {
      // One row that cannot be read must not keep all others from being found.
      LOG.log(Level.SEVERE, "The directory leaves out the specialist " + id + ".", e);
      return new Draft(id, null);
    }
  }

  private static Listed listed(UUID id, ResultSet row) throws SQLException {
    Map<Filter, Set<String>> words = new EnumMap<>(Filter.class);
    List<String> topics = words(row, "topics");
    words.put(Filter.TOPIC, Set.copyOf(topics));
    words.put(Filter.APPROACH, Set.copyOf(words(row, "approaches")));
    List<String> languages = words(row, "languages");
    words.put(Filter.LANGUAGE, Set.copyOf(languages));
    List<String> ways = words(row, "ways");
    words.put(Filter.WAY, Set.copyOf(ways));
    words.put(Filter.COUNTRY, Set.of(row.getString("country")));
    return new Listed(
        id,
        new Listed.Face(
            row.getString("slug"),
            row.getString("name"),
            row.getBoolean("sample"),
            row.getBoolean("has_portrait"),
            ZoneId.of(row.getString("zone")),
            row.getString("country"),
            row.getString("region"),
            row.getBoolean("offers_first"),
            row.getString("for_whom"),
            topics,
            languages,
            ways),
        words,
        row.getObject("verified_until", LocalDate.class),
        cost(row),
        FreeTimes.NONE,
        row.getInt("lead_minutes"),
        new Listed.Kept());
  }

  private static Listed.@Nullable Cost cost(ResultSet row) throws SQLException {
    int from = row.getInt("fee_from");
    if (row.wasNull()) {
      return null;
    }
    int to = row.getInt("fee_to");
    boolean single = row.wasNull();
    return new Listed.Cost(
        from, single ? from : to, Currency.getInstance(row.getString("currency")));
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    List<String> words = new ArrayList<>();
    for (String word : (String[]) array.getArray()) {
      words.add(word.intern()); // The same few words ten thousand times.
    }
    return List.copyOf(words);
  }

  private static Map<UUID, FreeTimes> times(Handle sql, List<Draft> drafts, Instant now) {
    List<UUID> listed = drafts.stream().filter(each -> each.listed != null).map(Draft::id).toList();
    Map<UUID, FreeTimes> times = new HashMap<>();
    if (listed.isEmpty()) {
      return times;
    }
    sql.createQuery(
            """
            select specialist,
              array_agg(cast(date_part('epoch', starts_at) / 60 as integer) order by starts_at) as minutes,
              array_agg(('phone' = any(ways))::integer + 2 * ('video' = any(ways))::integer
                + 4 * ('in-person' = any(ways))::integer order by starts_at) as ways
            from free_time where specialist = any(:listed) and starts_at > :now
            group by specialist
            """)
        .bindArray("listed", UUID.class, listed)
        .bind("now", now)
        .map((row, _) -> Map.entry(row.getObject("specialist", UUID.class), times(row)))
        .forEach(each -> times.put(each.getKey(), each.getValue()));
    return times;
  }

  private static FreeTimes times(ResultSet row) throws SQLException {
    Integer[] minutes = (Integer[]) row.getArray("minutes").getArray();
    Integer[] ways = (Integer[]) row.getArray("ways").getArray();
    int[] starts = new int[minutes.length];
    byte[] bits = new byte[minutes.length];
    for (int i = 0; i < minutes.length; i++) {
      starts[i] = minutes[i];
      bits[i] = ways[i].byteValue();
    }
    return new FreeTimes(starts, bits);
  }
}
