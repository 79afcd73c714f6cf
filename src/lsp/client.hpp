#pragma once
#include "lsp/lines.hpp"
#include "lsp/message.hpp"

namespace cablelint::lsp {

/// What the client at the other end can do, as it says at the beginning.
struct Client {
  Encoding encoding = Encoding::utf16;
  bool pulls_findings = false;  // asks for them; they are not pushed then
  bool refreshes_findings = false;
  bool takes_other_findings = false;  // of other files, with those of a text
  bool related_places = false;
  bool tag_unnecessary = false;
  bool markdown = false;
  bool symbols_in_a_tree = false;
  bool actions_as_values = false;  // not only commands
  bool disabled_actions = false;
  bool preferred_actions = false;
  bool versioned_edits = false;
  bool creates_files = false;
  bool snippets = false;
  bool registers_watchers = false;
  bool progress = false;
  bool refreshes_hints = false;
  bool shows_explanations = false;  // takes them from the answer to the command; ours alone
};

Client client_of(const Json& capabilities);

}  // namespace cablelint::lsp
