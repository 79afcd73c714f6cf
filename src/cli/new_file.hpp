#pragma once
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace cablelint {

/// A file that appears whole or not at all: it is written under another name beside its place and
/// moved there by `commit`. Without that nothing is left of it, nor where a signal ends the
/// program. One that was there keeps its mode, its owner where that is allowed, and the links that
/// lead to it; one with other names, hard links, is left alone. A pipe or a device is written to as
/// it stands. The functions throw std::system_error, which names the file.
class NewFile {
 public:
  explicit NewFile(std::string path);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view text);
  /// Writes out what is still held back: after it `commit` has no reason to fail but the place.
  void flush();
  void commit();

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  void open();
  void open_beside();
  [[noreturn]] void refuse_hard_link() const;
  [[noreturn]] void fail() const;

  std::string path_;
  std::string place_;   // where a link leads
  std::string beside_;  // what is written; empty for a pipe or a device
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace cablelint
