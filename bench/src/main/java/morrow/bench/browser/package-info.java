/// What a person waits for in a real Chromium, beside the same work on the JVM.
@NullMarked
package morrow.bench.browser;

import org.jspecify.annotations.NullMarked;
