package morrow.review;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import morrow.accounts.GuessLimits.Limit;
import morrow.accounts.NetworkAddress;
import morrow.accounts.Pace;

/// How often readers may report. In memory only: nothing of who reports is stored.
///
/// Each try counts for its network address. Only what could be a report of something public counts further: for the addresses around it,
/// since one customer may have thousands of them, and then for everybody. What is urgent counts apart from what is not, and is taken
/// from neighbours who had nothing urgent to say lately even when everybody's share is used up: who has few networks cannot keep a
/// report of danger out.
final class ReportPace {
  private static final Limit NEWCOMER = new Limit(1, Duration.ofHours(1));

  private final Pace fromAddress;
  private final Pace fromNeighbours;
  private final Pace fromAll;
  private final Pace fromNewcomers;

  ReportPace(ReviewSettings settings, InstantSource clock) {
    fromAddress = new Pace(settings.reportsFromAddress(), 50_000, clock);
    fromNeighbours = new Pace(settings.reportsFromNeighbours(), 50_000, clock);
    fromAll = new Pace(settings.reports(), 2, clock);
    fromNewcomers = new Pace(NEWCOMER, 50_000, clock);
  }

  /// Counts a try, whatever it holds.
  ///
  /// @return how long to wait when there were too many
  Optional<Duration> step(NetworkAddress from) {
    return fromAddress.step(from.block());
  }

  /// Counts a report that could be added, after its try.
  ///
  /// @return how long to wait when there were too many
  Optional<Duration> step(NetworkAddress from, ReportReason reason) {
    String kind = reason.urgent() ? "urgent" : "other";
    String neighbours = kind + " " + from.neighbours();
    return fromNeighbours
        .step(neighbours)
        .or(() ->
            fromAll
                .step(kind)
                .filter(_ -> !reason.urgent() || fromNewcomers.step(neighbours).isPresent()));
  }
}
