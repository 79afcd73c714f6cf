#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/new_file.hpp"
#include "cli/options.hpp"
#include "output/format.hpp"

namespace cablelint {

/// The reports of one run, each in its format and at its place.
class Outputs {
 public:
  /// Opens the files. What would go to standard output goes to standard error where that is taken.
  /// Throws std::system_error where a file cannot be written.
  Outputs(const std::vector<Output>& wanted, Run run, bool output_is_taken);

  /// What each report says of a text, in so far as that does not depend on other texts. May be
  /// called on any thread.
  std::vector<std::string> texts(const Source& source, const Report& report) const;

  void begin();
  /// Writes what `texts` gave for this text.
  void put(const std::vector<std::string>& texts, const Source& source, const Report& report);
  void add_problem(const std::string& problem);
  /// A file in which there was nothing of a cable.
  void pass_over();
  /// Ends the reports and puts the files in their places.
  void end();

  const Run& run() const { return run_; }
  const Tally& written() const { return written_; }
  /// Whether people read what is on standard output, or nothing is there.
  bool for_people() const;

 private:
  struct Sink {
    const Format* format;
    std::unique_ptr<NewFile> file;  // none: standard output or, `aside`, standard error
    bool aside = false;
    bool any_text = false;

    void write(std::string_view text);
  };

  void add_page(const Format& format) const;

  Run run_;
  std::vector<Sink> sinks_;
  Tally written_;
  std::optional<Survey> survey_;  // where one is written
};

}  // namespace cablelint
