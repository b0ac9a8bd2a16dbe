#include "core/cli/record_tables.h"

#include "core/base/text.h"
#include "core/diffusion/exposure.h"

#include <cmath>
#include <functional>

namespace cospread::cli {

namespace {

/// A column of numbers: what `value` says of each row.
template<class Row, class Value>
std::vector<double> numbers(std::vector<Row> const& rows, Value const& value) {
    std::vector<double> column;
    column.reserve(rows.size());
    for (auto const& row : rows) {
        column.push_back(static_cast<double>(std::invoke(value, row)));
    }
    return column;
}

struct ParameterEstimate {
    std::string parameter;
    double estimate = 0;
    double low = std::nan("");
    double high = std::nan("");
};

Table estimate_table(std::vector<ParameterEstimate> const& rows) {
    std::vector<std::string> names;
    for (auto const& row : rows) {
        names.push_back(row.parameter);
    }
    Table table;
    table.add_texts("parameter", std::move(names));
    table.add_numbers("estimate", numbers(rows, &ParameterEstimate::estimate));
    table.add_numbers("low", numbers(rows, &ParameterEstimate::low));
    table.add_numbers("high", numbers(rows, &ParameterEstimate::high));
    return table;
}

/// What the record does not tell about a rate, in words; empty where it tells enough.
std::string doubts(std::string const& name, FittedRate const& rate) {
    if (std::isnan(rate.estimate)) {
        return name + ": not identifiable; the likelihood does not depend on it";
    }
    if (!rate.identifiable()) {
        return name + ": not identifiable; the estimate reaches " + format_number(rate.estimate);
    }
    if (rate.low <= 0) {
        return name + ": the 95 % interval reaches 0; it may be none at all";
    }
    return rate.high >= 1 ? name + ": the 95 % interval reaches 1" : std::string();
}

} // namespace

Table exposure_table(Network const& network, AdoptionTimes const& times,
                     std::vector<std::vector<double>> const& exposure) {
    std::vector<std::string> ids;
    std::vector<double> periods;
    std::vector<double> values;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        for (std::size_t index = 0; index < exposure[node].size(); ++index) {
            ids.emplace_back(network.id(node));
            periods.push_back(times.first + static_cast<double>(index));
            values.push_back(exposure[node][index]);
        }
    }
    Table table;
    table.add_texts("id", std::move(ids));
    table.add_numbers("period", std::move(periods));
    table.add_numbers("exposure", std::move(values));
    return table;
}

Table threshold_table(Network const& network, AdoptionTimes const& times, std::vector<double> thresholds) {
    std::vector<double> time;
    std::vector<std::string> classes;
    auto const class_of = adopter_classes(times);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        time.push_back(times.is_dated(node) ? times.of_node[node] : std::nan(""));
        classes.emplace_back(adopter_class_words(class_of[node]));
    }
    Table table;
    table.add_ids(network);
    table.add_numbers("time", std::move(time));
    table.add_numbers("exposure", std::move(thresholds));
    table.add_texts("class", std::move(classes));
    return table;
}

Table adoption_curve_table(std::vector<AdoptionCurvePoint> const& curve) {
    Table table;
    table.add_numbers("period", numbers(curve, &AdoptionCurvePoint::period));
    table.add_numbers("adopters", numbers(curve, &AdoptionCurvePoint::adopters));
    table.add_numbers("share", numbers(curve, &AdoptionCurvePoint::share));
    table.add_numbers("hazard", numbers(curve, &AdoptionCurvePoint::hazard));
    return table;
}

Table backtest_table(Backtest const& result) {
    std::vector<std::string> names;
    for (auto const& score : result.scores) {
        names.push_back(score.predictor);
    }
    Table table;
    table.add_texts("predictor", std::move(names));
    table.add_numbers("concordance", numbers(result.scores, &PredictorScore::concordance));
    table.add_numbers("auc", numbers(result.scores, &PredictorScore::auc));
    table.add_numbers("rank_correlation", numbers(result.scores, &PredictorScore::rank_correlation));
    table.add_numbers("mean_rank", numbers(result.scores, &PredictorScore::mean_rank));
    return table;
}

Table hazard_fit_table(HazardFit const& fit) {
    auto const& tie = fit.tie_probability;
    auto const& outside = fit.outside_rate;
    return estimate_table({{"tie_probability", tie.estimate, tie.low, tie.high},
                           {"outside_rate", outside.estimate, outside.low, outside.high},
                           {"log_likelihood", fit.log_likelihood}});
}

Table bass_table(BassFit const& fit) {
    return estimate_table(
        {{"p", fit.p}, {"q", fit.q}, {"m", fit.m}, {"residual_sum_of_squares", fit.residual_sum_of_squares}});
}

std::vector<std::string> fit_doubts(HazardFit const& fit) {
    std::vector<std::string> found{doubts("tie_probability", fit.tie_probability),
                                   doubts("outside_rate", fit.outside_rate)};
    std::erase(found, std::string());
    return found;
}

} // namespace cospread::cli
