package morrow.client.protocol;

import static morrow.client.protocol.Vectors.counting;
import static morrow.client.protocol.Vectors.hex;
import static morrow.client.protocol.Vectors.named;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Makes the vectors of what a person types: passphrases, hashing, recovery codes.
final class TextVectors {

  private TextVectors() {}

  static ObjectNode passphrases() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    ArrayNode cases = vectors.putArray("cases");
    typed(cases, "ASCII stays", "slow river under seven bridges");
    typed(cases, "nothing is trimmed", " two  spaces ");
    typed(cases, "composed", "Gr\u00fc\u00dfe aus Caf\u00e9");
    typed(cases, "decomposed", "Gru\u0308\u00dfe aus Cafe\u0301");
    typed(cases, "ligature and superscript", "\ufb01nd x\u00b2");
    typed(cases, "full width", "\uff2d\uff4f\uff52\uff52\uff4f\uff57\u3000\uff11");
    typed(cases, "half-width katakana with its mark", "\uff76\uff9e\uff97\uff7d");
    typed(cases, "Hangul jamo", "\u1112\u1161\u11ab\u1100\u116e\u11a8");
    typed(cases, "two marks in the wrong order", "q\u0307\u0323");
    typed(cases, "Angstrom and Ohm signs", "\u212b\u2126");
    typed(cases, "no-break space and ellipsis", "a\u00a0b\u2026");
    typed(cases, "long s with dot", "\u1e9b\u0323");
    typed(cases, "beyond the first plane", "\ud83c\udf0a \ud835\udd04\ud835\udfd9");
    typed(cases, "longest that is taken", "a".repeat(1024));
    ArrayNode refused = vectors.putArray("refused");
    unfit(refused, "empty", "");
    unfit(refused, "an unpaired high surrogate", "a\ud83cb");
    unfit(refused, "an unpaired low surrogate", "\udf0a");
    unfit(refused, "one byte too long", "a".repeat(1025));
    unfit(refused, "too long only after normalising", "\ufdfa".repeat(32));
    return vectors;
  }

  private static void typed(ArrayNode cases, String name, String typed) {
    named(cases, name)
        .put("utf16", hex(typed.getBytes(StandardCharsets.UTF_16BE)))
        .put("utf8", hex(Passphrase.of(typed).utf8()));
  }

  private static void unfit(ArrayNode refused, String name, String typed) {
    var utf16 = new StringBuilder();
    typed.chars().forEach(unit -> utf16.append("%04x".formatted(unit)));
    named(refused, name).put("utf16", utf16.toString()).put("word", "passphrase.unfit");
  }

  static ObjectNode keysFromPassphrase() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    ArrayNode cases = vectors.putArray("argon2id");
    hashed(cases, "the standard parameters", "slow river under seven bridges", 65_536, 3);
    hashed(cases, "little memory, for quick tests", "slow river under seven bridges", 64, 3);
    hashed(cases, "not ASCII", "Gr\u00fc\u00dfe", 256, 4);
    ObjectNode split = vectors.putObject("split");
    byte[] mk = counting(0x40, 32);
    MasterKey halves = MasterKey.split(Secret.taking(mk.clone()));
    split
        .put("mk", hex(mk))
        .put("authKey", hex(halves.authKey().bytes()))
        .put("wrapKey", hex(halves.wrapKey().bytes()));
    byte[] uk = counting(0, 32);
    ObjectNode labels = vectors.putObject("accountKey").put("uk", hex(uk)).putObject("derived");
    var accountKey = new AccountKey(Secret.taking(uk));
    for (String label :
        new String[] {
          "morrow/v1/identity", "morrow/v1/collection-key", "morrow/v1/collection/space"
        }) {
      labels.put(label, hex(accountKey.derive(label).bytes()));
    }
    ((ObjectNode) vectors.path("accountKey")).put("space", accountKey.space().toString());
    ArrayNode refused = vectors.putArray("refused");
    weak(refused, "less memory", "argon2id", 65_535, 3, 1, 16);
    weak(refused, "fewer passes", "argon2id", 65_536, 2, 1, 16);
    weak(refused, "two lanes", "argon2id", 65_536, 3, 2, 16);
    weak(refused, "another algorithm", "argon2i", 65_536, 3, 1, 16);
    weak(refused, "another spelling", "Argon2id", 65_536, 3, 1, 16);
    weak(refused, "more memory than a device has", "argon2id", 1_048_577, 3, 1, 16);
    weak(refused, "passes for hours", "argon2id", 65_536, 17, 1, 16);
    weak(refused, "nothing at all", "argon2id", 0, 0, 0, 16);
    weak(refused, "a short salt", "argon2id", 65_536, 3, 1, 15);
    weak(refused, "a long salt", "argon2id", 65_536, 3, 1, 17);
    return vectors;
  }

  private static void hashed(ArrayNode cases, String name, String typed, int memory, int passes) {
    byte[] salt = counting(0xa0, 16);
    byte[] password = Passphrase.of(typed).utf8();
    named(cases, name)
        .put("password", hex(password))
        .put("salt", hex(salt))
        .put("memoryKiB", memory)
        .put("passes", passes)
        .put("lanes", 1)
        .put("hash", hex(MasterKey.argon2id(password, salt, memory, passes, 1)));
  }

  private static void weak(
      ArrayNode refused,
      String name,
      String algorithm,
      int memory,
      int passes,
      int lanes,
      int salt) {
    named(refused, name)
        .put("algorithm", algorithm)
        .put("memoryKiB", memory)
        .put("passes", passes)
        .put("lanes", lanes)
        .put("salt", hex(counting(0xa0, salt)))
        .put("word", "kdf.weak");
  }

  static ObjectNode recoveryCodes() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    ArrayNode codes = vectors.putArray("codes");
    BigInteger largest = BigInteger.ONE.shiftLeft(130).subtract(BigInteger.ONE);
    BigInteger some = new BigInteger(1, counting(1, 17)).and(largest);
    Map.of("a", BigInteger.ZERO, "b", BigInteger.ONE, "c", some, "d", largest).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .forEach(bits -> code(codes, bits));
    String written = RecoveryCode.of(some).written();
    ArrayNode readings = vectors.putArray("readings");
    reading(readings, "as shown", written, written);
    reading(
        readings,
        "lower case, no hyphens",
        written.replace("-", "").toLowerCase(java.util.Locale.ROOT),
        written);
    reading(readings, "spaces and line ends", "  " + written.replace("-", " \r\n\t"), written);
    reading(
        readings,
        "long dashes and zero-width space",
        written.replace("-", "\u2013\u200b\u2212"),
        written);
    reading(readings, "full width", fullWidth(written), written);
    reading(readings, "letters for digits", written.replace('0', 'O').replace('1', 'l'), written);
    reading(
        readings, "other letters for digits", written.replace('0', 'o').replace('1', 'I'), written);
    ArrayNode refused = vectors.putArray("refused");
    misread(refused, "one wrong symbol", swapped(written, 3, '7'), "recovery.check");
    misread(
        refused,
        "a wrong check symbol",
        swapped(written, 33, written.charAt(33) == 'Z' ? 'Y' : 'Z'),
        "recovery.check");
    misread(refused, "two neighbours swapped", neighboursSwapped(written), "recovery.check");
    misread(refused, "one symbol short", written.substring(1), "recovery.length");
    misread(refused, "one symbol more", written + "0", "recovery.length");
    misread(refused, "nothing", " - ", "recovery.length");
    misread(refused, "U is no symbol", swapped(written, 0, 'U'), "recovery.symbol");
    misread(refused, "a dot", swapped(written, 4, '.'), "recovery.symbol");
    misread(
        refused,
        "a letter that only looks like A",
        swapped(written, 0, '\u0410'),
        "recovery.symbol");
    misread(refused, "a dotless i is not I", swapped(written, 0, '\u0131'), "recovery.symbol");
    return vectors;
  }

  private static void code(ArrayNode codes, BigInteger bits) {
    RecoveryCode code = RecoveryCode.of(bits);
    codes
        .addObject()
        .put("bits", "%034x".formatted(bits))
        .put("written", code.written())
        .put("recoveryAuth", hex(code.recoveryAuth().bytes()))
        .put("wrapKey", hex(code.wrapKey().bytes()));
  }

  private static void reading(ArrayNode readings, String name, String typed, String written) {
    named(readings, name).put("typed", typed).put("written", written);
  }

  private static void misread(ArrayNode refused, String name, String typed, String word) {
    named(refused, name).put("typed", typed).put("word", word);
  }

  private static String swapped(String written, int at, char other) {
    return written.substring(0, at) + other + written.substring(at + 1);
  }

  private static String neighboursSwapped(String written) {
    char first = written.charAt(5);
    char second = written.charAt(6);
    return written.substring(0, 5) + second + first + written.substring(7);
  }

  private static String fullWidth(String written) {
    var wide = new StringBuilder();
    written.chars().forEach(c -> wide.append(c == '-' ? '\u3000' : (char) (c + 0xfee0)));
    return wide.toString();
  }
}
