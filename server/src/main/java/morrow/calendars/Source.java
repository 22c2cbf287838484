package morrow.calendars;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A calendar from which busy times are taken, as its specialist sees it.
///
/// @param kind `address` or `file`
/// @param name the server's name, or the file's
/// @param fetchedAt when it was last heard of; null before the first time
/// @param state `waiting`, `read` or `failed`
/// @param problem the word of a [Trouble], with its sentence; null when there is none
/// @param busy how many busy times lie ahead
record Source(
    UUID id,
    String kind,
    String name,
    @Nullable Instant fetchedAt,
    String state,
    @Nullable String problem,
    @Nullable String sentence,
    long busy) {

  /// A calendar that is to be fetched.
  ///
  /// @param known empty when it has to be read wholly
  record Due(
      UUID specialist,
      UUID id,
      String address,
      ZoneId zone,
      Download.Known known,
      Optional<Instant> countedAt,
      int failures) {}
}
