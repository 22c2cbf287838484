package morrow.calendars;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands between `BEGIN:NAME` and `END:NAME`.
///
/// @param properties those that say something about time
record Component(String name, List<Property> properties, List<Component> parts) {
  Component(String name) {
    this(name, new ArrayList<>(), new ArrayList<>());
  }

  Optional<Property> first(String property) {
    return properties.stream().filter(p -> p.name().equals(property)).findFirst();
  }

  List<Property> all(String property) {
    return properties.stream().filter(p -> p.name().equals(property)).toList();
  }
}
