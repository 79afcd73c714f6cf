#include "report/page.hpp"

#include <fmt/format.h>

#include "report/parts.hpp"
#include "report/style.hpp"

namespace cablelint {
namespace {

struct Writer final : pugi::xml_writer {
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
  std::string text;
};

// Nothing is loaded and nothing runs, whatever a text or a rule is called.
std::string policy() {
  return fmt::format("default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'",
                     style_hash());
}

void add_head(Element page, const std::string& title) {
  Element head = add(page, "head");
  add(head, "meta", {}, {{"charset", "utf-8"}});
  add(head, "meta", {}, {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}});
  add(head, "meta", {}, {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  add(head, "meta", {}, {{"name", "color-scheme"}, {"content", "light dark"}});
  add(head, "title", title);
  add(head, "style", style_sheet);
}

// The sections of a page that are there.
void add_contents(Element nav, Element main) {
  Element list = add(nav, "ul");
  for (const Element section : main.children("section")) {
    const std::string target = std::string("#") + section.attribute("id").value();
    add(add(list, "li"), "a", section.child("h2").text().get(), {{"href", target}});
  }
}

void add_parts(Element main, const PageMatter& matter) {
  add_looked_at(main, matter);
  add_changes(main, matter);
  if (matter.survey.all().texts > 0) {
    add_years(main, matter);
    add_rules_found(main, matter);
    add_eras(main, matter);
    add_artifacts(main, matter);
    add_levels(main, matter);
    add_posts(main, matter);
    add_busiest(main, matter);
    add_explanations(main, matter);
  }
}

}  // namespace

std::string report_page(const Survey& survey, const RuleSet& rules, const PageWishes& wishes) {
  const std::string title = "Findings in " + grouped(survey.all().texts, "text");
  pugi::xml_document document;
  Element page = add(document, "html", {}, {{"lang", "en"}});
  add_head(page, title);
  Element body = add(page, "body");
  add(body, "a", "Skip to the findings", {{"class", "skip"}, {"href", "#main"}});
  Element header = add(body, "header");
  add(header, "h1", title);
  Element nav = add(body, "nav", {}, {{"aria-label", "Contents"}});
  Element main = add(body, "main", {}, {{"id", "main"}, {"tabindex", "-1"}});
  add_parts(main, {survey, rules, wishes});
  add_contents(nav, main);
  add(body, "footer", "cablelint " CABLELINT_VERSION);
  Writer writer;
  writer.text = "<!doctype html>\n";
  document.print(writer, "", pugi::format_indent | pugi::format_no_declaration,
                 pugi::encoding_utf8);
  return std::move(writer.text);
}

}  // namespace cablelint
