#include <random>

#include "catch.hpp"
#include "lint.hpp"
#include "linter/linter.hpp"
#include "lsp_session.hpp"

// Random edits, sent as an editor sends them, leave the findings that the whole text has: the
// positions are counted here by other means than in the server.
namespace cablelint {
namespace {

enum class Unit { byte, utf16, character };

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

Json position_of(const std::string& text, std::size_t offset, Unit unit) {
  int line = 0;
  int units = 0;
  for (std::size_t i = 0; i < offset; ++i) {
    const bool ends_line =
        text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (ends_line) {
      ++line;
      units = 0;
    } else if (unit == Unit::byte) {
      ++units;
    } else if (begins_character(text[i])) {
      units += unit == Unit::utf16 && static_cast<unsigned char>(text[i]) >= 0xF0 ? 2 : 1;
    }
  }
  return {{"line", line}, {"character", units}};
}

class Typist {
 public:
  Typist(unsigned seed, Unit unit) : chance_(seed), unit_(unit) {}

  // A text with a random stretch replaced, and the edit that does it.
  Json edit(std::string& text) {
    const std::size_t begin = place_in(text);
    std::size_t end = std::min(text.size(), begin + below(9));
    while (!is_place(text, end)) ++end;
    const std::string words = pieces_[below(pieces_.size())];
    Json change = {
        {"range",
         {{"start", position_of(text, begin, unit_)}, {"end", position_of(text, end, unit_)}}},
        {"text", words}};
    text.replace(begin, end - begin, words);
    return change;
  }
  std::size_t below(std::size_t bound) { return chance_() % bound; }

 private:
  // No position lies within a character, or between "\r" and "\n".
  static bool is_place(const std::string& text, std::size_t at) {
    if (at >= text.size()) return at == text.size();
    return begins_character(text[at]) && !(text[at] == '\n' && at > 0 && text[at - 1] == '\r');
  }
  std::size_t place_in(const std::string& text) {
    std::size_t at = below(text.size() + 1);
    while (!is_place(text, at)) ++at;
    return at;
  }

  const std::vector<std::string> pieces_ = {"",         "",       "x",  "(S) ",   "é",          "𐐀",
                                            "\n",       "\r\n",   "\r", "KZZ, ",  "3. (C/NF) ", "¶",
                                            "NOFORN\n", "TAGS: ", "\t", "1.4 (k)"};
  std::mt19937 chance_;
  Unit unit_;
};

std::string told(const Json& findings) {
  std::string all;
  for (const Json& finding : findings)
    all += finding["range"].dump() + " " + finding["code"].get<std::string>() + " " +
           finding["message"].get<std::string>() + "\n";
  return all;
}

std::string expected(const std::string& text, Unit unit) {
  Linter linter({.no_config = true});
  const Source source("/x.txt", text);
  Json findings = Json::array();
  for (const Diagnostic& finding :
       linter.judge(source, "/x.txt", linter.rulings({"/x.txt"})->front()).report.findings)
    findings.push_back({{"range",
                         {{"start", position_of(text, finding.span.begin, unit)},
                          {"end", position_of(text, finding.span.end, unit)}}},
                        {"code", finding.rule},
                        {"message", finding.message}});
  return told(findings);
}

}  // namespace

TEST_CASE("random edits in every encoding leave the findings of the whole text") {
  for (const auto& [encoding, unit] :
       {std::pair("utf-8", Unit::byte), {"utf-16", Unit::utf16}, {"utf-32", Unit::character}})
    for (unsigned seed = 1; seed <= 20; ++seed) {
      Typist typist(seed, unit);
      Session session;
      session.begin({{"general", {{"positionEncodings", {encoding}}}}});
      std::string text = sound_cable;
      session.open(text);
      for (int round = 0; round < 8; ++round) {
        Json changes = Json::array();
        for (std::size_t edits = 1 + typist.below(3); edits > 0; --edits)
          changes.push_back(typist.edit(text));
        session.change(std::move(changes));
      }
      INFO(encoding << ", seed " << seed << "\n" << text);
      REQUIRE(told(session.findings()) == expected(text, unit));
    }
}

}  // namespace cablelint
