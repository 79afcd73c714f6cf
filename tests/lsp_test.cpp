#include "catch.hpp"
#include "lsp_session.hpp"
#include "program.hpp"

namespace cablelint {

TEST_CASE("a session begins with initialize and ends with shutdown and exit") {
  Session session;
  CHECK(session.error_code("textDocument/hover") == -32002);
  session.tell("textDocument/didOpen");  // dropped
  session.begin();
  CHECK(session.error_code("initialize") == -32600);
  CHECK(session.error_code("no/such") == -32601);
  CHECK(session.server().status_without_exit() == 1);
  CHECK(session.ask("shutdown")["result"].is_null());
  CHECK(session.error_code("textDocument/hover") == -32600);
  session.tell("exit");
  CHECK(session.server().exit_status() == 0);
}

TEST_CASE("exit without shutdown is an error, also before the session has begun") {
  Session session;
  session.tell("exit");
  CHECK(session.server().exit_status() == 1);
}

TEST_CASE("what is no message is answered by an error, and the session goes on") {
  Session session;
  session.begin();
  for (const auto& [body, code] : {std::pair("{", -32700),
                                   {"", -32700},
                                   {"\xff", -32700},
                                   {"[]", -32600},
                                   {"7", -32600},
                                   {"{}", -32600},
                                   {R"({"id": [], "method": "shutdown"})", -32600},
                                   {R"({"id": 1, "method": "textDocument/diagnostic"})", -32602}}) {
    session.server().receive(std::string_view(body));
    CHECK(session.sent().back()["error"]["code"] == code);
  }
  session.server().receive(std::string(100'000, '['));
  session.server().receive(lsp::Garbage{"x"});
  CHECK(session.sent().back()["error"]["code"] == -32700);
  const std::size_t sent = session.sent().size();
  session.server().receive(R"({"id": "cablelint-1", "result": null})");  // an answer
  CHECK(session.sent().size() == sent);
  session.open(sound_cable);
  CHECK(session.findings() == Json::array());
}

TEST_CASE("a notification that makes no sense is logged") {
  Session session;
  session.begin();
  session.open(sound_cable);
  session.change({{{"range", "here"}, {"text", "x"}}});
  CHECK(session.last("window/logMessage")["message"].get<std::string>().starts_with(
      "textDocument/didChange: "));
  session.change({{{"text", ""}}});
  CHECK(session.rules() == "no-cable");
}

TEST_CASE("the client's first encoding that we have is taken, UTF-16 where it says nothing") {
  const auto chosen = [](Json offered) {
    return Session().begin(
        {{"general", {{"positionEncodings", std::move(offered)}}}})["positionEncoding"];
  };
  CHECK(chosen({"utf-8", "utf-16"}) == "utf-8");
  CHECK(chosen({"utf-7", "utf-32"}) == "utf-32");
  CHECK(chosen(nullptr) == "utf-16");
}

TEST_CASE("a finding is published with its places in units of the encoding") {
  const std::string text = with(sound_cable, "PGOV, PREL, KZ", "PGOV (É𐐀), PREL, KZZ");
  for (const auto& [encoding, column] : {std::pair("utf-8", 27), {"utf-16", 24}, {"utf-32", 23}}) {
    Session session;
    session.begin({{"general", {{"positionEncodings", {encoding}}}}});
    session.open(text);
    const Json published = session.last("textDocument/publishDiagnostics");
    CHECK(published["version"] == 1);
    bool found = false;
    for (const Json& finding : published["diagnostics"])
      if (finding["code"] == "tag-unknown" && finding["range"]["start"]["character"] == column)
        found = true;
    INFO(published.dump(2));
    CHECK(found);
  }
}

TEST_CASE("a finding has what the client takes of it") {
  const std::string text = with(sound_cable, "2. (C)", "2. (S)");
  Session plain;
  plain.begin();
  plain.open(text);
  REQUIRE(plain.rules() == "portion-above-classification");
  const Json finding = plain.findings()[0];
  CHECK(finding["severity"] == 1);
  CHECK(finding["source"] == "cablelint");
  CHECK(finding["codeDescription"]["href"].get<std::string>().ends_with(
      "#portion-above-classification"));
  CHECK(finding["data"]["fingerprint"].get<std::string>().size() == 16);
  CHECK_FALSE(finding.contains("relatedInformation"));

  Session full;
  full.begin({{"textDocument",
               {{"publishDiagnostics",
                 {{"relatedInformation", true}, {"tagSupport", {{"valueSet", {1, 2}}}}}}}}});
  full.open(text);
  const Json related = full.findings()[0]["relatedInformation"][0];
  CHECK(related["location"]["uri"] == "untitled:Untitled-1");
  CHECK(related["location"]["range"]["start"]["line"] == 3);
  full.change({{{"text", with(sound_cable, "PGOV,", "PGOV, PGOV,")}}});
  REQUIRE(full.findings().size() == 1);
  CHECK(full.findings()[0]["tags"] == Json({1}));
}

TEST_CASE("edits of one change are made one after another") {
  Session session;
  session.begin();
  session.open("a\nb\r\nc");
  session.change({{{"range", Session::range(0, 0, 1, 0)}, {"text", "x"}},
                  {{"range", Session::range(0, 1, 0, 2)}, {"text", "\r"}},
                  {{"range", Session::range(9, 9, 9, 9)}, {"text", "end"}}});
  session.change({{{"range", Session::range(0, 0, 9, 0)}, {"text", ""}},
                  {{"range", Session::range(0, 0, 0, 0)}, {"text", sound_cable}}});
  CHECK(session.findings() == Json::array());
  session.change({{{"range", Session::range(12, 4, 12, 5)}, {"text", "S"}}});
  CHECK(session.rules() == "portion-above-classification");
}

TEST_CASE(
    "where the length of an edit and its range disagree, the length counts and it is logged") {
  Session session;
  session.begin();
  session.open(sound_cable + "\n");
  session.change({{{"range", Session::range(0, 0, 99, 0)}, {"rangeLength", 0}, {"text", ""}}});
  CHECK(session.findings() == Json::array());
  CHECK(session.last("window/logMessage")["message"].get<std::string>().find("its length") !=
        std::string::npos);
}

TEST_CASE("findings go when the text is closed") {
  Session session;
  session.begin();
  session.open("");
  CHECK(session.rules() == "no-cable");
  session.tell("textDocument/didClose", session.about_text());
  CHECK(session.findings() == Json::array());
}

TEST_CASE("a client that pulls findings is not pushed any") {
  Session session;
  const Json can = session.begin({{"textDocument", {{"diagnostic", Json::object()}}}});
  CHECK(can["diagnosticProvider"]["identifier"] == "cablelint");
  session.open(with(sound_cable, "2. (C)", "2. (S)"));
  CHECK(session.last("textDocument/publishDiagnostics").is_null());
  const Json report = session.result("textDocument/diagnostic", session.about_text());
  CHECK(report["kind"] == "full");
  CHECK(report["items"].size() == 1);
  Json again = session.about_text();
  again["previousResultId"] = report["resultId"];
  CHECK(session.result("textDocument/diagnostic", again)["kind"] == "unchanged");
  session.change({{{"text", sound_cable}}});
  CHECK(session.result("textDocument/diagnostic", again)["items"] == Json::array());
}

TEST_CASE("the program serves over standard input and output") {
  const Folder folder;
  const auto message = [](const char* method, Json params, Json id) {
    Json json = lsp::notification(method, std::move(params));
    if (!id.is_null()) json["id"] = id;
    return lsp::framed(json.dump());
  };
  const std::string begin = message("initialize", {{"capabilities", Json::object()}}, 1);
  const std::string end = message("shutdown", nullptr, 2) + message("exit", nullptr, nullptr);
  folder.write("book", begin + end);
  folder.write("gone", begin);
  folder.write("garbage", "GET / HTTP/1.1\r\n\r\n" + begin + end);

  const Outcome book = run_program(folder.path(), "server < book");
  CHECK(book.status == 0);
  CHECK(book.out.ends_with(lsp::framed(R"({"jsonrpc":"2.0","id":2,"result":null})")));
  CHECK(run_program(folder.path(), "server < gone").status == 1);
  const Outcome garbage = run_program(folder.path(), "server < garbage");
  CHECK(garbage.status == 0);
  CHECK(garbage.out.find("-32700") != std::string::npos);
  CHECK(run_program(folder.path(), "server < /dev/null").status == 1);
}

}  // namespace cablelint
