#include "core/diffusion/channels.h"

#include <algorithm>

namespace cospread {

ChannelTable::ChannelTable(std::vector<Channel> rows)
    : rows_(std::move(rows)) {}

ChannelTable const& ChannelTable::initial() {
    static ChannelTable const table({
        {"leads", 1, 0.5},
        {"governs", 1, 0.3},
        {"funds", 1, 0.2},
        {"commissions", 1, 0.5},
        {"trains", 1, 0.3},
        {"mentors", 1, 0.3},
        {"supports", 1, 0.5},
        {"informs", 1, 0.2},
        {"refers", 0.5, 0.2},
        {"evaluates", 0.3, 0.5},
        {"reports_to", 0.3, 0.7},
        {"consults", 0.3, 1},
        {"represents", 0.7, 0.7},
        {"shares_story", 0.3, 0.3},
        {"partners", 1, 1},
        {"co_creates", 1, 1},
        {"member_of", 1, 1},
    });
    return table;
}

Channel ChannelTable::of(std::string_view relation, bool directed) const {
    auto const found = std::ranges::find(rows_, relation, &Channel::relation);
    return found != rows_.end() ? *found : Channel{std::string(relation), 1.0, directed ? 0.0 : 1.0};
}

} // namespace cospread
