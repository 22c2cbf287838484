package morrow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Finds in Java source what a refusal may say: each text that is a sentence, wherever it stands, unless it is for who runs the program;
/// and the words that are handed over to be put into one, such as `A title`. What is put in is `{0}`, `{1}` …
final class SentencesInSource extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Pattern SENTENCE = Pattern.compile("([A-Z“]|\\{0}).* .*\\.");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern FORMAT = Pattern.compile("%(?:0?\\d+)?[sd]");

  /// What these say stands in the log or on the operator's screen.
  private static final Set<String> FOR_WHO_RUNS_IT =
      Set.of(
          "IllegalStateException",
          "UncheckedIOException",
          "IOException",
          "NoSuchElementException",
          "AssertionError",
          "CloseConnectionException",
          "DatabaseTrouble");

  /// A parameter of a method, by its place.
  private record Parameter(String type, String method, int place) {}

  /// What a call hands over: words, or a parameter of the method that calls.
  private record Handed(Parameter to, @Nullable String words, @Nullable Parameter from) {
    /// Of a call on an object only the method's name is known.
    boolean isFor(Set<Parameter> known) {
      return Character.isUpperCase(to.type.charAt(0))
          ? known.contains(to)
          : known.stream()
              .anyMatch(each -> each.method.equals(to.method) && each.place == to.place);
    }
  }

  private final Set<String> sentences = new TreeSet<>();
  private final Set<Parameter> putIn = new HashSet<>();
  private final List<Handed> handed = new ArrayList<>();
  private String type = "?";
  private @Nullable MethodTree method;

  /// The sentences, and the words that are put into them.
  static Set<String> of(Iterable<? extends JavaFileObject> files) throws IOException {
    var scanner = new SentencesInSource();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      JavacTask task =
          (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, files);
      for (CompilationUnitTree unit : task.parse()) {
        scanner.scan(unit, null);
      }
    }
    Set<String> all = new TreeSet<>(scanner.sentences);
    all.addAll(scanner.words());
    return all;
  }

  private Set<String> words() {
    Set<Parameter> known = new HashSet<>(putIn);
    boolean more = true;
    while (more) {
      more = false;
      for (Handed each : handed) {
        if (each.from != null && each.isFor(known)) {
          more |= known.add(each.from);
        }
      }
    }
    Set<String> words = new TreeSet<>();
    for (Handed each : handed) {
      if (each.words != null && each.isFor(known)) {
        words.add(each.words);
      }
    }
    return words;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    String outer = type;
    String name = tree.getSimpleName().toString();
    type = name.isEmpty() ? outer : name;
    super.visitClass(tree, null);
    type = outer;
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    MethodTree outer = method;
    method = tree;
    super.visitMethod(tree, null);
    method = outer;
    return null;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    return FOR_WHO_RUNS_IT.contains(tree.getIdentifier().toString())
        ? null
        : super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    ExpressionTree called = tree.getMethodSelect();
    String on = type;
    String name = called.toString();
    if (called instanceof MemberSelectTree select) {
      on = select.getExpression().toString();
      name = select.getIdentifier().toString();
      if (on.equals("LOG")) {
        return null;
      }
      if (name.equals("formatted")) {
        tree.getArguments().forEach(this::putIn);
      }
    }
    for (int i = 0; i < tree.getArguments().size(); i++) {
      ExpressionTree argument = tree.getArguments().get(i);
      handed.add(new Handed(new Parameter(on, name, i), template(argument), parameter(argument)));
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    String template = template(tree);
    if (template == null) {
      return super.visitBinary(tree, null);
    }
    boolean sentence = say(template);
    for (ExpressionTree operand : operands(tree)) {
      if (!(operand instanceof LiteralTree)) {
        if (sentence) {
          putIn(operand);
        }
        scan(operand, null);
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
    if (tree.getValue() instanceof String text) {
      int[] place = {0};
      say(FORMAT.matcher(text).replaceAll(_ -> "{" + place[0]++ + "}"));
    }
    return null;
  }

  private void putIn(ExpressionTree tree) {
    Parameter words = parameter(tree);
    if (words != null) {
      putIn.add(words);
    }
  }

  private boolean say(String text) {
    boolean sentence = SENTENCE.matcher(text).matches();
    if (sentence) {
      sentences.add(text);
    }
    return sentence;
  }

  /// A text, or several joined with what is put in between; null when there is no text in it.
  private static @Nullable String template(ExpressionTree tree) {
    StringBuilder template = new StringBuilder();
    int place = 0;
    boolean text = false;
    for (ExpressionTree operand : operands(tree)) {
      if (operand instanceof LiteralTree literal && literal.getValue() instanceof String words) {
        template.append(words);
        text = true;
      } else {
        template.append('{').append(place++).append('}');
      }
    }
    return text && LETTER.matcher(template).find() ? template.toString() : null;
  }

  private static List<ExpressionTree> operands(ExpressionTree tree) {
    return switch (tree) {
      case ParenthesizedTree in -> operands(in.getExpression());
      case BinaryTree both when both.getKind() == Tree.Kind.PLUS -> {
        List<ExpressionTree> all = new ArrayList<>(operands(both.getLeftOperand()));
        all.addAll(operands(both.getRightOperand()));
        yield all;
      }
      default -> List.of(tree);
    };
  }

  /// The parameter of the method around it that this is.
  private @Nullable Parameter parameter(ExpressionTree tree) {
    if (method == null || !(tree instanceof IdentifierTree name)) {
      return null;
    }
    for (int i = 0; i < method.getParameters().size(); i++) {
      var parameter = method.getParameters().get(i);
      if (parameter.getName().equals(name.getName())
          && String.valueOf(parameter.getType()).equals("String")) {
        return new Parameter(type, method.getName().toString(), i);
      }
    }
    return null;
  }
}
