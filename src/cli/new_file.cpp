#include "cli/new_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace cablelint {
namespace {

namespace fs = std::filesystem;

// Where a link leads; a file that is not there yet is itself.
std::string behind_links(const std::string& path) {
  std::error_code missing;
  const fs::path real = fs::canonical(path, missing);
  return missing ? path : real.string();
}

bool is_replaceable(const std::string& path) {
  std::error_code unknown;
  const fs::file_status status = fs::status(path, unknown);
  return !fs::exists(status) || fs::is_regular_file(status);
}

}  // namespace

NewFile::NewFile(std::string path) : path_(std::move(path)) {
  std::string opened = behind_links(path_);
  if (is_replaceable(opened)) opened = beside_ = fmt::format("{}.{}.new", opened, getpid());
  file_.reset(std::fopen(opened.c_str(), beside_.empty() ? "wb" : "wbx"));
  if (file_) return;
  beside_.clear();
  fail();
}

NewFile::~NewFile() {
  std::error_code ignored;
  if (!beside_.empty()) fs::remove(beside_, ignored);
}

void NewFile::write(std::string_view text) {
  if (text.empty()) return;
  if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fail();
}

void NewFile::flush() {
  if (std::fflush(file_.get()) != 0) fail();
}

void NewFile::commit() {
  flush();
  file_.reset();
  if (beside_.empty()) return;
  const std::string place = behind_links(path_);
  std::error_code error;
  if (fs::exists(place, error)) fs::permissions(beside_, fs::status(place).permissions(), error);
  if (std::rename(beside_.c_str(), place.c_str()) != 0) fail();
  beside_.clear();
}

void NewFile::fail() const {
  throw std::system_error(errno, std::generic_category(), "cannot write " + path_);
}

}  // namespace cablelint
