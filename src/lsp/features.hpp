#pragma once
#include <map>
#include <string_view>

#include "lsp/client.hpp"
#include "lsp/judge.hpp"
#include "lsp/open_text.hpp"

namespace cablelint::lsp {

/// A question about an open text, which has been judged.
struct Question {
  const OpenText& text;
  const Json& params;
  const Client& client;
  Judge& judge;
  std::function<const OpenText*(const std::string& uri)> open_text;  // null: not open

  const Reading& reading() const { return text.reading(); }
  /// Where in the text the question is asked.
  std::uint32_t offset() const { return reading().offset(params.at("position")); }
};

/// The questions about a text, by their methods.
using Feature = Json (*)(const Question& question);
const std::map<std::string_view, Feature>& features();
/// What of it the server says that it can do.
Json feature_capabilities();

// One file each.
Json code_actions(const Question& question);
Json hover(const Question& question);
Json document_symbols(const Question& question);
Json folding_ranges(const Question& question);
Json completions(const Question& question);
Json semantic_tokens(const Question& question);
Json semantic_token_types();
Json inlay_hints(const Question& question);
Json definition(const Question& question);
Json references(const Question& question);

}  // namespace cablelint::lsp
