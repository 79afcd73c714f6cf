#include "lsp/client.hpp"

#include <string>

namespace cablelint::lsp {
namespace {

// The client's first choice among those that we have; UTF-16 where it says nothing.
Encoding encoding_of(const Json& capabilities) {
  const Json& offered = at(capabilities, "general", "positionEncodings");
  if (!offered.is_array()) return Encoding::utf16;
  for (const Json& name : offered)
    if (name.is_string())
      if (const auto encoding = encoding_named(name.get<std::string>())) return *encoding;
  return Encoding::utf16;
}

}  // namespace

Client client_of(const Json& capabilities) {
  const Json& text = at(capabilities, "textDocument");
  const Json& workspace = at(capabilities, "workspace");
  const Json& published = at(text, "publishDiagnostics");
  const Json& pulled = at(text, "diagnostic");
  const Json& actions = at(text, "codeAction");
  const Json& edits = at(workspace, "workspaceEdit");
  const auto of_findings = [&](const char* key) {
    return is_true(published, key) || is_true(pulled, key);
  };
  const auto tags = [&](const Json& findings) {
    return lists(at(findings, "tagSupport", "valueSet"), 1);
  };
  return {
      .encoding = encoding_of(capabilities),
      .pulls_findings = pulled.is_object(),
      .refreshes_findings = is_true(workspace, "diagnostics", "refreshSupport"),
      .takes_other_findings = is_true(pulled, "relatedDocumentSupport"),
      .related_places = of_findings("relatedInformation"),
      .tag_unnecessary = tags(published) || tags(pulled),
      .markdown = lists(at(text, "hover", "contentFormat"), "markdown"),
      .symbols_in_a_tree = is_true(text, "documentSymbol", "hierarchicalDocumentSymbolSupport"),
      .actions_as_values = at(actions, "codeActionLiteralSupport").is_object(),
      .disabled_actions = is_true(actions, "disabledSupport"),
      .preferred_actions = is_true(actions, "isPreferredSupport"),
      .versioned_edits = is_true(edits, "documentChanges"),
      .creates_files = lists(at(edits, "resourceOperations"), "create"),
      .snippets = is_true(text, "completion", "completionItem", "snippetSupport"),
      .registers_watchers = is_true(workspace, "didChangeWatchedFiles", "dynamicRegistration"),
      .progress = is_true(capabilities, "window", "workDoneProgress"),
      .refreshes_hints = is_true(workspace, "inlayHint", "refreshSupport"),
      .shows_explanations = is_true(capabilities, "experimental", "explanations"),
  };
}

}  // namespace cablelint::lsp
