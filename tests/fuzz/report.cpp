// Any bytes may be lines of results: reading never crashes, and whatever is read makes a page in
// which nothing of it is an element, the same in however many parts it was counted.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>

#include "linter/builtin.hpp"
#include "report/page.hpp"
#include "report/result_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cablelint;
  Survey whole(builtin_rules(), true), sum(builtin_rules(), true);
  TextResult result;
  std::istringstream lines(std::string(data, data + size));
  for (std::string line; std::getline(lines, line);) {
    if (!read_result(line, result).empty()) continue;
    whole.add(result);
    Survey one(builtin_rules(), true);
    one.add(result);
    sum.add(one);
  }
  const PageWishes wishes = {.excerpts = true, .before = &whole};
  const std::string page = report_page(whole, builtin_rules(), wishes);
  if (page != report_page(sum, builtin_rules(), wishes)) std::abort();
  if (page.find("<script") != std::string::npos) std::abort();
  return 0;
}
