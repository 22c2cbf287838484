/// The server: composition root.
@org.jspecify.annotations.NullMarked
package morrow;
