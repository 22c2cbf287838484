package morrow.client.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The calls about free times and consultations, in the words and order of protocol/HTTP.md.
public final class ConsultationCalls {
  /// A time that can be booked now: half an hour from its start, in one of its ways.
  public record FreeTime(Instant starts, List<String> ways) {}

  /// A consultation of a person.
  ///
  /// @param specialist the specialist's slug
  public record Consultation(
      UUID id, long version, String status, Instant starts, Instant ends, String specialist) {}

  private ConsultationCalls() {}

  /// What can be booked from `from` on and before `until`, at most 35 days later.
  public static List<FreeTime> freeTimes(
      Server server, String specialist, Instant from, Instant until) {
    String path = "/api/free-times?specialist=" + specialist + "&from=" + from + "&until=" + until;
    return server.get(path, null).body().objects("times").stream()
        .map(each -> new FreeTime(each.time("starts"), each.texts("ways")))
        .toList();
  }

  /// The own consultations of a person, those that were called off too.
  public static List<Consultation> all(Session person) {
    return person.get("/api/consultations").objects("consultations").stream()
        .map(ConsultationCalls::consultation)
        .toList();
  }

  /// Holds a time for ten minutes.
  ///
  /// @param request names this wish, so that it may be sent again
  /// @throws ServerRefused `consultation.taken`, `.too-soon`, `.once`, `.overlaps`, `.too-many`, `.not-offered`, `not-found`
  public static Consultation hold(
      Session person, UUID request, String specialist, Instant starts, String way) {
    return consultation(
        person.postRepeatable(
            "/api/consultations/hold",
            object()
                .put("request", request.toString())
                .put("specialist", specialist)
                .put("starts", starts.toString())
                .put("way", way)));
  }

  /// Books what is held.
  ///
  /// @throws ServerRefused `consultation.hold-over`, `consultation.changed`
  public static Consultation confirm(Session person, UUID consultation) {
    return consultation(
        person.postRepeatable(
            "/api/consultations/confirm", object().put("id", consultation.toString())));
  }

  /// Calls off.
  ///
  /// @param version which one is called off, as it was read
  /// @throws ServerRefused `consultation.changed`, `consultation.past`
  public static Consultation callOff(Session person, UUID consultation, long version) {
    return consultation(
        person.postRepeatable(
            "/api/consultations/call-off",
            object().put("id", consultation.toString()).put("version", version)));
  }

  private static Consultation consultation(Fields body) {
    return new Consultation(
        body.id("id"),
        body.number("version"),
        body.text("status"),
        body.time("starts"),
        body.time("ends"),
        body.object("specialist").text("slug"));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
