/// Texts of strangers, made up and altered by a fuzzer that watches which code they reach: what specialists paste must never
/// end in anything but a page or a clear refusal, and never take long.
///
/// Each target is a class with a method `fuzzerTestOneInput`, run by Jazzer in a process of its own, since it changes the code it watches.
@NullMarked
package morrow.bench.fuzzing;

import org.jspecify.annotations.NullMarked;
