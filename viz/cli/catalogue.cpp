#include "viz/cli/catalogue.h"

namespace cospread::cli {

std::vector<Verb> const& drawing_verbs() {
    static std::vector<Verb> const rows{};
    return rows;
}

} // namespace cospread::cli
