#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "source/source.hpp"

namespace cablelint {

/// One text to lint.
struct Input {
  std::string path;  // "-" is standard input
  /// Named on the command line or by a suffix that cables have. What was only found in a folder may
  /// turn out to be no cable at all, and then nothing is said of it.
  bool meant = true;

  bool operator==(const Input& other) const { return path == other.path; }
};

struct Inputs {
  std::vector<Input> files;           // sorted by path, each once
  std::vector<std::string> problems;  // folders that cannot be read or hold no cables
};

/// The files in a folder and below, by paths that begin with it.
struct FolderFiles {
  std::vector<std::string> paths;
  std::vector<std::string> problems;
  bool may_be_none = false;
};
using ListFolder = std::function<FolderFiles(const std::string& folder)>;

/// ".txt, .cable, .tel or .msg": those that cables have.
std::string cable_suffixes_in_words();

/// All of them. Hidden folders are not looked into, nor are links to folders: they may lead in a
/// circle.
FolderFiles all_files(const std::string& folder);

/// The files that paths stand for. A folder stands for the files that are listed of it whose names
/// have a suffix of cables or none; hidden ones are passed over.
Inputs find_inputs(const std::vector<std::string>& paths, const ListFolder& list);

/// Either a text or why there is none.
struct ReadResult {
  std::optional<Source> source;
  std::string problem;     // "x.pdf is a binary file, not a cable"
  bool is_binary = false;  // the problem is what the file holds
};

/// What comes of the bytes of a text, of which there may be so many.
ReadResult read_bytes(const std::string& path, std::string bytes, std::uint64_t max_size);
/// Reads a file of at most so many bytes, or standard input, which goes by `stdin_name`.
ReadResult read_input(const std::string& path, std::uint64_t max_size,
                      const std::string& stdin_name);

}  // namespace cablelint
