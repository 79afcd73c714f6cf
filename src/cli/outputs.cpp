#include "cli/outputs.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace cablelint {

Outputs::Outputs(const std::vector<Output>& wanted, Run run, bool output_is_taken)
    : run_(std::move(run)) {
  for (const Output& output : wanted)
    sinks_.push_back({output.format,
                      output.file.empty() ? nullptr : std::make_unique<NewFile>(output.file),
                      output_is_taken});
  const auto writes_survey = [](const Sink& sink) { return sink.format->survey != nullptr; };
  if (std::ranges::any_of(sinks_, writes_survey))
    survey_.emplace(run_.rules, run_.page.before != nullptr);
}

void Outputs::Sink::write(std::string_view text) {
  if (file) return file->write(text);
  aside ? put_aside(text) : cablelint::put(text);
}

std::vector<std::string> Outputs::texts(const Source& source, const Report& report) const {
  const Report unsuppressed = report.unsuppressed();
  std::vector<std::string> texts(sinks_.size());
  for (std::size_t i = 0; i < sinks_.size(); ++i) {
    const Format& format = *sinks_[i].format;
    if (format.text != nullptr)
      format.text(texts[i], source, format.suppressed ? report : unsuppressed, run_);
  }
  return texts;
}

void Outputs::begin() {
  for (Sink& sink : sinks_) {
    std::string text;
    if (sink.format->begin != nullptr) sink.format->begin(text, run_);
    sink.write(text);
  }
}

void Outputs::put(const std::vector<std::string>& texts, const Source& source,
                  const Report& report) {
  for (std::size_t i = 0; i < sinks_.size(); ++i) {
    Sink& sink = sinks_[i];
    std::string text = texts[i];
    if (sink.format->next_text != nullptr)
      sink.format->next_text(text, source, report.unsuppressed(), written_);
    if (text.empty()) continue;
    if (sink.any_text) sink.write(sink.format->between);
    sink.write(text);
    sink.any_text = true;
  }
  written_.add(source, report);
  if (survey_) survey_->add(result_of(source, report));
}

void Outputs::add_problem(const std::string& problem) {
  written_.add_problem(problem);
  if (survey_) survey_->add_not_judged(problem);
}

void Outputs::pass_over() {
  if (survey_) survey_->add_not_judged("nothing of a cable in the file");
}

void Outputs::end() {
  for (Sink& sink : sinks_) {
    std::string text;
    if (sink.format->end != nullptr) sink.format->end(text, run_, written_);
    if (sink.format->survey != nullptr) sink.format->survey(text, *survey_, run_);
    sink.write(text);
    if (sink.file) sink.file->flush();
  }
  flush();
  for (Sink& sink : sinks_) {
    if (sink.file) sink.file->commit();
    add_page(*sink.format);
  }
}

// GitHub names the file in which a step may leave a page.
void Outputs::add_page(const Format& format) const {
  const char* path = std::getenv("GITHUB_STEP_SUMMARY");
  if (format.page == nullptr || path == nullptr || *path == '\0') return;
  std::ofstream file(path, std::ios::app | std::ios::binary);
  file << format.page(written_) << std::flush;
  if (!file)
    throw std::system_error(errno, std::generic_category(), std::string("cannot write ") + path);
}

bool Outputs::for_people() const {
  return std::ranges::all_of(sinks_,
                             [](const Sink& sink) { return sink.file || sink.format->for_people; });
}

}  // namespace cablelint
