#include "core/demand/carrier_words.h"

#include "core/base/text.h"

#include <cmath>

namespace cospread {

namespace {

std::string percent(double share) {
    return std::to_string(std::lround(100 * share)) + " %";
}

/// With two decimals where they say something.
std::string rounded(double value) {
    return format_number(std::round(100 * value) / 100);
}

} // namespace

std::string carrier_words(InfluenceNetwork const& network, Carriers const& carried,
                          std::function<std::string(NodeId)> const& name) {
    if (carried.beyond == 0) {
        return "nobody beyond itself is gained";
    }
    std::string words =
        rounded(carried.beyond) + " beyond itself, 80 % of it along " + plural(carried.ties.size(), "tie");
    if (!carried.ties.empty()) {
        auto const& [id, share] = carried.ties.front();
        auto const& arc = network.arcs()[id];
        words += ", most often from " + name(arc.from) + " to " + name(arc.to) + " (" + percent(share) + ")";
    }
    if (carried.brokers.empty()) {
        return words + "; it hangs on no single broker";
    }
    auto const& broker = carried.brokers.front();
    return words + "; without " + name(broker.node) + " " + percent(broker.share) + " of it is lost";
}

} // namespace cospread
