#include "syntax/parse.hpp"

#include <array>
#include <tao/pegtl.hpp>

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
using Nodes =
    Kept<g::document, g::byte_order_mark, g::transmission, g::blank_line, g::extract_notice,
         g::release_stamp, g::service_note, g::html_line, g::page_head, g::page_foot, g::level_line,
         g::office_line, g::routing_line, g::other_line, g::dtg_line, g::dtg_precedence, g::dtg,
         g::dtg_month, g::from_line, g::to_line, g::info_line, g::addressee, g::routing_indicator,
         g::addressee_name, g::precedence_word, g::addressee_number, g::classification_line,
         g::unknown_classification, g::level_top_secret, g::level_secret, g::level_confidential,
         g::level_unclassified, g::garbled_top_secret, g::garbled_secret, g::garbled_confidential,
         g::garbled_unclassified, g::garbled_limited_official_use, g::limited_official_use,
         g::sensitive_but_unclassified, g::line_control, g::section, g::section_number,
         g::section_total, g::mrn, g::mrn_post, g::mrn_number, g::inserted_caption, g::heading_line,
         g::passing_line, g::office, g::broken_eo, g::broken_tags, g::broken_subject, g::broken_dtg,
         g::broken_classification, g::eo_line, g::eo_order, g::eo_value, g::eo_na, g::eo_decl_word,
         g::eo_date, g::eo_exemption, g::eo_code, g::numeric_date, g::compact_date,
         g::month_first_date, g::day_first_date, g::month, g::date_digits, g::tags_line,
         g::tag_link, g::tag_word, g::tag_person, g::tag_comma, g::tag_stray, g::subject_line,
         g::subject_label, g::subject_mark, g::references, g::reference, g::ref_letter, g::ref_year,
         g::ref_post, g::ref_airgram, g::ref_number, g::ref_notal, g::authority_block,
         g::authority_mark, g::classified_by, g::derived_from, g::declassify_on, g::authority_value,
         g::reasons, g::reason_section, g::reason_letter, g::ruler, g::paragraph, g::subparagraph,
         g::text_block, g::label_pilcrow, g::label, g::label_number, g::sub_label,
         g::paragraph_mark, g::odd_paragraph_mark, g::end_of_message, g::trailer, g::portion_mark,
         g::bare_mark, g::odd_mark, g::banner_mark, g::mark_level, g::mark_restricted, g::mark_nato,
         g::mark_joint, g::mark_fgi, g::mark_control, g::mark_release, g::mark_display,
         g::mark_country, g::mark_code, g::mark_entire_text, g::mark_unknown>;
static_assert(Nodes::size == static_cast<std::size_t>(NodeKind::count));

struct Builder {
  SyntaxTree tree;
  std::vector<NodeIndex> open;
  const char* begin = nullptr;

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin); }
  void cut(std::size_t size) {
    if (tree.nodes.size() > size)
      tree.nodes.erase(tree.nodes.begin() + static_cast<std::ptrdiff_t>(size), tree.nodes.end());
  }
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

template <typename Rule, bool = (Nodes::index<Rule>() < Nodes::size)>
struct Control : Traceless<Rule> {
  template <typename Input>
  [[noreturn]] static void raise(const Input& in, Builder& builder) {
    const auto at = builder.offset(in.current());
    const auto& message = g::message<Rule>;
    builder.tree.errors.push_back({{at, at}, message.line, message.expected});
    throw p::parse_error(message.expected, in);
  }

  // PEGTL looks ahead (at, not_at) with actions off. What fails takes the nodes of its parts that
  // had matched with it.
  template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
            template <typename...> class Self, typename Input>
  static bool match(Input& in, Builder& builder) {
    if constexpr (A == p::apply_mode::nothing || !leaves_trace<Rule>) {
      return p::match<Rule, p::apply_mode::nothing, M, Action, Traceless>(in, builder);
    } else {
      const std::size_t before = builder.tree.nodes.size();
      if (p::match<Rule, A, M, Action, Self>(in, builder)) return true;
      builder.cut(before);
      return false;
    }
  }
};

// A rule that becomes a node: opened when tried, closed when matched, gone with all inside when
// not.
template <typename Rule>
struct Control<Rule, true> : Control<Rule, false> {
  static constexpr bool enable = true;

  template <typename Input>
  static void start(const Input& in, Builder& builder) {
    auto& nodes = builder.tree.nodes;
    builder.open.push_back(static_cast<NodeIndex>(nodes.size()));
    const auto at = builder.offset(in.current());
    nodes.push_back({static_cast<NodeKind>(Nodes::index<Rule>()), {at, at}, 0});
  }

  template <typename Input>
  static void success(const Input& in, Builder& builder) {
    auto& nodes = builder.tree.nodes;
    Node& node = nodes[builder.open.back()];
    builder.open.pop_back();
    node.span.end = builder.offset(in.current());
    node.next = static_cast<NodeIndex>(nodes.size());
  }

  template <typename Input>
  static void failure(const Input&, Builder& builder) {
    builder.cut(builder.open.back());
    builder.open.pop_back();
  }

  template <typename Input>
  static void unwind(const Input& in, Builder& builder) {
    failure(in, builder);
  }
};

template <typename Rule>
struct Keep : Control<Rule> {};

template <typename Rule>
SyntaxTree parse_as(std::string_view text) {
  using Input = p::memory_input<p::tracking_mode::lazy, p::eol::lf>;
  Builder builder;
  builder.begin = text.data();
  Input in(text.data(), text.data() + text.size(), "");
  if (!p::parse<Rule, p::nothing, Keep>(in, builder)) builder.tree.nodes.clear();
  return std::move(builder.tree);
}

}  // namespace

std::string_view name(NodeKind kind) {
  static constexpr auto names = Nodes::names();
  return names[static_cast<std::size_t>(kind)];
}

SyntaxTree parse(const Source& source) { return parse_as<g::document>(source.text()); }

SyntaxTree parse_marking(const Source& source) { return parse_as<g::marking_entry>(source.text()); }

}  // namespace cablelint
