#include "core/diffusion/exposure.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"

#include <cmath>

namespace cospread {

double exposure_at(Influencers const& influencers, AdoptionTimes const& times, NodeId node, int period) {
    std::size_t count = 0;
    std::size_t adopted = 0;
    NodeId before = no_node;
    for (auto const& influencer : influencers.of(node, period)) {
        if (influencer.node != before) {
            ++count;
            adopted += times.adopted_by(influencer.node, period) ? 1 : 0;
            before = influencer.node;
        }
    }
    return count == 0 ? 0.0 : static_cast<double>(adopted) / static_cast<double>(count);
}

std::vector<std::vector<double>> exposure(Influencers const& influencers, AdoptionTimes const& times, int lag,
                                          RunContext const& context) {
    constexpr std::size_t nodes_per_chunk = 256;
    std::vector<std::vector<double>> rows(times.node_count());
    ProgressCount progress(context, rows.size(), "computing exposure");
    for_each_chunk(context, rows.size(), nodes_per_chunk,
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       for (std::size_t node = begin; node < end; ++node) {
                           auto& row = rows[node];
                           row.assign(times.period_count(), std::nan(""));
                           for (int period = times.first; period <= times.last - lag; ++period) {
                               row[static_cast<std::size_t>(period + lag - times.first)] =
                                   exposure_at(influencers, times, static_cast<NodeId>(node), period);
                           }
                           progress.advance();
                       }
                   });
    return rows;
}

std::vector<double> thresholds(Influencers const& influencers, AdoptionTimes const& times, int lag) {
    std::vector<double> values(times.node_count(), std::nan(""));
    for (NodeId node = 0; node < times.node_count(); ++node) {
        int const time = times.of_node[node];
        if (times.is_dated(node) && time > times.first && time - times.first >= lag) {
            values[node] = exposure_at(influencers, times, node, time - lag);
        }
    }
    return values;
}

std::string_view adopter_class_words(AdopterClass adopter_class) {
    switch (adopter_class) {
    case AdopterClass::early_adopter:
        return "early adopter";
    case AdopterClass::early_majority:
        return "early majority";
    case AdopterClass::late_majority:
        return "late majority";
    case AdopterClass::laggard:
        return "laggard";
    case AdopterClass::non_adopter:
        return "non-adopter";
    case AdopterClass::unknown:
        break;
    }
    return "unknown";
}

std::vector<AdopterClass> adopter_classes(AdoptionTimes const& times) {
    double count = 0;
    double sum = 0;
    for (NodeId node = 0; node < times.node_count(); ++node) {
        if (times.is_dated(node)) {
            ++count;
            sum += times.of_node[node];
        }
    }
    double const mean = sum / count;
    double squares = 0;
    for (NodeId node = 0; node < times.node_count(); ++node) {
        if (times.is_dated(node)) {
            squares += (times.of_node[node] - mean) * (times.of_node[node] - mean);
        }
    }
    double const sd = count > 1 ? std::sqrt(squares / (count - 1)) : 0.0;
    std::vector<AdopterClass> classes(times.node_count(), AdopterClass::non_adopter);
    for (NodeId node = 0; node < times.node_count(); ++node) {
        int const time = times.of_node[node];
        if (time == AdoptionTimes::unknown) {
            classes[node] = AdopterClass::unknown;
        } else if (times.is_dated(node)) {
            classes[node] = time < mean - sd   ? AdopterClass::early_adopter
                            : time < mean      ? AdopterClass::early_majority
                            : time < mean + sd ? AdopterClass::late_majority
                                               : AdopterClass::laggard;
        }
    }
    return classes;
}

} // namespace cospread
