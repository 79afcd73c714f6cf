#include "cli/new_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "cli/interrupt.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

// Where a link leads; a file that is not there yet is itself.
std::string behind_links(const std::string& path) {
  std::error_code missing;
  const fs::path real = fs::canonical(path, missing);
  return missing ? path : real.string();
}

}  // namespace

NewFile::NewFile(std::string path) : path_(std::move(path)), place_(behind_links(path_)) {
  note_interrupts();
  open();
}

NewFile::~NewFile() {
  std::error_code ignored;
  if (!beside_.empty()) fs::remove(beside_, ignored);
}

void NewFile::open() {
  std::error_code unknown;
  const fs::file_status status = fs::status(place_, unknown);
  if (!fs::exists(status) || fs::is_regular_file(status)) return open_beside();
  file_.reset(std::fopen(place_.c_str(), "wb"));
  if (!file_) fail();
}

// In place of a file that may not be written no other is put, though the folder would allow it. Who
// may not read the old one may not read the new one either, not even before it is finished. Other
// names of the old one (hard links) would keep its text.
void NewFile::open_beside() {
  struct stat old = {};
  const bool is_new = stat(place_.c_str(), &old) != 0;
  if (!is_new && access(place_.c_str(), W_OK) != 0) fail();
  if (!is_new && old.st_nlink > 1) refuse_hard_link();
  const std::string beside = fmt::format("{}.{}.new", place_, getpid());
  const int file =
      ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, is_new ? 0666 : 0);
  if (file < 0) fail();
  beside_ = beside;
  file_.reset(fdopen(file, "wb"));
  if (is_new) return;
  if (fchown(file, old.st_uid, old.st_gid) != 0 && errno != EPERM) fail();
  if (fchmod(file, old.st_mode & ALLPERMS) != 0) fail();
}

void NewFile::write(std::string_view text) {
  if (text.empty()) return;
  if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fail();
}

void NewFile::flush() {
  if (std::fflush(file_.get()) != 0) fail();
  if (!beside_.empty() && fsync(fileno(file_.get())) != 0) fail();
}

void NewFile::commit() {
  flush();
  file_.reset();
  stop_if_interrupted();
  if (beside_.empty()) return;
  if (std::rename(beside_.c_str(), place_.c_str()) != 0) fail();
  beside_.clear();
}

void NewFile::refuse_hard_link() const {
  throw std::system_error(
      EMLINK, std::generic_category(),
      fmt::format("cannot write {}, which has other names (hard links)", path_));
}

void NewFile::fail() const {
  throw std::system_error(errno, std::generic_category(), "cannot write " + path_);
}

}  // namespace cablelint
