#pragma once
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace cablelint {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_file(const std::filesystem::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// A new folder that is removed with all that is in it.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "cablelint-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  void write(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    write_file(path_ / name, text);
  }
  /// Makes it, or a folder in it, a git repository.
  void begin_repository(const std::string& name = ".") const {
    if (std::system(("git init -q '" + (path_ / name).string() + "'").c_str()) != 0) std::abort();
  }

 private:
  std::filesystem::path path_;
};

/// What a run of the program left.
struct Outcome {
  int status = -1;  // of the shell, which is the program's; 128 and more for a signal
  std::string out;
  std::string err;
};

/// Runs shell words after "cablelint", in a folder: `run_program(".", "--format json - < a.txt")`.
/// To the shell the program is $CABLELINT_PROGRAM.
inline Outcome run_program(const std::filesystem::path& folder, const std::string& words) {
  const Folder results;
  const auto in_results = [&](const char* name) { return (results.path() / name).string(); };
  const std::string command = "cd '" + folder.string() + "' && { $CABLELINT_PROGRAM " + words +
                              "; } >" + in_results("out") + " 2>" + in_results("err");
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
          read_file(in_results("out")), read_file(in_results("err"))};
}

}  // namespace cablelint
