package gg.jte.generated.ondemand.web;
import gg.jte.Content;
import morrow.web.Language;
import morrow.web.Page;
@SuppressWarnings("unchecked")
public final class JteLayoutGenerated {
	public static final String JTE_NAME = "web/Layout.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,12,12,12,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,17,17,17,17,17,17,17,17,17,18,18,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,19,20,20,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,21,22,22,23,23,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,24,25,25,26,26,30,30,30,30,30,30,30,30,30,30,30,30,31,31,31,33,33,33,33,33,33,33,33,33,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,34,36,36,37,37,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,38,39,39,40,40,44,44,44,46,46,46,46,46,46,46,46,46,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,48,48,48,48,48,48,48,48,48,48,48,48,50,50,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,51,52,52,58,58,58,3,4,5,6,7,7,7,7};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Page page, String title, String script, boolean holdsPlainText, Content content) {
		jteOutput.writeContent("<!doctype html>\n<html");
		var __jte_html_attribute_0 = page.language().code();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" lang=\"");
			jteOutput.setContext("html", "lang");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = page.language().direction();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" dir=\"");
			jteOutput.setContext("html", "dir");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = page.neutralAddress();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" data-neutral=\"");
			jteOutput.setContext("html", "data-neutral");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_3 = page.neutralTitle();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" data-neutral-title=\"");
			jteOutput.setContext("html", "data-neutral-title");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_4 = holdsPlainText ? "" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
			jteOutput.writeContent(" data-private=\"");
			jteOutput.setContext("html", "data-private");
			jteOutput.writeUserContent(__jte_html_attribute_4);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<head>\n<meta charset=\"utf-8\">\n<title>");
		jteOutput.setContext("title", null);
		jteOutput.writeUserContent(title);
		jteOutput.writeContent("</title>\n<script");
		var __jte_html_attribute_5 = page.asset("guard").address();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
			jteOutput.writeContent(" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(__jte_html_attribute_5);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_6 = page.asset("guard").integrity();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
			jteOutput.writeContent(" integrity=\"");
			jteOutput.setContext("script", "integrity");
			jteOutput.writeUserContent(__jte_html_attribute_6);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" crossorigin=\"anonymous\"></script>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"stylesheet\"");
		var __jte_html_attribute_7 = page.asset("style").address();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("link", "href");
			jteOutput.writeUserContent(__jte_html_attribute_7);
			jteOutput.setContext("link", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_8 = page.asset("style").integrity();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
			jteOutput.writeContent(" integrity=\"");
			jteOutput.setContext("link", "integrity");
			jteOutput.writeUserContent(__jte_html_attribute_8);
			jteOutput.setContext("link", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<link rel=\"icon\" type=\"image/svg+xml\"");
		var __jte_html_attribute_9 = page.asset("icon").address();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("link", "href");
			jteOutput.writeUserContent(__jte_html_attribute_9);
			jteOutput.setContext("link", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n");
		for (var module : page.modulesOf(script)) {
			jteOutput.writeContent("\n<link rel=\"modulepreload\"");
			var __jte_html_attribute_10 = module.address();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("link", "href");
				jteOutput.writeUserContent(__jte_html_attribute_10);
				jteOutput.setContext("link", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_11 = module.integrity();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
				jteOutput.writeContent(" integrity=\"");
				jteOutput.setContext("link", "integrity");
				jteOutput.writeUserContent(__jte_html_attribute_11);
				jteOutput.setContext("link", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">\n");
		}
		jteOutput.writeContent("\n<script type=\"module\"");
		var __jte_html_attribute_12 = page.asset(script).address();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
			jteOutput.writeContent(" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(__jte_html_attribute_12);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_13 = page.asset(script).integrity();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_13)) {
			jteOutput.writeContent(" integrity=\"");
			jteOutput.setContext("script", "integrity");
			jteOutput.writeUserContent(__jte_html_attribute_13);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></script>\n");
		if (!holdsPlainText) {
			jteOutput.writeContent("\n");
			for (Language other : page.languages()) {
				jteOutput.writeContent("\n<link rel=\"alternate\"");
				var __jte_html_attribute_14 = other.code();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_14)) {
					jteOutput.writeContent(" hreflang=\"");
					jteOutput.setContext("link", "hreflang");
					jteOutput.writeUserContent(__jte_html_attribute_14);
					jteOutput.setContext("link", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_15 = page.in(other);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_15)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("link", "href");
					jteOutput.writeUserContent(__jte_html_attribute_15);
					jteOutput.setContext("link", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n");
			}
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("\n</head>\n<body>\n<header>\n<a class=\"exit\" data-exit");
		var __jte_html_attribute_16 = page.neutralAddress();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_16)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_16);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" rel=\"noreferrer\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(page.text("exit"));
		jteOutput.writeContent("</a>\n<a class=\"skip\" href=\"#content\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(page.text("skip"));
		jteOutput.writeContent("</a>\n<div class=\"bar\">\n<a class=\"name\"");
		var __jte_html_attribute_17 = page.to("/");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_17)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_17);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">Morrow</a>\n<nav");
		var __jte_html_attribute_18 = page.text("nav.main");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_18)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("nav", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_18);
			jteOutput.setContext("nav", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("><a");
		var __jte_html_attribute_19 = page.to("/helplines");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_19)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_19);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_20 = page.path().startsWith("/helplines") ? "true" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_20)) {
			jteOutput.writeContent(" aria-current=\"");
			jteOutput.setContext("a", "aria-current");
			jteOutput.writeUserContent(__jte_html_attribute_20);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(page.text("nav.helplines.short"));
		jteOutput.writeContent("</a></nav>\n<span class=\"languages\">\n");
		for (Language other : page.languages()) {
			jteOutput.writeContent("\n");
			if (other != page.language()) {
				jteOutput.writeContent("\n<a");
				var __jte_html_attribute_21 = page.in(other);
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_21)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_21);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_22 = other.code();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_22)) {
					jteOutput.writeContent(" lang=\"");
					jteOutput.setContext("a", "lang");
					jteOutput.writeUserContent(__jte_html_attribute_22);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_23 = other.code();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_23)) {
					jteOutput.writeContent(" hreflang=\"");
					jteOutput.setContext("a", "hreflang");
					jteOutput.writeUserContent(__jte_html_attribute_23);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(other.ownName());
				jteOutput.writeContent("</a>\n");
			}
			jteOutput.writeContent("\n");
		}
		jteOutput.writeContent("\n</span>\n</div>\n</header>\n<main id=\"content\" tabindex=\"-1\">");
		jteOutput.setContext("main", null);
		jteOutput.writeUserContent(content);
		jteOutput.writeContent("</main>\n<footer class=\"foot\">\n<nav");
		var __jte_html_attribute_24 = page.text("nav.foot");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_24)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("nav", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_24);
			jteOutput.setContext("nav", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<a");
		var __jte_html_attribute_25 = page.to("/protection");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_25)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_25);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_26 = page.path().equals("/protection") ? "page" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_26)) {
			jteOutput.writeContent(" aria-current=\"");
			jteOutput.setContext("a", "aria-current");
			jteOutput.writeUserContent(__jte_html_attribute_26);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(page.text("nav.protection"));
		jteOutput.writeContent("</a>\n<a");
		var __jte_html_attribute_27 = page.to("/helplines");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_27)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_27);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(page.text("nav.helplines"));
		jteOutput.writeContent("</a>\n<span class=\"languages\">\n");
		for (Language other : page.languages()) {
			jteOutput.writeContent("\n<a");
			var __jte_html_attribute_28 = page.in(other);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_28)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_28);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_29 = other.code();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_29)) {
				jteOutput.writeContent(" lang=\"");
				jteOutput.setContext("a", "lang");
				jteOutput.writeUserContent(__jte_html_attribute_29);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_30 = other.code();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_30)) {
				jteOutput.writeContent(" hreflang=\"");
				jteOutput.setContext("a", "hreflang");
				jteOutput.writeUserContent(__jte_html_attribute_30);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_31 = other == page.language() ? "true" : null;
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_31)) {
				jteOutput.writeContent(" aria-current=\"");
				jteOutput.setContext("a", "aria-current");
				jteOutput.writeUserContent(__jte_html_attribute_31);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(other.ownName());
			jteOutput.writeContent("</a>\n");
		}
		jteOutput.writeContent("\n</span>\n</nav>\n</footer>\n</body>\n</html>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Page page = (Page)params.get("page");
		String title = (String)params.get("title");
		String script = (String)params.getOrDefault("script", "shell");
		boolean holdsPlainText = (boolean)params.getOrDefault("holdsPlainText", false);
		Content content = (Content)params.get("content");
		render(jteOutput, jteHtmlInterceptor, page, title, script, holdsPlainText, content);
	}
}
