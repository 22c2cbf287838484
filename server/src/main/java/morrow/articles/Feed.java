package morrow.articles;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import morrow.specialists.Topic;
import morrow.web.Texts;
import org.jspecify.annotations.Nullable;

/// An Atom feed (RFC 4287) of the newest articles: title, cover line and where to read them. Without an origin its addresses are paths, which
/// readers complete by where they fetched it.
final class Feed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Texts texts;
  private final @Nullable Topic topic;
  private final String origin;
  private final String language;

  Feed(Texts texts, @Nullable Topic topic, String origin) {
    this.texts = texts;
    this.topic = topic;
    this.origin = origin;
    this.language = texts.language().code();
  }

  byte[] bytes(List<Line> lines) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", language);
      head(xml, lines);
      for (Line line : lines) {
        entry(xml, line);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void head(XMLStreamWriter xml, List<Line> lines) throws XMLStreamException {
    String query = topic == null ? "" : "?topic=" + topic.word();
    String path = origin + "/" + language + "/articles";
    element(
        xml,
        "id",
        "urn:uuid:" + UUID.nameUUIDFromBytes((path + query).getBytes(StandardCharsets.UTF_8)));
    element(
        xml,
        "title",
        topic == null
            ? texts.get("articles.feed.title")
            : texts.get("articles.feed.of", texts.get("topic." + topic.word())));
    Instant updated =
        lines.stream().map(Line::publishedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    element(xml, "updated", updated.toString());
    link(xml, "self", "application/atom+xml", path + "/feed" + query);
    link(xml, "alternate", "text/html", path + query);
    author(xml, "Morrow", "");
  }

  private void entry(XMLStreamWriter xml, Line line) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:uuid:" + line.id());
    element(xml, "title", line.title());
    element(xml, "published", line.firstPublishedAt().toString());
    element(xml, "updated", line.publishedAt().toString());
    link(xml, "alternate", "text/html", origin + "/" + language + "/articles/" + line.slug());
    Byline by = line.by();
    if (by != null) {
      author(xml, by.name(), origin + "/" + language + "/specialists/" + by.slug());
    }
    for (Topic each : line.topics()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", each.word());
      xml.writeAttribute("label", texts.get("topic." + each.word()));
    }
    element(xml, "summary", line.cover());
    xml.writeEndElement();
  }

  private static void author(XMLStreamWriter xml, String name, String address)
      throws XMLStreamException {
    xml.writeStartElement("author");
    element(xml, "name", name);
    if (!address.isEmpty()) {
      element(xml, "uri", address);
    }
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
