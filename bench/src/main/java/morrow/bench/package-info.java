/// Prints the budgets: one line for each figure, `NAME VALUE UNIT goal GOAL ok|short`, and nothing else on the standard output.
///
/// 1. A figure that falls short is a figure like any other: the program ends with 0. It ends with 1 only when something could
///    not be measured.
/// 2. What is compared runs by turns in one run, and each turn's share is taken before the median: a machine that is slow for a
///    minute is slow for both sides.
/// 3. The server is measured as it is delivered: its own process, with the JVM's options that `./morrow run` uses.
/// 4. A folder is a family of figures; [morrow.bench.machine] holds what they share.
@NullMarked
package morrow.bench;

import org.jspecify.annotations.NullMarked;
