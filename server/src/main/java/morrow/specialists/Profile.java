package morrow.specialists;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Profile` of protocol/HTTP.md.
record Profile(
    String slug,
    String name,
    Standing standing,
    @Nullable LocalDate verifiedUntil,
    boolean sample,
    String zone,
    String country,
    String region,
    List<Topic> topics,
    List<Approach> approaches,
    List<String> languages,
    List<Meeting> ways,
    boolean offersFirst,
    @Nullable Fee fee,
    String about,
    String forWhom,
    String notFor,
    boolean portrait,
    List<Credential> credentials,
    long version) {

  /// With the declaration that the reader has to see: the written one, or the one of an application.
  static Profile of(Specialist specialist, Declaration declaration) {
    Presentation p = specialist.presentation();
    return new Profile(
        specialist.slug(),
        declaration.name(),
        specialist.standing(),
        specialist.verifiedUntil(),
        specialist.sample(),
        p.zone(),
        declaration.country(),
        p.region(),
        p.topics(),
        p.approaches(),
        p.languages(),
        p.ways(),
        p.offersFirst(),
        p.fee(),
        p.about(),
        p.forWhom(),
        p.notFor(),
        specialist.portrait(),
        declaration.credentials(),
        specialist.version());
  }
}
