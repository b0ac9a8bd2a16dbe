#pragma once

#include "core/cases/case.h"
#include "viz/appearance/appearance.h"

#include <string>

namespace cospread::viz {

/// The words under a figure: what it shows (the lead, set bold) and the facts a reader needs to judge it and
/// to make it again.
struct Caption {
    std::string lead;
    std::string body;

    [[nodiscard]] std::string whole() const { return lead.empty() ? body : lead + " " + body; }
};

/// What only the maker of a figure knows.
struct CaptionFacts {
    std::size_t labels = 0;
    std::string size_words =
        {}; ///< "Betweenness on directed ties, lengths in steps"; empty = the size's title
    std::string layout_words = {}; ///< "Stress layout", "Bands by level"; empty = positions of one's own
    std::string layout_note = {};  ///< "45 nodes without coordinates below the map"
    std::uint64_t seed = 1;
    bool ties_as_density = false; ///< they are shown as how many lie over each other
    std::size_t beyond = 0;       ///< nodes beyond the edge of the picture
};

/// Written from the data: who and how many, ties and how many of them inferred, what is not drawn, the
/// measure and its convention, labels, layout and seed, source.
[[nodiscard]] Caption write_caption(Case const& subject, Appearance const& appearance,
                                    CaptionFacts const& facts);

} // namespace cospread::viz
