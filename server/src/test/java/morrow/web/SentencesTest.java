package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
  private static final Path SOURCES = Path.of("src/main/java/morrow");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  /// What is said here stands on the operator's screen when the program starts or the sample collection is put in.
  private static final Pattern FOR_WHO_RUNS_IT =
      Pattern.compile(
          "(database|settings|samples|helplines)/.*|Main|Morrow|.*Settings|accounts/GuessLimits|articles/Articles"
              + "|stories/SampleStory|stories/ShelfStore");

  private final Sentences german = new Sentences(Language.DE);
  private final Map<String, String> list = Sentences.read(Language.DE);

  @Test
  void everySentenceThatARefusalMaySayHasAGermanForm() throws IOException {
    Set<String> missing = sentencesInSource();
    missing.removeAll(list.keySet());
    assertThat(missing).as("sentences that sentences_de.json has no German for").isEmpty();
  }

  @Test
  void theListHasNoSentenceThatNobodySays() throws IOException {
    Set<String> days =
        Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    Set<String> idle = new TreeSet<>(list.keySet());
    idle.removeAll(sentencesInSource());
    idle.removeAll(days);
    assertThat(idle).containsExactly(Sentences.OTHERWISE);
  }

  @Test
  void eachGermanFormHasTheSamePlacesAndIsPlain() {
    list.forEach((english, said) -> {
      assertThat(places(said)).as(english).isEqualTo(places(english));
      assertThat(said).as(english).isNotBlank().doesNotContain("!", "'", " Sie ", " Ihr");
      assertThat(said.endsWith("."))
          .as(said)
          .isEqualTo(english.endsWith(".") || english.equals("*"));
    });
  }

  @Test
  void eachSentenceIsSaidByItsOwnGermanFormAndNoneByThatOfAnother() {
    list.forEach((english, said) -> {
      if (!english.equals(Sentences.OTHERWISE)) {
        assertThat(german.of(english.replaceAll("\\{(\\d)}", "x$1y")))
            .isEqualTo(said.replaceAll("\\{(\\d)}", "x$1y"));
      }
    });
  }

  @Test
  void aNewRefusalIsFoundHoweverItIsWritten() throws IOException {
    assertThat(
            SentencesInSource.of(
                List.of(
                    source(
                        """
                        class Planted {
                          private static final Logger LOG = null;
                          void check(boolean one, int most) {
                            LOG.warning("This is for the log.");
                            if (one) throw Problem.malformed("This is planted " + "in two parts.");
                            fail(one ? "This is one." : "This is at most " + most + ", or more.");
                            length("A leaf", most);
                            range("The depth");
                            throw new IllegalStateException("This is a fault of the program.");
                          }
                          void length(String what, int most) { longer(most, what); }
                          void longer(int most, String what) { fail(what + " has at most " + most + " sides."); }
                          void range(String what) { fail("%s is from %d to %02d.".formatted(what, 1, 2)); }
                        }
                        """))))
        .containsExactlyInAnyOrder(
            "This is planted in two parts.",
            "This is one.",
            "This is at most {0}, or more.",
            "{0} has at most {1} sides.",
            "A leaf",
            "{0} is from {1} to {2}.",
            "The depth");
  }

  @Test
  void aRefusalOfALengthIsSaidInGermanWithWhatItIsAbout() {
    String tooLong =
        String.valueOf(
            catchThrowable(() -> PlainText.line("x".repeat(141), 0, 140, "A title")).getMessage());
    assertThat(german.of(tooLong)).isEqualTo("Ein Titel hat höchstens 140 Zeichen.");
    String tooShort =
        String.valueOf(catchThrowable(() -> PlainText.lines("a", 3, 140, "A reason")).getMessage());
    assertThat(german.of(tooShort)).isEqualTo("Ein Grund hat mindestens 3 Zeichen.");
  }

  @Test
  void numbersAndDaysAreWrittenAsInGerman() {
    assertThat(german.of("A text has at most 60000 characters."))
        .isEqualTo("Ein Text hat höchstens 60.000 Zeichen.");
    assertThat(german.of("The lead time is from 0 to 40320 minutes."))
        .isEqualTo("Spätestens gebucht vorher: 0 bis 40.320 Minuten.");
    assertThat(german.of("Two exceptions share the day 2026-12-24. Keep one of them."))
        .isEqualTo("Zwei Ausnahmen gelten am selben Tag: 24. Dezember 2026. Behalte eine davon.");
    assertThat(german.of("An open exception needs its hours: the one from 2026-02-30 has none."))
        .isEqualTo("Eine offene Ausnahme braucht Zeiten: Die ab dem 2026-02-30 hat keine.");
  }

  @ParameterizedTest
  @EnumSource
  void theDaysOfTheWeekAreSaidInGerman(DayOfWeek day) {
    String english = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    assertThat(
            german.of("Two hours overlap on " + english + ": 09:00 to 12:00, and 11:00 to 13:00."))
        .isEqualTo(
            "Zwei Zeiten überschneiden sich am "
                + day.getDisplayName(TextStyle.FULL, Locale.GERMAN)
                + ": 09:00 bis 12:00 Uhr und 11:00 bis 13:00 Uhr.");
  }

  @Test
  void whatSomebodyTypedStandsInTheSentenceAsItIs() {
    assertThat(german.of("Two references are called a$1\\b."))
        .isEqualTo("Zwei Quellen haben das Kürzel a$1\\b.");
    assertThat(german.of("Two references are called a\nb.")).endsWith("a\nb.");
  }

  @Test
  void whatIsNotKnownIsSaidInGeneralWordsAndEnglishStaysEnglish() {
    assertThat(german.of("No enum constant morrow.Nothing")).isEqualTo(list.get("*"));
    assertThat(german.of("Two references are called " + "x".repeat(10_000) + "."))
        .isEqualTo(list.get("*"));
    assertThat(new Sentences(Language.EN).of("The form cannot be read."))
        .isEqualTo("The form cannot be read.");
  }

  private static Set<String> sentencesInSource() throws IOException {
    try (Stream<Path> walk = Files.walk(SOURCES);
        var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      List<Path> sources =
          walk.filter(path -> path.toString().endsWith(".java"))
              .filter(path ->
                  !FOR_WHO_RUNS_IT
                      .matcher(
                          SOURCES
                              .relativize(path)
                              .toString()
                              .replace('\\', '/')
                              .replace(".java", ""))
                      .matches())
              .toList();
      assertThat(sources).hasSizeGreaterThan(300);
      return SentencesInSource.of(files.getJavaFileObjectsFromPaths(sources));
    }
  }

  private static Set<String> places(String sentence) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(sentence).results().forEach(place -> places.add(place.group()));
    return places;
  }

  private static JavaFileObject source(String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///Planted.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
