package morrow.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/// A connected Unix socket in the shape of `java.net.Socket`, which the driver asks for and the JDK offers for networks only.
/// Options of TCP have no meaning here and are accepted without effect.
final class UnixSocket extends Socket {
  private final SocketChannel channel;
  private final Input input = new Input();
  private final Output output = new Output();
  private volatile int timeoutMillis;

  UnixSocket(UnixDomainSocketAddress address) throws IOException {
    this.channel = SocketChannel.open(address);
  }

  @Override
  public InputStream getInputStream() {
    return input;
  }

  @Override
  public OutputStream getOutputStream() {
    return output;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws SocketException {
    throw new SocketException("already connected");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public boolean isBound() {
    return true;
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public @Nullable SocketAddress getRemoteSocketAddress() {
    try {
      return channel.getRemoteAddress();
    } catch (IOException closed) {
      return null;
    }
  }

  @Override
  public void setSoTimeout(int timeout) {
    this.timeoutMillis = timeout;
  }

  @Override
  public int getSoTimeout() {
    return timeoutMillis;
  }

  @Override
  public void setTcpNoDelay(boolean on) {}

  @Override
  public void setKeepAlive(boolean on) {}

  @Override
  public boolean getTcpNoDelay() {
    return true;
  }

  @Override
  public boolean getKeepAlive() {
    return true;
  }

  @Override
  public void setSoLinger(boolean on, int linger) {}

  @Override
  public void setReceiveBufferSize(int size) {}

  @Override
  public void setSendBufferSize(int size) {}

  @Override
  public int getSendBufferSize() {
    return 64 * 1024;
  }

  @Override
  public int getReceiveBufferSize() {
    return 64 * 1024;
  }

  private final class Input extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      ByteBuffer target = ByteBuffer.wrap(bytes, offset, length);
      int limit = timeoutMillis;
      return limit == 0 ? channel.read(target) : readWithin(limit, target);
    }

    /// The driver reads with a limit only when it checks a connection or looks for notifications; the selector is not kept.
    private int readWithin(int limit, ByteBuffer target) throws IOException {
      channel.configureBlocking(false);
      try {
        int count = channel.read(target);
        if (count != 0) {
          return count;
        }
        try (Selector selector = Selector.open()) {
          channel.register(selector, SelectionKey.OP_READ);
          if (selector.select(limit) == 0) {
            throw new SocketTimeoutException("nothing to read within " + limit + " ms");
          }
        }
        return channel.read(target);
      } finally {
        if (channel.isOpen()) {
          channel.configureBlocking(true);
        }
      }
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private final class Output extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer source = ByteBuffer.wrap(bytes, offset, length);
      while (source.hasRemaining()) {
        channel.write(source);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
