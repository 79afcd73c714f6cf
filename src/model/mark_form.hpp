#pragma once
#include <string>
#include <string_view>

#include "model/cable.hpp"

namespace cablelint {

/// How a mark that is understood is written: "state", "register", "long" or, where it follows the
/// form of no authority, "malformed". Reads the mark's other fields; the order of controls is left
/// out of account, for it has a rule of its own.
std::string_view form_of(const Mark& mark, bool banner);

/// The right form of a mark that is understood: of a portion (C/NF), of a banner
/// CONFIDENTIAL//NOFORN, with titles and the spelling of the level as they are printed where they
/// are right.
std::string right_form(const Mark& mark, bool banner);

}  // namespace cablelint
