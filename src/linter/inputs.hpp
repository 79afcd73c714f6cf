#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "linter/file_choice.hpp"

namespace cablelint {

/// One text to lint.
struct Input {
  std::string path;        // "-" is standard input
  std::string alias = {};  // the name that standard input goes by
  /// Named on the command line. What was only found in a folder may turn out to hold nothing of a
  /// cable, and is then passed over.
  bool named = true;
  /// Named, included, or called as cables are: it ought to be a text.
  bool meant = true;
  bool excluded = false;  // standard input that goes by the name of an excluded file

  /// The path by which configurations know it.
  const std::string& name() const { return alias.empty() ? path : alias; }
  bool operator==(const Input& other) const { return path == other.path; }
};

struct Inputs {
  std::vector<Input> files;           // sorted by path, each once by whatever names
  std::vector<std::string> problems;  // folders that cannot be read or hold no cables
};

/// The files in a folder and below, by paths that begin with it.
struct FolderFiles {
  std::vector<std::string> paths;
  std::vector<std::string> problems;
  bool may_be_none = false;
};
using ListFolder = std::function<FolderFiles(const std::string& folder)>;
/// What configurations and the command line say of a file that a folder stands for.
using ChooseFile = std::function<Choice(const std::string& file, const std::string& folder)>;

/// How the files that paths stand for are found.
struct Search {
  ListFolder list;
  ChooseFile choose;
  bool choose_named = false;  // files that were named are chosen among too
  std::string stdin_filename = {};
};

/// ".txt, .cable, .tel or .msg": those that cables have.
std::string cable_suffixes_in_words();

/// All of them. Hidden folders are not looked into, nor are links to folders: they may lead in a
/// circle.
FolderFiles all_files(const std::string& folder);

/// The files that paths stand for. A folder stands for the files that are listed of it and included
/// or, where nothing is said of them, whose names have a suffix of cables or none; hidden ones are
/// passed over.
Inputs find_inputs(const std::vector<std::string>& paths, const Search& search);

/// One text that a command is about.
Input input_of(const std::string& path, const std::string& stdin_filename);

}  // namespace cablelint
