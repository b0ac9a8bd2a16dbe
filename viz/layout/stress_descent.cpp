#include "viz/layout/stress_descent.h"

#include "core/base/random.h"
#include "viz/layout/live_view.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread::viz {

namespace {

/// The smallest step, as in the paper: the stiffest wish is corrected by a tenth in the last round.
constexpr double last_step = 0.1;
constexpr std::size_t terms_between_stops = 1 << 18;

void shuffle(std::vector<StressTerm>& terms, RandomStream& random) {
    for (std::size_t i = terms.size(); i > 1; --i) {
        std::swap(terms[i - 1], terms[random.below(i)]);
    }
}

void pull(StressTerm const& term, double step, std::vector<Place>& places) {
    double const dx = places[term.a].x - places[term.b].x;
    double const dy = places[term.a].y - places[term.b].y;
    double const length = std::sqrt(dx * dx + dy * dy);
    if (length <= 0) {
        return;
    }
    double const gap = (length - term.distance) / (2 * length);
    double const share_a = std::min(step * term.weight_a, 1.0);
    double const share_b = std::min(step * term.weight_b, 1.0);
    places[term.a].x -= share_a * gap * dx;
    places[term.a].y -= share_a * gap * dy;
    places[term.b].x += share_b * gap * dx;
    places[term.b].y += share_b * gap * dy;
}

} // namespace

void descend_stress(std::vector<StressTerm>& terms, std::vector<Place>& places, Descent const& descent,
                    RunContext const& context, LiveView& view) {
    double least = std::numeric_limits<double>::infinity();
    double most = 0;
    for (auto const& term : terms) {
        for (double const weight : {term.weight_a, term.weight_b}) {
            if (weight > 0) {
                least = std::min(least, weight);
                most = std::max(most, weight);
            }
        }
    }
    if (!(most > 0)) {
        return;
    }
    double const first = descent.eagerness / least;
    int const rounds = descent.rounds;
    double const decay = rounds > 1 ? std::max(std::log(first * most / last_step), 0.0) / (rounds - 1) : 0;
    RandomStream random(context.seed, descent.stream);
    for (int round = 0; round < rounds; ++round) {
        double const step = first * std::exp(-decay * round);
        shuffle(terms, random);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (i % terms_between_stops == 0) {
                context.check_stop();
            }
            pull(terms[i], step, places);
        }
        context.report(static_cast<double>(round + 1) / rounds, "laying out");
        if (round >= rounds / 4 && view.due()) {
            view.show(places);
        }
    }
}

std::vector<Place> random_places(std::size_t count, std::uint64_t seed, std::uint64_t stream) {
    RandomStream random(seed, stream);
    double const side = std::sqrt(static_cast<double>(count));
    std::vector<Place> places(count);
    for (auto& place : places) {
        place = {random.uniform() * side, random.uniform() * side};
    }
    return places;
}

} // namespace cospread::viz
