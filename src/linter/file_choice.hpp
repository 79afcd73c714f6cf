#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "linter/configs.hpp"

namespace cablelint {

/// What is said of a file that a folder stands for.
enum class Choice { unsaid, included, excluded };

/// Which of the files in a folder are meant, by the request and by `include` and `exclude` of the
/// configurations above them. What the configuration of a folder excludes is not looked into,
/// whatever configuration lies in there.
class FileChoice {
 public:
  /// Both must outlive it.
  FileChoice(const Request& request, Configs& configs) : request_(request), configs_(configs) {}

  Choice of(const std::string& file, const std::string& folder);

 private:
  // The folders in which a file lies and the configurations that hold there, from the top. Those
  // of a folder that was excluded are never looked for.
  struct Above {
    std::vector<std::filesystem::path> folders;
    std::size_t looked_into = 0;
    std::vector<const Config*> configs;
  };

  const Config* config_above(Above& above, std::size_t i);

  const Request& request_;
  Configs& configs_;
  std::map<std::pair<std::string, std::string>, Above> above_;  // by folder of the file and folder
};

}  // namespace cablelint
