#include "catch.hpp"
#include "lsp/framing.hpp"
#include "lsp/lines.hpp"
#include "lsp/uri.hpp"
#include "lsp_cut.hpp"

namespace cablelint::lsp {
namespace {

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("messages are cut out of bytes that come in pieces of any size") {
  const std::string bytes = framed("{}") + framed("") + framed("[1,\r\n\r\n2]");
  for (const std::size_t piece : {1u, 2u, 7u, 1000u})
    CHECK(cut(bytes, piece) == Texts{"{}", "", "[1,\r\n\r\n2]"});
}

TEST_CASE("a header may have other fields, in any case, and end its lines with a line feed") {
  CHECK(cut("Content-Type: application/vscode-jsonrpc; "
            "charset=utf-8\r\ncontent-length:2\r\n\r\n{}") == Texts{"{}"});
  CHECK(cut("Content-Length: 2\n\n{}") == Texts{"{}"});
}

TEST_CASE("garbage is told once, and passed over to the next header") {
  CHECK(cut("hello\r\n\r\nworld " + framed("{}")) == Texts{"!", "{}"});
  CHECK(cut("Content-Length: -2\r\n\r\n{}" + framed("{}")) == Texts{"!", "{}"});
  CHECK(cut("Content-Length: 99999999999999999999\r\n\r\n{}" + framed("{}")) == Texts{"!", "{}"});
  CHECK(cut("Content-Length: 9999999999\r\n\r\n{}" + framed("{}")) == Texts{"!", "{}"});
  CHECK(cut(std::string(100'000, 'x') + framed("{}"), 10) == Texts{"!", "{}"});
  CHECK(cut(std::string(100'000, '\n') + framed("{}")).back() == "{}");
}

TEST_CASE("a position counts units of the encoding and is not behind the end of its line") {
  const std::string text = "aé𐐀b\r\nc\rd\n";
  const Lines lines(text);
  CHECK(lines.count() == 4);
  for (const auto& [encoding, units] :
       {std::pair(Encoding::utf8, 8u), {Encoding::utf16, 5u}, {Encoding::utf32, 4u}}) {
    CHECK(lines.offset(text, {0, units}, encoding) == 8);
    CHECK(lines.offset(text, {0, 99}, encoding) == 8);
    CHECK(lines.place(text, 8, encoding).character == units);
  }
  CHECK(lines.offset(text, {0, 3}, Encoding::utf16) == 3);  // within the pair: before it
  CHECK(lines.offset(text, {1, 0}, Encoding::utf16) == 10);
  CHECK(lines.offset(text, {2, 0}, Encoding::utf16) == 12);
  CHECK(lines.offset(text, {9, 9}, Encoding::utf16) == text.size());
  CHECK(lines.place(text, 10, Encoding::utf16).line == 1);
}

TEST_CASE("a path survives as a URI") {
  for (const char* path : {"/a/b.txt", "/with blank/100%/é#?.txt"})
    CHECK(path_of(uri_of(path)) == path);
  CHECK(uri_of("/a b/%") == "file:///a%20b/%25");
  CHECK(path_of("file://localhost/a%20b/c") == "/a b/c");
  CHECK(path_of("file:///c%3A/x") == "/c:/x");
  CHECK_FALSE(path_of("untitled:Untitled-1"));
  CHECK(last_name("untitled:Untitled-1") == "Untitled-1");
}

}  // namespace cablelint::lsp
