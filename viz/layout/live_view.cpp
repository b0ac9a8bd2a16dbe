#include "viz/layout/live_view.h"

#include <algorithm>
#include <utility>

namespace cospread::viz {

namespace {

constexpr int times_its_cost = 4;
/// The first look comes in a fourth of the time: a rough picture at once is worth more than a smooth one
/// later.
constexpr int looks_sooner = 4;

} // namespace

LiveView::LiveView(Show show, std::chrono::milliseconds every)
    : show_(std::move(show))
    , every_(every)
    , next_(Clock::now() + every / looks_sooner) {}

bool LiveView::due() const {
    return show_ && Clock::now() >= next_;
}

void LiveView::show(std::vector<Place> places) {
    auto const begin = Clock::now();
    show_(std::move(places));
    auto const end = Clock::now();
    next_ =
        every_.count() == 0 ? end : end + std::max<Clock::duration>(every_, times_its_cost * (end - begin));
}

} // namespace cospread::viz
