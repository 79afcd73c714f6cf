#pragma once
#include <functional>
#include <stdexcept>
#include <string>

#include "output/json_text.hpp"

namespace cablelint::lsp {

/// Codes of JSON-RPC and of the protocol.
enum class ErrorCode {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  not_initialized = -32002,
  request_failed = -32803,
  request_cancelled = -32800
};

/// A request that cannot be answered.
class RequestError : public std::runtime_error {
 public:
  RequestError(ErrorCode code, const std::string& why) : runtime_error(why), code_(code) {}
  ErrorCode code() const { return code_; }

 private:
  ErrorCode code_;
};

/// Where messages go.
using Send = std::function<void(const Json& message)>;

Json request(const Json& id, std::string_view method, Json params);
Json notification(std::string_view method, Json params);
Json answer(const Json& id, Json result);
Json error_answer(const Json& id, ErrorCode code, std::string_view why);

/// Whether it is a number or a text, which ids are.
bool is_id(const Json& id);

/// The value below keys, one in another; null where there is none.
template <typename... Keys>
const Json& at(const Json& json, const Keys&... keys) {
  static const Json none;
  const Json* value = &json;
  const auto go = [&](std::string_view key) {
    if (value == nullptr || !value->is_object()) return void(value = nullptr);
    const auto found = value->find(std::string(key));
    value = found == value->end() ? nullptr : &*found;
  };
  (go(keys), ...);
  return value == nullptr ? none : *value;
}

/// Whether it is there and true.
template <typename... Keys>
bool is_true(const Json& json, const Keys&... keys) {
  const Json& value = at(json, keys...);
  return value.is_boolean() && value.get<bool>();
}

/// Whether a list is there that has the word.
bool lists(const Json& list, const Json& word);

}  // namespace cablelint::lsp
