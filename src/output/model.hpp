#pragma once
#include <string>

#include "model/cable.hpp"
#include "source/source.hpp"

namespace cablelint {

/// The model as JSON: {"path": …, "cables": [ … ]} with the schema's field names. A part is an
/// object with its fields, `text` and `span`; absent fields are left out, and so are fields that
/// lead from a part to another of its kind (`previous`, `parent`, `partner`).
std::string model_json(const Source& source, const Document& document);

}  // namespace cablelint
