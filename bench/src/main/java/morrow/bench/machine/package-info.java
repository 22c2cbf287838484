/// What the figures share: processes, folders that go away, samples, this build's command lines.
@NullMarked
package morrow.bench.machine;

import org.jspecify.annotations.NullMarked;
