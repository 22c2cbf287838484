package morrow.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The one address of each search.
class SearchTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "page=1&fee=&zone=&topic=, ''",
    "topic=grief&topic=after&topic=grief, topic=after&topic=grief",
    "way=video&topic=grief&language=de, language=de&topic=grief&way=video",
    "free=week&fee=80-eur&country=DE, country=DE&fee=80-eur&free=week",
    "fee=0, fee=0",
    "fee=00, ''",
    "fee=80, ''",
    "fee=80-xyzzy&free=month&page=0&page=2, ''",
    "page=3&zone=Europe/Berlin, page=3&zone=Europe/Berlin",
    "zone=Etc/GMT%2B5, zone=Etc/GMT%2B5",
    "zone=../../etc, ''",
    "zone=UTC%2B25, ''",
    "topic=nothing&unknown=1&way=pigeon&language=xx&country=de, ''",
    "page=99999999999999999999&fee=999999999-eur, ''",
    "topic=<script>&topic=GRIEF&language=DE, ''",
  })
  void everySpellingLeadsToOneAddress(String query, String canonical) {
    assertThat(Search.of(fields(query)).query()).isEqualTo(canonical);
  }

  @Test
  void theOneAddressReadAgainIsTheSameSearchWhateverTheOrderWas() {
    List<String> fields =
        List.of(
            "topic=grief",
            "topic=after",
            "way=phone",
            "way=video",
            "language=bfi",
            "fee=120-gbp",
            "free=week",
            "zone=America/New_York",
            "page=2",
            "country=GB",
            "approach=schema");
    Random random = new Random(11);
    String first = Search.of(fields(String.join("&", fields))).query();
    for (int i = 0; i < 200; i++) {
      List<String> shuffled = new ArrayList<>(fields);
      shuffled.add(fields.get(random.nextInt(fields.size() - 2)));
      Collections.shuffle(shuffled, random);
      Search search = Search.of(fields(String.join("&", shuffled)));
      assertThat(search.query()).isEqualTo(first);
      assertThat(Search.of(fields(search.query()))).isEqualTo(search);
    }
  }

  @Test
  void aChoiceTakenBackLeadsToTheFirstPageOfTheRest() {
    Search search = Search.of(fields("topic=grief&topic=after&way=video&page=4&free=week&fee=0"));
    assertThat(search.without(Filter.TOPIC, "grief").query())
        .isEqualTo("fee=0&free=week&topic=after&way=video");
    assertThat(search.withoutFee().withoutSoon().query())
        .isEqualTo("topic=after&topic=grief&way=video");
    assertThat(search.withoutAll().query()).isEmpty();
  }

  private static Map<String, List<String>> fields(String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : query.split("&", -1)) {
      String[] parts = field.split("=", 2);
      fields
          .computeIfAbsent(parts[0], _ -> new ArrayList<>())
          .add(parts.length == 2 ? parts[1].replace("%2B", "+") : "");
    }
    return fields;
  }
}
