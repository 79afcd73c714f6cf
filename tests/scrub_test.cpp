#include "scrub/scrub.hpp"

#include <algorithm>
#include <set>

#include "cli_cables.hpp"
#include "lint.hpp"
#include "linter/builtin.hpp"
#include "model/letters.hpp"
#include "scrub/invent.hpp"
#include "scrub/pieces.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

std::set<std::string> rules_in(const std::string& text) {
  std::set<std::string> rules;
  for (const Diagnostic& finding : lint(Source("a.txt", text), builtin_rules()).findings)
    rules.insert(finding.rule);
  return rules;
}

// The words of four or more letters, without those that a list has: labels, marks, codes.
std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  for (const Piece& piece : split_pieces(text))
    if (piece.is_word && piece.text.size() >= 4) words.insert(in_capitals(piece.text));
  return words;
}

std::set<std::string> shared(const std::string& text, const Scrubbed& scrubbed) {
  const auto before = words_of(text);
  std::set<std::string> words;
  for (const std::string& word : words_of(scrubbed.text))
    if (before.contains(word)) words.insert(word);
  for (const std::string& kept : scrubbed.kept) words.erase(in_capitals(kept));
  return words;
}

}  // namespace

TEST_CASE("every finding in the fixtures is found in a small text without the cable's words") {
  std::vector<std::size_t> lines_left;
  std::size_t of_the_cable = 0;
  std::size_t i = 0;
  for (const auto& entry : fs::recursive_directory_iterator(CABLELINT_SOURCE_DIR "/fixtures/bad")) {
    if (entry.path().extension() != ".txt" || i++ % 4 != 0) continue;
    const std::string text = read_file(entry.path());
    for (const std::string& rule : rules_in(text)) {
      const auto found = [&](const std::string& smaller) {
        return rules_in(smaller).contains(rule);
      };
      const Scrubbed scrubbed = scrub(text, found);
      INFO(entry.path() << " " << rule << "\n" << scrubbed.text);
      CHECK(found(scrubbed.text));
      CHECK(shared(text, scrubbed).empty());
      lines_left.push_back(lines(scrubbed.text));
      of_the_cable += scrubbed.kept.size();
    }
  }
  REQUIRE(lines_left.size() >= 5);
  std::ranges::sort(lines_left);
  CHECK(lines_left[lines_left.size() / 2] <= 12);
  CHECK(of_the_cable / lines_left.size() < 10);
}

TEST_CASE("a word that is invented has the shape of the other and is none of the cable's") {
  const Inventor inventor({"HARVEST", "TOKYO"});
  for (const std::string word : {"Harvest", "TOKYO", "1721", "003", "x", "KZ"}) {
    const std::string made = inventor.word_like(word);
    INFO(word << " " << made);
    CHECK(made.size() == word.size());
    CHECK(made != word);
    CHECK(made == inventor.word_like(word));
    for (std::size_t i = 0; i < word.size(); ++i) {
      CHECK((word[i] >= 'a') == (made[i] >= 'a'));
      CHECK((word[i] <= '9') == (made[i] <= '9'));
    }
  }
}

TEST_CASE("scrub says what it is not and which words are the cable's") {
  const Folder folder;
  folder.write("a.txt", flawed);
  const Outcome outcome = run_program(folder.path(), "scrub a.txt --keep tag-unknown");
  CHECK(outcome.status == 0);
  check_contains(outcome.err, "no sanitized text and no release");
  check_contains(outcome.err, "Of the cable's own words these are left: ");
  folder.write("b.txt", outcome.out);
  check_contains(run_program(folder.path(), "b.txt").out, "[tag-unknown]");
  CHECK(outcome.out.find("HARVEST") == std::string::npos);
  const Outcome none = run_program(folder.path(), "scrub a.txt --keep portion-missing");
  CHECK(none.err == "cablelint: error: portion-missing finds nothing in a.txt\n");
  CHECK(none.status == 2);
}

}  // namespace cablelint
