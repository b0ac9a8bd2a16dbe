#pragma once

#include "core/cli/verb.h"

namespace cospread::cli {

// The rows of the catalogue, each made in the file of its verb.
[[nodiscard]] Verb check_verb();
[[nodiscard]] Verb convert_verb();
[[nodiscard]] Verb formats_verb();
[[nodiscard]] Verb measures_verb();
[[nodiscard]] Verb models_verb();
[[nodiscard]] Verb measure_verb();
[[nodiscard]] Verb brokers_verb();
[[nodiscard]] Verb key_players_verb();
[[nodiscard]] Verb communities_verb();
[[nodiscard]] Verb spread_verb();
[[nodiscard]] Verb paths_verb();
[[nodiscard]] Verb demand_verb();
[[nodiscard]] Verb choose_verb();
[[nodiscard]] Verb what_if_verb();
[[nodiscard]] Verb record_verb();

} // namespace cospread::cli
