#include "core/centrality/catalogue.h"

namespace cospread {

std::vector<NodeMeasure> const& centrality_measures() {
    static std::vector<NodeMeasure> const rows{};
    return rows;
}

} // namespace cospread
