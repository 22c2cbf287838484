package morrow.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// The Markdown of a text, read once. HTML in it counts as words, pictures are taken out, and headings begin below the page's own.
final class Markdown {
  private static final int DEEPEST = 24;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  AutolinkExtension.create(),
                  StrikethroughExtension.builder().requireTwoTildes(true).build(),
                  TablesExtension.create()))
          .linkProcessor(new CitationMark.Finder())
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private final Node document;
  private final List<CitationMark> marks = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  Markdown(String text) {
    document = PARSER.parse(text);
    List<Node> all = all(document);
    for (Node node : all) {
      look(node);
    }
  }

  /// Every node, without calling itself: a text may be nested deeper than a stack.
  private static List<Node> all(Node root) {
    List<Node> all = new ArrayList<>(List.of(root));
    for (int i = 0; i < all.size(); i++) {
      Node child = all.get(i).getFirstChild();
      while (child != null) {
        all.add(child);
        child = child.getNext();
      }
    }
    return all;
  }

  private void look(Node node) {
    switch (node) {
      case CitationMark mark -> marks.add(mark);
      case Heading heading -> heading.setLevel(Math.clamp(heading.getLevel(), 2, 4));
      case HtmlBlock html -> html(html.getLiteral());
      case HtmlInline html -> html(html.getLiteral());
      case Image image -> {
        faults.add(new Fault("image", "Pictures cannot stand in a text.", image.getDestination()));
        dissolve(image);
      }
      case Link link ->
          Advertising.in(link.getDestination())
              .ifPresent(fault -> {
                faults.add(fault);
                dissolve(link);
              });
      case LinkReferenceDefinition _ -> {
        // Shown where it is used.
      }
      default -> {
        // Words and what orders them.
      }
    }
  }

  private void html(String literal) {
    if (!literal.startsWith("<!--")) {
      faults.add(
          new Fault(
              "html",
              "HTML does not work here and shows as it is written. Please use Markdown.",
              literal.length() > 80 ? literal.substring(0, 80) + "…" : literal));
    }
  }

  /// Leaves the words of a link or picture where it stood.
  private static void dissolve(Node node) {
    Node child = node.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      node.insertBefore(child);
      child = next;
    }
    node.unlink();
  }

  List<CitationMark> marks() {
    return marks;
  }

  /// What keeps the text from being published, in its order.
  List<Fault> faults() {
    return faults;
  }

  /// Clean HTML.
  ///
  /// @param mark the HTML of a mark
  String html(Function<CitationMark, String> mark) {
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(List.of(StrikethroughExtension.create(), TablesExtension.create()))
            .escapeHtml(true)
            .nodeRendererFactory(context -> new MarkRenderer(context, mark))
            .attributeProviderFactory(_ ->
                (node, _, attributes) -> {
                  if (node instanceof Link) {
                    attributes.put("rel", "nofollow noreferrer");
                    attributes.remove("title");
                  }
                })
            .build();
    return CleanHtml.of(renderer.render(document));
  }

  private record MarkRenderer(HtmlNodeRendererContext context, Function<CitationMark, String> mark)
      implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(CitationMark.class);
    }

    @Override
    public void render(Node node) {
      context.getWriter().raw(mark.apply((CitationMark) node));
    }
  }
}
