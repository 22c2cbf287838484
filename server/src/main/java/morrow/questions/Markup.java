package morrow.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import morrow.web.Page;

/// Tells search engines that a page has a question and its answers, in the words of schema.org.
public final class Markup {
  private static final JsonMapper JSON = new JsonMapper();

  private Markup() {}

  /// JSON-LD that can stand in a page: nothing in it ends the element that holds it.
  public static String of(QuestionPage question, Page page) {
    String address = page.to("/questions/" + question.slug());
    List<Object> helped = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    for (QuestionPage.Said answer : question.answers()) {
      (answer.helped() ? helped : others).add(answer(answer, address, page));
    }
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("@type", "Question");
    asked.put("name", question.title());
    asked.put("text", question.text());
    asked.put("inLanguage", page.language().code());
    asked.put("datePublished", QuestionPages.day(question.publishedAt()).toString());
    asked.put("author", Map.of("@type", "Person", "name", question.penName()));
    asked.put("answerCount", question.answers().size());
    if (!helped.isEmpty()) {
      asked.put("acceptedAnswer", helped);
    }
    if (!others.isEmpty()) {
      asked.put("suggestedAnswer", others);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", "https://schema.org");
    all.put("@type", "QAPage");
    all.put("mainEntity", asked);
    try {
      return JSON.writeValueAsString(all).replace("<", "\\u003c").replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> answer(QuestionPage.Said answer, String address, Page page) {
    Map<String, Object> author = new LinkedHashMap<>();
    author.put("@type", "Person");
    author.put("name", answer.name() == null ? page.text("question.specialist") : answer.name());
    if (answer.profile() != null) {
      author.put("url", page.to("/specialists/" + answer.profile()));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@type", "Answer");
    all.put("text", answer.text());
    all.put("datePublished", QuestionPages.day(answer.at()).toString());
    all.put("url", address + "#answer-" + answer.id());
    all.put("author", author);
    return all;
  }
}
