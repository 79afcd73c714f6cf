#include "lsp/message.hpp"

#include <algorithm>

namespace cablelint::lsp {

Json request(const Json& id, std::string_view method, Json params) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}

Json notification(std::string_view method, Json params) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

Json answer(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json error_answer(const Json& id, ErrorCode code, std::string_view why) {
  return {{"jsonrpc", "2.0"},
          {"id", id},
          {"error", {{"code", static_cast<int>(code)}, {"message", why}}}};
}

bool is_id(const Json& id) { return id.is_string() || id.is_number_integer(); }

bool lists(const Json& list, const Json& word) {
  return list.is_array() && std::ranges::find(list, word) != list.end();
}

}  // namespace cablelint::lsp
