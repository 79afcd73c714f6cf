#include "catch.hpp"
#include "output_support.hpp"

namespace cablelint {

TEST_CASE("a record names the place in bytes, with an end that is exclusive") {
  Diagnostic known = finding({5, 8});
  known.fingerprint = "4b6096bcde5e729f";
  CHECK(written(jsonl_format, {{Source("a.txt", "\u00b61. (S) X\n"), {{known}}}}) ==
        R"({"path":"a.txt","line":1,"column":6,"end_line":1,"end_column":9,"rule":"some-rule",)"
        R"("severity":"error","message":"something was seen","fingerprint":"4b6096bcde5e729f"})"
        "\n");
}

TEST_CASE("a record carries authority, help, related places and the fix") {
  const Json record = Json::parse(
      written(jsonl_format, {{Source("a.txt", "CONF\n1. (S) X.\n"), {{whole_finding()}}}}));
  CHECK(record["label"] == "above CONFIDENTIAL");
  CHECK(record["authority"] == Json{"32 CFR 2001.21(b)"});
  CHECK(record["help"] == Json{"mark it (C)"});
  CHECK(record["related"][0]["message"] == "the cable is classified here");
  CHECK(record["related"][0]["end_column"] == 5);
  CHECK(record["fix"]["tier"] == "display");
  CHECK(record["fix"]["edits"][0]["replacement"] == "SECRET");
}

TEST_CASE("a suppressed finding is kept where programs read it, with the reason and its place") {
  Diagnostic suppressed = whole_finding();
  suppressed.suppression = Suppression{"the post was asked", ".cablelint.yaml", {7, 5}};
  const std::vector<Linted> texts = {{Source("a.txt", "CONF\n1. (S) X.\n"), {{suppressed}}}};
  const Json record = Json::parse(written(jsonl_format, texts));
  CHECK(record["suppressed"] ==
        Json{{"reason", "the post was asked"}, {"path", ".cablelint.yaml"}, {"line", 7}});
  const Json sarif = Json::parse(written(sarif_format, texts));
  const Json& suppression = sarif["runs"][0]["results"][0]["suppressions"][0];
  CHECK(suppression["kind"] == "external");
  CHECK(suppression["justification"] == "the post was asked");
  CHECK(suppression["location"]["physicalLocation"]["region"]["startLine"] == 7);
  for (const Format* format : formats()) {
    INFO(format->name);
    const bool keeps = format->name.starts_with("json") || format == &sarif_format;
    CHECK(format->suppressed == keeps);
  }
}

TEST_CASE("bytes that are not UTF-8 give valid JSON all the same") {
  Diagnostic stray = finding({0, 1});
  stray.message = "found \xB6 and \xED\xA0\x80";
  const Json record = Json::parse(written(jsonl_format, {{Source("\xFF.txt", "\xB6"), {{stray}}}}));
  CHECK(record["message"].get<std::string>().starts_with("found \uFFFD and \uFFFD"));
  CHECK(record["path"] == "\uFFFD.txt");
}

TEST_CASE("the json format is one document over all texts") {
  const Json document = Json::parse(
      written(json_format, {{Source("a.txt", "x"), {{finding({0, 1}), finding({1, 1})}}},
                            {Source("clean.txt", "x"), {}},
                            {Source("b.txt", "x"), {{finding({0, 1})}}}}));
  CHECK(document["version"] == 1);
  CHECK(document["tool"]["name"] == "cablelint");
  CHECK(document["findings"].size() == 3);
  CHECK(document["findings"][2]["path"] == "b.txt");
}

TEST_CASE("the json formats of no findings are empty lists") {
  CHECK(Json::parse(written(json_format, {}))["findings"] == Json::array());
  CHECK(Json::parse(written(gitlab_format, {})) == Json::array());
  CHECK(Json::parse(written(rdjson_format, {}))["diagnostics"] == Json::array());
  CHECK(Json::parse(written(sarif_format, {}))["runs"][0]["results"] == Json::array());
}

TEST_CASE("every json format is JSON and UTF-8 whatever the bytes") {
  for (const Format* format : {&json_format, &jsonl_format, &rdjson_format, &rdjsonl_format,
                               &gitlab_format, &sarif_format}) {
    const std::string out = written(*format, {nasty(every_byte())});
    INFO(format->name);
    CHECK(Json::accept(out));
    CHECK(Json::parse(out).dump().find("second line") != std::string::npos);
  }
}

TEST_CASE("gitlab keeps one entry for each fingerprint, so that it holds the path") {
  Diagnostic known = finding(Severity::note, {0, 6});
  known.fingerprint = "4b6096bcde5e729f";
  const Json entries =
      Json::parse(written(gitlab_format, {{Source("./a.txt", "CONF\nX\n"), {{known}}},
                                          {Source("b.txt", "CONF\nX\n"), {{known}}}}));
  CHECK(entries[0]["description"] == "some-rule: something was seen");
  CHECK(entries[0]["severity"] == "info");
  CHECK(entries[0]["location"] == Json::parse(R"({"path":"a.txt","lines":{"begin":1,"end":2}})"));
  CHECK(entries[0]["fingerprint"] == "a.txt:4b6096bcde5e729f");
  CHECK(entries[1]["fingerprint"] == "b.txt:4b6096bcde5e729f");
}

TEST_CASE("rdjson has byte columns, related places and a suggestion from a fix") {
  const Source source("a.txt", "CONF\n1. (S) X.\n");
  const Json document =
      Json::parse(written(rdjson_format, {{source, {{whole_finding(FixTier::unsafe)}}}}));
  const Json& record = document["diagnostics"][0];
  CHECK(document["source"]["name"] == "cablelint");
  CHECK(record["severity"] == "ERROR");
  CHECK(record["code"]["value"] == "some-rule");
  CHECK(record["location"]["path"] == "a.txt");
  CHECK(record["location"]["range"] ==
        Json::parse(R"({"start":{"line":2,"column":4},"end":{"line":2,"column":7}})"));
  CHECK(record["related_locations"][0]["message"] == "the cable is classified here");
  CHECK(record["suggestions"] ==
        Json::parse(R"([{"range":{"start":{"line":1,"column":1},"end":{"line":1,"column":5}},)"
                    R"("text":"SECRET"}])"));
  CHECK(Json::parse(written(rdjsonl_format, {{source, {{whole_finding(FixTier::unsafe)}}}})) ==
        record);
}

TEST_CASE("the edits of a fix are one suggestion, with what stands between them") {
  Diagnostic two = finding({0, 1});
  two.fix = Fix{"", FixTier::safe, {{{0, 1}, "1"}, {{4, 5}, "2"}}};
  const auto suggestions = [&](const std::string& text) {
    const Report report = {{two}};
    return Json::parse(written(rdjsonl_format, {{Source("a.txt", text), report}}))
        .value("suggestions", Json::array());
  };
  CHECK(suggestions("a\r\nbc")[0]["text"] == "1\r\nb2");
  CHECK(suggestions("a \xB6 c").empty());  // the stray byte could not be put back
}

TEST_CASE("a fix that is only shown is no suggestion") {
  const Report report = {{whole_finding(FixTier::display)}};
  const Source source("a.txt", "CONF\n1. (S) X.\n");
  CHECK_FALSE(Json::parse(written(rdjsonl_format, {{source, report}})).contains("suggestions"));
  const Json run = Json::parse(written(sarif_format, {{source, report}}))["runs"][0];
  CHECK_FALSE(run["results"][0].contains("fixes"));
}

}  // namespace cablelint
