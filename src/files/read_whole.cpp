#include "files/read_whole.hpp"

#include <fstream>
#include <iterator>

namespace cablelint {

namespace fs = std::filesystem;

std::string read_whole(const fs::path& path) {
  if (fs::is_directory(path))
    throw fs::filesystem_error("cannot read", path,
                               std::make_error_code(std::errc::is_a_directory));
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (file.bad() || !file.is_open())
    throw fs::filesystem_error("cannot read", path,
                               std::error_code(errno, std::generic_category()));
  return text;
}

}  // namespace cablelint
