#pragma once
#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "catch.hpp"
#include "program.hpp"

// Texts that the program writes and that are kept in files, to be read when they change. With
// CABLELINT_BLESS=1 in the environment the files are rewritten; the target `bless` does so.

namespace cablelint {

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

// The lines that differ, "-" expected and "+" found, without those that both begin or end with.
inline std::string difference(const std::string& expected, const std::string& found) {
  const auto a = lines_of(expected), b = lines_of(found);
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t front = 0, back = 0;
  while (front < shorter && a[front] == b[front]) ++front;
  while (front + back < shorter && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  std::string text;
  for (std::size_t i = front; i + back < a.size(); ++i) text += "- " + a[i] + '\n';
  for (std::size_t i = front; i + back < b.size(); ++i) text += "+ " + b[i] + '\n';
  return text;
}

inline bool bless() {
  const char* wish = std::getenv("CABLELINT_BLESS");
  return wish != nullptr && std::string_view(wish) == "1";
}

// A file that is not there expects nothing.
inline void compare_with_file(const std::filesystem::path& path, const std::string& found) {
  const bool needless = found.empty() && !std::filesystem::exists(path);
  if (bless() && !needless) write_file(path, found);
  INFO(path << " is not what is found; `cmake --build build/dev --target bless` renews it\n"
            << difference(read_file(path), found));
  CHECK(found == read_file(path));
}

}  // namespace cablelint
