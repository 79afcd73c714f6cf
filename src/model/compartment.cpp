#include "model/compartment.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "model/control.hpp"

namespace cablelint {
namespace {

// Numbers come before letters, 9 before 14.
struct NumbersFirst {
  bool operator()(std::string_view one, std::string_view other) const {
    const auto place = [](std::string_view text) {
      const bool number = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
      return std::tuple(!number, number ? text.size() : 0, text);
    };
    return place(one) < place(other);
  }
};

using Words = std::set<std::string, NumbersFirst>;

// SIGMA 14 is a number of the system itself, G ABCD a compartment and its sub-compartment.
struct System {
  Words numbers;
  std::map<std::string, Words, NumbersFirst> compartments;
};

// The part of a text before a separator, which goes with it.
std::string_view cut(std::string_view& text, char separator) {
  const auto end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

void add_words(Words& words, std::string_view text) {
  while (!text.empty()) words.emplace(cut(text, ' '));
}

void add(System& system, std::string_view name) {
  std::string_view own = cut(name, '-');
  cut(own, ' ');
  add_words(system.numbers, own);
  while (!name.empty()) {
    std::string_view compartment = cut(name, '-');
    const std::string code(cut(compartment, ' '));
    add_words(system.compartments[code], compartment);
  }
}

std::string written(std::string_view name, const System& system) {
  std::string text(name);
  for (const std::string& number : system.numbers) text.append(" ").append(number);
  for (const auto& [code, words] : system.compartments) {
    text.append("-").append(code);
    for (const std::string& word : words) text.append(" ").append(word);
  }
  return text;
}

std::string_view system_of(std::string_view control) {
  const ControlWord& word = control_word(control);
  return word.kind == ControlKind::compartment || word.name == "SIGMA" ? word.name : "";
}

}  // namespace

std::string with_short_compartments(std::string_view name) {
  static constexpr std::array<std::array<std::string_view, 2>, 6> titles = {{{"-GAMMA", "-G"},
                                                                             {"-ECRU", "-EU"},
                                                                             {"-NONBOOK", "-NK"},
                                                                             {"-BLUEFISH", "-BLFH"},
                                                                             {"-IDITAROD", "-IDIT"},
                                                                             {"-KANDIK", "-KAND"}}};
  std::string text(name);
  for (const auto& [title, code] : titles)
    if (const auto at = text.find(title); at != std::string::npos)
      text.replace(at, title.size(), code);
  return text;
}

std::vector<std::string> with_compartments_joined(const std::vector<std::string>& controls) {
  std::map<std::string_view, System> systems;
  for (const std::string& name : controls)
    if (const std::string_view system = system_of(name); !system.empty())
      add(systems[system], name);
  std::vector<std::string> result;
  for (const std::string& name : controls)
    if (system_of(name).empty()) result.push_back(name);
  for (const auto& [name, system] : systems) result.push_back(written(name, system));
  return result;
}

}  // namespace cablelint
