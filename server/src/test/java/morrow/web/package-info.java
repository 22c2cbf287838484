@NullMarked
package morrow.web;

import org.jspecify.annotations.NullMarked;
