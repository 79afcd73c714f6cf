#include "output/mark_json.hpp"

#include <nlohmann/json.hpp>
#include <vector>

#include "catch.hpp"

namespace cablelint {
namespace {

nlohmann::json json(const std::vector<std::string>& marks, bool rollup = false) {
  return nlohmann::json::parse(mark_json(marks, rollup));
}

}  // namespace

TEST_CASE("a marking is told as its parts and its right forms") {
  CHECK(mark_json(std::vector<std::string>{"secret//noforn"}, false) == R"~({
  "version": 1,
  "marks": [
    {
      "text": "secret//noforn",
      "form": "malformed",
      "level": "SECRET",
      "controls": [
        "NOFORN"
      ],
      "release_to": [],
      "display_to": [],
      "fgi": [],
      "foreign": false,
      "entire_text": false,
      "state": {
        "banner": "SECRET/NOFORN",
        "portion": "(S/NF)"
      },
      "register": {
        "banner": "SECRET//NOFORN",
        "portion": "(S//NF)"
      }
    }
  ]
}
)~");
}

TEST_CASE("what is no marking or not understood has no forms") {
  const auto marks = json({"GOOD MORNING", "(CO)", "(S//NF//QQX)"})["marks"];
  for (const auto& mark : marks) CHECK(mark["register"].is_null());
  CHECK(marks[0]["form"] == "unknown");
  CHECK(marks[1]["level"].is_null());
  CHECK(marks[2]["level"] == "SECRET");
}

TEST_CASE("markings are rolled up when asked") {
  CHECK_FALSE(json({"(S//NF)"}).contains("rollup"));
  const auto rollup = json({"(C)", "(S//REL TO USA, GBR)", "(SBU)"}, true)["rollup"];
  CHECK(rollup["complete"] == true);
  CHECK(rollup["register"]["banner"] == "SECRET//NOFORN");
  CHECK(rollup["controls"] == nlohmann::json{"NOFORN"});
}

TEST_CASE("a roll-up of something not understood is not complete") {
  const auto rollup = json({"(C)", "(CO)"}, true)["rollup"];
  CHECK(rollup["complete"] == false);
  CHECK(rollup["level"] == "CONFIDENTIAL");
  CHECK(json({}, true)["rollup"]["register"].is_null());
}

TEST_CASE("bytes that are no UTF-8 do not break the JSON") {
  CHECK(json({"(S//\xB6)"})["marks"].size() == 1);
}

}  // namespace cablelint
