#include "report/result_reader.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace cablelint {
namespace {

using Json = nlohmann::json;

/// Takes from a line of JSON what a report needs and builds nothing of the rest.
class Reading {
 public:
  explicit Reading(TextResult& result) : result_(result) { result_ = {}; }

  // What nlohmann::json calls; false ends the reading.
  bool null() { return true; }
  bool boolean(bool) { return true; }
  bool number_integer(std::int64_t number) { return take_number(number); }
  bool number_unsigned(std::uint64_t number) { return take_number(number); }
  bool number_float(double, const std::string& text) { return take_id(text); }
  bool string(std::string& text) { return in_finding() ? take_of_finding(text) : take(text); }
  bool binary(Json::binary_t&) { return true; }
  bool start_object(std::size_t) {
    if (in_finding() && key_ == "suppressed") result_.findings.back().may_stay = true;
    ++depth_;
    if (in_finding()) begin_finding();
    return true;
  }
  bool end_object() {
    if (in_finding()) end_finding();
    --depth_;
    return fault_.empty();
  }
  bool start_array(std::size_t) {
    if (depth_ == 0) fault_ = "a list, not a result";
    if (depth_ == 2 && in_findings_)
      fault_ = "not a result of `cablelint records`: a finding is a list";
    if (depth_ == 1) in_findings_ = key_ == "findings";
    has_findings_ = has_findings_ || in_findings_;
    ++depth_;
    return fault_.empty();
  }
  bool end_array() {
    --depth_;
    if (depth_ == 1) in_findings_ = false;
    return true;
  }
  bool key(std::string& name) {
    if (depth_ == 1 && name == "rule") is_row_ = true;
    if (depth_ == 1 || in_finding()) key_.swap(name);
    return true;
  }
  bool parse_error(std::size_t byte, const std::string&, const Json::exception&) {
    fault_ = fmt::format("no JSON: cannot be read on at byte {}", byte);
    return false;
  }

  std::string fault() const {
    if (!fault_.empty()) return fault_;
    if (is_row_ && !has_findings_)
      return "a row a finding: wanted a line a text, as `cablelint records` writes without --flat";
    if (!has_findings_ && result_.error.empty())
      return "not a result of `cablelint records`: no field `findings`";
    return {};
  }

 private:
  bool in_finding() const { return in_findings_ && depth_ == 3; }

  template <typename Number>
  bool take_number(Number number) {
    if (in_finding() && key_ == "line")
      result_.findings.back().line = static_cast<std::uint64_t>(number);
    if (depth_ == 1 && key_ == "order") result_.identity.order = static_cast<std::int64_t>(number);
    return take_id(fmt::format_int(number).str());
  }

  bool take_id(const std::string& text) {
    if (depth_ == 1 && key_ == "id") result_.id = text;
    return true;
  }

  bool take(std::string& text) {
    if (depth_ != 1) return true;
    Identity& identity = result_.identity;
    if (key_ == "id") result_.id.swap(text);
    if (key_ == "mrn") identity.mrn.swap(text);
    if (key_ == "post") identity.post.swap(text);
    if (key_ == "date") identity.date.swap(text);
    if (key_ == "level") identity.level.swap(text);
    if (key_ == "error") result_.error.swap(text);
    return true;
  }

  bool take_of_finding(std::string& text) {
    FoundInText& found = result_.findings.back();
    if (key_ == "rule") found.rule.swap(text);
    if (key_ == "message") found.message.swap(text);
    if (key_ == "fingerprint") found.fingerprint.swap(text);
    if (key_ == "severity") severity_ = severity_named(text);
    return true;
  }

  void begin_finding() {
    result_.findings.emplace_back();
    severity_.reset();
  }

  void end_finding() {
    FoundInText& found = result_.findings.back();
    if (found.rule.empty() || !severity_)
      fault_ = "not a result of `cablelint records`: a finding has no rule or no severity";
    else
      found.severity = *severity_;
  }

  TextResult& result_;
  std::string key_;
  std::string fault_;
  std::optional<Severity> severity_;  // of the finding that is read
  unsigned depth_ = 0;                // objects and lists that are open
  bool in_findings_ = false;
  bool has_findings_ = false;
  bool is_row_ = false;
};

}  // namespace

std::string read_result(std::string_view line, TextResult& result) {
  Reading reading(result);
  Json::sax_parse(line, &reading);
  return reading.fault();
}

}  // namespace cablelint
