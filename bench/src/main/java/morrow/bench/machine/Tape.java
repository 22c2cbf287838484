package morrow.bench.machine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a program says to a database, recorded at the connection and played again with plain JDBC.
public final class Tape {
  /// An array as it was made, since the driver's own belongs to one connection.
  private record Elements(String type, Object[] elements) {}

  /// One call of a statement that sets something, such as a parameter.
  private record Setting(Method method, @Nullable Object[] arguments) {}

  private record Step(String sql, List<Setting> settings) {}

  /// Everything up to a commit.
  private record Transaction(List<Step> steps) {}

  private final List<Transaction> transactions = Collections.synchronizedList(new ArrayList<>());
  private final Map<Object, Elements> arrays = Collections.synchronizedMap(new IdentityHashMap<>());

  public int size() {
    return transactions.size();
  }

  /// A connection that does what `connection` does and takes it down.
  public Connection recording(Connection connection) {
    List<Step> steps = new ArrayList<>();
    return (Connection)
        Proxy.newProxyInstance(
            Tape.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              Object result = passedOn(connection, method, arguments);
              if (result instanceof PreparedStatement statement) {
                return recording(statement, (Connection) proxy, (String) arguments[0], steps);
              }
              if (result instanceof Array array && arguments[1] instanceof Object[] elements) {
                arrays.put(array, new Elements((String) arguments[0], elements));
              } else if (method.getName().equals("commit")) {
                transactions.add(new Transaction(List.copyOf(steps)));
                steps.clear();
              }
              return result;
            });
  }

  private PreparedStatement recording(
      PreparedStatement statement, Connection recorded, String sql, List<Step> steps) {
    List<Setting> settings = new ArrayList<>();
    return (PreparedStatement)
        Proxy.newProxyInstance(
            Tape.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (_, method, arguments) -> {
              if (method.getName().equals("getConnection")) {
                return recorded; // Arrays are made with it.
              } else if (method.getName().startsWith("set")) {
                settings.add(new Setting(method, withElements(arguments)));
              } else if (method.getName().startsWith("execute")) {
                steps.add(new Step(sql, List.copyOf(settings)));
              }
              return passedOn(statement, method, arguments);
            });
  }

  private @Nullable Object[] withElements(@Nullable Object[] arguments) {
    @Nullable Object[] kept = arguments.clone();
    for (int i = 0; i < kept.length; i++) {
      Elements elements = kept[i] == null ? null : arrays.remove(kept[i]);
      kept[i] = elements == null ? kept[i] : elements;
    }
    return kept;
  }

  private static @Nullable Object passedOn(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /// Plays one transaction.
  ///
  /// @param others whose names to say instead of the recorded ones
  /// @param statements the connection's own, made when they are first needed
  public void play(
      int transaction,
      Map<UUID, UUID> others,
      Connection connection,
      Map<String, PreparedStatement> statements)
      throws SQLException, ReflectiveOperationException {
    for (Step step : transactions.get(transaction).steps()) {
      PreparedStatement statement = statements.get(step.sql());
      if (statement == null) {
        statement = connection.prepareStatement(step.sql());
        statements.put(step.sql(), statement);
      }
      for (Setting setting : step.settings()) {
        setting.method().invoke(statement, said(setting.arguments(), others, connection));
      }
      if (statement.execute()) {
        readAll(statement.getResultSet());
      }
    }
    connection.commit();
  }

  private static @Nullable Object[] said(
      @Nullable Object[] arguments, Map<UUID, UUID> others, Connection connection)
      throws SQLException {
    @Nullable Object[] said = new @Nullable Object[arguments.length];
    for (int i = 0; i < said.length; i++) {
      Object argument = arguments[i];
      said[i] =
          switch (argument) {
            case UUID id -> others.getOrDefault(id, id);
            case Elements(String type, Object[] elements) ->
                connection.createArrayOf(type, elements);
            case null, default -> argument;
          };
    }
    return said;
  }

  private static void readAll(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      for (int column = 1; column <= columns; column++) {
        rows.getObject(column);
      }
    }
    rows.close();
  }
}
