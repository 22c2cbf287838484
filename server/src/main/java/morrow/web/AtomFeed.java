package morrow.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// A list of pieces for programs that look whether there is something new (RFC 4287): what each is called and where to read it. All
/// addresses in it are of this site.
///
/// @param id never changes, as that of each entry; programs know by it what they have seen
/// @param title what it lists, in its language
/// @param self its own address, with a slash in front
/// @param page where the same is read
public record AtomFeed(
    UUID id, Language language, String title, String self, String page, List<Entry> entries) {
  /// The media type of the bytes.
  public static final String TYPE = "application/atom+xml; charset=utf-8";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String URN = "urn:uuid:";

  /// One piece.
  ///
  /// @param address of its page, with a slash in front
  /// @param author null: nobody's but the site's
  /// @param summary plain text
  public record Entry(
      UUID id,
      String address,
      String title,
      @Nullable Author author,
      String summary,
      List<Topic> topics,
      Instant published,
      Instant updated) {}

  /// Who wrote it.
  ///
  /// @param name as it stands on the page
  /// @param address of a page about them, with a slash in front; null when there is none
  public record Author(String name, @Nullable String address) {}

  /// What it is about.
  ///
  /// @param word the same in each language
  /// @param name in the feed's language
  public record Topic(String word, String name) {}

  /// An id that stays the same for the same address of the same site, for what has none of its own.
  public static UUID id(String site, String address) {
    return UUID.nameUUIDFromBytes((site + address).getBytes(StandardCharsets.UTF_8));
  }

  /// As it is sent.
  ///
  /// @param site the address of the site without a slash behind it, for example `https://morrow.example`;
  ///     empty: readers complete the paths by where they fetched the feed
  public byte[] bytes(String site) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", language.code());
      text(xml, "id", URN + id);
      text(xml, "title", title);
      text(xml, "updated", updated().toString());
      link(xml, "self", "application/atom+xml", site + self);
      link(xml, "alternate", "text/html", site + page);
      author(xml, site, new Author("Morrow", null));
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
    text(xml, "id", URN + entry.id);
    text(xml, "title", entry.title);
    text(xml, "published", entry.published.toString());
    text(xml, "updated", entry.updated.toString());
    link(xml, "alternate", "text/html", site + entry.address);
    if (entry.author != null) {
      author(xml, site, entry.author);
    }
    for (Topic topic : entry.topics) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", topic.word);
      xml.writeAttribute("label", topic.name);
    }
    text(xml, "summary", entry.summary);
    xml.writeEndElement();
  }

  private static void author(XMLStreamWriter xml, String site, Author author)
      throws XMLStreamException {
    xml.writeStartElement("author");
    text(xml, "name", author.name);
    if (author.address != null) {
      text(xml, "uri", site + author.address);
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

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
