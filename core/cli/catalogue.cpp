#include "core/cli/catalogue.h"

#include "core/cli/verbs.h"

namespace cospread::cli {

std::vector<Verb> const& analysis_verbs() {
    static std::vector<Verb> const rows{
        check_verb(),       convert_verb(), measure_verb(), brokers_verb(),  key_players_verb(),
        communities_verb(), spread_verb(),  paths_verb(),   demand_verb(),   choose_verb(),
        what_if_verb(),     record_verb(),  formats_verb(), measures_verb(), models_verb(),
    };
    return rows;
}

std::vector<std::string_view> const& planned_verbs() {
    static std::vector<std::string_view> const rows{"compare"};
    return rows;
}

} // namespace cospread::cli
