@NullMarked
package morrow.questions;

import org.jspecify.annotations.NullMarked;
