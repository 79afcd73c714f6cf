#pragma once
#include <span>
#include <string>
#include <string_view>

namespace cablelint {

/// A kind of file that this program reads or writes, and its JSON Schema.
struct FileSchema {
  std::string_view name;
  std::string (*text)();
};

std::span<const FileSchema> file_schemas();

}  // namespace cablelint
