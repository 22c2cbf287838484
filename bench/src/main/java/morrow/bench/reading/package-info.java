/// Reading at ten thousand articles and a hundred thousand questions, against the bare page, against the statements alone, and against
/// a peer with the same articles in the same run.
@NullMarked
package morrow.bench.reading;

import org.jspecify.annotations.NullMarked;
