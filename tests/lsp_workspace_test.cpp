#include "catch.hpp"
#include "lsp/uri.hpp"
#include "lsp_session.hpp"
#include "program.hpp"

namespace cablelint {
namespace {

const std::string too_high = with(sound_cable, "2. (C)", "2. (S)");

// A repository on the disk and a session in it.
class Workspace {
 public:
  explicit Workspace(Json capabilities = Json::object()) {
    folder.begin_repository();
    session.result("initialize", {{"capabilities", std::move(capabilities)}, {"rootUri", uri("")}});
  }
  std::string uri(const std::string& name) const {
    return lsp::uri_of((folder.path() / name).lexically_normal());
  }
  void say_that_files_changed() {
    session.tell("workspace/didChangeWatchedFiles", {{"changes", Json::array()}});
  }

  Folder folder;
  Session session{Request{.working_folder = folder.path()}};
};

const Json pulls = {{"textDocument", {{"diagnostic", Json::object()}}}};

}  // namespace

TEST_CASE("the settings of the editor choose the rules, and can change") {
  Session session;
  session.begin(Json::object(), {{"ignore", {"portion-above-classification"}}});
  session.open(too_high);
  CHECK(session.findings() == Json::array());
  session.tell("workspace/didChangeConfiguration",
               {{"settings", {{"cablelint", {{"select", {"portion-above-classification"}}}}}}});
  CHECK(session.rules() == "portion-above-classification");
  session.tell("workspace/didChangeConfiguration",
               {{"settings", {{"cablelint", {{"preset", "strictest"}, {"ignore", 7}}}}}});
  CHECK(session.rules() == "portion-above-classification");
  CHECK(session.last("window/showMessage")["message"] ==
        "cablelint: setting `ignore` is no list of texts");
}

TEST_CASE("a setting that names no rule is told, and nothing is judged by it") {
  Session session;
  session.begin(Json::object(), {{"ignore", {"portion-above-classificatio"}}});
  session.open(too_high);
  CHECK(session.findings() == Json::array());
  CHECK(session.last("window/showMessage")["message"].get<std::string>().find("did you mean") !=
        std::string::npos);
}

TEST_CASE("open texts are judged anew when a configuration changes") {
  Workspace workspace;
  Session& session = workspace.session;
  session.open(too_high, workspace.uri("a.txt"));
  CHECK(session.rules() == "portion-above-classification");
  workspace.folder.write(".cablelint.yaml", "rules:\n  portion-above-classification: off\n");
  workspace.say_that_files_changed();
  CHECK(session.findings() == Json::array());
  workspace.folder.write(".cablelint.yaml", "exclude: a.txt\n");
  workspace.say_that_files_changed();
  CHECK(session.findings() == Json::array());
}

TEST_CASE("faults of a configuration are findings in it, until they are mended") {
  Workspace workspace;
  Session& session = workspace.session;
  workspace.folder.write(".cablelint.yaml", "prest: strict\n");
  session.open(too_high, workspace.uri("a.txt"));
  CHECK(session.findings() == Json::array());
  const std::string config = workspace.uri(".cablelint.yaml");
  const Json faults = session.findings(config);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0]["range"] == Session::range(0, 0, 0, 5));
  CHECK(faults[0]["message"].get<std::string>().find("did you mean `preset`?") !=
        std::string::npos);
  CHECK(session.last("window/showMessage")["message"].get<std::string>().find(
            "cables below are not judged") != std::string::npos);

  workspace.folder.write(".cablelint.yaml", "preset: strict\n");
  workspace.say_that_files_changed();
  CHECK(session.findings(config) == Json::array());
  CHECK(session.rules().find("portion-above-classification") != std::string::npos);
}

TEST_CASE("a configuration is judged while it is written; its cables follow when it is saved") {
  Workspace workspace;
  Session& session = workspace.session;
  session.open(too_high, workspace.uri("a.txt"));
  session.open("preset: strickt\n", workspace.uri(".cablelint.yaml"));
  CHECK(session.findings().size() == 1);
  session.change({{{"text", "rules: {portion-above-classification: off}\n"}}});
  CHECK(session.findings() == Json::array());
  CHECK(session.findings(workspace.uri("a.txt")).size() == 1);
  workspace.folder.write(".cablelint.yaml", "rules: {portion-above-classification: off}\n");
  session.tell("textDocument/didSave", session.about_text());
  CHECK(session.findings(workspace.uri("a.txt")) == Json::array());
}

TEST_CASE("the word that was meant in a configuration is a quick fix") {
  Json capabilities;
  capabilities["textDocument"]["codeAction"]["codeActionLiteralSupport"] = Json::object();
  Workspace workspace(capabilities);
  Session& session = workspace.session;
  session.open("preset: strict\nrules: {tag-unknwn: off}\n", workspace.uri(".cablelint.yaml"));
  Json params = session.about_text();
  params["range"] = Session::range(1, 9, 1, 9);
  const Json actions = session.result("textDocument/codeAction", params);
  REQUIRE(actions.size() == 1);
  const Json edit = actions[0]["edit"]["changes"][workspace.uri(".cablelint.yaml")][0];
  session.change({{{"range", edit["range"]}, {"text", edit["newText"]}}});
  CHECK(session.findings() == Json::array());
}

TEST_CASE("rules of a configuration are read wherever the server was started") {
  Workspace workspace;
  workspace.folder.write(".cablelint.yaml", "rule-folders: policy\n");
  workspace.folder.write("policy/own/no-harvest.yaml",
                         "summary: the harvest\nfor: subject\n"
                         "expect: '!this.title.contains(\"HARVEST\")'\nmessage: the harvest\n"
                         "severity: warning\npresets: [recommended]\n"
                         "authority: [{cite: our policy}]\n"
                         "bad: [{subject: \"SUBJECT: HARVEST\", at: HARVEST}]\n"
                         "good: [{subject: \"SUBJECT: OTHER\"}]\n");
  Session& session = workspace.session;
  session.open(sound_cable, workspace.uri("a.txt"));
  INFO(session.last("window/showMessage").dump());
  CHECK(session.rules() == "no-harvest");
  workspace.folder.write("policy/own/no-harvest.yaml", "sumary: the harvest\n");
  workspace.say_that_files_changed();
  CHECK_FALSE(session.findings(workspace.uri("policy/own/no-harvest.yaml")).empty());
}

TEST_CASE("a fault in one folder does not keep the texts of another from being judged") {
  Workspace workspace;
  Session& session = workspace.session;
  workspace.folder.write("old/.cablelint.yaml", "prest: strict\n");
  session.open(too_high, workspace.uri("old/a.txt"));
  session.open(too_high, workspace.uri("new/a.txt"));
  CHECK(session.findings(workspace.uri("old/a.txt")) == Json::array());
  CHECK(session.findings(workspace.uri("new/a.txt")).size() == 1);
}

TEST_CASE("a workspace is checked as a folder is, open texts as they stand in the editor") {
  Workspace workspace(pulls);
  Session& session = workspace.session;
  workspace.folder.write("cables/a.txt", too_high);
  workspace.folder.write("cables/b.txt", too_high);
  workspace.folder.write("cables/notes.txt", "Buy wheat.\n");
  workspace.folder.write("page.html", too_high);
  workspace.folder.write(".hidden/c.txt", too_high);
  session.open(sound_cable, workspace.uri("cables/b.txt"));
  const Json report = session.result(
      "workspace/diagnostic", {{"previousResultIds", Json::array()}, {"workDoneToken", "w"}});
  std::string counts;
  for (const Json& item : report["items"])
    counts += lsp::last_name(item["uri"].get<std::string>()) + " " +
              std::to_string(item["items"].size()) + "\n";
  CHECK(counts == "a.txt 1\nb.txt 0\nnotes.txt 0\n");
  CHECK(session.last("$/progress")["value"]["kind"] == "end");
}

TEST_CASE("who has the findings of the workspace waits until something has changed") {
  Json capabilities = pulls;
  capabilities["workspace"]["didChangeWatchedFiles"]["dynamicRegistration"] = true;
  Workspace workspace(capabilities);
  Session& session = workspace.session;
  workspace.folder.write("a.txt", too_high);
  Json params = {{"previousResultIds", Json::array()}};
  const Json report = session.result("workspace/diagnostic", params);
  REQUIRE(report["items"].size() == 1);
  params["previousResultIds"] = {
      {{"uri", report["items"][0]["uri"]}, {"value", report["items"][0]["resultId"]}}};
  const auto ask = [&](int id) {
    session.server().receive(lsp::request(id, "workspace/diagnostic", params).dump());
  };

  SECTION("and has them then") {
    ask(70);
    CHECK(session.sent().back()["id"] != 70);
    workspace.folder.write("a.txt", sound_cable);
    workspace.say_that_files_changed();
    CHECK(session.sent().back()["id"] == 70);
    CHECK(session.sent().back()["result"]["items"][0]["items"] == Json::array());
    ask(71);
    CHECK(session.sent().back()["id"] == 71);
  }
  SECTION("or cancels it") {
    ask(70);
    session.tell("$/cancelRequest", {{"id", 70}});
    CHECK(session.sent().back()["id"] == 70);
    CHECK(session.sent().back()["error"]["code"] == -32800);
  }
  SECTION("or asks again") {
    ask(70);
    ask(71);
    CHECK(session.sent().back()["id"] == 70);
    CHECK(session.sent().back()["error"]["code"] == -32800);
  }
  SECTION("or the session ends") {
    ask(70);
    const std::size_t before = session.sent().size();
    CHECK(session.result("shutdown").is_null());
    CHECK(session.sent()[before]["error"]["code"] == -32800);
  }
}

TEST_CASE("a client that pulls is asked to pull again when a configuration changes") {
  Json capabilities = pulls;
  capabilities["workspace"]["diagnostics"]["refreshSupport"] = true;
  capabilities["textDocument"]["diagnostic"]["relatedDocumentSupport"] = true;
  Workspace workspace(capabilities);
  Session& session = workspace.session;
  session.open(too_high, workspace.uri("a.txt"));
  const Json before = session.result("textDocument/diagnostic", session.about_text());
  workspace.folder.write(".cablelint.yaml", "prest: strict\n");
  workspace.say_that_files_changed();
  CHECK(session.sent().back()["method"] == "workspace/diagnostic/refresh");
  Json again = session.about_text();
  again["previousResultId"] = before["resultId"];
  const Json after = session.result("textDocument/diagnostic", again);
  CHECK(after["items"] == Json::array());
  CHECK(after["relatedDocuments"][workspace.uri(".cablelint.yaml")]["items"].size() == 1);
}

TEST_CASE("a request that is cancelled is answered so") {
  std::vector<Json> sent;
  bool cancelled = false;
  lsp::Server server({.no_config = true}, {[&](const Json& message) { sent.push_back(message); },
                                           [&](const Json& id) { return cancelled && id == 7; }});
  server.receive(lsp::request(1, "initialize", {{"capabilities", Json::object()}}).dump());
  cancelled = true;
  server.receive(lsp::request(7, "workspace/diagnostic", Json::object()).dump());
  CHECK(sent.back()["error"]["code"] == -32800);
  server.receive(lsp::request(8, "workspace/diagnostic", Json::object()).dump());
  CHECK(sent.back()["result"]["items"] == Json::array());
}

TEST_CASE("texts with a name of blanks and signs are judged by the configuration beside them") {
  Workspace workspace;
  workspace.folder.write("a b/.cablelint.yaml", "rules: {portion-above-classification: off}\n");
  workspace.session.open(too_high, workspace.uri("a b/100% #1.txt"));
  CHECK(workspace.session.findings() == Json::array());
}

}  // namespace cablelint
