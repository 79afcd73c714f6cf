#pragma once
#include <algorithm>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "program.hpp"

namespace cablelint {

inline constexpr std::string_view clean =
    "R 260931Z APR 05\n"
    "FM AMEMBASSY ALMATY\n"
    "TO SECSTATE WASHDC 4310\n"
    "UNCLAS ALMATY 001721\n"
    "E.O. 12958: N/A\n"
    "TAGS: PGOV, KZ\n"
    "SUBJECT: THE HARVEST\n"
    "1. The harvest was good.\n"
    "DOE\n"
    "NNNN\n";

// The same cable with other TAGS: "KZZ" is none.
inline std::string with_tags(const std::string& tags) {
  std::string text(clean);
  return text.replace(text.find("PGOV, KZ"), 8, tags);
}

inline const std::string flawed = with_tags("PGOV, KZZ");

inline constexpr std::string_view kzz =
    "error: TAG `KZZ` is in no list of subjects, places, organizations or programs [tag-unknown]\n";

inline std::string concise(const std::string& path) { return path + ":6:13: " + std::string(kzz); }

inline void check_contains(const std::string& text, std::string_view part) {
  INFO(text << "must contain\n" << part);
  CHECK(text.find(part) != std::string::npos);
}

inline std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace cablelint
