#include "lsp/reading.hpp"

#include "linter/builtin.hpp"
#include "model/build.hpp"
#include "syntax/parse.hpp"

namespace cablelint::lsp {

Meaning::Meaning(const Source& source, const RuleSet& used)
    : restored(restore(source)),
      tree(parse(restored.source())),
      document(build(restored, tree, *used.tables)),
      rules(used) {}

std::uint32_t Reading::offset(const Json& position) const {
  const Place place = {position.at("line").get<std::uint32_t>(),
                       position.at("character").get<std::uint32_t>()};
  return lines_.offset(text(), place, encoding_);
}

Span Reading::span(const Json& range) const {
  const std::uint32_t begin = offset(range.at("start"));
  return {begin, std::max(begin, offset(range.at("end")))};
}

Json Reading::position(std::uint32_t offset) const {
  const auto [line, character] = lines_.place(text(), offset, encoding_);
  return {{"line", line}, {"character", character}};
}

Json Reading::range(Span span) const {
  return {{"start", position(span.begin)}, {"end", position(span.end)}};
}

const Judged& Reading::judged(Judge& judge, bool meant) const {
  if (!judged_) judged_ = judge.judge(source_, source_.path(), meant);
  return *judged_;
}

const Report& Reading::report() const {
  static const Report none;
  return judged_ ? judged_->report : none;
}

const RuleSet& Reading::rules() const {
  return judged_ && judged_->ruling ? *judged_->ruling->rules : builtin_rules();
}

const Meaning& Reading::meaning() const {
  if (meaning_ == nullptr) meaning_ = std::make_unique<const Meaning>(source_, rules());
  return *meaning_;
}

}  // namespace cablelint::lsp
