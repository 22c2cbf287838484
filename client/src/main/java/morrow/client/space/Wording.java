package morrow.client.space;

import com.fasterxml.jackson.databind.node.ObjectNode;
import morrow.client.protocol.Content;

/// What a person would call the same entry.
final class Wording {
  private static final String CHANGED = "changed";
  private static final String SECOND = "second";

  private Wording() {}

  /// Everything but the time of the edit.
  static boolean same(Content one, Content other) {
    return without(CHANGED, one).equals(without(CHANGED, other));
  }

  private static ObjectNode without(String name, Content content) {
    ObjectNode fields = content.fields();
    fields.remove(name);
    return fields;
  }

  /// The content as the second version of an entry that was changed in two places. The browser marks it so, too.
  static Content second(Content content) {
    return Content.of(content.fields().put(SECOND, true));
  }
}
