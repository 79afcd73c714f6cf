#pragma once
#include <string_view>
#include <vector>

#include "model/reader.hpp"

namespace cablelint {

/// Adds a kind of damage at some places, nodes or spans in order. Null where there is none.
template <typename Place>
Artifact* add_artifact(const Reader& reader, std::vector<const Artifact*>& artifacts,
                       const std::vector<Place>& places, std::string_view kind,
                       std::string_view in) {
  if (places.empty()) return nullptr;
  auto* artifact = reader.part<Artifact>(places.front());
  artifact->artifact_kind = kind;
  artifact->count = static_cast<std::int64_t>(places.size());
  artifact->first = artifact->text;
  artifact->last = reader.part<Artifact>(places.back())->text;
  artifact->in = in;
  std::vector<const Word*> words;
  words.reserve(places.size());
  for (const Place& place : places) words.push_back(reader.part<Word>(place));
  artifact->places = keep_parts(reader.arena, words);
  artifacts.push_back(artifact);
  return artifact;
}

}  // namespace cablelint
