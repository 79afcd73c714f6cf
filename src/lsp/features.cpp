#include "lsp/features.hpp"

#include "lsp/code_actions.hpp"

namespace cablelint::lsp {

const std::map<std::string_view, Feature>& features() {
  static const std::map<std::string_view, Feature> all = {
      {"textDocument/codeAction", code_actions},
      {"textDocument/completion", completions},
      {"textDocument/definition", definition},
      {"textDocument/documentSymbol", document_symbols},
      {"textDocument/foldingRange", folding_ranges},
      {"textDocument/hover", hover},
      {"textDocument/inlayHint", inlay_hints},
      {"textDocument/references", references},
      {"textDocument/semanticTokens/full", semantic_tokens},
  };
  return all;
}

Json feature_capabilities() {
  return {{"codeActionProvider", {{"codeActionKinds", {"quickfix", "source.fixAll.cablelint"}}}},
          {"completionProvider", {{"triggerCharacters", {"(", ":", " ", ","}}}},
          {"definitionProvider", true},
          {"documentSymbolProvider", true},
          {"executeCommandProvider", {{"commands", Json::array({explain_command})}}},
          {"foldingRangeProvider", true},
          {"hoverProvider", true},
          {"inlayHintProvider", true},
          {"referencesProvider", true},
          {"semanticTokensProvider",
           {{"legend", {{"tokenTypes", semantic_token_types()}, {"tokenModifiers", Json::array()}}},
            {"full", true}}}};
}

}  // namespace cablelint::lsp
