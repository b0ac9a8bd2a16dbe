#include "core/diffusion/catalogue.h"

namespace cospread {

std::vector<DiffusionModel> const& diffusion_models() {
    static std::vector<DiffusionModel> const rows{
        {.key = "cascade",
         .title = "Cascade",
         .meaning =
             "Every new adopter has one chance along each of its ties, in the step after its own adoption.",
         .cost_words = "runs x arcs reached; exact: 2^u (n + a) for u uncertain arcs",
         .source = "Kempe, Kleinberg and Tardos 2003, doi:10.1145/956750.956769",
         .parameters =
             {{.key = "tie_probability",
               .meaning = "chance along a tie: by its strength, 1 - (1 - p0)^strength, or 1 / in-degree of "
                          "the one who is influenced",
               .choices = {"strength", "weighted_cascade"}}}},
        {.key = "bass",
         .title = "Bass curve",
         .meaning = "The number of adopters over time, from innovation p, imitation q and market m; no ties.",
         .cost_words = "periods a step of the fit",
         .source = "Bass 1969, doi:10.1287/mnsc.15.5.215",
         .parameters = {{.key = "market",
                         .meaning = "adopters in the end: fitted as the third parameter, or every node",
                         .choices = {"fitted", "nodes"}}},
         .aggregate = true},
    };
    return rows;
}

} // namespace cospread
