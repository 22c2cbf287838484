package morrow.specialists;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What specialists see of themselves, as protocol/HTTP.md tells it.
///
/// @param profile as last written; null before the first time
/// @param shown what the public sees meanwhile of what was written but is not verified yet; null when there is no difference
/// @param suspended since when and why nobody sees the profile; null when it is not so
/// @param application null when there was none yet, and no evidence
record OwnProfile(
    @Nullable Profile profile,
    @Nullable Declaration shown,
    Specialist.@Nullable Suspension suspended,
    @Nullable OwnApplication application) {

  static final OwnProfile NONE = new OwnProfile(null, null, null, null);

  /// @param state `none` when evidence was sent and nothing applied for
  record OwnApplication(
      String state,
      @Nullable ApplicationKind kind,
      @Nullable Instant submittedAt,
      @Nullable String reason,
      List<OwnEvidence> evidence) {}

  record OwnEvidence(UUID id, String name, int size) {
    static OwnEvidence of(Evidence evidence) {
      return new OwnEvidence(evidence.id(), evidence.name(), evidence.size());
    }
  }

  static OwnProfile of(
      Specialist specialist, @Nullable Application application, List<Evidence> evidence) {
    return new OwnProfile(
        Profile.of(specialist, specialist.written()),
        specialist.proposed() == null ? null : specialist.shown(),
        specialist.suspended(),
        application == null && evidence.isEmpty() ? null : own(application, evidence));
  }

  private static OwnApplication own(@Nullable Application application, List<Evidence> evidence) {
    List<OwnEvidence> files = evidence.stream().map(OwnEvidence::of).toList();
    return application == null
        ? new OwnApplication("none", null, null, null, files)
        : new OwnApplication(
            application.state().word(),
            application.kind(),
            application.submittedAt(),
            application.reason(),
            files);
  }
}
