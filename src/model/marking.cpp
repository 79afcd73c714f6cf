#include "model/marking.hpp"

#include <algorithm>

#include "model/control.hpp"
#include "model/mark_form.hpp"
#include "model/mark_repair.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

std::string in_capitals(std::string_view printed) {
  std::string text;
  for (const char c : printed) {
    const bool blank = static_cast<unsigned char>(c) <= ' ';
    if (blank && (text.empty() || text.back() == ' ')) continue;
    text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : blank ? ' ' : c;
  }
  return text;
}

// The level of the letters or the word, which the grammar knows to be one.
Level level_of(std::string_view printed) {
  switch (printed.front()) {
    case 'T':
    case 't':
      return Level::top_secret;
    case 'S':
    case 's':
      return Level::secret;
    case 'C':
    case 'c':
      return Level::confidential;
    default:
      return Level::unclassified;
  }
}

// NS, NATO SECRET and the like.
Level nato_level(std::string_view capitals) {
  if (capitals.starts_with('C')) return Level::top_secret;
  return level_of(capitals.substr(capitals.starts_with("NATO ") ? 5 : 1));
}

class MarkReader {
 public:
  MarkReader(const SyntaxTree& tree, const Source& source, Arena& arena)
      : tree_(tree), source_(source), arena_(arena) {}

  Mark read(NodeIndex node) {
    mark_.span = tree_.nodes[node].span;
    mark_.text = source_.slice(mark_.span);
    for (const NodeIndex child : tree_.children(node)) read_part(child);
    mark_.controls = keep_parts(arena_, controls_);
    mark_.release_to = keep_parts(arena_, release_to_);
    mark_.display_to = keep_parts(arena_, display_to_);
    mark_.fgi = keep_parts(arena_, fgi_);
    judge(tree_.nodes[node].kind == NodeKind::banner_mark);
    return mark_;
  }

 private:
  std::string_view text_of(NodeIndex node) const { return source_.slice(tree_.nodes[node].span); }

  // The text itself where it is its own canonical spelling, else a copy.
  std::string_view kept(std::string_view printed, const std::string& canonical) {
    return printed == canonical ? printed : keep_text(arena_, canonical);
  }

  void read_part(NodeIndex node) {
    switch (tree_.nodes[node].kind) {
      case NodeKind::mark_level:
        read_level(node);
        break;
      case NodeKind::mark_restricted:
        read_restricted(node, "RESTRICTED", Level::confidential);
        break;
      case NodeKind::mark_nato:
        read_nato(node);
        break;
      case NodeKind::mark_joint:
        mark_.foreign = true;
        add_control(node, "JOINT");
        break;
      case NodeKind::mark_code:
        add_word(fgi_, node);
        mark_.foreign = true;
        break;
      case NodeKind::mark_fgi:
        read_fgi(node);
        break;
      case NodeKind::mark_control:
        read_controls(tree_.nodes[node].span);
        break;
      case NodeKind::mark_release:
        read_release(node);
        break;
      case NodeKind::mark_display:
        read_display(node);
        break;
      case NodeKind::mark_entire_text:
        mark_.entire_text = true;
        break;
      case NodeKind::mark_unknown:
        unknown_ = true;
        break;
      default:
        break;
    }
  }

  void set_level(NodeIndex node, Level level) {
    if (!mark_.level) mark_.level = {level, tree_.nodes[node].span};
  }

  void read_level(NodeIndex node) { set_level(node, level_of(text_of(node))); }

  // Foreign RESTRICTED is below our lowest level and protected by it.
  void read_restricted(NodeIndex node, std::string_view name, Level level) {
    set_level(node, level);
    add_control(node, name);
  }

  void read_nato(NodeIndex node) {
    const std::string text = in_capitals(text_of(node));
    mark_.foreign = true;
    if (text == "NR" || text == "NATO RESTRICTED")
      read_restricted(node, "NATO RESTRICTED", Level::unclassified);
    else
      set_level(node, nato_level(text));
    add_word(fgi_, node, "NATO");
  }

  // FGI with its owners or, where they are concealed, FGI itself.
  void read_fgi(NodeIndex node) {
    if (!mark_.level) mark_.foreign = true;
    const auto before = fgi_.size();
    for (const NodeIndex owner : tree_.children(node)) add_word(fgi_, owner);
    if (fgi_.size() == before) add_word(fgi_, node, "FGI");
  }

  // One control, or several programs behind one word.
  void read_controls(Span span) {
    const std::string name = control_name(source_.slice(span));
    if (!is_program(name)) return read_control(span, name);
    const std::string family = std::string(control_word(name).name) + "-";
    for (bool first = true; span.begin < span.end; first = false) {
      const auto length = std::min<std::size_t>(source_.slice(span).find('/'), span.size());
      const Span program{span.begin, span.begin + static_cast<std::uint32_t>(length)};
      const std::string text = in_capitals(source_.slice(program));
      read_control(program, first ? control_name(text) : family + text);
      span.begin = std::min(program.end + 1, span.end);
    }
  }

  void read_control(Span span, std::string name) {
    const bool after_rd = !controls_.empty() && controls_.back()->name.ends_with("RD");
    if (after_rd && source_.slice(span) == "N") name = "CNWDI";
    if (!mark_.level && control_word(name).unclassified) mark_.level = {Level::unclassified, span};
    add_control(span, name);
  }

  // EYES ONLY has its list in front, REL TO behind.
  void read_release(NodeIndex node) {
    read_countries(node, release_to_, "REL");
    if (release_to_.empty() || release_to_.front()->span.begin != tree_.nodes[node].span.begin)
      return;
    Span words{release_to_.back()->span.end, tree_.nodes[node].span.end};
    while (source_.slice(words).front() <= ' ') ++words.begin;
    add_control(words, "EYES ONLY");
  }

  void read_display(NodeIndex node) {
    add_control(node, "DISPLAY ONLY");
    read_countries(node, display_to_, "");
  }

  void read_countries(NodeIndex node, std::vector<const Word*>& countries,
                      std::string_view name_without) {
    const auto before = countries.size();
    for (const NodeIndex country : tree_.children(node)) add_word(countries, country);
    if (countries.size() == before && !name_without.empty()) add_control(node, name_without);
  }

  void add_control(NodeIndex node, std::string_view name) {
    add_control(tree_.nodes[node].span, name);
  }

  void add_control(Span span, std::string_view name) {
    const std::string_view printed = source_.slice(span);
    Control control;
    control.span = span;
    control.text = printed;
    control.name = kept(printed, std::string(name));
    controls_.push_back(keep_one(arena_, control));
  }

  void add_word(std::vector<const Word*>& words, NodeIndex node, std::string_view name = {}) {
    const std::string_view printed = text_of(node);
    Word word;
    word.span = tree_.nodes[node].span;
    word.text = printed;
    word.name = kept(printed, name.empty() ? in_capitals(printed) : std::string(name));
    words.push_back(keep_one(arena_, word));
  }

  // What is understood in full has a right form, and a form that can be judged.
  void judge(bool banner) {
    if (!mark_.level || unknown_) return guess(banner);
    mark_.canonical = kept(mark_.text, right_form(mark_, banner));
    mark_.form = form_of(mark_, banner);
  }

  void guess(bool banner) {
    const std::optional<Marking> meant = repaired(mark_.text);
    mark_.form = mark_.level || meant ? "malformed" : "unknown";
    if (!meant) return;
    const auto form = banner ? banner_form : portion_form;
    mark_.canonical = keep_text(arena_, form(*meant, style_of(mark_)));
  }

  const SyntaxTree& tree_;
  const Source& source_;
  Arena& arena_;
  Mark mark_;
  std::vector<const Control*> controls_;
  std::vector<const Word*> release_to_;
  std::vector<const Word*> display_to_;
  std::vector<const Word*> fgi_;
  bool unknown_ = false;  // with a word that is no control
};

std::vector<std::string> names(const auto& parts) {
  std::vector<std::string> result;
  for (const auto* part : parts) result.emplace_back(part->name);
  return result;
}

}  // namespace

bool Marking::has(std::string_view control) const {
  return std::ranges::find(controls, control) != controls.end();
}

std::vector<std::string> Marking::with_own_noforn() const {
  std::vector<std::string> owners;
  if (level != Level::unclassified) return owners;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    if (controls[i] != "NOFORN") continue;
    if (i == 0 || !takes_noforn(controls[i - 1])) return {};
    owners.push_back(controls[i - 1]);
  }
  return owners;
}

Mark read_mark(const SyntaxTree& tree, NodeIndex node, const Source& source, Arena& arena) {
  return MarkReader(tree, source, arena).read(node);
}

Marking marking_of(const Mark& mark) {
  Marking marking;
  if (mark.level) marking.level = mark.level->value;
  marking.controls = names(mark.controls);
  marking.release_to = names(mark.release_to);
  marking.display_to = names(mark.display_to);
  marking.fgi = names(mark.fgi);
  marking.foreign = mark.foreign;
  return marking;
}

Marking marking_in(std::string_view text) {
  const Source source("", std::string(text));
  const SyntaxTree tree = parse_marking(source);
  if (tree.nodes.empty()) return {};
  Arena arena;
  return marking_of(read_mark(tree, 0, source, arena));
}

MarkStyle style_of(const Mark& mark) {
  const auto of_the_register_only = [](const Control* control) {
    return is_of_register_only(control->name);
  };
  const bool slashes = mark.text.find("//") != std::string_view::npos;
  return slashes || std::ranges::any_of(mark.controls, of_the_register_only)
             ? MarkStyle::ic_register
             : MarkStyle::state;
}

}  // namespace cablelint
