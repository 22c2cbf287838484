/// The composition root: [morrow.Main] puts the features together and starts them. Nothing else lives here.
@NullMarked
package morrow;

import org.jspecify.annotations.NullMarked;
