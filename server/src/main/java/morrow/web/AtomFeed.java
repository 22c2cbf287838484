package morrow.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A list of pieces for programs that look whether there is something new (RFC 4287). All addresses in it are of this site.
///
/// @param title what it lists, in its language
/// @param self its own address, with a slash in front
/// @param page where the same is read
/// @param author who gives it out; each entry names its own
public record AtomFeed(
    Language language, String title, String self, String page, String author, List<Entry> entries) {
  /// The media type of the bytes.
  public static final String TYPE = "application/atom+xml; charset=utf-8";

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /// One piece.
  ///
  /// @param address of its page, with a slash in front
  /// @param author a name that stands on the page
  /// @param topics in the words of the feed's language
  public record Entry(
      String address,
      String title,
      String author,
      String summary,
      List<String> topics,
      Instant published,
      Instant updated) {}

  /// As it is sent.
  ///
  /// @param site the address of the site without a slash behind it, for example `https://morrow.example`;
  ///     empty: readers complete the paths by where they fetched the feed
  public byte[] bytes(String site) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", language.code());
      text(xml, "id", id(site, self));
      text(xml, "title", title);
      text(xml, "updated", updated().toString());
      link(xml, "self", "application/atom+xml", site + self);
      link(xml, "alternate", "text/html", site + page);
      person(xml, author);
      for (Entry entry : entries) {
        write(xml, site, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private Instant updated() {
    return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private static void write(XMLStreamWriter xml, String site, Entry entry)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", id(site, entry.address));
    text(xml, "title", entry.title);
    link(xml, "alternate", "text/html", site + entry.address);
    text(xml, "published", entry.published.toString());
    text(xml, "updated", entry.updated.toString());
    person(xml, entry.author);
    for (String topic : entry.topics) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", topic);
    }
    text(xml, "summary", entry.summary);
    xml.writeEndElement();
  }

  /// Stays the same for the same address of the same site.
  private static String id(String site, String address) {
    byte[] name = (site + address).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  private static void person(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("author");
    text(xml, "name", name);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
