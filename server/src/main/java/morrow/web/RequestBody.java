package morrow.web;

import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The bytes that come with a request, read in bounds: as many as the call takes, and as many as there is room for.
final class RequestBody {
  /// Bodies up to here are not counted.
  private static final int SMALL = 64 << 10;

  private static final int STEP = 256 << 10;

  private final ServerRequest request;
  private final Room.@Nullable Share room;

  /// @param room null for a call that need not ask for room
  RequestBody(ServerRequest request, Room.@Nullable Share room) {
    this.request = request;
    this.room = room;
  }

  /// @param most in bytes
  /// @throws Problem `request.too-large`, `request.malformed` or `request.busy`
  byte[] bytes(int most) throws IOException {
    if (request.headers().contentLength().orElse(0) > most) {
      throw tooLarge(most);
    }
    byte[] bytes;
    try (InputStream in = request.content().inputStream()) {
      bytes = read(in, most + 1);
    } catch (Problem problem) {
      throw problem;
    } catch (IOException | RuntimeException e) {
      // The caller went away or sent what HTTP does not allow; Helidon has an exception of its own
      // for each.
      throw Problem.malformed("The call's body cannot be read.");
    }
    if (bytes.length > most) {
      throw tooLarge(most);
    }
    return bytes;
  }

  /// Takes room for what has arrived and not for what was announced, so that who sends slowly keeps nobody out.
  private byte[] read(InputStream in, int most) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(Math.min(most, SMALL));
    byte[] step = in.readNBytes(Math.min(most, SMALL));
    all.write(step);
    while (step.length > 0 && all.size() < most) {
      step = in.readNBytes(Math.min(most - all.size(), STEP));
      if (room != null && step.length > 0) {
        room.take((long) step.length * Room.COPIES);
      }
      all.write(step);
    }
    return all.toByteArray();
  }

  private static Problem tooLarge(int most) {
    return Problem.tooLarge("The call's body is larger than " + most + " bytes.");
  }
}
