#include "expression/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "expression/literal.hpp"
#include "grammar/expression.hpp"

namespace cablelint {
namespace {

namespace g = grammar::expression;

/// Thrown where the syntax is broken, since nothing behind that place can be trusted.
struct SyntaxFault {
  const char* at;
  std::string_view wanted;  // empty where the expression is too deep
};

/// Builds terms from the bottom up, on a stack, as the grammar recognises them.
class Builder {
 public:
  Builder(std::string_view text, Arena& arena, std::vector<ExpressionProblem>& problems)
      : text_(text), arena_(arena), problems_(problems) {}

  Span span(const char* begin, const char* end) const {
    return {static_cast<std::uint32_t>(begin - text_.data()),
            static_cast<std::uint32_t>(end - text_.data())};
  }
  Span span(std::string_view part) const { return span(part.data(), part.data() + part.size()); }

  void enter(const char* at) {
    if (++depth_ > deepest_term) throw SyntaxFault{at, {}};
  }
  void leave() { --depth_; }

  void literal(std::string_view part, Value value) {
    push({.kind = Term::Kind::literal, .span = span(part), .value = value});
  }
  void text(std::string_view part) {
    const auto said = read_text(part, arena_);
    if (!said) fault(span(part), "an escape in the text is no Unicode character", "");
    literal(part, Value(said.value_or("")));
  }
  void integer(std::string_view part) {
    const auto number = read_integer(part);
    if (!number) fault(span(part), fmt::format("`{}` does not fit", part), "integers have 64 bits");
    literal(part, Value(number.value_or(0)));
  }
  void name(std::string_view part) {
    push({.kind = Term::Kind::name, .span = span(part), .name_span = span(part), .name = part});
  }
  void refuse(std::string_view part, std::string_view what, std::string help) {
    fault(span(part), fmt::format("`{}` is {}", part, what), std::move(help));
    push({.span = span(part)});
  }
  /// Refuses what was read from the last term.
  void refuse_access(std::string_view part, std::string_view what, std::string help) {
    refuse(part, what, std::move(help));
    stack_.pop_back();
    stack_.back() = {.span = {stack_.back().span.begin, span(part).end}};
  }
  void optional_mark(std::string_view part) {
    fault(span(part.substr(0, 1)), "`?` marks an optional element",
          "the rule language has none; guard with has(…)");
  }

  void open() { marks_.push_back(stack_.size()); }
  /// Everything since the bracket opened becomes one term.
  void close(Term::Kind kind, std::string_view part) {
    push({.kind = kind, .span = span(part), .terms = since_mark()});
  }
  void group(std::string_view part) {
    marks_.pop_back();
    stack_.back().span = span(part);
  }
  void message(std::string_view part) {
    since_mark();
    refuse_access(part, "a message", "maps are written with quoted keys and no name before them");
  }
  void field(std::string_view part) {
    Term target = pop();
    const Span whole = {target.span.begin, span(part).end};
    push({.kind = Term::Kind::field,
          .span = whole,
          .name_span = span(part),
          .name = part,
          .terms = {std::move(target)}});
  }
  void arguments(std::string_view part) {
    std::vector<Term> given = since_mark();
    Term callee = pop();
    const bool method = callee.kind == Term::Kind::field;
    callee.kind = method ? Term::Kind::method : Term::Kind::call;
    std::ranges::move(given, std::back_inserter(callee.terms));
    callee.span.end = span(part).end;
    push(std::move(callee));
  }
  void index(std::string_view part) { reduce("[]", span(part), 2, span(part).end); }

  void sign(std::string_view part) { signs_.push_back(part); }
  void prefix(std::string_view part) {
    reduce(part.substr(0, 1), span(part.substr(0, 1)), 1, span(part).end);
    stack_.back().span.begin = span(part).begin;
  }
  void binary() {
    const std::string_view name = signs_.back();
    signs_.pop_back();
    reduce(name, span(name), 2, stack_.back().span.end);
  }
  /// a && b && c is one term, so that a long condition is not a deep one.
  void logic(Term::Kind kind) {
    signs_.pop_back();
    Term last = pop();
    if (stack_.back().kind != kind) {
      Term first = pop();
      const Span whole = first.span;
      push({.kind = kind, .span = whole, .terms = {std::move(first)}});
    }
    Term& all = stack_.back();
    all.span.end = last.span.end;
    all.terms.push_back(std::move(last));
    measure(all);
  }
  void choice() {
    reduce("?", {}, 3, stack_.back().span.end);
    stack_.back().kind = Term::Kind::choice;
  }

  Term result() { return pop(); }

 private:
  void fault(Span where, std::string message, std::string help) {
    problems_.push_back({where, std::move(message), std::move(help)});
  }

  void push(Term term) {
    measure(term);
    stack_.push_back(std::move(term));
  }
  void measure(Term& term) const {
    for (const Term& inner : term.terms)
      term.height = std::max<std::uint16_t>(term.height, inner.height + 1);
    if (term.height > deepest_term) throw SyntaxFault{text_.data() + term.span.begin, {}};
  }
  Term pop() {
    Term top = std::move(stack_.back());
    stack_.pop_back();
    return top;
  }
  std::vector<Term> take(std::size_t from) {
    const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(from);
    std::vector<Term> taken;
    std::move(first, stack_.end(), std::back_inserter(taken));
    stack_.erase(first, stack_.end());
    return taken;
  }
  std::vector<Term> since_mark() {
    const std::size_t from = marks_.back();
    marks_.pop_back();
    return take(from);
  }
  void reduce(std::string_view name, Span name_span, std::size_t count, std::uint32_t end) {
    std::vector<Term> terms = take(stack_.size() - count);
    const Span whole = {terms.front().span.begin, end};
    push({.kind = Term::Kind::operation,
          .span = whole,
          .name_span = name_span,
          .name = name,
          .terms = std::move(terms)});
  }

  std::string_view text_;
  Arena& arena_;
  std::vector<ExpressionProblem>& problems_;
  std::vector<Term> stack_;
  std::vector<std::size_t> marks_;  // how high the stack was at each open bracket
  std::vector<std::string_view> signs_;
  int depth_ = 0;
};

// What each rule adds.

template <typename Rule>
struct Action : g::p::nothing<Rule> {};

#define ON(rule, call)                                                     \
  template <>                                                              \
  struct Action<g::rule> {                                                 \
    template <typename Input>                                              \
    static void apply(const Input& in, Builder& builder) {                 \
      [[maybe_unused]] const std::string_view part(in.begin(), in.size()); \
      builder.call;                                                        \
    }                                                                      \
  }
ON(text, text(part));
ON(integer, integer(part));
ON(true_word, literal(part, Value(true)));
ON(false_word, literal(part, Value(false)));
ON(null_word, literal(part, Value()));
ON(name, name(part));
ON(bytes, refuse(part, "a bytes literal", "the rule language has texts: leave out the `b`"));
ON(floating, refuse(part, "a floating-point number", "the rule language has integers only"));
ON(unsigned_integer, refuse(part, "an unsigned number", "leave out the `u`"));
ON(rooted_name, refuse(part, "a name with a leading dot", "leave out the dot"));
ON(open_group, open());
ON(open_list, open());
ON(open_map, open());
ON(optional_mark, optional_mark(part));
ON(group, group(part));
ON(list, close(Term::Kind::list, part));
ON(map, close(Term::Kind::map, part));
ON(message, message(part));
ON(field_name, field(part));
ON(arguments, arguments(part));
ON(quoted_field_name, refuse_access(part, "a quoted field name", "read a map with [\"…\"]"));
ON(optional_field, refuse_access(part, "an optional access", "guard with has(…) and write `.`"));
ON(index, index(part));
ON(inversion, prefix(part));
ON(negation, prefix(part));
ON(product_sign, sign(part));
ON(sum_sign, sign(part));
ON(relation_sign, sign(part));
ON(and_sign, sign(part));
ON(or_sign, sign(part));
ON(choice, choice());
#undef ON

template <typename Sign, typename Operand>
struct Action<g::further<Sign, Operand>> {
  static void apply0(Builder& builder) { builder.binary(); }
};
template <typename Operand>
struct Action<g::further<g::and_sign, Operand>> {
  static void apply0(Builder& builder) { builder.logic(Term::Kind::both); }
};
template <typename Operand>
struct Action<g::further<g::or_sign, Operand>> {
  static void apply0(Builder& builder) { builder.logic(Term::Kind::either); }
};

// What should stand where a rule that must match does not.

template <typename Rule>
constexpr std::string_view wanted = "an expression";
template <>
constexpr std::string_view wanted<g::p::eof> = "an operator or the end";
template <>
constexpr std::string_view wanted<g::colon> = "`:`";
template <>
constexpr std::string_view wanted<g::close_group> = "`)`";
template <>
constexpr std::string_view wanted<g::close_list> = "`]`";
template <>
constexpr std::string_view wanted<g::close_map> = "`}`";
template <>
constexpr std::string_view wanted<g::escape_code> = "an escape of CEL";
template <>
constexpr std::string_view wanted<g::identifier> = "a name";
template <typename... Rules>
constexpr std::string_view
    wanted<g::p::sor<g::p::seq<g::field_name, Rules...>, g::quoted_field_name>> = "a field's name";
template <char Q>
constexpr std::string_view wanted<g::quote<Q>> = "the closing quote";
template <char Q>
constexpr std::string_view wanted<g::to_quotes<Q>> = "the closing quotes";
template <char Q>
constexpr std::string_view wanted<g::to_raw_quotes<Q>> = "the closing quotes";

template <typename Rule>
struct Raising : g::p::normal<Rule> {
  template <typename Input, typename... States>
  [[noreturn]] static void raise(const Input& in, States&&...) {
    throw SyntaxFault{in.current(), wanted<Rule>};
  }
};

/// A rule that can stand inside itself: its depth is counted, so that no text overflows the stack.
template <typename Rule>
struct Nested : Raising<Rule> {
  template <typename Input>
  static void start(const Input& in, Builder& builder) {
    builder.enter(in.current());
  }
  template <typename Input>
  static void success(const Input&, Builder& builder) {
    builder.leave();
  }
  template <typename Input>
  static void failure(const Input&, Builder& builder) {
    builder.leave();
  }
};

template <typename Rule>
struct Control : Raising<Rule> {};
template <>
struct Control<g::expression> : Nested<g::expression> {};
template <>
struct Control<g::inversion> : Nested<g::inversion> {};
template <>
struct Control<g::negation> : Nested<g::negation> {};

/// Signs of other languages, which people write by habit.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> foreign_signs = {
    {{"=", "=="},
     {"&", "&&"},
     {"|", "||"},
     {"and", "&&"},
     {"or", "||"},
     {"<>", "!="},
     {"=>", ">="},
     {"=<", "<="}}};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The token that begins the text: a word, a run of signs or one character.
std::string_view token(std::string_view text) {
  const auto run = [&](auto belongs) {
    return text.substr(
        0, static_cast<std::size_t>(std::ranges::find_if_not(text, belongs) - text.begin()));
  };
  const std::string_view word = run(is_word);
  if (!word.empty()) return word;
  const auto is_sign = [](char c) { return std::string_view("=&|<>?").find(c) < 6; };
  const std::string_view signs = run(is_sign);
  return signs.empty() ? text.substr(0, 1) : signs;
}

ExpressionProblem describe(const SyntaxFault& fault, std::string_view text, Span end) {
  const auto at = static_cast<std::uint32_t>(fault.at - text.data());
  if (fault.wanted.empty())
    return {{at, end.end},
            fmt::format("the expression is more than {} levels deep", deepest_term),
            "write it as several shorter ones"};
  const std::string_view seen = token(text.substr(at));
  const Span where = {at, at + static_cast<std::uint32_t>(seen.size())};
  if (seen.empty())
    return {where, fmt::format("the expression ends where {} should be", fault.wanted), ""};
  const auto* foreign = std::ranges::find(foreign_signs, seen, [](auto& f) { return f.first; });
  return {where, fmt::format("found `{}` where {} should be", seen, fault.wanted),
          foreign == foreign_signs.end() ? std::string()
                                         : fmt::format("did you mean `{}`?", foreign->second)};
}

}  // namespace

std::optional<Term> parse_expression(std::string_view text, Arena& arena,
                                     std::vector<ExpressionProblem>& problems) {
  Builder builder(text, arena, problems);
  g::p::memory_input<g::p::tracking_mode::lazy> input(text.data(), text.data() + text.size(), "");
  try {
    g::p::parse<g::whole, Action, Control>(input, builder);
    return builder.result();
  } catch (const SyntaxFault& fault) {
    problems.push_back(describe(fault, text, builder.span(text)));
    return std::nullopt;
  }
}

}  // namespace cablelint
