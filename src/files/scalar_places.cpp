#include <algorithm>

#include "files/yaml.hpp"

namespace cablelint {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// So many bytes of the file stand for so many bytes of the value.
struct Step {
  std::size_t raw = 1;
  std::size_t value = 1;
};

// Walks the file and the value side by side.
class Aligner {
 public:
  Aligner(std::string_view file, std::size_t begin, std::string_view value)
      : file_(file), value_(value), at_(std::min(begin, file.size())) {
    style_ = here();
    if (is_block()) {
      at_ = std::min(file_.find('\n', at_), file_.size() - 1) + 1;
    } else if (is_quoted()) {
      ++at_;
    }
  }

  std::vector<std::uint32_t> places() {
    std::vector<std::uint32_t> found;
    found.reserve(value_.size() + 1);
    while (found.size() < value_.size()) {
      skip_unseen(found.size());
      const Step step = next_step(value_[found.size()]);
      const std::size_t count = std::min(step.value, value_.size() - found.size());
      found.insert(found.end(), count, static_cast<std::uint32_t>(at_));
      at_ = std::min(at_ + step.raw, file_.size());
    }
    found.push_back(static_cast<std::uint32_t>(at_));
    return found;
  }

 private:
  bool is_block() const { return style_ == '|' || style_ == '>'; }
  bool is_quoted() const { return style_ == '"' || style_ == '\''; }
  char here(std::size_t ahead = 0) const {
    return at_ + ahead < file_.size() ? file_[at_ + ahead] : '\0';
  }

  // Goes past what the file has and the value has not: indentation, folded lines, a continuation.
  void skip_unseen(std::size_t index) {
    if (is_block() && (index == 0 || value_[index - 1] == '\n')) skip_indentation(index);
    const char wanted = value_[index];
    if (wanted == '\n') {
      while (here() == ' ' || here() == '\t' || here() == '\r') ++at_;
    } else if (!is_blank(wanted)) {
      while (is_blank(here()) || is_continuation()) ++at_;
    }
  }

  // The blanks before a block scalar's line that are not part of its value.
  void skip_indentation(std::size_t index) {
    while (value_[index] != '\n' && here() == '\n') ++at_;  // folded empty lines
    const auto blanks = [](std::string_view text) {
      return std::min(text.find_first_not_of(' '), text.size());
    };
    const std::size_t raw = blanks(file_.substr(at_));
    const std::size_t kept = blanks(value_.substr(index));
    at_ += raw > kept ? raw - kept : 0;
  }

  bool is_continuation() const {
    return style_ == '"' && here() == '\\' && (here(1) == '\n' || here(1) == '\r');
  }

  Step next_step(char wanted) const {
    if (style_ == '\'' && here() == '\'') return {2, 1};
    if (style_ == '"' && here() == '\\') return escape();
    if (is_blank(wanted) && !is_blank(here())) return {0, 1};
    return {};
  }

  // An escape of a double-quoted scalar and how many bytes of UTF-8 it stands for.
  Step escape() const {
    switch (here(1)) {
      case 'x':
        return {4, utf8_size(2)};
      case 'u':
        return {6, utf8_size(4)};
      case 'U':
        return {10, utf8_size(8)};
      case 'L':
      case 'P':
        return {2, 3};
      default:
        return {2, 1};
    }
  }

  std::size_t utf8_size(std::size_t digits) const {
    const std::string_view hex = file_.substr(std::min(at_ + 2, file_.size())).substr(0, digits);
    std::uint64_t code = 0;
    for (const char c : hex)
      code = code * 16 + static_cast<std::uint64_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }

  std::string_view file_;
  std::string_view value_;
  std::size_t at_;
  char style_ = '\0';
};

}  // namespace

std::vector<std::uint32_t> scalar_places(std::string_view file, std::uint32_t begin,
                                         std::string_view value) {
  return Aligner(file, begin, value).places();
}

}  // namespace cablelint
