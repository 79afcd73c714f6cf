#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "linter/request.hpp"

namespace cablelint {

/// Which configuration holds where: the nearest one, or the one that was asked for.
class Configs {
 public:
  /// The request must outlive it.
  explicit Configs(const Request& request) : request_(request), reader_(request.working_folder) {}

  /// Null where there is none. Throws std::filesystem::filesystem_error where it cannot be read.
  const Config* of_text(const std::filesystem::path& text);
  /// That of the working folder. Throws as well.
  const Config* of_working_folder() { return of_text(request_.working_folder / "any"); }
  /// That of the texts that lie in a folder itself. Null also where it cannot be read, which is
  /// told when it is read for a text.
  const Config* of_folder(const std::filesystem::path& folder);
  /// That of the lowest folder in which all that was given lies.
  const Config* of_all(const std::vector<std::string>& paths);

  ConfigReader& reader() { return reader_; }
  const ConfigReader& reader() const { return reader_; }

 private:
  const Request& request_;
  ConfigReader reader_;
};

}  // namespace cablelint
