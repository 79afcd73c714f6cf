#include "output/format.hpp"
#include "report/page.hpp"

namespace cablelint {
namespace {

void write(std::string& out, const Survey& survey, const Run& run) {
  out += report_page(survey, run.rules, run.page);
}

}  // namespace

const Format html_format = {.name = "html", .survey = write};

}  // namespace cablelint
