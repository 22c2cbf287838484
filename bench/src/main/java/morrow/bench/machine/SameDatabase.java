package morrow.bench.machine;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import morrow.database.UnixSocketFactory;

/// The way to the database of a Morrow that runs on a data folder.
///
/// @param url for JDBC
public record SameDatabase(String url, String user, String password) {
  public static SameDatabase of(Path data) throws IOException {
    Path socket = data.resolve("socket").resolve(".s.PGSQL.5432");
    return new SameDatabase(
        "jdbc:postgresql://localhost/morrow?sslmode=disable&gssEncMode=disable&socketFactory="
            + UnixSocketFactory.class.getName()
            + "&socketFactoryArg="
            + URLEncoder.encode(socket.toString(), StandardCharsets.UTF_8),
        "morrow",
        Files.readString(data.resolve("password")));
  }

  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(url, properties);
  }

  @Override
  public String toString() {
    return "SameDatabase[" + url + ", password=[redacted]]";
  }
}
