#include "syntax/parse.hpp"

#include <array>
#include <string_view>
#include <tao/pegtl.hpp>
#include <utility>

#include "grammar/cable.hpp"
#include "grammar/messages.hpp"

namespace cablelint {
namespace {

namespace g = grammar;
namespace p = tao::pegtl;

template <typename... Rules>
struct Kept {
  static constexpr std::size_t size = sizeof...(Rules);

  template <typename Rule>
  static constexpr std::size_t index() {
    constexpr std::array<bool, size> same = {std::is_same_v<Rule, Rules>...};
    for (std::size_t i = 0; i < size; ++i)
      if (same[i]) return i;
    return size;
  }

  // The rule's own name, without its namespace.
  static constexpr std::array<std::string_view, size> names() {
    constexpr auto bare = [](std::string_view full) { return full.substr(full.rfind(':') + 1); };
    return {bare(p::demangle<Rules>())...};
  }
};

// The rules that become nodes, in the order of NodeKind.
using Nodes = Kept<
    g::document, g::byte_order_mark, g::transmission, g::blank_line, g::extract_notice,
    g::release_stamp, g::service_note, g::page_head, g::page_foot, g::level_line, g::office_line,
    g::routing_line, g::other_line, g::dtg_line, g::dtg_precedence, g::dtg, g::dtg_month,
    g::from_line, g::to_line, g::info_line, g::addressee, g::routing_indicator, g::addressee_name,
    g::precedence_word, g::addressee_number, g::classification_line, g::unknown_classification,
    g::level_top_secret, g::level_secret, g::level_confidential, g::level_unclassified,
    g::garbled_top_secret, g::garbled_secret, g::garbled_confidential, g::garbled_unclassified,
    g::garbled_limited_official_use, g::limited_official_use, g::sensitive_but_unclassified,
    g::line_control, g::section, g::section_number, g::section_total, g::mrn, g::mrn_post,
    g::mrn_number, g::inserted_caption, g::heading_line, g::header_mrn, g::header_date,
    g::captions_line, g::caption_entry, g::header_line, g::passing_line, g::office, g::broken_eo,
    g::broken_tags, g::broken_subject, g::broken_dtg, g::broken_classification, g::eo_line,
    g::eo_order, g::eo_value, g::eo_na, g::eo_decl_word, g::eo_date, g::eo_year, g::eo_exemption,
    g::eo_code, g::numeric_date, g::compact_date, g::month_first_date, g::day_first_date, g::month,
    g::date_digits, g::tags_line, g::tag_link, g::tag_word, g::tag_person, g::tag_comma,
    g::tag_stray, g::subject_line, g::subject_label, g::subject_mark, g::references, g::reference,
    g::ref_letter, g::ref_year, g::ref_post, g::ref_airgram, g::ref_number, g::ref_notal,
    g::authority_block, g::authority_mark, g::authority_in_text, g::classified_by, g::derived_from,
    g::declassify_on, g::declassify_value, g::authority_value, g::reasons, g::reason_section,
    g::reason_letter, g::ruler, g::paragraph, g::subparagraph, g::text_block, g::label_pilcrow,
    g::label, g::label_number, g::sub_label, g::line_mark, g::paragraph_mark, g::odd_paragraph_mark,
    g::signature_line, g::signature_name, g::end_of_message, g::trailer, g::portion_mark,
    g::bare_mark, g::odd_mark, g::banner_mark, g::mark_level, g::mark_restricted, g::mark_nato,
    g::mark_joint, g::mark_fgi, g::mark_control, g::mark_release, g::mark_display, g::mark_country,
    g::mark_code, g::mark_entire_text, g::mark_unknown>;

constexpr auto names = Nodes::names();

// "mrn" of NodeKind::mrn, as the compiler writes it.
template <NodeKind kind>
constexpr std::string_view enumerator() {
  constexpr std::string_view text = __PRETTY_FUNCTION__;
  const std::size_t begin = text.rfind("NodeKind::") + 10;
  return text.substr(begin, text.find_first_of(";]", begin) - begin);
}

template <std::size_t... kinds>
constexpr bool same_order(std::index_sequence<kinds...>) {
  return ((names[kinds] == enumerator<static_cast<NodeKind>(kinds)>()) && ...);
}
static_assert(Nodes::size == static_cast<std::size_t>(NodeKind::count));
static_assert(same_order(std::make_index_sequence<Nodes::size>()));

// What is being read. Nodes come and go with every rule that is tried, so they have room of their
// own, and their number is that of those that stand.
class Builder {
 public:
  explicit Builder(const char* begin) : begin_(begin) {}

  NodeIndex size() const { return size_; }
  void open(NodeKind kind, const char* at) {
    if (size_ == nodes_.size()) grow();
    nodes_[size_++] = {kind, {offset(at), offset(at)}, 0};
  }
  void close(NodeIndex node, const char* at) {
    nodes_[node].span.end = offset(at);
    nodes_[node].next = size_;
  }
  void cut(NodeIndex size) { size_ = size; }
  void add_error(const char* at, const g::Message& message) {
    errors_.push_back({{offset(at), offset(at)}, message.line, message.expected});
  }
  SyntaxTree finish() {
    nodes_.resize(size_);
    return {std::move(nodes_), std::move(errors_)};
  }

 private:
  static constexpr std::size_t of_a_usual_cable = 512;

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }
  [[gnu::noinline]] void grow() { nodes_.resize(2 * nodes_.size()); }

  const char* begin_;
  std::vector<Node> nodes_ = std::vector<Node>(of_a_usual_cable);
  NodeIndex size_ = 0;
  std::vector<SyntaxError> errors_;
};

// Whether a rule, or any rule that it is made of, becomes a node or reports an error.
template <typename>
inline constexpr bool is_must = false;
template <typename... Rules>
inline constexpr bool is_must<p::internal::must<Rules...>> = true;

template <typename Rule, typename Parts = typename Rule::subs_t>
inline constexpr bool leaves_trace = true;
template <typename Rule, typename... Parts>
inline constexpr bool leaves_trace<Rule, p::type_list<Parts...>> =
    Nodes::index<Rule>() < Nodes::size || is_must<typename Rule::rule_t> ||
    (leaves_trace<Parts> || ...);

// For rules that leave no trace: looking ahead, and what is smaller than a node.
template <typename Rule>
struct Traceless : p::normal<Rule> {
  static constexpr bool enable = false;

  template <typename Input>
  [[noreturn]] static void raise(const Input& in, Builder&) {
    throw p::parse_error(g::message<Rule>.expected, in);
  }
};

template <typename Rule>
struct Keep : Traceless<Rule> {
  template <typename Input>
  [[noreturn]] static void raise(const Input& in, Builder& builder) {
    builder.add_error(in.current(), g::message<Rule>);
    throw p::parse_error(g::message<Rule>.expected, in);
  }

  // PEGTL looks ahead (at, not_at) with actions off. A rule that becomes a node is one as soon as
  // it is tried; what fails is gone with all that had matched inside it, and what throws is gone
  // with the rule around it that catches.
  template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename Input>
  static bool match(Input& in, Builder& builder) {
    if constexpr (A == p::apply_mode::nothing || !leaves_trace<Rule>) {
      return p::match<Rule, p::apply_mode::nothing, M, Action, Traceless>(in, builder);
    } else {
      constexpr std::size_t kind = Nodes::index<Rule>();
      constexpr bool is_node = kind < Nodes::size;
      const NodeIndex at = builder.size();
      if constexpr (is_node) builder.open(static_cast<NodeKind>(kind), in.current());
      const bool matched = p::match<Rule, A, M, Action, Control>(in, builder);
      if (!matched) builder.cut(at);
      if constexpr (is_node)
        if (matched) builder.close(at, in.current());
      return matched;
    }
  }
};

template <typename Rule>
SyntaxTree parse_as(std::string_view text) {
  using Input = p::memory_input<p::tracking_mode::lazy, p::eol::lf>;
  Builder builder(text.data());
  Input in(text.data(), text.data() + text.size(), "");
  if (!p::parse<Rule, p::nothing, Keep>(in, builder)) builder.cut(0);
  return builder.finish();
}

}  // namespace

std::string_view name(NodeKind kind) { return names[static_cast<std::size_t>(kind)]; }

SyntaxTree parse(const Source& source) { return parse_as<g::document>(source.text()); }

SyntaxTree parse_marking(const Source& source) { return parse_as<g::marking_entry>(source.text()); }

}  // namespace cablelint
