#include "reading.hpp"

#include <fmt/format.h>

#include <sstream>

namespace cablelint {
namespace {

using nlohmann::json;

// One line of words; a long one is cut in the middle.
std::string shortened(const std::string& text) {
  std::istringstream words(text);
  std::string line;
  for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
  constexpr std::size_t most = 76, kept = 36;
  if (line.size() <= most) return line;
  std::size_t front = line.rfind(' ', kept);
  std::size_t back = line.find(' ', line.size() - kept);
  if (front == std::string::npos) front = kept;
  if (back == std::string::npos) back = line.size() - kept;
  return line.substr(0, front) + " …" + line.substr(back);
}

std::string scalar(const json& value) {
  return value.is_string() ? shortened(value.get<std::string>()) : value.dump();
}

// The fields of a part with these names, those that it has.
std::string fields(const json& part, std::initializer_list<const char*> names) {
  std::string line;
  for (const char* name : names)
    if (part.contains(name)) line += (line.empty() ? "" : " ") + scalar(part[name]);
  return line;
}

std::string list(const json& parts, std::initializer_list<const char*> names) {
  std::string line;
  for (const json& part : parts) line += (line.empty() ? "" : "; ") + fields(part, names);
  return line;
}

std::string mark(const json& owner) {
  if (!owner.contains("mark")) return "";
  const json& mark = owner["mark"];
  return fmt::format("[{}] ", fields(mark, {"level"}) + (mark["controls"].empty() ? "" : " ") +
                                  list(mark["controls"], {"name"}) +
                                  (mark["release_to"].empty() ? "" : " to ") +
                                  list(mark["release_to"], {"name"}));
}

std::string meaning(const json& mark) {
  std::string words = mark["level"].is_null() ? "?" : mark["level"].get<std::string>();
  const auto add = [&](std::string_view label, const json& names) {
    for (std::size_t i = 0; i < names.size(); ++i)
      words.append(i == 0 ? label : ",").append(names[i].get<std::string>());
  };
  add(" ", mark["controls"]);
  add(" to ", mark["release_to"]);
  add(" shown to ", mark["display_to"]);
  add(mark["foreign"].get<bool>() ? " owned by " : " from ", mark["fgi"]);
  return words + (mark["entire_text"].get<bool>() ? " entire text" : "");
}

std::string forms(const json& forms) {
  if (forms.is_null()) return "-";
  return fmt::format("{} {}", forms["portion"].get<std::string>(),
                     forms["banner"].get<std::string>());
}

class Reading {
 public:
  void add(const json& cable) {
    text_ += text_.empty() ? "cable\n" : "\ncable\n";
    add_heading(cable);
    add_fields(cable);
    for (const json& paragraph : cable["paragraphs"]) {
      add_paragraph(paragraph, 0);
      for (const json& inside : paragraph["paragraphs"])
        add_paragraph(inside, inside["depth"].get<std::size_t>());
    }
    line("heading", list(cable["headings"], {"text"}));
    line("block", list(cable["blocks"], {"text"}));
    part("signature", cable, {"text"});
    part("end", cable, {"text"});
    line("artifacts", list(cable["artifacts"], {"kind", "count"}));
    line("broken", list(cable["broken"], {"kind", "expected"}));
  }
  std::string text() && { return std::move(text_); }

 private:
  void line(std::string_view name, const std::string& words) {
    if (!words.empty()) text_ += fmt::format("  {}: {}\n", name, words);
  }

  void part(const char* name, const json& cable, std::initializer_list<const char*> names) {
    if (cable.contains(name)) line(name, fields(cable[name], names));
  }

  void add_heading(const json& cable) {
    line("sent", fields(cable, {"date"}));
    part("precedence", cable, {"name"});
    part("from", cable, {"name"});
    line("to", list(cable["to"], {"name", "number"}));
    line("info", list(cable["info"], {"name", "number"}));
    if (cable.contains("classification")) {
      const json& classification = cable["classification"];
      line("classification", fields(classification, {"level"}));
      line("controls", list(classification["controls"], {"name"}));
    }
    part("mrn", cable, {"post", "number"});
    line("sections", list(cable["sections"], {"number", "total"}));
    line("captions", list(cable["captions"], {"name"}));
    for (const json& passing : cable["passing"])
      line("passing", list(passing["offices"], {"text"}));
  }

  void add_fields(const json& cable) {
    part("eo", cable, {"order", "kind", "date"});
    if (cable.contains("eo")) line("exemptions", list(cable["eo"]["exemptions"], {"name"}));
    line("tags", list(cable["tags"], {"code", "kind"}));
    if (cable.contains("subject"))
      line("subject", mark(cable["subject"]) + fields(cable["subject"], {"title"}));
    for (const json& reference : cable["references"])
      line("reference", fields(reference, {"letter", "year", "post", "number"}) +
                            (reference["notal"].get<bool>() ? " NOTAL" : ""));
    if (!cable.contains("authority")) return;
    const json& authority = cable["authority"];
    part("classified_by", authority, {"name"});
    part("derived_from", authority, {"name"});
    part("declassify_on", authority, {"text"});
    line("reasons", list(authority["reasons"], {"section", "letter"}));
  }

  void add_paragraph(const json& paragraph, std::size_t depth) {
    text_ += fmt::format("{:{}}{} {}{}\n", "", 2 + 2 * depth, paragraph["number"].dump(),
                         mark(paragraph), shortened(paragraph["text"].get<std::string>()));
  }

  std::string text_;
};

}  // namespace

std::string marks_of(const json& answer) {
  std::string text;
  for (const json& mark : answer["marks"])
    text += fmt::format("{:<28} {:<9} {:<38} | {} | {}\n", mark["text"].get<std::string>(),
                        mark["form"].get<std::string>(), meaning(mark), forms(mark["state"]),
                        forms(mark["register"]));
  return text;
}

std::string reading_of(const json& document) {
  Reading reading;
  for (const json& cable : document["cables"]) reading.add(cable);
  return std::move(reading).text();
}

}  // namespace cablelint
