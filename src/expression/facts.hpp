#pragma once
#include <string>
#include <vector>

#include "expression/step.hpp"

namespace cablelint {

/// The step in the one spelling that facts use: "this.mark", "tables.tags[this.code]", and
/// "#2.mark" for the variable of the second macro.
std::string canonical(const Step& step);

/// What is known to be there when the step was true or was false. "cable.paragraphs: #*.mark" is
/// known of every element of a list.
Facts facts_if(const Step& step, bool truth);

/// What is known of each element of the list, where `element` is how facts spell the element.
std::vector<std::string> element_facts(const Step& list, const std::string& element,
                                       const Facts& known);

/// Whether the field, key, row or cell that the step reads is known to be there.
bool is_known(const Step& step, const Facts& known);

}  // namespace cablelint
