#include "rendered_cable.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cctype>
#include <sstream>

namespace cablelint {

using Lines = std::vector<std::string>;

Lines wrapped(const std::string& text, std::size_t columns, std::size_t indent) {
  Lines lines;
  std::string line, word;
  for (std::istringstream words(text); words >> word;) {
    const std::size_t room = columns - (lines.empty() ? indent : 0);
    if (!line.empty() && line.size() + 1 + word.size() > room) {
      lines.push_back(line);
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  lines.push_back(line);
  return lines;
}

namespace {

// What a mirror takes for an item of a list: digits or one letter, then a full stop.
bool looks_like_item(const std::string& line) {
  std::size_t end = 0;
  while (end < line.size() && std::isdigit(static_cast<unsigned char>(line[end]))) ++end;
  if (end == 0 && !line.empty() && std::isupper(static_cast<unsigned char>(line[0]))) end = 1;
  return end > 0 && end < line.size() && line[end] == '.' &&
         (end + 1 == line.size() || line[end + 1] == ' ');
}

class Renderer {
 public:
  explicit Renderer(const RenderedCable& cable) : cable_(cable) {}
  virtual ~Renderer() = default;

  std::string render() {
    begin();
    head(0);
    for (std::size_t i = 0; i < cable_.paragraphs.size(); ++i) {
      if (cable_.second_section != 0 && i == cable_.second_section) head(1);
      paragraph(cable_.paragraphs[i]);
    }
    end();
    return std::move(text_);
  }

 protected:
  virtual void begin() {}
  virtual void end() {
    line(cable_.signature);
    envelope_line("NNNN");
  }
  virtual void line(const std::string& words) { text_ += words + " \n"; }
  virtual void gap() { line(""); }
  virtual Lines lines_of(const std::string& words, std::size_t indent) const {
    return wrapped(words, cable_.columns, indent);
  }
  void block(const std::string& words, const std::string& label = "") {
    Lines lines = lines_of(words, label.size());
    lines.front().insert(0, label);
    for (const std::string& each : lines) line(each);
  }
  virtual std::string tags() const { return fmt::format("{}", fmt::join(cable_.tags, ", ")); }
  virtual std::string label(int number) const { return fmt::format("{}. ", number); }
  virtual void envelope() {
    for (const std::string& each : cable_.envelope) envelope_line(each);
  }

  void envelope_line(const std::string& words) { text_ += words + '\n'; }

  virtual void head(int section) {
    if (section > 0) gap();
    envelope();
    if (!cable_.level.empty()) line(classification_line(section)), gap();
    for (const std::string& caption : cable_.captions) line(caption);
    for (const std::string& passing : cable_.passing) line(passing);
    if (!cable_.captions.empty() || !cable_.passing.empty()) gap();
    if (!cable_.eo.empty()) line(cable_.eo);
    if (!cable_.tags.empty()) line("TAGS: " + tags());
    if (!cable_.subject.empty()) block("SUBJECT: " + cable_.subject);
    gap();
    if (section == 0) references_and_authority();
  }

  std::string classification_line(int section) const {
    if (cable_.second_section == 0) return cable_.level + ' ' + cable_.mrn;
    return fmt::format("{} SECTION 0{} OF 02 {}", cable_.level, section + 1, cable_.mrn);
  }

  void references_and_authority() {
    for (std::size_t i = 0; i < cable_.references.size(); ++i)
      line((i == 0 ? "REF: " : reference_indent()) + cable_.references[i]);
    if (!cable_.references.empty()) gap();
    if (cable_.authority.empty()) return;
    for (const std::string& each : cable_.authority) block(each);
    gap();
  }
  virtual std::string reference_indent() const { return "     "; }

  void paragraph(const RenderedParagraph& paragraph) {
    if (!paragraph.heading.empty()) line(paragraph.heading), gap();
    block(paragraph.text, label(paragraph.number));
    gap();
    for (const std::string& inside : paragraph.inside) block(inside), gap();
  }

  const RenderedCable& cable_;
  std::string text_;
};

class RawTelegram : public Renderer {
  using Renderer::Renderer;
  std::string label(int number) const override { return fmt::format("{}.  ", number); }
};

class MirrorPage : public Renderer {
  using Renderer::Renderer;
  void line(const std::string& words) override {
    Renderer::line(looks_like_item(words) ? "¶" + words : words);
  }
  std::string tags() const override { return fmt::format("{}", fmt::join(cable_.tags, " ")); }
  std::string reference_indent() const override { return ""; }
};

class MarkdownExtract : public Renderer {
  using Renderer::Renderer;
  void begin() override {
    text_ +=
        "\n\nThis record is a partial extract of the original cable. "
        "The full text of the original cable is not available.\n\n";
  }
  void line(const std::string& words) override { text_ += words + '\n'; }
  Lines lines_of(const std::string& words, std::size_t) const override { return {words}; }
  std::string tags() const override {
    Lines links;
    for (const std::string& tag : cable_.tags) links.push_back('[' + tag + "](#)");
    return fmt::format("{}", fmt::join(links, " "));
  }
  std::string label(int number) const override { return fmt::format("1{}. ", number); }
};

class ReleasedTelegram : public Renderer {
  using Renderer::Renderer;
  void begin() override {
    stamp();
    text_ += "\n\n" + std::string(50, ' ') + "Message Text\n\n" + plain_level() + "\n\n\nPAGE 01 " +
             page_name() +
             "\n\n\n53\nACTION ARA-10\n\n\nINFO OCT-01 ISO-00 AID-05 CIAE-00 EB-07 INR-07\n\n\n"
             "   NSAE-00 SP-02 DRC-01 /041 W\n            --------------------- 042117\n";
  }
  void end() override {
    line(cable_.signature);
    text_ += "\n\n" + plain_level() + "\n\n\n\n\nNNN\n\n\n\n\n";
    stamp();
  }
  void line(const std::string& words) override {
    text_ += words + '\n';
    if (++lines_ == 12) page_break();
  }
  void gap() override { text_ += "\n\n"; }

  void page_break() {
    text_ +=
        plain_level() + "\n\n\n" + plain_level() + "\n\n\nPAGE 02 " + page_name() + "\n\n\n\n\n";
    stamp();
    text_ += '\f';
    stamp();
    text_ += '\n';
  }
  void stamp() {
    text_ += std::string(20, ' ') +
             "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005\n";
  }
  std::string plain_level() const {
    if (cable_.level == "C O N F I D E N T I A L") return "CONFIDENTIAL";
    return cable_.level == "UNCLAS" ? "UNCLASSIFIED" : cable_.level;
  }
  std::string page_name() const { return cable_.mrn + " 042117Z"; }

  int lines_ = 0;
};

}  // namespace

std::string raw_telegram(const RenderedCable& cable) { return RawTelegram(cable).render(); }
std::string mirror_page(const RenderedCable& cable) { return MirrorPage(cable).render(); }
std::string markdown_extract(const RenderedCable& cable) { return MarkdownExtract(cable).render(); }
std::string released_telegram(const RenderedCable& cable) {
  return ReleasedTelegram(cable).render();
}

}  // namespace cablelint
