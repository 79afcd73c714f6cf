#pragma once
#include <functional>

#include "diagnostics/diagnostic.hpp"
#include "model/table.hpp"
#include "source/source.hpp"

namespace cablelint {

/// Finds what is to be said of a text; findings that may stay are marked as such.
using FindAll = std::function<Report(const Source&)>;

struct Fixed {
  Source source;
  Report report;          // what is found in it
  std::size_t fixes = 0;  // that were applied; without any the text is the one given
};

/// Applies the fixes of a text up to a tier, but never one of tier `display` nor that of a finding
/// which may stay, until there is nothing left to apply. Fixes are taken where each of them clears
/// its finding and all of them together bring up no other, break no line and leave every level and
/// mark as strong as it was; one that would not is left out.
Fixed fix(Source source, const Tables& tables, FixTier widest, const FindAll& find);

}  // namespace cablelint
