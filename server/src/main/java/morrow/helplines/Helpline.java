package morrow.helplines;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import morrow.web.Language;

/// One line somebody can call. What cannot be is refused here, with the line's id in the sentence.
///
/// @param id stable, starts with the country's code
/// @param name the line's own name
/// @param whom who may call, by language code
/// @param dial exactly as dialled within the country; spaces group the digits
/// @param hours when somebody answers, by language code
/// @param always whether somebody answers day and night, every day
/// @param languages codes of the languages that are spoken
/// @param source the official page that states the number
/// @param verified when the number was last read there
public record Helpline(
    String id,
    String name,
    Kind kind,
    @JsonProperty("for") Map<String, String> whom,
    String dial,
    Map<String, String> hours,
    boolean always,
    List<String> languages,
    Cost cost,
    OnBill onBill,
    URI website,
    URI source,
    LocalDate verified) {

  /// What a line is for, in the order in which a page shows them.
  public enum Kind {
    @JsonProperty("emergency")
    EMERGENCY,
    @JsonProperty("domestic-abuse")
    DOMESTIC_ABUSE,
    @JsonProperty("emotional-support")
    EMOTIONAL_SUPPORT,
    @JsonProperty("children")
    CHILDREN;

    /// The kind's word in the keys of the texts.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public enum Cost {
    @JsonProperty("free")
    FREE,
    @JsonProperty("charged")
    CHARGED,
    @JsonProperty("unknown")
    UNKNOWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether a call shows on the phone bill.
  public enum OnBill {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO,
    @JsonProperty("unknown")
    UNKNOWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern ID = Pattern.compile("[a-z]{2}(-[a-z0-9]+)+");
  private static final Pattern DIAL = Pattern.compile("[0-9]+( [0-9]+)*");
  private static final Set<String> KNOWN_LANGUAGES = Set.of(Locale.getISOLanguages());

  public Helpline {
    require(ID.matcher(id).matches(), id, "has an id that is not a country and words");
    require(!name.isBlank(), id, "has no name");
    require(DIAL.matcher(dial).matches(), id, "has a number that is not digits and single spaces");
    int digits = dial.replace(" ", "").length();
    require(digits >= 2 && digits <= 13, id, "has a number of " + digits + " digits");
    for (Language language : Language.values()) {
      require(isSaid(whom, language), id, "does not say for whom it is in " + language.code());
      require(isSaid(hours, language), id, "does not say its hours in " + language.code());
    }
    require(
        !languages.isEmpty() && KNOWN_LANGUAGES.containsAll(languages),
        id,
        "names no language, or one that does not exist");
    require(isWebAddress(website) && isWebAddress(source), id, "has a source that is no web page");
    whom = Map.copyOf(whom);
    hours = Map.copyOf(hours);
    languages = List.copyOf(languages);
  }

  /// What a phone dials: the digits alone.
  public String digits() {
    return dial.replace(" ", "");
  }

  public String whom(Language language) {
    return whom.getOrDefault(language.code(), "");
  }

  public String hours(Language language) {
    return hours.getOrDefault(language.code(), "");
  }

  private static boolean isSaid(Map<String, String> texts, Language language) {
    return !texts.getOrDefault(language.code(), "").isBlank();
  }

  private static boolean isWebAddress(URI address) {
    return Set.of("https", "http").contains(String.valueOf(address.getScheme()))
        && address.getHost() != null;
  }

  private static void require(boolean fine, String id, String otherwise) {
    if (!fine) {
      throw new IllegalArgumentException("The helpline " + id + " " + otherwise + ".");
    }
  }
}
