// The regular expressions that stand in an expression.
#include "expression/pattern.hpp"
#include "expression/step.hpp"

namespace cablelint {
namespace {

// Walks a pattern that RE2 has taken, so its brackets are known to close.
class Anchors {
 public:
  explicit Anchors(std::string_view pattern) : pattern_(pattern) {}

  struct Found {
    bool in_every = true;  // of the alternatives
    bool in_any = false;
  };

  // Goes through the alternatives up to the bracket that ends them.
  Found alternatives() {
    Found found;
    bool here = false;
    const auto end_one = [&] {
      found.in_every = found.in_every && here;
      found.in_any = found.in_any || here;
      here = false;
    };
    for (; at_ < pattern_.size() && pattern_[at_] != ')'; ++at_) {
      if (pattern_[at_] == '|')
        end_one();
      else
        here = piece() || here;
    }
    end_one();
    return found;
  }

 private:
  // Whether the piece that begins here is an anchor, a line end or a group with one; leaves its
  // last character.
  bool piece() {
    switch (pattern_[at_]) {
      case '^':
      case '$':
        return true;
      case '\\':
        return std::string_view("bBAzn").find(pattern_[++at_]) != std::string_view::npos;
      case '[':
        skip_class();
        return false;
      case '(':
        ++at_;
        return alternatives().in_any;
      default:
        return false;
    }
  }

  void skip_class() {
    ++at_;
    if (pattern_[at_] == '^') ++at_;
    if (pattern_[at_] == ']') ++at_;
    for (; pattern_[at_] != ']'; ++at_) {
      if (pattern_[at_] == '\\')
        ++at_;
      else if (pattern_.substr(at_).starts_with("[:"))
        at_ = pattern_.find(":]", at_) + 1;
    }
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
};

void collect(const Step& step, std::vector<PatternUse>& uses) {
  for (const Step* operand : step.operands) collect(*operand, uses);
  if (step.pattern == nullptr) return;
  const Step& pattern = *step.operands[1];
  uses.push_back({pattern.span, *pattern.constant.as<std::string_view>()});
}

}  // namespace

std::vector<PatternUse> patterns(const Expression& expression) {
  std::vector<PatternUse> uses;
  collect(root_of(*expression.checked_), uses);
  return uses;
}

bool is_anchored(std::string_view pattern) { return Anchors(pattern).alternatives().in_every; }

}  // namespace cablelint
