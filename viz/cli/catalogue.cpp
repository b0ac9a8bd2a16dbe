#include "viz/cli/catalogue.h"

#include "viz/cli/verbs.h"

namespace cospread::cli {

std::vector<Verb> const& drawing_verbs() {
    static std::vector<Verb> const rows{layouts_verb(), layout_verb(), figure_verb(), report_verb(),
                                        open_verb()};
    return rows;
}

} // namespace cospread::cli
