package morrow.web;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/// The JSON of calls. What is read is taken at its word: no field too many, no number for a text, nothing twice.
public final class Json {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .defaultBase64Variant(Base64Variants.MODIFIED_FOR_URL)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantInJson())
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(byte[].class, new BytesInJson()))
          .build();

  private Json() {}

  /// What a call's body says.
  ///
  /// @throws Problem what the type's own constructor throws, or `request.malformed`
  public static <T> T read(Class<T> type, byte[] body) throws IOException {
    T value;
    try {
      value = JSON.readValue(body, type);
    } catch (JacksonException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Problem problem) {
        throw problem;
      }
      throw Problem.malformed(
          cause instanceof IllegalArgumentException && cause.getMessage() != null
              ? cause.getMessage()
              : "The call's body is not the JSON that this call takes.");
    }
    if (value == null) {
      throw Problem.malformed("The call's body is empty.");
    }
    return value;
  }

  static byte[] write(Object answer) throws IOException {
    return JSON.writeValueAsBytes(answer);
  }
}
