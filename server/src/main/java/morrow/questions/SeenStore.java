package morrow.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Questions, for who is signed in.
final class SeenStore {
  private static final int MOST_OWN = 200;
  private static final int MOST_OPEN = 50;

  /// For questions without one of a specialist's topics: somebody who knows of everything may have none.
  private static final int LOOKED_THROUGH = 1000;

  private final Jdbi database;

  SeenStore(Jdbi database) {
    this.database = database;
  }

  /// The questions of an asker, the newest first.
  List<Seen.Own> ofAsker(UUID asker) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select q.id, q.language, coalesce(d.title, q.title) as title, q.pen_name, q.state, q.shown, q.slug, q.asked_at,
                  q.answers, (coalesce(q.decided_at > q.seen_at, false))::integer
                    + (select count(*) from reply r where r.question = q.id and
                        case r.author when 'specialist' then r.shown_at > q.seen_at else r.decided_at > q.seen_at end) as news
                from question q left join question_draft d on d.question = q.id
                where q.writer = :asker order by q.asked_at desc, q.id limit :most
                """)
            .bind("asker", asker)
            .bind("most", MOST_OWN)
            .map((row, _) ->
                new Seen.Own(
                    row.getObject("id", UUID.class),
                    row.getString("language"),
                    row.getString("title"),
                    row.getString("pen_name"),
                    State.of(row.getString("state")),
                    row.getBoolean("shown"),
                    address(row),
                    Rows.instant(row, "asked_at"),
                    row.getInt("answers"),
                    row.getInt("news")))
            .list());
  }

  private static @Nullable String address(ResultSet row) throws SQLException {
    return row.getBoolean("shown")
        ? "/" + row.getString("language") + "/questions/" + row.getString("slug")
        : null;
  }

  /// A question of the asker.
  Optional<Seen> forAsker(UUID asker, UUID id, LocalDate today) {
    return one(
        """
        select q.id, q.version, q.language, q.pen_name, q.sample, q.state, q.shown, q.slug, q.asked_at,
          coalesce(d.title, q.title) as title, coalesce(d.text, q.text) as text, coalesce(d.tried, q.tried) as tried,
          coalesce(d.help, q.help) as help, coalesce(d.topics, q.topics) as topics, coalesce(d.danger, q.danger) as danger
        from question q left join question_draft d on d.question = q.id
        where q.id = :id and q.writer = :account
        """,
        asker,
        id,
        true,
        today);
  }

  /// A question that readers see, or that the specialist answered. Of one that is hidden there is nothing but what the specialist wrote:
  /// its asker took it from everybody.
  Optional<Seen> forSpecialist(UUID specialist, UUID id, LocalDate today) {
    return one(
            """
            select q.id, 0 as version, q.language, case when q.shown then q.pen_name else '' end as pen_name, q.sample,
              'approved' as state, q.shown, q.slug, q.published_at as asked_at,
              case when q.shown then q.title else '' end as title, case when q.shown then q.text else '' end as text,
              case when q.shown then q.tried else '' end as tried, case when q.shown then q.help else '' end as help,
              case when q.shown then q.topics else '{}' end as topics, q.danger
            from question q
            where q.id = :id and (q.shown or q.published_at is not null and exists (
              select from reply r where r.question = q.id and r.writer = :account))
            """,
            specialist,
            id,
            false,
            today)
        .map(seen -> seen.shown() ? seen : seen.withOwnRepliesOnly());
  }

  private Optional<Seen> one(String query, UUID account, UUID id, boolean asker, LocalDate today) {
    List<Seen.Said> answers = replies(id, account, asker, today);
    return database.withHandle(sql ->
        sql.createQuery(query)
            .bind("id", id)
            .bind("account", account)
            .map((row, _) ->
                new Seen(
                    row.getObject("id", UUID.class),
                    row.getLong("version"),
                    row.getString("language"),
                    row.getString("pen_name"),
                    row.getBoolean("sample"),
                    State.of(row.getString("state")),
                    row.getBoolean("shown"),
                    address(row),
                    Rows.instant(row, "asked_at"),
                    row.getString("title"),
                    row.getString("text"),
                    row.getString("tried"),
                    row.getString("help"),
                    Rows.topics(row, "topics"),
                    row.getBoolean("danger") || Seen.tellOfDanger(answers),
                    answers))
            .findOne());
  }

  private List<Seen.Said> replies(UUID question, UUID account, boolean asker, LocalDate today) {
    Map<UUID, Seen.Said> answers = new LinkedHashMap<>();
    database.useHandle(sql ->
        sql.createQuery(
                """
                select r.id, r.answer, r.author, r.shown, r.written, r.state, r.version, r.helped,
                  case when :asker then r.author = 'asker' else coalesce(r.writer = :account, false) end as mine,
                  case when case when :asker then r.author = 'asker' else coalesce(r.writer = :account, false) end then r.written_at
                    else date_trunc('day', coalesce(r.shown_at, r.written_at), 'UTC') end as told_at, s.name,
                  case when s.standing = 'verified' and s.verified_until >= :today then s.slug end as profile
                from reply r left join specialist s on s.account = r.writer
                where r.question = :question order by r.answer is not null, r.written_at, r.id
                """)
            .bind("question", question)
            .bind("account", account)
            .bind("asker", asker)
            .bind("today", today)
            .map((row, _) ->
                Map.entry(Optional.ofNullable(row.getObject("answer", UUID.class)), said(row)))
            .forEach(each -> {
              Seen.Said said = each.getValue();
              if (!said.mine() && !said.shown()) {
                return;
              }
              UUID under = each.getKey().orElse(said.id());
              if (under.equals(said.id())) {
                answers.put(said.id(), said);
              } else {
                Seen.Said answer = answers.get(under);
                if (answer != null) {
                  answer.followUps().add(said);
                }
              }
            }));
    return new ArrayList<>(answers.values());
  }

  /// Of others what readers see, and no time but the day; of one's own what one wrote last.
  private static Seen.Said said(ResultSet row) throws SQLException {
    boolean mine = row.getBoolean("mine");
    @Nullable String shown = row.getString("shown");
    @Nullable String written = row.getString("written");
    return new Seen.Said(
        row.getObject("id", UUID.class),
        mine,
        row.getString("author").equals("asker"),
        row.getString("name"),
        row.getString("profile"),
        String.valueOf(mine && written != null ? written : shown),
        mine ? State.of(row.getString("state")) : State.APPROVED,
        shown != null,
        mine ? row.getLong("version") : 0,
        Rows.instant(row, "told_at"),
        row.getBoolean("helped"),
        new ArrayList<>());
  }

  /// What waits for answers in one language, has one of the specialist's topics, and was not answered by this specialist: danger first,
  /// then what has fewest answers, then what waits longest.
  List<Seen.Open> fitting(UUID specialist, String language) {
    return open(
        """
        select q.id, q.language, q.title, left(q.text, 400) as beginning, q.topics, q.danger, q.answers, q.published_at
        from (
          select distinct waiting.*
          from specialist s, unnest(s.topics) as own (topic), lateral (
            select t.question, t.danger, t.answers, t.published_at, t.slug from question_topic t
            where t.topic = own.topic and t.language = :language and t.answers < 3
              and not exists (select from reply r where r.question = t.question and r.writer = :account and r.answer is null)
            order by t.danger desc, t.answers, t.published_at, t.slug limit :most) as waiting
          where s.account = :account
          order by waiting.danger desc, waiting.answers, waiting.published_at, waiting.slug limit :most) as first
        join question q on q.id = first.question
        where q.shown
        order by q.danger desc, q.answers, q.published_at, q.slug limit :most
        """,
        specialist,
        language,
        true);
  }

  /// The same of what has none of the specialist's topics, among the first of all that waits.
  List<Seen.Open> others(UUID specialist, String language) {
    return open(
        """
        select q.id, q.language, q.title, left(q.text, 400) as beginning, q.topics, q.danger, q.answers, q.published_at
        from (
          select * from question where shown and answers < 3 and language = :language
          order by danger desc, answers, published_at, slug limit :looked) as q
        where not q.topics && array(select unnest(topics) from specialist where account = :account)
          and not exists (select from reply r where r.question = q.id and r.writer = :account and r.answer is null)
        order by q.danger desc, q.answers, q.published_at, q.slug limit :most
        """,
        specialist,
        language,
        false);
  }

  private List<Seen.Open> open(String query, UUID specialist, String language, boolean fits) {
    return database.withHandle(sql ->
        sql.createQuery(query)
            .bind("account", specialist)
            .bind("language", language)
            .bind("most", MOST_OPEN)
            .bind("looked", LOOKED_THROUGH)
            .map((row, _) ->
                new Seen.Open(
                    row.getObject("id", UUID.class),
                    row.getString("language"),
                    row.getString("title"),
                    Shelf.beginning(row.getString("beginning")),
                    Rows.topics(row, "topics"),
                    row.getBoolean("danger"),
                    row.getInt("answers"),
                    Rows.instant(row, "published_at"),
                    fits))
            .list());
  }

  /// What the specialist answered, the newest first.
  List<Seen.Answered> answered(UUID specialist) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select q.id, case when q.shown then q.title else '' end as title, q.language, q.slug, q.shown, a.state, a.shown is not null as answer_shown, a.helped, a.written_at,
                  (coalesce(a.decided_at > a.seen_at, false))::integer
                    + (select count(*) from reply r where r.answer = a.id and
                        case r.author when 'asker' then r.shown_at > a.seen_at else r.decided_at > a.seen_at end) as news
                from reply a join question q on q.id = a.question
                where a.writer = :specialist and a.answer is null order by a.written_at desc, a.id limit :most
                """)
            .bind("specialist", specialist)
            .bind("most", MOST_OWN)
            .map((row, _) ->
                new Seen.Answered(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    address(row),
                    State.of(row.getString("state")),
                    row.getBoolean("answer_shown"),
                    row.getBoolean("helped"),
                    Rows.instant(row, "written_at"),
                    row.getInt("news")))
            .list());
  }

  /// What was answered to the questions at these addresses, the helpful first; only of those that somebody answered.
  ///
  /// @param danger whether only to those about danger
  Map<String, List<String>> answersTo(List<String> slugs, boolean danger) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    database.useHandle(sql ->
        sql.createQuery(
                """
                select q.slug, r.shown from question q join reply r on r.question = q.id
                where q.slug = any(:slugs) and q.shown and r.answer is null and r.shown is not null and (q.danger or not :danger)
                order by r.helped desc, r.shown_at, r.id
                """)
            .bindArray("slugs", String.class, slugs)
            .bind("danger", danger)
            .map((row, _) -> Map.entry(row.getString("slug"), row.getString("shown")))
            .forEach(each ->
                answers
                    .computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                    .add(each.getValue())));
    return answers;
  }
}
