package morrow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UnixSocketTest {
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("morrow-test-");
  }

  @AfterEach
  void removeFolder() throws IOException {
    Folders.delete(folder);
  }

  private interface Talk {
    void with(Socket near, SocketChannel far) throws Exception;
  }

  private void talk(Talk talk) throws Exception {
    Path path = folder.resolve("s");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(path));
      try (Socket near = new UnixSocketFactory(path.toString()).createSocket();
          SocketChannel far = server.accept()) {
        talk.with(near, far);
      }
    }
  }

  @Test
  void readingEndsAtItsLimitAndGoesOnAfterwards() throws Exception {
    talk((near, far) -> {
      near.setSoTimeout(20);
      assertThrows(SocketTimeoutException.class, () -> near.getInputStream().read());

      far.write(ByteBuffer.wrap(new byte[] {7, 8}));
      assertThat(near.getInputStream().read()).isEqualTo(7);
      near.setSoTimeout(0);
      assertThat(near.getInputStream().read()).isEqualTo(8);

      far.close();
      near.setSoTimeout(20);
      assertThat(near.getInputStream().read()).isEqualTo(-1);
    });
  }

  @Test
  void moreThanTheSystemBuffersIsWrittenWhole() throws Exception {
    byte[] much = new byte[4 << 20];
    Arrays.fill(much, (byte) 5);
    talk((near, far) -> {
      CompletableFuture<Integer> received =
          CompletableFuture.supplyAsync(() -> {
            try {
              ByteBuffer all = ByteBuffer.allocate(much.length);
              while (all.hasRemaining() && far.read(all) >= 0) {}
              return all.position();
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
      near.getOutputStream().write(much);
      assertThat(received.get()).isEqualTo(much.length);
    });
  }

  @Test
  void closingWakesAReaderThatWaits() throws Exception {
    talk((near, far) -> {
      Thread closer =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  near.close();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      assertThrows(ClosedChannelException.class, () -> near.getInputStream().read());
      closer.join();
      assertThat(near.isClosed()).isTrue();
    });
  }
}
