#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "lsp/reading.hpp"

namespace cablelint::lsp {

/// A text that is open in the editor.
class OpenText {
 public:
  /// `item` is what the editor says of it; a text that is no file lies in the folder.
  OpenText(const Json& item, const std::filesystem::path& folder, Encoding encoding);

  const std::string& uri() const { return uri_; }
  const std::filesystem::path& path() const { return path_; }
  const Json& version() const { return version_; }
  bool is_file() const { return is_file_; }
  /// Whether the editor says that it is a cable.
  bool is_cable() const { return is_cable_; }
  const Reading& reading() const { return *reading_; }

  /// Makes the edits of the editor, each in the text that the one before left. What is odd about
  /// them is told.
  void change(const Json& changes, const Json& version,
              const std::function<void(std::string)>& log);
  /// What is known of it is found anew.
  void read_anew();

 private:
  std::string uri_;
  std::filesystem::path path_;
  bool is_file_ = false;
  bool is_cable_ = false;
  Json version_;
  Encoding encoding_;
  std::unique_ptr<const Reading> reading_;
};

}  // namespace cablelint::lsp
