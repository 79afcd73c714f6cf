#include "lsp/word_meaning.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "lsp/parts.hpp"
#include "model/banner.hpp"
#include "model/control.hpp"
#include "model/marking.hpp"
#include "rules/explain.hpp"

namespace cablelint::lsp {
namespace {

class Words {
 public:
  Words(const Meaning& meaning, std::uint32_t offset)
      : meaning_(meaning), tables_(*meaning.rules.tables), offset_(offset) {}

  std::vector<WordMeaning> all() {
    const Cable* cable = cable_at(meaning_, offset_);
    if (cable == nullptr) return {};
    when_ = cable->when;
    read_heading(*cable);
    read_text(*cable);
    return std::move(found_);
  }

 private:
  void read_heading(const Cable& cable) {
    if (const Classification* line = cable.classification) read_classification(*line, cable);
    if (const Caption* caption = part_at<Caption>(cable.captions, meaning_, offset_))
      look_up("captions", caption->name, caption->span);
    if (const Eo* eo = cable.eo) read_eo(*eo);
    if (const Tag* tag = part_at<Tag>(cable.tags, meaning_, offset_)) read_tag(*tag);
    if (const Reference* reference = part_at<Reference>(cable.references, meaning_, offset_))
      if (reference->post) look_up("posts", *reference->post, reference->span);
    if (const Addressee* from = cable.from; from != nullptr && is_here(from->span))
      read_addressee(*from);
    for (const auto* list : {&cable.to, &cable.info})
      if (const Addressee* to = part_at<Addressee>(*list, meaning_, offset_)) read_addressee(*to);
    if (const Authority* authority = cable.authority) read_authority(*authority);
  }

  void read_text(const Cable& cable) {
    if (const Mark* mark = part_at<Mark>(cable.portions, meaning_, offset_)) read_mark(*mark);
  }

  bool is_here(Span span) const { return touches(meaning_.place(span), offset_); }

  // Every row of a key; the one of the cable's time first.
  void look_up(std::string_view table_name, std::string_view key, Span span) {
    const Table* table = tables_.find(table_name);
    if (table == nullptr) return;
    const auto rows = table->rows_of(key);
    if (rows.empty()) return;
    WordMeaning meaning = {meaning_.place(span),
                           std::string(key),
                           std::string(table_name.substr(0, table_name.size() - 1)),
                           {}};
    const Table::Row* own = table->find(key, when_);
    if (own != nullptr) meaning.lines.push_back(row_text(*table, *own));
    for (const Table::Key& one : rows)
      if (const Table::Row& row = table->rows[one.row]; &row != own)
        meaning.lines.push_back((own == nullptr ? "" : "also: ") + row_text(*table, row));
    found_.push_back(std::move(meaning));
  }

  void read_tag(const Tag& tag) {
    if (tag.tag_kind != "person") return look_up("tags", tag.code, tag.span);
    found_.push_back({meaning_.place(tag.span),
                      std::string(tag.code),
                      "TAG",
                      {fmt::format("a person: {}", tag.name.value_or(""))}});
  }

  void read_classification(const Classification& line, const Cable& cable) {
    if (!is_here(line.span)) return;
    WordMeaning meaning = {
        meaning_.place(line.span), std::string(name(line.level.value)), "classification", {}};
    for (const Control* control : line.controls) meaning.lines.push_back(control_text(*control));
    if (const std::string banner = banner_required(cable, meaning_); !banner.empty())
      meaning.lines.push_back(fmt::format("its portions together require {}", banner));
    found_.push_back(std::move(meaning));
    if (line.mrn != nullptr && is_here(line.mrn->span))
      look_up("posts", line.mrn->post.value, line.mrn->post.span);
  }

  static std::string control_text(const Control& control) {
    return fmt::format("{}: {} control, {} in a portion mark", control.name,
                       kind_name(control.name), portion_name(control.name));
  }

  void read_eo(const Eo& eo) {
    if (!is_here(eo.span)) return;
    if (eo.order && is_here(eo.order->span))
      look_up("orders", fmt::format("{}", eo.order->value), eo.order->span);
    if (const auto* exemption = part_at<Exemption>(eo.exemptions, meaning_, offset_))
      look_up("exemptions", exemption->name, exemption->span);
  }

  void read_authority(const Authority& authority) {
    if (const Reason* reason = part_at<Reason>(authority.reasons, meaning_, offset_))
      look_up("reasons",
              fmt::format("{}{}", reason->section,
                          reason->letter ? fmt::format("({})", *reason->letter) : ""),
              reason->span);
    if (const Declassification* on = authority.declassify_on)
      if (const auto* exemption = part_at<Exemption>(on->exemptions, meaning_, offset_))
        look_up("exemptions", exemption->name, exemption->span);
  }

  // AMEMBASSY ALMATY: the post is the end of the name that the table has.
  void read_addressee(const Addressee& addressee) {
    const Table* posts = tables_.find("posts");
    for (std::string_view name = addressee.name; posts != nullptr && !name.empty();) {
      if (!posts->rows_of(name).empty()) return look_up("posts", name, addressee.span);
      const auto blank = name.find(' ');
      if (blank == name.npos) return;
      name.remove_prefix(blank + 1);
    }
  }

  void read_mark(const Mark& mark) {
    const std::string canonical(mark.canonical);
    WordMeaning meaning = {meaning_.place(mark.span), std::string(mark.text), "mark", {}};
    if (!mark.level) {
      meaning.lines = {"a mark that is not understood"};
    } else {
      meaning.lines.push_back(std::string(name(mark.level->value)));
      for (const Control* control : mark.controls) meaning.lines.push_back(control_text(*control));
      if (!canonical.empty() && canonical != mark.text)
        meaning.lines.push_back(fmt::format("its right form is {}", canonical));
      if (const auto banner = banner_form(marking_of(mark), style_of(mark)); !banner.empty())
        meaning.lines.push_back(fmt::format("in a banner: {}", banner));
    }
    found_.push_back(std::move(meaning));
  }

  const Meaning& meaning_;
  const Tables& tables_;
  std::uint32_t offset_;
  DateInterval when_;
  std::vector<WordMeaning> found_;
};

}  // namespace

std::vector<WordMeaning> word_meanings(const Meaning& meaning, std::uint32_t offset) {
  return Words(meaning, offset).all();
}

std::string row_text(const Table& table, const Table::Row& row) {
  std::string text;
  for (const char* column : {"name", "meaning", "title"})
    if (const auto cell = table.cell(row, column); !cell.empty() && column != table.columns[0].name)
      text += cell;
  if (const auto kind = table.cell(row, "kind"); !kind.empty())
    text += text.empty() ? std::string(kind) : fmt::format(" ({})", kind);
  if (const auto later = table.cell(row, "later"); !later.empty())
    text += fmt::format(", today {}", later);
  if (row.in_force.from || row.in_force.until) text += "; " + describe(row.in_force);
  if (const auto source = table.cell(row, "source"); !source.empty())
    text += fmt::format(" [{}]", source);
  return text;
}

std::string banner_required(const Cable& cable, const Meaning& meaning) {
  const Mark* banner = cablelint::required_banner(cable, *meaning.document.arena);
  return banner == nullptr ? "" : std::string(banner->text);
}

}  // namespace cablelint::lsp
