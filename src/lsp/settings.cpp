#include "lsp/settings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "rules/load.hpp"

namespace cablelint::lsp {
namespace {

class SettingsReader {
 public:
  using Complain = std::function<void(std::string)>;

  SettingsReader(const Json& settings, const Complain& complain)
      : settings_(settings), complain_(complain) {}

  void read(Request& request) const {
    text("preset", [&](std::string preset) { set_preset(request, std::move(preset)); });
    words("select", request.choice.select);
    words("ignore", request.choice.ignore);
    words("rules", request.rule_folders);
    text("config", [&](std::string path) { request.config = std::move(path); });
    text("baseline", [&](std::string path) { request.baseline = std::move(path); });
    day("asOf", request.choice.as_of);
    day("edition", request.choice.edition);
  }

 private:
  template <typename Take>
  void text(const char* key, Take take) const {
    const Json& value = at(settings_, key);
    if (value.is_null()) return;
    if (!value.is_string()) return complain_(fmt::format("setting `{}` is no text", key));
    if (auto words = value.get<std::string>(); !words.empty()) take(std::move(words));
  }

  void words(const char* key, std::vector<std::string>& into) const {
    const Json& value = at(settings_, key);
    if (value.is_null()) return;
    const bool all_words = value.is_array() && std::ranges::all_of(value, [](const Json& word) {
                             return word.is_string();
                           });
    if (!all_words) return complain_(fmt::format("setting `{}` is no list of texts", key));
    if (!value.empty()) into = value.get<std::vector<std::string>>();
  }

  void day(const char* key, std::optional<Date>& into) const {
    text(key, [&](const std::string& word) {
      if (const auto date = iso_date(word))
        into = date;
      else
        complain_(fmt::format("setting `{}` is no day like 2005-04-26: `{}`", key, word));
    });
  }

  void set_preset(Request& request, std::string preset) const {
    const auto names = preset_names();
    if (std::ranges::find(names, preset) == names.end())
      return complain_(
          fmt::format("setting `preset` is one of {}, not `{}`", fmt::join(names, ", "), preset));
    request.choice.preset = std::move(preset);
  }

  const Json& settings_;
  const Complain& complain_;
};

}  // namespace

Request with_absolute_paths(Request request, const std::filesystem::path& folder) {
  const auto make_absolute = [&](std::string& path) {
    if (!path.empty()) path = (folder / path).lexically_normal().string();
  };
  make_absolute(request.config);
  make_absolute(request.baseline);
  for (std::string& path : request.rule_folders) make_absolute(path);
  return request;
}

Request with_settings(Request request, const Json& settings,
                      const std::function<void(std::string)>& complain) {
  SettingsReader(settings, complain).read(request);
  return with_absolute_paths(request, request.working_folder);
}

}  // namespace cablelint::lsp
