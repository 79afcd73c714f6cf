#include <algorithm>
#include <array>
#include <charconv>

#include "grammar/mirror.hpp"
#include "mirror/match.hpp"
#include "mirror/rewriter.hpp"
#include "source/utf8.hpp"

namespace cablelint {
namespace {

namespace g = grammar;

// What an entity stands for; empty where nobody knows it.
std::string character(std::string_view entity) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> named = {{{"amp", "&"},
                                                                                    {"lt", "<"},
                                                                                    {"gt", ">"},
                                                                                    {"quot", "\""},
                                                                                    {"apos", "'"},
                                                                                    {"nbsp", " "},
                                                                                    {"para", "¶"},
                                                                                    {"ndash", "-"},
                                                                                    {"mdash", "--"},
                                                                                    {"rsquo", "'"},
                                                                                    {"lsquo", "'"},
                                                                                    {"sect", "§"}}};
  const std::string_view name = entity.substr(1, entity.size() - 2);
  if (!name.starts_with('#')) {
    const auto found =
        std::ranges::find(named, name, &std::pair<std::string_view, std::string_view>::first);
    return found == named.end() ? std::string() : std::string(found->second);
  }
  const bool hex = name[1] == 'x' || name[1] == 'X';
  std::uint32_t code = 0;
  std::from_chars(name.data() + (hex ? 2 : 1), name.data() + name.size(), code, hex ? 16 : 10);
  if (code == 13) return " ";
  if (code == 160) return " ";
  std::string sign;
  if (code < 32 && code != 9 && code != 10) return sign;
  append_utf8(sign, code);
  return sign;
}

class MarkupReader {
 public:
  explicit MarkupReader(std::string_view text) : text_(text), out_(text) {}

  std::optional<Pass> read() {
    tag_ = std::min(text_.find('<'), text_.size());
    entity_ = std::min(text_.find('&'), text_.size());
    for (std::size_t at = next(0); at < text_.size();) {
      const std::size_t end = text_[at] == '<' ? read_tag(at) : read_entity(at);
      at = next(end);
    }
    if (tags_.empty() && entities_.empty()) return std::nullopt;
    std::vector<Damage> damages;
    if (!tags_.empty()) damages.push_back({"html", std::move(tags_)});
    if (!entities_.empty()) damages.push_back({"entities", std::move(entities_)});
    return Pass{out_.finish(), std::move(damages)};
  }

 private:
  // The next sign that may begin something; each is looked for once.
  std::size_t next(std::size_t at) {
    if (tag_ < at) tag_ = std::min(text_.find('<', at), text_.size());
    if (entity_ < at) entity_ = std::min(text_.find('&', at), text_.size());
    return std::min(tag_, entity_);
  }

  static void note(std::vector<Span>& places, std::size_t at) {
    const auto offset = static_cast<std::uint32_t>(at);
    places.push_back({offset, offset});
  }

  // Where reading goes on: behind the tag, or behind a sign that begins none.
  std::size_t read_tag(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    std::string_view instead;
    std::size_t size = matched<g::breaking_tag>(rest);
    if (size != 0) {
      instead = ends_line(at, at + size) ? "" : "\n";
    } else if ((size = matched<g::link_tag>(rest)) != 0) {
      instead = at == behind_tag_ && std::isalnum(static_cast<unsigned char>(last_)) ? " " : "";
    } else if (hides_text_ && begins<g::hiding>(rest)) {
      size = matched<g::hidden_text>(rest);
      hides_text_ = size != 0;  // where one has no end, no further one has
    } else {
      size = matched<g::other_tag>(rest);
    }
    if (size == 0) return at + 1;
    out_.copy_to(at);
    last_ = out_.last();
    note(tags_, out_.size());
    out_.replace_to(at + size, instead);
    behind_tag_ = at + size;
    return at + size;
  }

  // Whether a line begins before or ends behind the tag anyway.
  bool ends_line(std::size_t at, std::size_t end) const {
    const char before = at == 0 || at == behind_tag_ ? out_.last() : text_[at - 1];
    return before == '\n' || end == text_.size() || text_[end] == '\n' || text_[end] == '\r';
  }

  std::size_t read_entity(std::size_t at) {
    const std::size_t size = matched<g::entity>(text_.substr(at));
    const std::string sign = size == 0 ? std::string() : character(text_.substr(at, size));
    if (sign.empty()) return at + 1;
    out_.copy_to(at);
    note(entities_, out_.size());
    out_.replace_to(at + size, sign);
    return at + size;
  }

  std::string_view text_;
  Rewriter out_;
  std::size_t tag_ = 0, entity_ = 0;  // the next of each
  std::size_t behind_tag_ = std::string_view::npos;
  char last_ = '\n';
  bool hides_text_ = true;
  std::vector<Span> tags_, entities_;
};

}  // namespace

std::optional<Pass> without_markup(std::string_view text) { return MarkupReader(text).read(); }

}  // namespace cablelint
