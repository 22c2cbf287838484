package morrow.client.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A specialist whom nobody is behind, as it stands in `specialists.json`. The family names mean “example”, the credential says that it is
/// a sample, the numbers are those that are kept free for films, and the links lead nowhere.
///
/// @param sample the account
record SampleProfile(Sample sample, JsonNode written) {
  /// All of them. The first is the specialist whose passphrase is printed.
  static List<SampleProfile> all() {
    try (InputStream in = SampleProfile.class.getResourceAsStream("specialists.json")) {
      if (in == null) {
        throw new IllegalStateException("specialists.json is missing.");
      }
      List<SampleProfile> all = new ArrayList<>();
      for (JsonNode each : new JsonMapper().readTree(in)) {
        String handle = each.path("handle").asText();
        all.add(
            new SampleProfile(
                handle.equals(Sample.SPECIALIST.handle())
                    ? Sample.SPECIALIST
                    : new Sample("specialist", handle, handle + " has an open door for everyone"),
                each));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As the call takes it.
  ObjectNode profile() {
    ObjectNode profile = JsonNodeFactory.instance.objectNode();
    for (String field :
        new String[] {
          "name",
          "zone",
          "country",
          "region",
          "topics",
          "approaches",
          "languages",
          "offersFirst",
          "fee",
          "about",
          "forWhom",
          "notFor"
        }) {
      profile.set(field, written.path(field));
    }
    ArrayNode ways = profile.putArray("ways");
    for (JsonNode way : written.path("ways")) {
      ways.addObject().put("way", way.asText()).put("detail", detail(way.asText()));
    }
    profile
        .putArray("credentials")
        .addObject()
        .put("kind", "training")
        .put("register", "Sample, in no register")
        .put("number", "SAMPLE");
    return profile.put("version", 0);
  }

  private String detail(String way) {
    return switch (way) {
      case "phone" -> "+44 20 7946 0000 (sample)";
      case "video" -> "https://video.example/" + sample.handle();
      default -> "1 Sample Street (sample)";
    };
  }

  /// As the call takes them: in all ways of the profile.
  ObjectNode hours() {
    ObjectNode hours = JsonNodeFactory.instance.objectNode().put("version", 0);
    ArrayNode weekly = hours.putArray("weekly");
    for (JsonNode each : written.path("week")) {
      weekly
          .addObject()
          .put("day", each.path("day").asText())
          .put("from", each.path("from").asText())
          .put("until", each.path("until").asText())
          .set("ways", written.path("ways"));
    }
    hours.putArray("exceptions");
    return hours.put("buffer", 10).put("step", 30).put("lead", 720).put("horizon", 28);
  }
}
