/// The program as a process: how fast it is there and how much memory it takes.
@NullMarked
package morrow.bench.running;

import org.jspecify.annotations.NullMarked;
