package morrow.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import morrow.web.Language;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static String sum(int smallest, String currency, Language language) {
    return Names.sum(smallest, Currency.getInstance(currency), language).replace('\u00a0', ' ');
  }

  @Test
  void aSumIsWrittenAsTheLanguageWritesIt() {
    assertThat(sum(8000, "EUR", Language.EN)).isEqualTo("€80");
    assertThat(sum(8050, "EUR", Language.DE)).isEqualTo("80,50 €");
    assertThat(sum(80000, "UAH", Language.EN)).isEqualTo("UAH 800");
    assertThat(sum(9000, "JPY", Language.DE)).isEqualTo("9.000 ¥");
  }
}
