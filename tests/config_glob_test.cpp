#include <fmt/format.h>

#include "catch.hpp"
#include "config/glob.hpp"

namespace cablelint {
namespace {

bool matches(std::string_view pattern, std::string_view path) {
  const Glob glob(pattern);
  INFO(pattern << " on " << path << ": " << glob.fault());
  CHECK(glob.fault().empty());
  return glob.matches(path);
}

}  // namespace

TEST_CASE("a star and a question mark stay within a name") {
  CHECK(matches("cables/*.txt", "cables/a.txt"));
  CHECK(matches("cables/*.txt", "cables/.txt"));
  CHECK_FALSE(matches("cables/*.txt", "cables/old/a.txt"));
  CHECK_FALSE(matches("*.txt", "cables/a.txt"));
  CHECK(matches("a?.txt", "ab.txt"));
  CHECK(matches("a?.txt", "a\u00e9.txt"));
  CHECK_FALSE(matches("a?b", "a/b"));
}

TEST_CASE("two stars go through any number of folders") {
  CHECK(matches("**/a.txt", "a.txt"));
  CHECK(matches("**/a.txt", "x/y/a.txt"));
  CHECK_FALSE(matches("**/a.txt", "x/ba.txt"));
  CHECK(matches("x/**/a.txt", "x/a.txt"));
  CHECK(matches("x/**/a.txt", "x/y/z/a.txt"));
  CHECK_FALSE(matches("x/**/a.txt", "y/a.txt"));
  CHECK(matches("**", "x/y"));
}

TEST_CASE("a folder stands for all that is in it and below") {
  for (const std::string_view pattern : {"x/", "x/**"}) {
    CHECK(matches(pattern, "x/a.txt"));
    CHECK(matches(pattern, "x/y/a.txt"));
    CHECK_FALSE(matches(pattern, "x"));
    CHECK_FALSE(matches(pattern, "xy/a.txt"));
  }
}

TEST_CASE("sets and choices") {
  CHECK(matches("[ab].txt", "b.txt"));
  CHECK_FALSE(matches("[!ab].txt", "b.txt"));
  CHECK(matches("[!ab].txt", "c.txt"));
  CHECK_FALSE(matches("x[!a]y", "x/y"));
  CHECK(matches("[0-9][]].txt", "7].txt"));
  CHECK(matches("a.{txt,cable}", "a.cable"));
  CHECK_FALSE(matches("a.{txt,cable}", "a.tel"));
  CHECK(matches("{a,b{c,d}}", "bd"));
  CHECK(matches("a,b", "a,b"));
}

TEST_CASE("other characters mean themselves") {
  CHECK(matches("./a.txt", "a.txt"));
  CHECK(matches("../a+b (c)|^$.txt", "../a+b (c)|^$.txt"));
  CHECK_FALSE(matches("a.txt", "axtxt"));
  CHECK_FALSE(matches("a.txt", "a.txt2"));
  CHECK_FALSE(matches("a.txt", "a.txt\n"));
}

TEST_CASE("what is no pattern says why, and matches nothing") {
  const auto fault = [](std::string_view pattern) {
    const Glob glob(pattern);
    CHECK_FALSE(glob.matches(pattern));
    return glob.fault();
  };
  CHECK(fault("") == "an empty path");
  CHECK(fault("/x") == "`/x` is an absolute path");
  CHECK(fault("!x/**") == "`!x/**` begins with `!`");
  for (const std::string_view pattern : {"..", "../..", "x/..", "x/../y", "x/./y", "x//y", "."})
    CHECK(fault(pattern) == fmt::format("`{}` matches no path", pattern));
  CHECK(fault("a**") == "`**` beside other characters");
  CHECK(fault("**b") == "`**` beside other characters");
  CHECK(fault("a\\b") == "a `\\` in a path");
  CHECK(fault("[a") == "a `[` without its `]`");
  CHECK(fault("{a") == "a `{` without its `}`");
  CHECK(fault("a}") == "a `}` without its `{`");
  CHECK(fault("[z-a]") == "`[z-a]` is no pattern of paths: invalid character class range: z-a");
}

TEST_CASE("a pattern knows the folder in which it finds something") {
  CHECK(Glob("x/y/*.txt").base() == "x/y");
  CHECK(Glob("x/y[a]/b").base() == "x");
  CHECK(Glob("*.txt").base().empty());
  CHECK(Glob("x/").base() == "x");
  CHECK(Glob("x/a.txt").base() == "x/a.txt");
  CHECK(Glob("x/a.txt").is_plain());
  CHECK_FALSE(Glob("x/a?.txt").is_plain());
}

}  // namespace cablelint
