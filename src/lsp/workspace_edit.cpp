#include "lsp/workspace_edit.hpp"

#include <algorithm>

namespace cablelint::lsp {

Json edits_json(const Reading& reading, std::span<const Edit> edits) {
  Json list = Json::array();
  for (const Edit& edit : edits)
    list.push_back({{"range", reading.range(edit.span)}, {"newText", edit.replacement}});
  return list;
}

Json workspace_edit(const std::string& uri, const Json& version, Json edits, const Client& client) {
  Json edit = Json::object();
  if (client.versioned_edits)
    edit["documentChanges"] = Json::array(
        {{{"textDocument", {{"uri", uri}, {"version", version}}}, {"edits", std::move(edits)}}});
  else
    edit["changes"][uri] = std::move(edits);
  return edit;
}

Edit difference(std::string_view before, std::string_view after) {
  const auto same = std::ranges::mismatch(before, after);
  auto begin = static_cast<std::size_t>(same.in1 - before.begin());
  begin = begin == 0 ? 0 : before.rfind('\n', begin - 1) + 1;  // npos + 1 is 0
  const std::string_view old_rest = before.substr(begin);
  const std::string_view new_rest = after.substr(begin);
  const std::size_t most = std::min(old_rest.size(), new_rest.size());
  std::size_t shared = 0;
  while (shared < most &&
         old_rest[old_rest.size() - 1 - shared] == new_rest[new_rest.size() - 1 - shared])
    ++shared;
  const std::size_t line_end = old_rest.find('\n', old_rest.size() - shared);
  shared = line_end == old_rest.npos ? 0 : old_rest.size() - line_end - 1;
  const auto end = static_cast<std::uint32_t>(before.size() - shared);
  return {{static_cast<std::uint32_t>(begin), end},
          std::string(new_rest.substr(0, new_rest.size() - shared))};
}

}  // namespace cablelint::lsp
