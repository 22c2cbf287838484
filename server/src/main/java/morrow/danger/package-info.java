/// What a text about danger is known by.
///
/// 1. There is one list of words, `protocol/danger-words.json`. The browser is built from it too, so what brings helplines while
///    somebody writes is what the server goes by afterwards.
/// 2. In doubt it is danger: helplines above a calm text do no harm, and none above the other may.
/// 3. Nothing is stored or counted here, and nobody is told what was found.
@NullMarked
package morrow.danger;

import org.jspecify.annotations.NullMarked;
