#include <nlohmann/json.hpp>
#include <sstream>

#include "cli_cables.hpp"
#include "records/csv_rows.hpp"
#include "records/json_lines.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::ordered_json;

// A stream that gives its bytes a few at a time.
ReadBytes in_pieces(std::string text, std::size_t piece) {
  return [text = std::move(text), piece, at = std::size_t{0}](std::span<char> room) mutable {
    const std::size_t size = std::min({piece, room.size(), text.size() - at});
    std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(at), size, room.begin());
    at += size;
    return size;
  };
}

// "3: a b" for each row: the line it begins on and its values.
std::vector<std::string> rows_of(const std::string& text, bool backslash = false) {
  std::vector<std::string> before;
  for (const std::size_t piece : {1u, 2u, 7u, 1000u}) {
    CsvRows rows(in_pieces(text, piece), 40, backslash);
    std::vector<std::string> found;
    while (const auto row = rows.next()) {
      std::string words = std::to_string(row->line) + ":";
      for (const std::string& value : row->values) words += " [" + value + "]";
      found.push_back(words + row->error);
    }
    if (!before.empty()) CHECK(found == before);
    before = found;
  }
  return before;
}

using Strings = std::vector<std::string>;

std::string line_of(const std::string& id, std::string_view text) {
  return Json({{"id", id}, {"text", text}}).dump() + '\n';
}

// The results of a run over these records.
struct Results {
  Outcome outcome;
  std::vector<Json> lines;
};

Results results(const std::string& records, const std::string& options = "",
                std::string_view config = "") {
  const Folder folder;
  folder.begin_repository();
  if (!config.empty()) folder.write(".cablelint.yaml", config);
  folder.write("records", records);
  Results found = {run_program(folder.path(), "records " + options + " < records"), {}};
  std::istringstream out(found.outcome.out);
  for (std::string line; std::getline(out, line);) found.lines.push_back(Json::parse(line));
  return found;
}

}  // namespace

TEST_CASE("every record has a line of its own, in order, clean ones and broken ones too") {
  const auto [outcome, lines] =
      results(line_of("a", clean) + line_of("b", flawed) + "no JSON\n\n" + line_of("d", clean));
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "cablelint: error: 1 record could not be judged\n");
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].dump() == R"({"id":"a","mrn":"ALMATY 1721","post":"ALMATY","date":"2005-04-26",)"
                           R"("level":"UNCLASSIFIED","order":12958,"findings":[],)"
                           R"("counts":{"error":0,"warning":0,"note":0,"suppressed":0}})");
  REQUIRE(lines[1]["findings"].size() == 1);
  CHECK(lines[1]["findings"][0]["rule"] == "tag-unknown");
  CHECK(lines[1]["findings"][0]["path"] == "b");
  CHECK(lines[1]["counts"]["error"] == 1);
  CHECK(lines[2].dump() ==
        R"({"id":null,"line":3,"error":"no JSON: cannot be read on at byte 2"})");
  CHECK(lines[3]["id"] == "d");
}

TEST_CASE("findings in records make a run fail only where that is asked for") {
  CHECK(results(line_of("a", flawed)).outcome.status == 0);
  CHECK(results(line_of("a", flawed), "--fail-on error").outcome.status == 1);
  CHECK(results(line_of("a", clean), "--fail-on note").outcome.status == 0);
}

TEST_CASE("other fields are handed through where that is asked for, several texts are joined") {
  const Json record = {{"n", 7},
                       {"box", Json::array({1, 2})},
                       {"head", "UNCLAS ALMATY 001721"},
                       {"body", "E.O. 12958: N/A\n"}};
  const auto [outcome, lines] =
      results(record.dump() + '\n', "--id n --text head,body --keep box,none");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["id"] == 7);
  CHECK(lines[0]["box"] == Json::array({1, 2}));
  CHECK(lines[0]["none"].is_null());
  CHECK(lines[0]["order"] == 12958);
  CHECK(results("", "--keep level").outcome.err ==
        "cablelint: error: --keep level: results have a field `level` of their own\n");
}

TEST_CASE("a row a finding is a table") {
  const auto [outcome, lines] =
      results(line_of("a", clean) + line_of("b", flawed) + "[]\n", "--flat");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0]["id"] == "b");
  CHECK(lines[0]["rule"] == "tag-unknown");
  CHECK(lines[0]["line"] == 6);
  CHECK(lines[0]["level"] == "UNCLASSIFIED");
  CHECK(lines[0]["suppressed"].is_null());
  CHECK(lines[1]["error"] == "a list, not an object");
}

TEST_CASE("a configuration of the working folder knows records by their ids") {
  const std::string config =
      "suppress:\n  - {rule: tag-unknown, path: 1975/**, reason: so it was sent}\n";
  const auto found = results(line_of("1975/b", flawed) + line_of("b", flawed), "", config);
  REQUIRE(found.lines.size() == 2);
  CHECK(found.lines[0]["counts"]["suppressed"] == 1);
  CHECK(found.lines[0]["findings"][0]["suppressed"]["reason"] == "so it was sent");
  CHECK(found.lines[1]["counts"]["error"] == 1);
  CHECK(
      results(line_of("1975/b", flawed), "--no-suppressions", config).lines[0]["counts"]["error"] ==
      1);
}

TEST_CASE("what is no record is said where it stands") {
  const auto error = [](const std::string& line) {
    const auto found = results(line + "\n", "--max-record-size 2kb");
    CHECK(found.outcome.status == 2);
    REQUIRE(found.lines.size() == 1);
    return found.lines[0]["error"].get<std::string>();
  };
  CHECK(error(R"({"id": 1, "txt": "x"})") == "no field `text`, did you mean `txt`?");
  CHECK(error(R"({"id": 1, "text": 7})") == "field `text` is a number, not a text");
  CHECK(error(R"({"id": 1, "text": null})") == "field `text` is null, not a text");
  CHECK(error("{\"id\": 1, \"text\": \"\xB6\"}") == "no UTF-8: the byte 0xB6 at 20");
  CHECK(error(R"({"id": 1, "text": "a\u0000b"})") == "1 is a binary file, not a cable");
  CHECK(error(R"({"id": 1, "text": "x)") == "no JSON: cannot be read on at byte 21");
  CHECK(error(R"({"id": )" + std::string(500, '[') + std::string(500, ']') + "}") ==
        "nested more than 100 deep");
  CHECK(error(line_of("a", std::string(3000, 'x')).substr(0, 3000)) ==
        "more than 2048 bytes: see --max-record-size");
}

TEST_CASE("a record that is nested as deep as its line is long is refused") {
  const auto kept = [](std::size_t levels) {
    const std::string value = std::string(levels, '[') + std::string(levels, ']');
    return results("{\"id\": 1, \"text\": \"\", \"box\": " + value + "}\n", "--keep box")
        .lines.at(0);
  };
  CHECK(kept(100)["box"].dump() == std::string(100, '[') + std::string(100, ']'));
  CHECK(kept(101)["error"] == "nested more than 100 deep");
  CHECK(kept(1'000'000)["error"] == "nested more than 100 deep");
}

TEST_CASE("a last line that was cut is told, and what stands before it is judged") {
  const auto [outcome, lines] = results(line_of("a", flawed) + line_of("b", flawed).substr(0, 60));
  CHECK(outcome.status == 2);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0]["counts"]["error"] == 1);
  CHECK(lines[1]["error"] == "no JSON: cannot be read on at byte 61");
}

TEST_CASE("two records of the same id have a result each") {
  const auto [outcome, lines] = results(line_of("a", clean) + line_of("a", flawed));
  CHECK(outcome.status == 0);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0]["counts"]["error"] == 0);
  CHECK(lines[1]["counts"]["error"] == 1);
}

TEST_CASE("results that cannot be written end the run") {
  const Folder folder;
  std::string records;
  for (int i = 0; i < 2000; ++i) records += line_of("a", flawed);
  folder.write("records", records);
  const Outcome full = run_program(folder.path(), "records records > /dev/full");
  CHECK(full.status == 2);
  CHECK(full.err == "cablelint: error: cannot write the output: No space left on device\n");
  const Outcome left = run_program(folder.path(), "records records | head -n 1");
  CHECK(lines(left.out) == 1);
  CHECK(left.err.empty());
}

TEST_CASE("a line that is too long is never held, and the next one is read") {
  JsonLines lines(in_pieces(std::string(1 << 20, 'x') + "\n{}\n", 1000), 64);
  const auto first = lines.next();
  REQUIRE(first);
  CHECK(first->too_long);
  CHECK(first->text.capacity() < 4096);
  const auto second = lines.next();
  REQUIRE(second);
  CHECK(second->number == 2);
  CHECK(second->text == "{}");
  CHECK_FALSE(lines.next());
}

TEST_CASE("rows of CSV end where no quotes are open, however the bytes come in") {
  CHECK(rows_of("a,b\n1,2\n") == Strings{"2: [1] [2]"});
  CHECK(rows_of("a,b\r\n1,\"x\r\ny\"\r\n3,4") == Strings{"2: [1] [x\r\ny]", "4: [3] [4]"});
  CHECK(rows_of("a,b\n1,\"say \"\"no\"\", then\"\n") == Strings{"2: [1] [say \"no\", then]"});
  CHECK(rows_of("a,b\n1,6\" nails\n2,x\n") == Strings{"2: [1] [6\" nails]", "3: [2] [x]"});
  CHECK(rows_of("a,b\n1,\"x\n2,y\n") == Strings{"2: [1] [x\n2,y\n]ends inside quotes"});
  CHECK(rows_of("a,b\n\n1,2\n") == Strings{"3: [1] [2]"});
  CHECK(rows_of("a\n" + std::string(100, 'x') + "\n1\n") ==
        Strings{"2:more than 40 bytes: see --max-record-size", "3: [1]"});
}

TEST_CASE("backslashes escape quotes in CSV where that is asked for") {
  const std::string text = "a\n\"x \\\"y\\\" \\\\ \\n\"\n2\n";
  CHECK(rows_of(text, true) == Strings{"2: [x \"y\" \\ \\n]", "3: [2]"});
}

TEST_CASE("records may be rows of CSV") {
  const std::string csv = "id,origin,body\n7,ALMATY,\"" + std::string(flawed) + "\"\n8\n";
  const auto [outcome, lines] = results(csv, "--csv --text body --keep origin");
  CHECK(outcome.status == 2);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0]["id"] == "7");
  CHECK(lines[0]["origin"] == "ALMATY");
  CHECK(lines[0]["counts"]["error"] == 1);
  CHECK(lines[1]["error"] == "1 values for 3 columns");
  CHECK(lines[1]["line"] == 13);
  CHECK(results(csv, "--csv").outcome.err ==
        "cablelint: error: no column `text`: there are id, origin, body\n");
  CHECK(results(csv, "--csv --text bdy").outcome.err ==
        "cablelint: error: no column `bdy`, did you mean `body`?\n");
}

}  // namespace cablelint
