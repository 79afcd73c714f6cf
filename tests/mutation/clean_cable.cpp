#include "mutation/clean_cable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace cablelint {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 12> posts = {"ACCRA",  "ANKARA", "BOGOTA", "DAKAR", "LAGOS", "LIMA",
                                         "LISBON", "MADRID", "OSLO",   "QUITO", "RABAT", "TUNIS"};
constexpr std::array<Words, 10> subject_tags = {"EAGR", "ECON", "EFIN", "EIND", "ELAB",
                                                "ELTN", "ETRD", "PGOV", "SCUL", "SOCI"};
constexpr std::array<Words, 8> places = {"BR", "EC", "FI", "GH", "IT", "KE", "NZ", "TH"};
constexpr std::array<Words, 8> names = {"Ashgrove",  "Bellwether", "Corrigan", "Halloway",
                                        "Lindqvist", "Marchetti",  "Okonjo",   "Vandermeer"};
constexpr std::array<Words, 5> positions = {"Ambassador", "Deputy Chief of Mission",
                                            "Political Counselor", "Economic Counselor",
                                            "Consul General"};
constexpr std::array<Words, 8> subjects = {
    "A BRIDGE IS OPENED TWICE",       "THE PRICE OF SALT",
    "THE MAYOR SELLS HIS CLOCKS",     "A NEW FERRY AND ITS OLD CAPTAIN",
    "WHO PAYS FOR THE DREDGER",       "THE FAIR MOVES TO THE RAILWAY STATION",
    "A SURVEY OF THE SOUTHERN WELLS", "THE CHAMBER OF COMMERCE LOSES ITS ROOF"};
constexpr std::array<Words, 12> sentences = {
    "The harbor master has closed the second berth until the crane is painted.",
    "Nobody at the ministry could say who had ordered the new rails.",
    "The chamber of commerce sent a delegation of four, all of whom sell umbrellas.",
    "Prices of salt rose by a tenth in a week, which the press blamed on the weather.",
    "The mayor thanked the embassy for the loan of its books on water works.",
    "Both sides agreed to meet again when the survey is done.",
    "The director said that the ferry would sail in spring, and did not say which.",
    "The governor believes that the harvest was good and that nobody will ask.",
    "The museum has bought a clock from itself.",
    "Two engineers measured the bridge and came to different lengths.",
    "The union asks for a longer lunch and has been given a shorter morning.",
    "The station will be sold to the railway, which believed that it owned it."};
constexpr std::array<Words, 12> months = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                          "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};

Date on(int year, unsigned month, unsigned day) { return *calendar_date(year, month, day); }

// The days from which a cable was written otherwise.
const Date portions_marked = on(1995, 10, 14);  // and a block says who classified
const Date sensitive_from = on(1995, 10, 1);    // SBU, with the caption SENSITIVE
const Date sensitive_until = on(2016, 11, 13);
const Date siprnet = on(2001, 1, 1);  // SIPDIS
const Date reasons_in_1_4 = on(2003, 3, 25);
const Date block_marked = on(2004, 7, 12);  // the block has a portion mark of its own
const Date two_slashes = on(2010, 6, 25);   // between level and controls
const Date priority_ended = on(2017, 1, 1);

int order_of(Date date) {
  if (date < on(1978, 12, 1)) return 11652;
  if (date < on(1982, 8, 1)) return 12065;
  if (date < on(1995, 10, 14)) return 12356;
  return date < on(2010, 6, 25) ? 12958 : 13526;
}

std::string upper(Words words) {
  std::string result(words);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return result;
}

class CleanCable {
 public:
  CleanCable(const Wish& wish, Random& random)
      : wish_(wish), random_(random), draft_(wish.date ? *wish.date : some_day()) {
    static constexpr std::array levels = {Level::unclassified, Level::confidential, Level::secret};
    level_ = wish.level ? *wish.level : random_.one_of(levels);
  }

  Draft draft() {
    facts();
    heading();
    captions();
    lines();
    references();
    authority();
    body();
    return std::move(draft_);
  }

 private:
  Strings& part(Words name) { return draft_.part(name); }
  std::string& fact(Words name) { return draft_.fact(name); }
  Date date() const { return draft_.date(); }
  bool classified() const { return level_ > Level::unclassified; }
  bool is_in_capitals() const { return date() < on(1996, 1, 1); }
  std::string as_then(Words words) { return is_in_capitals() ? upper(words) : std::string(words); }

  Date some_day() { return on(1973, 3, 1).plus_days(random_.between(0, 17400)); }

  void facts() {
    fact("order") = std::to_string(order_of(date()));
    fact("L") = portion_letters(level_);
    fact("plain") = classified() ? name(level_) : "UNCLAS";
    const std::size_t first = random_.below(posts.size() - 2);
    fact("post") = posts[first];
    fact("other") = posts[first + 1];
    fact("third") = posts[first + 2];
    const int number = random_.between(120, 9800);
    fact("digits") = std::to_string(number);
    fact("number") =
        date() < on(1990, 1, 1) ? fmt::format("{:04}", number) : fmt::format("{:06}", number);
    fact("next") = date() < on(1990, 1, 1) ? fmt::format("{:04}", number + 1)
                                           : fmt::format("{:06}", number + 1);
    fact("name") = random_.one_of(names);
    fact("by") = fmt::format("Classified By: {} {}", random_.one_of(positions), fact("name"));
    fact("u") = date() < block_marked ? "" : "(U) ";
    fact("reason") = date() < reasons_in_1_4 ? "1.5" : "1.4";
    fact("NF") = date() < two_slashes ? fact("L") + "/NF" : fact("L") + "//NF";
    fact("long") = long_words();
    marked_ = has_marks();
    fact("mark") = marked_ ? fmt::format("({}) ", fact("L")) : "";
  }

  bool has_marks() {
    if (date() >= portions_marked) return classified() || random_.percent(60);
    return classified() && date() > on(1985, 1, 1) && random_.percent(20);
  }

  // A fifth of what a cable holds that should have a summary.
  std::string long_words() {
    std::string words;
    while (words.size() < 1900) words.append(invented_sentence(random_)) += ' ';
    return words;
  }

  void heading() {
    fact("when") =
        fmt::format("{:02}{:02}{:02}Z {} {:02}", date().day_of_month(), random_.between(0, 23),
                    random_.between(0, 59), months[date().month() - 1], date().year() % 100);
    const int urgency = random_.between(date() < priority_ended ? 1 : 2, 3);
    const char* letter = urgency == 1 ? "P" : urgency == 2 ? "O" : "R";
    const char* word = urgency == 1 ? " PRIORITY" : urgency == 2 ? " IMMEDIATE" : "";
    if (random_.percent(30)) routing();
    part("dtg") = {fmt::format("{} {}", letter, fact("when"))};
    part("from") = {"FM AMEMBASSY " + fact("post")};
    part("to") = {fmt::format("TO {}SECSTATE WASHDC{} {}", random_.percent(50) ? "RUEHC/" : "",
                              word, random_.between(1000, 9999))};
    if (random_.percent(60)) part("info") = {"INFO AMEMBASSY " + fact("other")};
    part("level") = {spaced(fact("plain"))};
    part("mrn") = {fact("post") + ' ' + fact("number")};
  }

  void routing() {
    static constexpr std::array<Words, 4> indicators = {"ZNR UUUUU ZZH", "ZNY CCCCC ZZH",
                                                        "ZNY SSSSS ZZH", "ZNY TTTTT ZZH"};
    part("routing") = {"OO RUEHC", std::string(indicators[static_cast<std::size_t>(level_)])};
  }

  std::string spaced(const std::string& word) const {
    if (!classified()) return word;
    std::string result;
    for (const char letter : word) result.append(1, letter) += ' ';
    return result.erase(result.size() - 1);
  }

  void captions() {
    noforn_ = classified() && marked_ && date() >= on(2003, 1, 1) && random_.percent(25);
    sensitive_ = !classified() && marked_ && date() >= sensitive_from &&
                 date() <= sensitive_until && random_.percent(50);
    if (noforn_) part("captions").push_back("NOFORN");
    if (sensitive_) part("captions").push_back("SENSITIVE");
    if (date() >= siprnet && random_.percent(80)) part("captions").push_back("SIPDIS");
    if (date() < on(1980, 1, 1) && random_.percent(20)) part("captions").push_back("LIMDIS");
    if (random_.percent(30)) part("passing") = {"STATE FOR EUR/NB"};
  }

  void lines() {
    part("eo") = {fmt::format("E.O. {}: {}", fact("order"), eo_value())};
    const std::size_t tag = random_.below(subject_tags.size() - 1);
    part("tags") = {std::string(subject_tags[tag]), std::string(subject_tags[tag + 1]),
                    std::string(random_.one_of(places))};
    part("subject") = {std::string(random_.one_of(subjects))};
    if (classified() && marked_) part("subject-mark") = {fmt::format("({})", fact("L"))};
  }

  std::string eo_value() {
    if (!classified()) return "N/A";
    if (date() < on(1978, 12, 1)) return random_.percent(70) ? "GDS" : "XGDS3";
    if (date() < on(1982, 8, 1)) return draft_.filled("GDS {+6s} ({name}) OR-P");
    if (date() < on(1995, 10, 14)) return "DECL: OADR";
    if (date() < on(2003, 9, 22) && random_.percent(20)) return "DECL: X1";
    return draft_.filled("DECL: {+10y}");
  }

  void references() {
    static constexpr std::array<Words, 3> forms = {"{other} 55", "{-1yy} {third} 61",
                                                   "{other} 70 (NOTAL)"};
    references_ = wish_.references ? *wish_.references : random_.below(4);
    for (std::size_t i = 0; i < references_; ++i) {
      const std::string letter = references_ > 1 ? fmt::format("{}. ", char('A' + i)) : "";
      part("references").push_back(letter + draft_.filled(forms[i]));
    }
  }

  void authority() {
    if (!classified() || date() < portions_marked) return;
    part("authority") = {draft_.filled("{u}{by}; reason {reason} (b) and (d)")};
  }

  void body() {
    const std::size_t count = 4 + random_.below(2);
    for (std::size_t i = 0; i < count; ++i) part("words").push_back(paragraph());
    for (std::size_t i = 1; i <= 8; ++i) part("numbers").push_back(std::to_string(i));
    cite();
    surround("words", 0, "Summary", 40);
    surround("words", count - 1, "Comment", 60);
    marks(count);
    if (random_.percent(25)) sub_paragraphs();
    if (random_.percent(30)) part("heading") = {as_then("What Is Open")};
    if (wish_.sections ? *wish_.sections : random_.percent(20))
      draft_.second_section = 2 + random_.below(count - 2);
    part("signature") = {upper(fact("name"))};
  }

  std::string paragraph() {
    std::string words;
    for (int n = random_.between(1, 2); n > 0; --n)
      words += (words.empty() ? "" : " ") + as_then(invented_sentence(random_));
    return words;
  }

  // Each reference that has a letter is named in the text.
  void cite() {
    if (references_ < 2 || is_in_capitals() || random_.percent(30)) return;
    for (std::size_t i = 0; i < references_; ++i)
      part("words")[i] += as_then(fmt::format(" Ref {} says as much.", char('A' + i)));
  }

  void surround(Words name, std::size_t i, Words word, int percent) {
    std::string& words = part(name)[i];
    if (random_.percent(percent)) words = as_then(fmt::format("{}: {} End {}.", word, words, word));
  }

  void marks(std::size_t count) {
    if (!marked_) return;
    const std::string own = fmt::format("({})", fact("L"));
    for (std::size_t i = 0; i < count; ++i)
      part("marks").push_back(random_.percent(70) ? own : "(U)");
    part("marks")[0] = own;
    if (sensitive_) part("marks")[0] = "(SBU)";
    if (noforn_) part("marks")[0] = fmt::format("({})", fact("NF"));
  }

  void sub_paragraphs() {
    const std::string mark = fact("mark");
    part("inside") = {"A. " + mark + as_then("who was paid, and"),
                      "B. " + mark + as_then("who paints the crane from now on.")};
  }

  const Wish& wish_;
  Random& random_;
  Draft draft_;
  Level level_{};
  bool marked_ = false;     // the paragraphs have marks
  bool noforn_ = false;     // so has one paragraph, and the heading
  bool sensitive_ = false;  // as well
  std::size_t references_ = 0;
};

}  // namespace

Draft clean_cable(const Wish& wish, Random& random) { return CleanCable(wish, random).draft(); }

std::string_view invented_sentence(Random& random) { return random.one_of(sentences); }

}  // namespace cablelint
