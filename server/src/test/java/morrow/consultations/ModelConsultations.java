package morrow.consultations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What consultations are, in the slowest and most obvious way: lists that are searched from the beginning. No buffers; every
/// specialist has the same times; time is passed with [#clearUp] or without.
final class ModelConsultations {
  static final class One {
    final UUID id;
    final UUID specialist;
    final UUID person;
    Instant starts;
    Status status = Status.HELD;
    Instant heldUntil;
    long version = 1;
    int moves;
    boolean late;
    @Nullable Side calledOffBy;
    @Nullable Instant calledOffAt;

    One(UUID id, UUID specialist, UUID person, Instant starts, Instant heldUntil) {
      this.id = id;
      this.specialist = specialist;
      this.person = person;
      this.starts = starts;
      this.heldUntil = heldUntil;
    }
  }

  /// A time kept for who waits.
  record Offer(One insteadOf, Instant starts, Instant until) {}

  static final class Waits {
    final One one;
    final Instant since;
    final Set<Instant> offered = new HashSet<>();

    Waits(One one, Instant since) {
      this.one = one;
      this.since = since;
    }
  }

  private static final Duration LENGTH = Duration.ofMinutes(30);
  private static final Duration LEAD = Duration.ofHours(12);

  private final ConsultationsSettings settings;
  private final Set<Instant> times;
  final List<One> all = new ArrayList<>();
  final List<Offer> offers = new ArrayList<>();
  final List<Waits> waiting = new ArrayList<>();
  private final Map<UUID, One> requests = new HashMap<>();
  private final Map<UUID, List<Instant>> held = new HashMap<>();
  private Instant now;

  /// @param times at which every specialist has time
  ModelConsultations(ConsultationsSettings settings, List<Instant> times, Instant now) {
    this.settings = settings;
    this.times = new TreeSet<>(times);
    this.now = now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  private boolean lives(One one) {
    return one.status == Status.HELD && one.heldUntil.isAfter(now);
  }

  private boolean blocks(One one) {
    return one.status == Status.BOOKED || lives(one);
  }

  private static boolean meet(Instant one, Instant other) {
    return one.isBefore(other.plus(LENGTH)) && other.isBefore(one.plus(LENGTH));
  }

  /// An offer that is over keeps its time until it is passed on.
  private boolean isFree(UUID specialist, Instant starts, @Nullable UUID exceptHeldBy) {
    return times.contains(starts)
        && starts.isAfter(now)
        && all.stream()
            .filter(one -> one.specialist.equals(specialist) && blocks(one))
            .filter(one -> one.status == Status.BOOKED || !one.person.equals(exceptHeldBy))
            .noneMatch(one -> meet(one.starts, starts))
        && offers.stream()
            .noneMatch(offer ->
                offer.insteadOf.specialist.equals(specialist) && meet(offer.starts, starts));
  }

  private boolean isElsewhere(UUID person, Instant starts, @Nullable One except) {
    return all.stream()
        .filter(one -> one != except && one.person.equals(person) && blocks(one))
        .anyMatch(one -> meet(one.starts, starts));
  }

  /// Null stands for "held now".
  Outcome.@Nullable Refusal hold(UUID person, UUID request, UUID specialist, Instant starts) {
    if (!starts.isAfter(now)) {
      return Outcome.Refusal.PAST;
    } else if (!isFree(specialist, starts, person) && !isLetGo(specialist, starts, person)) {
      return Outcome.Refusal.TAKEN;
    } else if (mine(person)
        .anyMatch(one -> one.specialist.equals(specialist) && one.status == Status.BOOKED)) {
      return Outcome.Refusal.ONCE;
    } else if (mine(person)
        .anyMatch(one -> one.status == Status.BOOKED && meet(one.starts, starts))) {
      return Outcome.Refusal.OVERLAPS;
    } else if (mine(person)
                .filter(one -> one.status == Status.BOOKED && one.starts.isAfter(now))
                .count()
            >= settings.coming()
        || held.getOrDefault(person, List.of()).stream().filter(this::lately).count()
            >= settings.holds()
        || mine(person)
                .filter(one ->
                    one.calledOffBy == Side.PERSON
                        && one.calledOffAt != null
                        && lately(one.calledOffAt))
                .count()
            >= settings.callOffs()) {
      return Outcome.Refusal.TOO_MANY;
    } else if (starts.isBefore(now.plus(LEAD))) {
      return Outcome.Refusal.TOO_SOON;
    } else if (!isFree(specialist, starts, person)) {
      return Outcome.Refusal.TAKEN;
    }
    return null;
  }

  /// Whether a hold that is over, or an own one, or an offer of the person's, is in the way: then nobody can say at once that the time is
  /// taken.
  private boolean isLetGo(UUID specialist, Instant starts, UUID person) {
    return all.stream()
            .anyMatch(one ->
                one.specialist.equals(specialist)
                    && one.status == Status.HELD
                    && (one.person.equals(person) || !lives(one))
                    && meet(one.starts, starts))
        || offers.stream()
            .anyMatch(offer ->
                offer.insteadOf.specialist.equals(specialist)
                    && offer.insteadOf.person.equals(person)
                    && meet(offer.starts, starts));
  }

  private boolean lately(Instant instant) {
    return instant.isAfter(now.minus(Duration.ofDays(30)));
  }

  private Stream<One> mine(UUID person) {
    return all.stream().filter(one -> one.person.equals(person));
  }

  void held(UUID person, UUID request, UUID id, UUID specialist, Instant starts) {
    all.removeIf(one ->
        one.status == Status.HELD
            && (one.person.equals(person) || (one.specialist.equals(specialist) && !lives(one))));
    One one = new One(id, specialist, person, starts, now.plus(Duration.ofMinutes(10)));
    all.add(one);
    requests.put(request, one);
    held.computeIfAbsent(person, _ -> new ArrayList<>()).add(now);
  }

  Optional<One> find(UUID id) {
    return all.stream().filter(one -> one.id.equals(id)).findFirst();
  }

  boolean confirm(UUID person, UUID id) {
    Optional<One> held =
        find(id).filter(one -> one.person.equals(person) && lives(one) && one.starts.isAfter(now));
    held.ifPresent(one -> {
      one.status = Status.BOOKED;
      one.version++;
    });
    return held.isPresent();
  }

  void release(UUID person, UUID id) {
    all.removeIf(
        one -> one.id.equals(id) && one.person.equals(person) && one.status == Status.HELD);
  }

  Status status(One one) {
    return one.status == Status.BOOKED && !one.starts.plus(LENGTH).isAfter(now)
        ? Status.OVER
        : one.status;
  }

  /// Calls off and names the outcome.
  String callOff(Side by, One one, long version) {
    letGoOver(one);
    if (one.status == Status.HELD) {
      return "NOT_FOUND";
    } else if (one.status == Status.CALLED_OFF) {
      return "before";
    } else if (!one.starts.isAfter(now)) {
      return "PAST";
    } else if (one.version != version) {
      return "changed";
    }
    one.status = Status.CALLED_OFF;
    one.calledOffBy = by;
    one.calledOffAt = now;
    one.version++;
    one.late |= isLate(by, one.starts);
    waiting.removeIf(waits -> waits.one == one);
    giveBack(one);
    passOn(one.specialist, one.starts);
    return "done";
  }

  String move(Side by, One one, long version, Instant starts) {
    letGoOver(one);
    if (one.status == Status.HELD) {
      return "NOT_FOUND";
    } else if (one.status == Status.CALLED_OFF) {
      return "changed";
    } else if (one.starts.equals(starts)) {
      return "before";
    } else if (one.version != version) {
      return "changed";
    } else if (!one.starts.isAfter(now) || !starts.isAfter(now)) {
      return "PAST";
    } else if (starts.isBefore(now.plus(LEAD))) {
      return "TOO_SOON";
    } else if (one.moves >= 5) {
      return "TOO_MANY";
    } else if (isElsewhere(one.person, starts, one)) {
      return "OVERLAPS";
    } else if (!isFree(one.specialist, starts, null)) {
      return "TAKEN";
    }
    Instant before = one.starts;
    one.late |= isLate(by, before);
    one.starts = starts;
    one.moves++;
    one.version++;
    waiting.removeIf(waits -> waits.one == one);
    giveBack(one);
    passOn(one.specialist, before);
    return "done";
  }

  /// Whoever waits for a turn first clears away what is over of both.
  private void letGoOver(One one) {
    all.removeIf(other ->
        other.status == Status.HELD
            && !lives(other)
            && (other.person.equals(one.person) || other.specialist.equals(one.specialist)));
  }

  private boolean isLate(Side by, Instant starts) {
    return by == Side.PERSON && now.isAfter(starts.minus(settings.notice()));
  }

  String await(One one) {
    if (one.status != Status.BOOKED) {
      return "NOT_FOUND";
    } else if (!one.starts.isAfter(now)) {
      return "PAST";
    }
    if (waiting.stream().noneMatch(waits -> waits.one == one)) {
      waiting.add(new Waits(one, now));
    }
    return "done";
  }

  void stop(One one) {
    waiting.removeIf(waits -> waits.one == one);
    giveBack(one);
  }

  String take(One one) {
    letGoOver(one);
    if (!all.contains(one)) {
      return "NOT_FOUND";
    }
    Optional<Offer> kept =
        offers.stream().filter(o -> o.insteadOf == one && o.until.isAfter(now)).findFirst();
    if (one.status != Status.BOOKED || kept.isEmpty()) {
      return "HOLD_OVER";
    } else if (isElsewhere(one.person, kept.get().starts, one)) {
      return "OVERLAPS";
    }
    Instant before = one.starts;
    offers.remove(kept.get());
    one.starts = kept.get().starts;
    one.version++;
    waiting.removeIf(waits -> waits.one == one);
    passOn(one.specialist, before);
    return "done";
  }

  private void giveBack(One one) {
    List<Offer> kept = offers.stream().filter(offer -> offer.insteadOf == one).toList();
    offers.removeAll(kept);
    kept.forEach(offer -> passOn(one.specialist, offer.starts));
  }

  private void passOn(UUID specialist, Instant starts) {
    Instant until = now.plus(settings.kept());
    if (until.isAfter(starts.minus(LEAD))) {
      until = starts.minus(LEAD);
    }
    if (!until.isAfter(now) || !isFree(specialist, starts, null)) {
      return;
    }
    Optional<Waits> first =
        waiting.stream()
            .filter(waits -> waits.one.specialist.equals(specialist))
            .filter(waits -> waits.one.starts.isAfter(starts) && !waits.offered.contains(starts))
            .filter(waits -> offers.stream().noneMatch(offer -> offer.insteadOf == waits.one))
            .filter(waits ->
                !isElsewhere(waits.one.person, starts, waits.one)
                    && !meet(waits.one.starts, starts))
            .min(
                Comparator.comparing((Waits waits) -> waits.since)
                    .thenComparing(waits -> waits.one.id.toString()));
    if (first.isPresent()) {
      first.get().offered.add(starts);
      offers.add(new Offer(first.get().one, starts, until));
    }
  }

  /// What is done in the background.
  void clearUp() {
    all.removeIf(one -> one.status == Status.HELD && !lives(one));
    for (UUID specialist : new TreeSet<>(all.stream().map(one -> one.specialist).toList())) {
      List<Offer> over =
          offers.stream()
              .filter(offer ->
                  offer.insteadOf.specialist.equals(specialist) && !offer.until.isAfter(now))
              .sorted(Comparator.comparing(Offer::starts))
              .toList();
      offers.removeAll(over);
      over.forEach(offer -> passOn(specialist, offer.starts));
    }
  }

  List<Instant> freeTimes(UUID specialist) {
    return times.stream().filter(starts -> isFree(specialist, starts, null)).toList();
  }
}
