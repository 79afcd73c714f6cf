#pragma once
#include <string>

#include "mirror/restore.hpp"
#include "model/cable.hpp"

namespace cablelint {

/// The model as JSON: {"path": …, "cables": [ … ]} with the schema's field names. A part is an
/// object with its fields, `text` and `span`; absent fields are left out, and so are fields that
/// lead from a part to another of its kind (`previous`, `parent`, `partner`). Spans are places of
/// the text at hand.
std::string model_json(const Restored& restored, const Document& document);

}  // namespace cablelint
