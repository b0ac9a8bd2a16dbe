#include "core/demand/robustness_words.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cospread {

namespace {

std::string percent(double share) {
    return std::to_string(std::lround(100 * share)) + " %";
}

} // namespace

std::string draws_words(std::uint32_t draws) {
    return plural(draws, "draw") +
           " of other assumptions (p0 and channels from half to double, inferred ties with a certainty of "
           "0.4 to 0.9, gate one fewer to one more)";
}

std::string survival_words(Robustness const& survival, NodeName const& name) {
    if (survival.best == no_node) {
        return {};
    }
    double const five = survival.first_five[survival.best];
    return name(survival.best) + " is among the first five in " + percent(five) + " and first in " +
           percent(survival.first[survival.best]) + ": " +
           (five >= surviving_share ? "the advice survives" : "the advice is open");
}

std::vector<std::string> tipping_words(Robustness const& survival, NodeName const& name) {
    std::vector<std::pair<NodeId, std::string>> by_place;
    for (auto const& tipping : survival.tippings) {
        std::string const assumption =
            std::string(assumption_words(tipping.assumption)) + " " + tipping.value;
        auto const known = std::ranges::find(by_place, tipping.first, &std::pair<NodeId, std::string>::first);
        if (known == by_place.end()) {
            by_place.emplace_back(tipping.first, assumption);
        } else {
            known->second += " or " + assumption;
        }
    }
    std::vector<std::string> words;
    for (auto const& [place, assumptions] : by_place) {
        words.push_back("with " + assumptions + " alone, " + name(place) + " is first");
    }
    if (words.empty() && survival.best != no_node) {
        words.emplace_back("no single assumption changes the first place");
    }
    return words;
}

} // namespace cospread
