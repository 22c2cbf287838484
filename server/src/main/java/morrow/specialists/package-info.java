/// Who helps: profiles, how they are verified, and how one meets a specialist.
@NullMarked
package morrow.specialists;

import org.jspecify.annotations.NullMarked;
