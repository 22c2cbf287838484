package morrow.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as a reviewer sees it. Nothing in it tells who wrote it, and nothing who else reviews.
///
/// @param waitedSeconds how long it has waited for the reviewers
/// @param needs how many reviewers have to approve it
/// @param approvedByYou whether this reviewer has approved what is here
/// @param address where the reported piece can be read; null when it is not public any more, and of what was sent
/// @param parts what was sent, and what was approved last once that is approved; of what was reported, the text as it stood at the first
///     report, or what was approved last where nothing else becomes public
/// @param before what was asked about or returned last
/// @param approved what was approved before
/// @param opinions who approved; empty until all have decided, so that nobody is led by who came first
/// @param decisions what was decided about this piece before, the latest first
@JsonInclude(JsonInclude.Include.NON_NULL)
record Seen(
    UUID id,
    About about,
    Matter matter,
    String language,
    String title,
    boolean urgent,
    State state,
    long version,
    Instant since,
    long waitedSeconds,
    int needs,
    boolean approvedByYou,
    @Nullable String address,
    List<Part> parts,
    List<Part> before,
    List<Part> approved,
    List<Message> thread,
    List<Opinion> opinions,
    List<Decided> decisions,
    List<Report> reports) {
  record Opinion(Instant at, boolean byYou) {}

  record Decided(Instant at, State decision, String reason, boolean byYou) {}

  record Report(Instant at, ReportReason reason, String words) {}
}
