package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "a-b", "0a0", "copper-teapot-417", "abcdefghijabcdefghijabcdefghij"})
  void aHandleIsReadAsItIs(String word) {
    assertThat(Handle.parse(word)).contains(new Handle(word));
  }

  @ParameterizedTest
  @CsvSource({
    "Copper-Teapot, copper-teapot",
    "' copper-teapot ', copper-teapot",
    "\u00a0copper\u00a0, copper",
    "ｃｏｐｐｅｒ-１, copper-1",
    "\u212aopper, kopper",
    "ﬁve, five",
    "COPPER, copper",
  })
  void whatAPhoneOrAnotherKeyboardTypesIsTheSameHandle(String typed, String word) {
    assertThat(Handle.parse(typed)).contains(new Handle(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "-ab",
        "ab-",
        "a--b",
        "a b",
        "a_b",
        "käse",
        "ıstanbul",
        "İstanbul",
        "аbс",
        "a.b",
        "a\u0000b",
        "\ud800abc",
        "abcdefghijabcdefghijabcdefghijk"
      })
  void anythingElseIsNoHandle(String typed) {
    assertThat(Handle.parse(typed)).isEmpty();
    Assertions.assertThatIllegalArgumentException().isThrownBy(() -> new Handle(typed));
  }

  @Test
  void aVeryLongTextIsNoHandleAndNoWork() {
    assertThat(Handle.parse("a".repeat(10_000_000))).isEmpty();
    assertThat(Handle.normalised("\ufdfa".repeat(1_000_000)).length()).isLessThan(5000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "morrow",
        "my-morrow",
        "admin-7",
        "the-support-desk",
        "helpline",
        "police",
        "01701234567",
        "12-31-1999"
      })
  void whatMisleadsOrIdentifiesIsReserved(String word) {
    assertThat(new Handle(word).isReserved()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tomorrow", "administer", "copper-teapot-417", "12345", "rooted-oak", "a1234567"})
  void whatOnlyLooksSimilarIsNot(String word) {
    assertThat(new Handle(word).isReserved()).isFalse();
  }
}
