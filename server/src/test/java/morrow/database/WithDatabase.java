package morrow.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Gives the test class a fresh database with all tables: as a parameter of type {@link Database} of its constructor or methods.
///
/// One server is started for all test classes of a run: the embedded one, or Debian's with `-Dmorrow.test.postgres=debian`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(FreshDatabase.class)
public @interface WithDatabase {}
