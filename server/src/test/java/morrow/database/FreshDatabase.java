package morrow.database;

import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands out one database for each test class and takes it away afterwards.
final class FreshDatabase implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(FreshDatabase.class);

  private record OfClass(TestServer server, String name, Database database)
      implements AutoCloseable {
    @Override
    public void close() {
      database.close();
      server.drop(name);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestServer server =
        Objects.requireNonNull(
            context
                .getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("server", key -> TestServer.start(), TestServer.class));
    Class<?> test = context.getRequiredTestClass();
    return Objects.requireNonNull(
            ofClass(context)
                .getStore(NAMESPACE)
                .computeIfAbsent(
                    test,
                    key -> {
                      String name = server.create();
                      return new OfClass(server, name, server.open(name));
                    },
                    OfClass.class))
        .database();
  }

  /// What is kept here is closed when the class is over, so that its connections are free for the next.
  private static ExtensionContext ofClass(ExtensionContext context) {
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent()) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    return ofClass;
  }
}
