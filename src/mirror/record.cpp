#include <algorithm>

#include "mirror/rewriter.hpp"

namespace cablelint {
namespace {

constexpr std::size_t longest_column = 200;
constexpr std::string_view field_end = "\",\"";  // between the fields of a row of CSV

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    ++found;
  return found;
}

// Where the cable begins in the row of a table: behind the last separator of its first line that
// ends a column. TAGS:<tab>PGOV is of the cable. Zero where the text is no such row.
std::size_t end_of_row_front(std::string_view text, std::string_view separator) {
  const std::string_view line = text.substr(0, std::min<std::size_t>(text.find('\n'), 2000));
  std::size_t columns = 0, end = 0;
  for (auto at = line.find(separator); at != std::string_view::npos;
       at = line.find(separator, end)) {
    const std::size_t next = at + separator.size();
    if (next == line.size() || at - end > longest_column || (at > 0 && line[at - 1] == ':')) break;
    end = next;
    ++columns;
  }
  if (columns < 3) return 0;
  while (end < line.size() && (line[end] == '"' || line[end] == ',')) ++end;  // "","","
  return end;
}

// Texts whose line ends are written out as in a programme: \n, or \r\n.
bool has_written_line_ends(std::string_view text) {
  return text.find('\n') == std::string_view::npos && count(text, "\\n") >= 5;
}

class RecordReader {
 public:
  explicit RecordReader(std::string_view text) : text_(text), out_(text) {}

  std::optional<Pass> read() {
    const bool quoted = text_.starts_with('"');
    const std::size_t front = end_of_row_front(text_, quoted ? field_end : "\t");
    written_ = has_written_line_ends(text_);
    if (front == 0 && !written_) return std::nullopt;
    out_.replace_to(front);
    note();
    if (quoted || written_) take_out_signs(front);
    return Pass{out_.finish(), {{"record", std::move(places_)}}};
  }

 private:
  void note() {
    const auto at = static_cast<std::uint32_t>(out_.size());
    places_.push_back({at, at});
  }

  // \" is a quotation mark and \\ a backslash; what ends a field ends a line.
  void take_out_signs(std::size_t at) {
    for (at = text_.find_first_of("\"\\", at); at < text_.size();
         at = text_.find_first_of("\"\\", at)) {
      const std::string_view rest = text_.substr(at);
      if (rest.starts_with(field_end)) {
        replace(at, at + field_end.size(), out_line_end(at + field_end.size()));
        at += field_end.size();
      } else if (written_ && (rest.starts_with("\\n") || rest.starts_with("\\r\\n"))) {
        const std::size_t size = rest[1] == 'n' ? 2 : 4;
        replace(at, at + size, "\n");
        at += size;
      } else if (rest.starts_with("\\\"") || rest.starts_with("\\\\")) {
        replace(at, at + 1, "");
        at += 2;
      } else if (rest == "\"" || rest == "\"\n" || rest == "\"\r\n") {
        replace(at, at + 1, "");
        at += 1;
      } else {
        ++at;
      }
    }
  }

  std::string_view out_line_end(std::size_t behind) const {
    return behind < text_.size() && text_[behind] == '\n' ? "" : "\n";
  }

  void replace(std::size_t begin, std::size_t end, std::string_view with) {
    out_.copy_to(begin);
    out_.replace_to(end, with);
  }

  std::string_view text_;
  Rewriter out_;
  bool written_ = false;
  std::vector<Span> places_;
};

}  // namespace

std::optional<Pass> without_record(std::string_view text) { return RecordReader(text).read(); }

}  // namespace cablelint
