#include <fmt/format.h>

#include "catch.hpp"
#include "lsp_session.hpp"
#include "program.hpp"

namespace cablelint {
namespace {

const Json all_of_actions = {
    {"textDocument",
     {{"codeAction",
       {{"codeActionLiteralSupport", Json::object()},
        {"isPreferredSupport", true},
        {"disabledSupport", true}}},
      {"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}},
      {"hover", {{"contentFormat", {"markdown", "plaintext"}}}}}},
    {"workspace",
     {{"workspaceEdit", {{"documentChanges", true}, {"resourceOperations", {"create"}}}}}}};

Json actions_at(Session& session, std::uint32_t line, Json only = nullptr) {
  Json params = session.about_text();
  params["range"] = Session::range(line, 0, line, 99);
  params["context"]["diagnostics"] = Json::array();
  if (!only.is_null()) params["context"]["only"] = std::move(only);
  return session.result("textDocument/codeAction", params);
}

std::string titles(const Json& actions) {
  std::string all;
  for (const Json& action : actions) all += action["title"].get<std::string>() + "\n";
  return all;
}

std::string hover_at(Session& session, std::uint32_t line, std::uint32_t character) {
  const Json answer = session.result("textDocument/hover", session.about(line, character));
  return answer.is_null() ? "" : answer["contents"]["value"].get<std::string>();
}

bool has(const std::string& text, std::string_view part) {
  INFO(text);
  CHECK(text.find(part) != std::string::npos);
  return true;
}

Json hints_of(Session& session) {
  Json asked = session.about_text();
  asked["range"] = Session::range(0, 0, 99, 0);
  return session.result("textDocument/inlayHint", asked);
}

}  // namespace

TEST_CASE("a safe fix is preferred and edits the version that was judged") {
  Session session;
  session.begin(all_of_actions);
  session.open(with(sound_cable, "PGOV,", "PGOV, PGOV,"));
  const Json actions = actions_at(session, 6);
  REQUIRE(actions.size() >= 2);
  const Json& fix = actions[0];
  CHECK(fix["title"].get<std::string>().ends_with(" (safe)"));
  CHECK(fix["isPreferred"] == true);
  CHECK(fix["kind"] == "quickfix");
  CHECK(fix["diagnostics"][0]["code"] == "tag-repeated");
  const Json& change = fix["edit"]["documentChanges"][0];
  CHECK(change["textDocument"]["version"] == 1);
  session.change(
      {{{"range", change["edits"][0]["range"]}, {"text", change["edits"][0]["newText"]}}});
  CHECK(session.findings() == Json::array());
}

TEST_CASE("a fix that changes a level is shown, and no tool applies it") {
  Session session;
  session.begin(all_of_actions);
  session.open(with(sound_cable, "2. (C)", "2. (S)"));
  const Json actions = actions_at(session, 12);
  CHECK(actions[0]["disabled"].is_object());
  CHECK_FALSE(actions[0].contains("edit"));
  CHECK(titles(actions).find("explain portion-above-classification") != std::string::npos);
}

TEST_CASE("all safe fixes are applied at once where that is asked for") {
  Session session;
  session.begin(all_of_actions);
  session.open(with(sound_cable, "PGOV, PREL,", "PGOV, PGOV, PREL, PREL,"));
  const Json actions = actions_at(session, 0, {"source.fixAll"});
  REQUIRE(actions.size() == 1);
  CHECK(actions[0]["kind"] == "source.fixAll.cablelint");
  const Json edit = actions[0]["edit"]["documentChanges"][0]["edits"][0];
  session.change({{{"range", edit["range"]}, {"text", edit["newText"]}}});
  CHECK(session.findings() == Json::array());
  CHECK(actions_at(session, 0, {"source.fixAll"}) == Json::array());
  CHECK(actions_at(session, 0, {"refactor"}) == Json::array());
}

TEST_CASE("what lets a finding stay is written into the nearest configuration") {
  const Folder folder;
  folder.begin_repository();
  const std::string config =
      "preset: recommended\nsuppress:\n    - rule: tag-repeated\n"
      "      path: old.txt\n      reason: \"it is old\"\n";
  folder.write(".cablelint.yaml", config);
  Session session(Request{.working_folder = folder.path()});
  session.begin(all_of_actions);
  session.open(with(sound_cable, "2. (C)", "2. (S)"),
               "file://" + (folder.path() / "a*.txt").string());
  Json stay;
  for (const Json& action : actions_at(session, 12))
    if (action["title"].get<std::string>().starts_with("let this stay")) stay = action;
  REQUIRE(stay.is_object());
  const Json edit = stay["edit"]["documentChanges"][0]["edits"][0];
  CHECK(edit["range"] == Session::range(2, 0, 2, 0));
  CHECK(edit["newText"] ==
        "    - rule: portion-above-classification\n      path: \"a[*].txt\"\n"
        "      text: \"(S)\"\n      reason: \"\"\n");

  std::string filled = edit["newText"];
  filled.replace(filled.find("\"\""), 2, "a drill");
  std::string text = config;
  text.insert(text.find("    - rule"), filled);
  folder.write(".cablelint.yaml", text);
  session.tell("workspace/didChangeWatchedFiles", {{"changes", Json::array()}});
  CHECK(session.findings() == Json::array());
}

TEST_CASE("where there is no configuration one is begun") {
  const Folder folder;
  folder.begin_repository();
  Session session(Request{.working_folder = folder.path()});
  session.begin(all_of_actions);
  session.open(with(sound_cable, "2. (C)", "2. (S)"),
               "file://" + (folder.path() / "a.txt").string());
  const Json actions = actions_at(session, 12);
  const Json& changes = actions[1]["edit"]["documentChanges"];
  CHECK(changes[0]["kind"] == "create");
  CHECK(changes[1]["edits"][0]["newText"].get<std::string>().starts_with("suppress:\n  - rule: "));
}

TEST_CASE("nothing can be let stay where no configuration is read") {
  const Folder folder;
  Session session(Request{.working_folder = folder.path(), .no_config = true});
  session.begin(all_of_actions);
  session.open(with(sound_cable, "2. (C)", "2. (S)"),
               "file://" + (folder.path() / "a.txt").string());
  CHECK(titles(actions_at(session, 12)).find("stay") == std::string::npos);
}

TEST_CASE("a hover says what was found, why, and what puts it right") {
  Session session;
  session.begin(all_of_actions);
  session.open(with(sound_cable, "2. (C)", "2. (S)"));
  const std::string page = hover_at(session, 12, 4);
  has(page, "**portion-above-classification** error: ");
  has(page, "authority: 32 CFR 2001.21(b)");
  has(page, "fix: ");
  has(page, "\n**(S)** mark\n");
}

TEST_CASE("a hover says what words mean, when, and who says so") {
  Session session;
  session.begin();
  session.open(sound_cable);
  has(hover_at(session, 6, 7), "PGOV tag\n");
  has(hover_at(session, 6, 7), "(subject)");
  has(hover_at(session, 4, 2), "SIPDIS caption\n");
  has(hover_at(session, 5, 6), "12958 order\nClassified National Security Information");
  has(hover_at(session, 3, 2), "its portions together require CONFIDENTIAL");
  has(hover_at(session, 3, 24), "ALMATY post\n");
  has(hover_at(session, 9, 12), "ASTANA post\n");
  has(hover_at(session, 1, 14), "ALMATY post\n");
  CHECK(hover_at(session, 13, 1).empty());
}

TEST_CASE("the outline of a cable has its heading and its paragraphs") {
  Session session;
  session.begin(all_of_actions);
  session.open(with(sound_cable, "2. (C)", "A. (C) Wheat.\n2. (C)"));
  const Json outline = session.result("textDocument/documentSymbol", session.about_text());
  std::string names;
  for (const Json& symbol : outline) names += symbol["name"].get<std::string>() + "\n";
  has(names, "C O N F I D E N T I A L ALMATY 001721\n");
  has(names, "caption: SIPDIS\n");
  has(names, "2. (C) The minister was glad");
  bool has_inner = false;
  for (const Json& symbol : outline) has_inner = has_inner || !symbol["children"].empty();
  CHECK(has_inner);

  Session flat;
  flat.begin();
  flat.open(sound_cable);
  CHECK(flat.result("textDocument/documentSymbol", flat.about_text())[0].contains("location"));
}

TEST_CASE("the heading and paragraphs of several lines can be folded") {
  Session session;
  session.begin();
  session.open(with(sound_cable, "2. (C)", "more of it.\n2. (C)"));
  const Json folds = session.result("textDocument/foldingRange", session.about_text());
  std::string lines;
  for (const Json& fold : folds)
    lines += fmt::format("{}-{} ", fold["startLine"].get<int>(), fold["endLine"].get<int>());
  CHECK(lines == "0-10 8-9 11-12 ");
}

TEST_CASE("the explanation of a rule is shown on command") {
  Session session;
  session.begin();
  session.open(sound_cable);
  const Json page = session.result(
      "workspace/executeCommand",
      {{"command", "cablelint.explain"}, {"arguments", {"tag-repeated", "untitled:Untitled-1"}}});
  CHECK(page.get<std::string>().starts_with("tag-repeated: "));
  CHECK(session.last("window/showMessage")["message"] == page);
  CHECK(session.error_code("workspace/executeCommand", {{"command", "rm"}}) == -32602);
}

TEST_CASE("a client that has a place for explanations is sent no message of them") {
  Session session;
  session.begin({{"experimental", {{"explanations", true}}}});
  session.open(sound_cable);
  session.sent().clear();
  const Json page = session.result(
      "workspace/executeCommand",
      {{"command", "cablelint.explain"}, {"arguments", {"tag-repeated", "untitled:Untitled-1"}}});
  CHECK(page.get<std::string>().starts_with("tag-repeated: "));
  CHECK(session.sent().size() == 1);
}

namespace {

// What is offered where a cable is written to so far: labels, a line each.
std::string offered(const std::string& text, std::uint32_t line, std::uint32_t character) {
  Session session;
  session.begin();
  session.open(text);
  std::string labels;
  for (const Json& item : session.result("textDocument/completion", session.about(line, character)))
    labels += item["label"].get<std::string>() + "\n";
  return labels;
}

}  // namespace

TEST_CASE("what may come is offered where it may come") {
  has(offered(with(sound_cable, "PGOV, PREL, KZ", "PGOV, P"), 6, 13), "PREL\n");
  has(offered(with(sound_cable, "SIPDIS", "S"), 4, 1), "SIPDIS\n");
  has(offered(with(sound_cable, "SIPDIS", "E.O"), 4, 3), "E.O. 12958: DECL: 04/26/2015\n");
  has(offered(with(sound_cable, "04/26/2015", ""), 5, 18), "04/26/2015\n04/26/2030\n");
  has(offered(with(sound_cable, "04/26/2015", ""), 5, 18), "25X1\n");
  has(offered(with(sound_cable, "1.4 (b) and (d)", "1.4 ("), 10, 50), "(b)\n");
  has(offered(with(sound_cable, "ALMATY 1690", "AL"), 8, 10), "ALMATY\n");
  has(offered(with(sound_cable, "2. (C)", "2. ("), 12, 4), "(S)\n");
  CHECK(offered(sound_cable, 11, 30).empty());
  CHECK(offered(with(sound_cable, "2. (C)", "2. (C) He declared the reason:"), 12, 30).empty());
  CHECK(offered(with(sound_cable, "12958", "13526"), 6, 6).find("AART\n") == std::string::npos);
}

TEST_CASE("an empty text may begin as a cable of any level, in which nothing is found") {
  Session session;
  session.begin();
  session.open("");
  const Json items = session.result("textDocument/completion", session.about(0, 0));
  REQUIRE(items.size() > 4);
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string text = items[i]["textEdit"]["newText"];
    session.change({{{"text", text}}});
    INFO(text << session.findings().dump(2));
    CHECK(session.findings() == Json::array());
  }
}

TEST_CASE("what is to be filled in of a cable to begin with comes in the order of its text") {
  Session session;
  Json capabilities;
  capabilities["textDocument"]["completion"]["completionItem"]["snippetSupport"] = true;
  session.begin(capabilities);
  session.open("");
  const Json items = session.result("textDocument/completion", session.about(0, 0));
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string text = items[i]["textEdit"]["newText"];
    INFO(text);
    std::size_t before = 0;
    for (int blank = 1; blank <= 9; ++blank) {
      const std::size_t here = text.find(fmt::format("${{{}:", blank));
      CHECK(here != std::string::npos);
      CHECK(here > before);
      before = here;
    }
  }
}

TEST_CASE("what is offered takes the place of what was typed") {
  Session session;
  session.begin();
  session.open(with(sound_cable, "PGOV, PREL, KZ", "PGOV, PR"));
  const Json items = session.result("textDocument/completion", session.about(6, 14));
  CHECK(items[0]["textEdit"]["range"] == Session::range(6, 12, 6, 14));
}

TEST_CASE("what has brackets takes the place of the end bracket too") {
  Session session;
  session.begin();
  session.open(with(sound_cable, "1.4 (b) and (d)", "1.4 ()"));
  const Json reasons = session.result("textDocument/completion", session.about(10, 46));
  CHECK(reasons[0]["label"] == "(a)");
  CHECK(reasons[0]["textEdit"]["range"] == Session::range(10, 45, 10, 47));
  session.open(with(sound_cable, "1. (C)", "1. ()"));
  const Json marks = session.result("textDocument/completion", session.about(11, 4));
  CHECK(marks[0]["textEdit"]["range"] == Session::range(11, 3, 11, 5));
}

TEST_CASE("a reference in the text leads to its item, and back") {
  Session session;
  session.begin();
  session.open(sound_cable);
  CHECK(session.result("textDocument/definition", session.about(11, 32))["range"]["start"] ==
        Session::place(9, 5));
  Json asked = session.about(8, 8);
  asked["context"]["includeDeclaration"] = true;
  const Json found = session.result("textDocument/references", asked);
  REQUIRE(found.size() == 2);
  CHECK(found[1]["range"]["start"]["line"] == 12);
  CHECK(session.result("textDocument/definition", session.about(0, 0)).is_null());
}

TEST_CASE("a heading below its portions shows what they require") {
  Session session;
  session.begin();
  session.open(with(sound_cable, "2. (C)", "2. (S/NF)"));
  const Json hints = hints_of(session);
  REQUIRE(hints.size() == 1);
  has(hints[0]["label"], "portions require SECRET");
  CHECK(hints[0]["position"]["line"] == 3);
  session.change({{{"text", sound_cable}}});
  CHECK(hints_of(session) == Json::array());
}

TEST_CASE("a paragraph that is read otherwise than it is printed shows its number") {
  Session session;
  session.begin();
  session.open(with(sound_cable, "1. (C)", "11. (C)"));
  const Json hints = hints_of(session);
  REQUIRE(hints.size() == 1);
  CHECK(hints[0]["label"] == "paragraph 1");
}

TEST_CASE("tokens come in order, each on one line") {
  Session session;
  const Json can = session.begin();
  CHECK(can["semanticTokensProvider"]["legend"]["tokenTypes"][1] == "enumMember");
  session.open(with(sound_cable, "HARVEST\n", "HARVEST \xc3\x89 (C)\n"));
  const Json data =
      session.result("textDocument/semanticTokens/full", session.about_text())["data"];
  REQUIRE(data.size() % 5 == 0);
  REQUIRE(data.size() > 50);
  CHECK(data[0] == 3);  // the level stands on the fourth line
  CHECK(data[1] == 0);
  CHECK(data[2] == 23);  // C O N F I D E N T I A L
  for (std::size_t i = 0; i < data.size(); i += 5) CHECK(data[i + 2] > 0);
}

}  // namespace cablelint
