package morrow.client.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The calls of specialists about themselves, and of operators who verify them, in the words and order of protocol/HTTP.md.
public final class SpecialistCalls {
  /// The own profile as far as one has to know it to go on.
  ///
  /// @param application `none`, `open`, `withdrawn`, `verified`, `returned` or `refused`
  public record Own(String slug, String standing, long version, String application) {}

  /// An application that waits to be decided.
  public record Waiting(UUID id, String slug) {}

  private SpecialistCalls() {}

  /// The own profile; empty when there is none yet.
  public static Optional<Own> own(Session session) {
    return own(session.get("/api/specialist/profile"));
  }

  /// Writes the own profile, whole.
  ///
  /// @param profile in the protocol's words, with the version that was read
  public static Own save(Session session, ObjectNode profile) {
    return own(session.postRepeatable("/api/specialist/profile", profile))
        .orElseThrow(() -> new Unclear("The server stored a profile and has none."));
  }

  private static Optional<Own> own(Fields body) {
    Fields profile = body.objectOrNull("profile");
    if (profile == null) {
      return Optional.empty();
    }
    Fields application = body.objectOrNull("application");
    return Optional.of(
        new Own(
            profile.text("slug"),
            profile.text("standing"),
            profile.number("version"),
            application == null ? "none" : application.text("state")));
  }

  /// The version of the own hours; 0 when none were set.
  public static long hoursVersion(Session session) {
    return session.get("/api/specialist/hours").number("version");
  }

  /// Sets the own hours, whole.
  public static void setHours(Session session, ObjectNode hours) {
    session.post("/api/specialist/hours", hours);
  }

  public static void apply(Session session) {
    session.postRepeatable("/api/specialist/apply", object());
  }

  /// The applications that wait, for an operator.
  public static List<Waiting> waiting(Session operator) {
    return operator.get("/api/operator/applications").objects("applications").stream()
        .map(each -> new Waiting(each.id("id"), each.text("slug")))
        .toList();
  }

  /// Verifies an application as one of a sample, after every check that is asked for.
  public static void verifySample(Session operator, UUID application, String reason) {
    ObjectNode asked = object().put("id", application.toString());
    ArrayNode checks = JsonNodeFactory.instance.arrayNode();
    operator.post("/api/operator/application", asked).objects("checklist").stream()
        .filter(check -> check.truth("required"))
        .map(check -> check.text("word"))
        .forEach(checks::add);
    ObjectNode decision =
        object()
            .put("id", application.toString())
            .put("decision", "verify")
            .put("reason", reason)
            .put("sample", true);
    decision.set("checks", checks);
    operator.post("/api/operator/application/decide", decision);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
