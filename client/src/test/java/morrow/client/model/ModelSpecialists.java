package morrow.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Specialists who write a profile and hours, apply and are verified, and persons who book what is always free.
public final class ModelSpecialists {
  private static final Instant FREE = Instant.parse("2199-01-01T10:00:00Z");

  private final Map<UUID, ObjectNode> profiles = new LinkedHashMap<>();
  private final Map<UUID, Integer> hours = new LinkedHashMap<>();
  private final Map<UUID, UUID> applications = new LinkedHashMap<>();
  private final Map<UUID, ArrayNode> consultations = new LinkedHashMap<>();

  /// The names of those who were verified as samples.
  public final Set<String> verified = new TreeSet<>();

  /// How many consultations were booked.
  public int booked;

  /// How many sample specialists there were when the sample collection was put in first; less than 0 before.
  public int verifiedAtCollection = -1;

  @Nullable ObjectNode answer(String call, Asked body, ModelAccounts.Account who) {
    return switch (call) {
      case "GET /api/specialist/profile" -> own(who.id);
      case "POST /api/specialist/profile" -> {
        ObjectNode profile = body.node().deepCopy();
        String name = body.text("name").toLowerCase(Locale.ROOT);
        profile.put("slug", name.replaceAll("[^a-z]+", "-") + profiles.size());
        profile.put("standing", "draft").put("version", 1);
        profiles.put(who.id, profile);
        yield own(who.id);
      }
      case "GET /api/specialist/hours" -> object().put("version", hours.getOrDefault(who.id, 0));
      case "POST /api/specialist/hours" -> {
        hours.put(who.id, 1);
        yield object().put("version", 1);
      }
      case "POST /api/specialist/apply" -> {
        applications.put(UUID.randomUUID(), who.id);
        yield own(who.id);
      }
      case "GET /api/operator/applications" -> {
        ObjectNode answer = object();
        ArrayNode waiting = answer.putArray("applications");
        applications.forEach((id, of) ->
            waiting
                .addObject()
                .put("id", id.toString())
                .put("slug", profile(of).path("slug").asText()));
        yield answer;
      }
      case "POST /api/operator/application" -> {
        ObjectNode answer = object();
        answer.putArray("checklist").addObject().put("word", "identity").put("required", true);
        yield answer;
      }
      case "POST /api/operator/application/decide" -> {
        body.only("id", "checks", "decision", "reason", "sample");
        UUID of = applications.remove(body.id("id"));
        if (of == null || !body.node().path("checks").toString().equals("[\"identity\"]")) {
          throw new Refusal(409, "application.unchecked");
        }
        profile(of).put("standing", "verified");
        verified.add(profile(of).path("name").asText());
        yield object();
      }
      case "POST /api/operator/samples/load" -> {
        verifiedAtCollection = verifiedAtCollection < 0 ? verified.size() : verifiedAtCollection;
        yield object().put("articles", 24).put("posts", 6).put("stories", 12).put("questions", 60);
      }
      case "GET /api/consultations" -> {
        ObjectNode answer = object();
        answer.set("consultations", of(who.id));
        yield answer;
      }
      case "POST /api/consultations/hold" -> {
        body.only("request", "specialist", "starts", "way");
        yield consultation(of(who.id).addObject(), body.text("specialist"));
      }
      case "POST /api/consultations/confirm" -> {
        booked++;
        yield consultation(object(), "whoever");
      }
      default -> null;
    };
  }

  /// What anybody may ask.
  @Nullable ObjectNode answer(String call) {
    if (!call.equals("GET /api/free-times")) {
      return null;
    }
    ObjectNode answer = object().put("zone", "Europe/Berlin").put("offersFirst", true);
    ArrayNode times = answer.putArray("times");
    for (int i = 0; i < 10; i++) {
      times
          .addObject()
          .put("starts", FREE.plusSeconds(1800L * i).toString())
          .putArray("ways")
          .add("phone");
    }
    return answer;
  }

  private ArrayNode of(UUID person) {
    return consultations.computeIfAbsent(person, _ -> JsonNodeFactory.instance.arrayNode());
  }

  private static ObjectNode consultation(ObjectNode into, String specialist) {
    into.put("id", UUID.randomUUID().toString())
        .put("version", 1)
        .put("status", "held")
        .put("starts", FREE.toString())
        .put("ends", FREE.plusSeconds(1800).toString())
        .putObject("specialist")
        .put("slug", specialist);
    return into;
  }

  private ObjectNode own(UUID account) {
    ObjectNode own = object();
    JsonNode profile = profiles.get(account);
    own.set("profile", profile == null ? JsonNodeFactory.instance.nullNode() : profile);
    own.putNull("application");
    return own;
  }

  private ObjectNode profile(UUID account) {
    ObjectNode profile = profiles.get(account);
    if (profile == null) {
      throw new Refusal(404, "not-found");
    }
    return profile;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
