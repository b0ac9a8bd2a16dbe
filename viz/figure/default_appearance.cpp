#include "viz/figure/default_appearance.h"

#include "core/measure_catalogue.h"

#include <algorithm>

namespace cospread::viz {

namespace {

bool has_few_values(Column const& column) {
    return column.type() == ColumnType::text && column.dictionary().size() >= 2 &&
           column.dictionary().size() <= 8;
}

std::string in_words(std::string name) {
    std::ranges::replace(name, '_', ' ');
    return name;
}

std::string without_capital(std::string text) {
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    }
    return text;
}

} // namespace

bool is_large_network(Network const& network) {
    constexpr double much_work = 2e9;
    return static_cast<double>(network.node_count()) * static_cast<double>(network.tie_count()) > much_work;
}

ChannelChoice default_channels(Network const& network) {
    ChannelChoice choice;
    auto const& columns = network.node_columns();
    if (find_column(columns, "sector")) {
        choice.colour_column = "sector";
    } else if (auto const found = std::ranges::find_if(columns, has_few_values); found != columns.end()) {
        choice.colour_column = found->name();
    }
    if (find_column(columns, "level")) {
        choice.shape_column = "level";
    }
    if (is_large_network(network)) {
        choice.size_measure = "degree";
    } else if (find_node_measure("betweenness")) {
        choice.size_measure = "betweenness";
    }
    return choice;
}

Appearance make_appearance(Network const& network, ChannelChoice const& choice, RunContext const& context) {
    Appearance appearance;
    if (!choice.colour_column.empty()) {
        appearance.colour_scale = Appearance::ColourScale::category;
        appearance.colour_column = choice.colour_column;
        appearance.colour_title = in_words(choice.colour_column);
    }
    appearance.shape_column = choice.shape_column;
    if (!choice.size_measure.empty()) {
        auto const& measure = node_measure(choice.size_measure);
        MeasureOptions options;
        options.parameters = Parameters(measure.key, measure.parameters);
        appearance.size_values = measure.compute(network, options, context);
        appearance.size_title = without_capital(std::string(measure.title));
        appearance.label_order_title = appearance.size_title;
    }
    return appearance;
}

std::string size_words(Network const& network, std::string const& measure_key) {
    if (measure_key.empty()) {
        return {};
    }
    auto const& measure = node_measure(measure_key);
    std::string words(measure.title);
    words += network.directed() ? " on directed ties" : " on undirected ties";
    if (measure.by_length) {
        words += ", lengths in steps";
    }
    if (!measure.unit.empty()) {
        words += ", in " + std::string(measure.unit);
    }
    return words;
}

} // namespace cospread::viz
