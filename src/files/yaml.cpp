#include "files/yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "source/utf8.hpp"

namespace cablelint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What yaml-cpp says, and what we say instead.
struct Wording {
  std::string_view theirs;
  std::string_view message;
  std::string_view help;
};
constexpr std::array wordings = {
    Wording{"illegal map value", "a `:` where no value can begin", "quote a text that holds `: `"},
    Wording{"illegal map key", "a key where none can begin", "look for a missing quote above"},
    Wording{"illegal block entry", "a `-` where no list can begin",
            "put the list on lines of its own"},
    Wording{"illegal EOF in scalar", "a quoted text without its end", "close the quote"},
    Wording{"illegal document indicator in scalar", "a quoted text without its end",
            "close the quote"},
    Wording{"illegal tab when looking for indentation", "a tab in the indentation", "use blanks"},
    Wording{"illegal flow end", "a closing bracket without its opening one", ""},
    Wording{"end of map flow not found", "a `{` without its `}`", ""},
    Wording{"end of sequence flow not found", "a `[` without its `]`", ""},
    Wording{"end of map not found", "a line that fits no key above it",
            "line it up with the other keys"},
    Wording{"end of sequence not found", "a line that fits no list above it",
            "line it up with the other items"},
    Wording{"unknown token", "a sign that begins no YAML value",
            "quote a text that begins with `@`, `%` or a backquote"},
};

// Builds the tree from the reader's events; marks count bytes of the text that it was given.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const Source& source, std::uint32_t skipped, Faults& faults)
      : source_(source), skipped_(skipped), faults_(faults) {}

  YamlNode root;
  bool has_open_quote = false;  // and so the file may have been misread to its end

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 2)
      faults_.add(at(mark), "something behind the end of the document",
                  "a file is one document; look for a bracket too many");
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    YamlNode node;
    node.span = open_.empty() || !open_.back().key ? at(mark) : open_.back().key->span;
    place(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    faults_.add(at(mark), "an alias, which these files do not have", "write the value out");
    YamlNode node;
    node.span = at(mark);
    place(std::move(node));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_tag(mark, tag);
    refuse_anchor(mark, anchor);
    YamlNode node;
    node.kind = YamlNode::text;
    node.span = at(mark);
    node.value = value;
    node.places = scalar_places(source_.text(), node.span.begin, value);
    node.span.end = node.places.back();
    close_quote(node);
    place(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    begin(YamlNode::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    begin(YamlNode::map, mark, tag, anchor);
  }
  void OnMapEnd() override { end(); }

 private:
  struct Open {
    YamlNode node;
    std::optional<YamlNode> key;  // of a map: read, and its value not yet
  };

  std::uint32_t clamp(std::uint32_t offset) const { return std::min(offset, source_.whole().end); }
  Span at(const YAML::Mark& mark) const {
    const std::uint32_t begin = clamp(static_cast<std::uint32_t>(std::max(mark.pos, 0)) + skipped_);
    return {begin, clamp(begin + 1)};
  }

  // Takes the closing quote into the span. yaml-cpp 0.7 forgives a missing one at the end of a
  // file.
  void close_quote(YamlNode& node) {
    const std::string_view text = source_.text();
    const char quote = node.span.empty() ? ' ' : text[node.span.begin];
    if (quote != '"' && quote != '\'') return;
    const std::size_t last = text.find_first_not_of(" \t\r\n\\", node.span.end);
    if (last == std::string_view::npos || text[last] != quote) {
      has_open_quote = true;
      return faults_.add({node.span.begin, node.span.begin + 1}, "a quoted text without its end",
                         "close the quote");
    }
    node.span.end = static_cast<std::uint32_t>(last + 1);
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    const bool explicit_tag = !tag.empty() && tag != "?" && tag != "!";
    if (explicit_tag)
      faults_.add(at(mark), fmt::format("a tag `{}`, which these files do not have", tag));
  }
  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) faults_.add(at(mark), "an anchor, which these files do not have");
  }

  void begin(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
             YAML::anchor_t anchor) {
    refuse_tag(mark, tag);
    refuse_anchor(mark, anchor);
    Open open;
    open.node.kind = kind;
    open.node.span = at(mark);
    open_.push_back(std::move(open));
  }

  void end() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    place(std::move(node));
  }

  void place(YamlNode node) {
    if (open_.empty()) {
      if (documents_ == 1) root = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == YamlNode::list) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.key) {
      parent.key = std::move(node);
    } else {
      add_entry(parent.node, std::move(*parent.key), std::move(node));
      parent.key.reset();
    }
  }

  void add_entry(YamlNode& map, YamlNode key, YamlNode value) {
    if (key.kind != YamlNode::text) {
      faults_.add(key.span, "a key that is not a word");
      return;
    }
    const auto same = [&](const auto& entry) { return entry.key.value == key.value; };
    const auto earlier = std::ranges::find_if(map.entries, same);
    if (earlier != map.entries.end()) {
      const auto line = source_.position(earlier->key.span.begin).line;
      faults_.add(key.span, fmt::format("`{}` is given twice", key.value),
                  fmt::format("the first is on line {}", line));
      return;
    }
    map.entries.push_back({std::move(key), std::move(value)});
  }

  const Source& source_;
  std::uint32_t skipped_;
  Faults& faults_;
  std::vector<Open> open_;
  int documents_ = 0;
};

// Whether it is a character that no text file has.
bool is_control(char32_t code) {
  return (code < U' ' && code != U'\n' && code != U'\r' && code != U'\t') || code == 0x7F;
}

// yaml-cpp guesses at encodings and takes the byte 4 for the end; what it could misread is refused.
bool is_plain_text(const Source& source, Faults& faults) {
  const std::string_view text = source.text();
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (!character.valid || is_control(character.code)) {
      const auto begin = static_cast<std::uint32_t>(at);
      const auto byte = static_cast<unsigned char>(text[at]);
      faults.add({begin, begin + 1}, fmt::format("the byte 0x{:02X}, which is no text", byte),
                 "save the file as UTF-8");
      return false;
    }
    at += character.size;
  }
  return true;
}

// message: {this.number} is bad
bool begins_with_hole(std::string_view line) {
  const std::size_t colon = line.find(": {");
  const std::size_t end = line.find('}', colon == std::string_view::npos ? 0 : colon);
  return colon != std::string_view::npos && end != std::string_view::npos &&
         line.find_first_not_of(" \r", end + 1) != std::string_view::npos;
}

void add_syntax_fault(const YAML::Exception& error, const Source& source, std::uint32_t skipped,
                      Faults& faults) {
  const auto wording = std::ranges::find(wordings, error.msg, &Wording::theirs);
  const auto pos = static_cast<std::uint32_t>(std::max(error.mark.pos, 0)) + skipped;
  const std::uint32_t begin = std::min(pos, source.whole().end);
  if (const Span line = source.line(source.position(begin).line);
      begins_with_hole(source.slice(line)))
    return faults.add({begin, begin + 1}, "a text that begins with `{`, which begins a map",
                      "quote the text");
  if (wording == wordings.end()) {
    faults.add({begin, begin + 1}, fmt::format("not YAML: {}", error.msg));
  } else {
    faults.add({begin, begin + 1}, std::string(wording->message), std::string(wording->help));
  }
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found =
      std::ranges::find_if(entries, [&](const Entry& e) { return e.key.value == key; });
  return found == entries.end() ? nullptr : &found->value;
}

Span YamlNode::place(Span piece) const {
  if (places.empty()) return span;
  const auto last = static_cast<std::uint32_t>(places.size() - 1);
  const std::uint32_t begin = std::min(piece.begin, last);
  const std::uint32_t end = std::min(piece.end, last);
  return {places[begin], end > begin ? places[end - 1] + 1 : places[begin]};
}

std::optional<YamlNode> read_yaml(const Source& source, Faults& faults) {
  if (!is_plain_text(source, faults)) return std::nullopt;
  const bool marked = source.text().starts_with(byte_order_mark);
  const auto skipped = static_cast<std::uint32_t>(marked ? byte_order_mark.size() : 0);
  std::istringstream stream{std::string(source.text().substr(skipped))};
  TreeBuilder builder(source, skipped, faults);
  try {
    YAML::Parser parser(stream);
    const bool more = parser.HandleNextDocument(builder);
    if (more) parser.HandleNextDocument(builder);  // not until it ends: it may stand still
  } catch (const YAML::Exception& error) {
    add_syntax_fault(error, source, skipped, faults);
    return std::nullopt;
  }
  if (builder.has_open_quote) return std::nullopt;
  return std::move(builder.root);
}

}  // namespace cablelint
