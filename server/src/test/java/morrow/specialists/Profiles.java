package morrow.specialists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import morrow.accounts.Caller;
import morrow.accounts.House;

/// Profiles that can be applied with, and the way to a verification, for the tests of every feature.
public final class Profiles {
  private static final JsonMapper JSON = new JsonMapper();

  private Profiles() {}

  /// A whole profile that was never saved, with all three ways of meeting, in Berlin.
  public static ObjectNode whole(String name) {
    return object(
        """
        {"name":"%s","zone":"Europe/Berlin","country":"DE","region":"Berlin",
         "topics":["leaving","unseen-work"],"approaches":["systemic"],"languages":["de","en"],
         "ways":[{"way":"phone","detail":"+49 30 1234567"},{"way":"video","detail":"https://meet.example/room"},
                 {"way":"in-person","detail":"Lindenallee 1, second floor"}],
         "offersFirst":true,"fee":{"from":9000,"to":12000,"currency":"EUR"},
         "about":"I have listened to people between staying and going for twenty years.",
         "forWhom":"People who are worn out.","notFor":"Emergencies.",
         "credentials":[{"kind":"licence","register":"Register of Berlin","number":"B 123"}],"version":0}
        """
            .formatted(name));
  }

  /// A specialist who has been verified and sees people.
  public static Caller verified(House house, Caller operator, String name) {
    Caller specialist = house.specialist();
    specialist.post("/api/specialist/profile", whole(name)).expect(200);
    verify(specialist, operator);
    return specialist;
  }

  /// Applies and is verified.
  public static void verify(Caller specialist, Caller operator) {
    specialist.post("/api/specialist/apply", "{}").expect(200);
    operator
        .post("/api/operator/application/decide", verdict(waiting(specialist, operator), "verify"))
        .expect(204);
  }

  /// Applies and is verified as somebody whom nobody is behind.
  public static void verifySample(Caller specialist, Caller operator) {
    specialist.post("/api/specialist/apply", "{}").expect(200);
    operator
        .post(
            "/api/operator/application/decide",
            verdict(waiting(specialist, operator), "verify").put("sample", true))
        .expect(204);
  }

  /// The id under which an operator finds this specialist's application.
  static String waiting(Caller specialist, Caller operator) {
    String slug = slug(specialist);
    for (JsonNode line :
        operator.get("/api/operator/applications").expect(200).json().path("applications")) {
      if (line.path("slug").asText().equals(slug)) {
        return line.path("id").asText();
      }
    }
    throw new AssertionError("no application of " + slug);
  }

  /// A decision with all checks.
  static ObjectNode verdict(String application, String decision) {
    ObjectNode body =
        object("{}").put("id", application).put("decision", decision).put("reason", "Looked at.");
    for (Check check : Check.values()) {
      body.withArray("checks").add(check.word());
    }
    return body;
  }

  public static String slug(Caller specialist) {
    return own(specialist).path("profile").path("slug").asText();
  }

  static JsonNode own(Caller specialist) {
    return specialist.get("/api/specialist/profile").expect(200).json();
  }

  /// The profile as the specialist would send it back, to change something in it.
  static ObjectNode toChange(Caller specialist) {
    ObjectNode profile = (ObjectNode) own(specialist).path("profile");
    profile.remove(java.util.List.of("slug", "standing", "verifiedUntil", "sample", "portrait"));
    return profile;
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static ObjectNode object(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
