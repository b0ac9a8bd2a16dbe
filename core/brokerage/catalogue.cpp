#include "core/brokerage/catalogue.h"

namespace cospread {

std::vector<NodeMeasure> const& brokerage_measures() {
    static std::vector<NodeMeasure> const rows{};
    return rows;
}

} // namespace cospread
