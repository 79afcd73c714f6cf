#include <algorithm>
#include <cctype>

#include "model/reader.hpp"

namespace cablelint {
namespace {

// The TAGS of one line. Words that no list knows and that no comma parts are one term:
// "PRESS SUMMARIES".
class TagReader {
 public:
  TagReader(const Reader& reader, const DateInterval& when)
      : reader_(reader),
        table_(reader.tables.find("tags")),
        posts_(reader.tables.find("posts")),
        when_(when) {}

  void add(NodeIndex node) {
    switch (reader_.kind(node)) {
      case NodeKind::tag_comma:
        open_ = false;
        break;
      case NodeKind::tag_person:
        add_person(reader_.span(node));
        break;
      case NodeKind::tag_link:
        open_ = false;
        add_word(reader_.span(reader_.child(node, NodeKind::tag_word)));
        open_ = false;
        break;
      case NodeKind::tag_word:
        add_word(reader_.span(node));
        break;
      default:
        break;
    }
  }
  std::vector<const Tag*> tags;
  std::vector<Span> joined;  // codes that had no blanks between them

 private:
  void keep(Tag* tag) {
    if (!tags.empty()) tag->previous = tags.back();
    tags.push_back(tag);
  }

  bool known(std::string_view code) const { return table_ && table_->find_ever(code) != nullptr; }

  void add_person(Span where) {
    auto* tag = reader_.part<Tag>(where);
    const Span inside = reader_.trimmed({where.begin + 1, where.end - 1});
    tag->code = reader_.canonical(reader_.source.slice(inside));
    tag->tag_kind = "person";
    tag->name = tag->code;
    keep(tag);
    open_ = false;
  }

  void add_word(Span where) {
    while (!where.empty() && reader_.source.text()[where.end - 1] == '.') --where.end;
    if (where.empty()) return;
    const std::string_view code = reader_.canonical(reader_.source.slice(where));
    const bool is_known = known(code);
    const std::size_t slash = code.find('/');
    if (!is_known && slash != std::string_view::npos && known(code.substr(0, slash))) {
      const auto at = where.begin + static_cast<std::uint32_t>(slash);
      add_word({where.begin, at});
      return add_word({at + 1, where.end});
    }
    if (!is_known && open_) {
      last_->span.end = where.end;
      last_->text = reader_.source.slice(last_->span);
      last_->code = reader_.canonical(last_->text);
      last_->tag_kind = "term";
      return;
    }
    if (!is_known && add_joined(where, code)) return;
    last_ = reader_.part<Tag>(where);
    last_->code = code;
    judge(*last_);
    if (last_->tag_kind == "unknown" && is_a_word(*last_)) last_->tag_kind = "term";
    keep(last_);
    open_ = last_->tag_kind == "unknown" || last_->tag_kind == "term";
  }

  // Codes that lost the blanks between them: ETRDEINVCS is ETRD, EINV, CS; VTPREL is VT, PREL. One
  // place at most, first or last: words are full of codes of places, ECONOMIC is not ECON, OM, IC.
  bool add_joined(Span where, std::string_view code) {
    if (code.size() < 6 || code.size() % 2 != 0 || code.size() != where.size()) return false;
    const bool place_first = code.size() % 4 == 2 && !known(code.substr(0, 4));
    std::vector<Span> pieces;
    for (std::uint32_t at = 0; at < code.size();) {
      const std::uint32_t size = at == 0 && place_first ? 2 : 4;
      if (!known(code.substr(at, size))) return false;
      pieces.push_back({where.begin + at, std::min(where.begin + at + size, where.end)});
      at += size;
    }
    joined.push_back(where);
    for (const Span piece : pieces) add_word(piece);
    return true;
  }

  // Words that no list of codes was ever meant to hold: "Elections", "Trade/Finance", the name of a
  // post.
  bool is_a_word(const Tag& tag) const {
    if (posts_ != nullptr && posts_->find_ever(tag.code) != nullptr) return true;
    const auto letter = [](unsigned char c) {
      return c < 0x80 &&
             (std::isalpha(c) != 0 ||
              std::string_view("-'/&").find(static_cast<char>(c)) != std::string_view::npos);
    };
    const auto small = [](unsigned char c) { return std::islower(c) != 0; };
    return std::isupper(static_cast<unsigned char>(tag.text[0])) &&
           std::ranges::all_of(tag.text, letter) && std::ranges::any_of(tag.text, small);
  }

  void judge(Tag& tag) const {
    tag.tag_kind = "unknown";
    if (table_ == nullptr) return;
    const Table::Row* row = table_->find(tag.code, when_);
    if (row == nullptr) row = table_->find_ever(tag.code);
    if (row == nullptr) return;
    tag.tag_kind = table_->cell(*row, "kind");
    tag.name = table_->cell(*row, "name");
  }

  const Reader& reader_;
  const Table* table_;
  const Table* posts_;
  const DateInterval& when_;
  Tag* last_ = nullptr;
  bool open_ = false;
};

// A drafter repeats a TAG or two; where each stands at least twice, an archive wrote the list
// again: PHUM, PREL, PHUM, PREL, KZ, KZPREL. At the seam two of them may stand together.
class Repeats {
 public:
  explicit Repeats(TagParts& parts) : parts_(parts) {}

  void leave_out() {
    const bool has_seam = !parts_.joined.empty();
    if (parts_.tags.size() < (has_seam ? 3 : 4) || parts_.tags.size() > most) return;
    for (const Tag* tag : parts_.tags)
      if (is_seam(*tag)) seams_.push_back(tag);
    if (!std::ranges::all_of(parts_.tags, [&](const Tag* tag) { return is_listed_again(*tag); }))
      return;
    std::vector<const Tag*> once;
    for (const Tag* tag : parts_.tags) {
      if (!is_in(seams_, tag->code) && !is_in(once, tag->code))
        once.push_back(tag);
      else if (!parts_.repeats)
        parts_.repeats = Span{tag->span.begin, parts_.tags.back()->span.end};
    }
    parts_.tags = std::move(once);
  }

 private:
  static constexpr std::size_t most = 100;  // TAGS; a line of more is not compared each with each

  static bool is_in(const std::vector<const Tag*>& tags, std::string_view code) {
    return std::ranges::any_of(tags, [&](const Tag* tag) { return tag->code == code; });
  }

  // KZPREL, where KZ and PREL stand on the line too.
  bool is_seam(const Tag& tag) const {
    return std::ranges::any_of(parts_.tags, [&](const Tag* front) {
      return tag.code.size() > front->code.size() && tag.code.starts_with(front->code) &&
             is_in(parts_.tags, tag.code.substr(front->code.size()));
    });
  }

  bool is_listed_again(const Tag& tag) const {
    const auto same = [&](const Tag* other) { return other->code == tag.code; };
    const auto holds = [&](const Tag* seam) {
      return seam->code.starts_with(tag.code) || seam->code.ends_with(tag.code);
    };
    return std::ranges::count_if(parts_.tags, same) + std::ranges::count_if(seams_, holds) > 1;
  }

  std::vector<const Tag*> seams_;
  TagParts& parts_;
};

}  // namespace

const TagsLine* read_tags_line(const Reader& reader, NodeIndex line) {
  auto* made = reader.part<TagsLine>(line);
  made->trailing = reader.trailing_point(made->span);
  return made;
}

TagParts read_tags(const Reader& reader, NodeIndex line, const DateInterval& when) {
  TagReader tags(reader, when);
  for (const NodeIndex at : reader.tree.children(line)) tags.add(at);
  TagParts parts{std::move(tags.tags), std::move(tags.joined), std::nullopt};
  Repeats(parts).leave_out();
  return parts;
}

}  // namespace cablelint
