#include "core/demand/lever_words.h"

#include <string_view>

namespace cospread {

std::string lever_words(LeverReach const& reach) {
    std::string text;
    auto const add = [&text](std::size_t count, std::string_view one, std::string_view more) {
        if (count > 0) {
            text += (text.empty() ? "" : ", ") + std::to_string(count) + " " +
                    std::string(count == 1 ? one : more);
        }
    };
    add(reach.adopters, "node takes practice up", "nodes take practice up");
    add(reach.conditions, "node meets a further condition", "nodes meet a further condition");
    add(reach.gates, "closed gate opens", "closed gates open");
    add(reach.ways, "way of influence has another chance", "ways of influence have another chance");
    add(reach.new_ties, "new tie", "new ties");
    add(reach.nodes, "node with another threshold or relapse", "nodes with another threshold or relapse");
    if (text.empty()) {
        text = "nothing becomes different here";
    }
    for (auto const kind : reach.idle) {
        text += "; this model has no " + std::string(lever_kind_words(kind));
    }
    return text;
}

} // namespace cospread
