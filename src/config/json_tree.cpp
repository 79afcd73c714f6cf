#include "config/json_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <nlohmann/json.hpp>

namespace cablelint {
namespace {

using Json = nlohmann::json;

/// Goes through a text and tells how far the reader has come.
struct Counting {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at;
  const char** reached;

  reference operator*() const { return *at; }
  Counting& operator++() {
    *reached = ++at;
    return *this;
  }
  bool operator==(const Counting& other) const { return at == other.at; }
  bool operator!=(const Counting& other) const { return at != other.at; }
};

constexpr std::size_t deepest = 64;

bool stands_between_values(char c) {
  return std::string_view(" \t\r\n,:").find(c) != std::string_view::npos;
}

bool stands_in_bare_values(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '+' || c == '.';
}

/// Builds the tree from what nlohmann's reader sees, whose names these functions have.
class Builder {
 public:
  Builder(const Source& source, Faults& faults)
      : source_(source), faults_(faults), reached_(source.text().data()) {}

  std::optional<YamlNode> read() {
    const std::string_view text = source_.text();
    const char* const end = text.data() + text.size();
    const bool whole =
        Json::sax_parse(Counting{text.data(), &reached_}, Counting{end, &reached_}, this);
    return whole ? std::optional(std::move(root_)) : std::nullopt;
  }

  bool null() { return add(YamlNode::nothing, {}); }
  bool boolean(bool value) { return add(YamlNode::text, value ? "true" : "false"); }
  bool number_integer(std::int64_t) { return add_bare(); }
  bool number_unsigned(std::uint64_t) { return add_bare(); }
  bool number_float(double, const std::string&) { return add_bare(); }
  bool string(std::string& value) { return add(YamlNode::text, std::move(value)); }
  bool binary(Json::binary_t&) { return false; }  // never in a text

  bool start_object(std::size_t) { return open(YamlNode::map); }
  bool key(std::string& name) {
    YamlNode node = make(YamlNode::text, std::move(name));
    const auto same = [&](const YamlNode::Entry& entry) { return entry.key.value == node.value; };
    if (std::ranges::any_of(open_.back()->entries, same))
      faults_.add(node.span, fmt::format("`{}` is given twice", node.value));
    open_.back()->entries.push_back({std::move(node), {}});
    return true;
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(YamlNode::list); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t position, const std::string&, const Json::exception& error) {
    const auto at = static_cast<std::uint32_t>(position == 0 ? 0 : position - 1);
    const std::string_view what = error.what();  // "[…] parse error at line 2, column 3: why"
    const std::size_t why = what.find(": ");
    faults_.add({at, at + 1}, fmt::format("not JSON: {}", what.substr(why + 2)));
    return false;
  }

 private:
  // The value that was just read, in its place behind the one before.
  YamlNode make(YamlNode::Kind kind, std::string value) {
    const std::string_view text = source_.text();
    while (stands_between_values(text[done_])) ++done_;
    YamlNode node;
    node.kind = kind;
    node.value = std::move(value);
    node.span.begin = static_cast<std::uint32_t>(done_);
    const auto reached = static_cast<std::size_t>(reached_ - text.data());
    if (stands_in_bare_values(text[done_]))  // whose end the reader knows from what follows
      while (done_ < text.size() && stands_in_bare_values(text[done_])) ++done_;
    else
      done_ = reached;
    node.span.end = static_cast<std::uint32_t>(done_);
    return node;
  }

  YamlNode& put(YamlNode node) {
    if (open_.empty()) return root_ = std::move(node);
    YamlNode& parent = *open_.back();
    if (parent.kind == YamlNode::list) return parent.items.emplace_back(std::move(node));
    return parent.entries.back().value = std::move(node);
  }

  bool add(YamlNode::Kind kind, std::string value) {
    put(make(kind, std::move(value)));
    return true;
  }

  bool add_bare() {
    YamlNode& node = put(make(YamlNode::text, ""));
    node.value = source_.slice(node.span);
    return true;
  }

  bool open(YamlNode::Kind kind) {
    YamlNode& node = put(make(kind, ""));
    open_.push_back(&node);
    if (open_.size() <= deepest) return true;
    faults_.add(node.span, "lists and maps lie too deep in one another");
    return false;
  }

  bool close() {
    done_ = static_cast<std::size_t>(reached_ - source_.text().data());
    open_.back()->span.end = static_cast<std::uint32_t>(done_);
    open_.pop_back();
    return true;
  }

  const Source& source_;
  Faults& faults_;
  const char* reached_;
  std::size_t done_ = 0;  // where the last value ends
  YamlNode root_;
  std::vector<YamlNode*> open_;  // lists and maps, the innermost last
};

}  // namespace

std::optional<YamlNode> read_json(const Source& source, Faults& faults) {
  return Builder(source, faults).read();
}

}  // namespace cablelint
