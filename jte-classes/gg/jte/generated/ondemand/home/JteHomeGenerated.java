package gg.jte.generated.ondemand.home;
import morrow.web.Page;
@SuppressWarnings("unchecked")
public final class JteHomeGenerated {
	public static final String JTE_NAME = "home/Home.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,2,3,3,3,4,4,4,6,6,6,6,6,6,6,6,6,6,6,6,7,7,7,7,7,7,7,7,7,7,7,7,10,10,10,11,11,11,12,12,12,12,12,12,12,12,12,12,12,12,15,15,15,17,17,18,18,18,18,18,18,19,19,22,22,22,23,23,23,24,24,24,26,26,26,27,27,27,28,28,28,29,29,29,30,30,30,31,31,31,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Page page) {
		gg.jte.generated.ondemand.web.JteLayoutGenerated.render(jteOutput, jteHtmlInterceptor, page, page.text("home.title"), "shell", false, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(page.text("home.heading"));
				jteOutput.writeContent("</h1>\n<p class=\"lead\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(page.text("home.lead"));
				jteOutput.writeContent("</p>\n<div class=\"actions\">\n<a class=\"button\"");
				var __jte_html_attribute_0 = page.to("/space");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(page.text("home.open"));
				jteOutput.writeContent("</a>\n<a class=\"button quiet\"");
				var __jte_html_attribute_1 = page.to("/protection");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(page.text("nav.protection"));
				jteOutput.writeContent("</a>\n</div>\n<section class=\"notice\">\n<h2>");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(page.text("home.danger.title"));
				jteOutput.writeContent("</h2>\n<p>");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(page.text("home.danger.text"));
				jteOutput.writeContent("</p>\n<p><a");
				var __jte_html_attribute_2 = page.to("/helplines");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(page.text("home.danger.helplines"));
				jteOutput.writeContent("</a></p>\n</section>\n\n<h2>");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(page.text("home.does.title"));
				jteOutput.writeContent("</h2>\n<ol class=\"plain-list letter\">\n");
				for (String thing : java.util.List.of("write", "talk", "leave")) {
					jteOutput.writeContent("\n<li><h3>");
					jteOutput.setContext("h3", null);
					jteOutput.writeUserContent(page.text("home.does." + thing + ".title"));
					jteOutput.writeContent("</h3><p>");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(page.text("home.does." + thing + ".text"));
					jteOutput.writeContent("</p></li>\n");
				}
				jteOutput.writeContent("\n</ol>\n\n<h2>");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(page.text("home.whom.title"));
				jteOutput.writeContent("</h2>\n<p>");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(page.text("home.whom.text"));
				jteOutput.writeContent("</p>\n<p>");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(page.text("home.whom.name"));
				jteOutput.writeContent("</p>\n\n<h2>");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(page.text("home.needs.title"));
				jteOutput.writeContent("</h2>\n<p>");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(page.text("home.needs.reading"));
				jteOutput.writeContent("</p>\n<p>");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(page.text("home.needs.space"));
				jteOutput.writeContent("</p>\n<p>");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(page.text("home.needs.script"));
				jteOutput.writeContent("</p>\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Page page = (Page)params.get("page");
		render(jteOutput, jteHtmlInterceptor, page);
	}
}
