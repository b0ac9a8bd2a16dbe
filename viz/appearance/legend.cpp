#include "viz/appearance/legend.h"

#include "core/base/text.h"
#include "viz/appearance/scales.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz {

namespace {

using Sample = LegendEntry::Sample;

LegendEntry mark_entry(std::string text, std::size_t count, Colour fill, Shape shape, Theme const& theme) {
    LegendEntry entry;
    entry.text = std::move(text);
    entry.count = std::to_string(count);
    entry.fill = fill;
    entry.outline = outline_of(fill, theme);
    entry.shape = shape;
    return entry;
}

/// Categories that look the same stand in one line: "Not given or Other".
template<class Same>
void add_category(LegendSection& section, LegendEntry entry, std::size_t count, Same const& same) {
    auto const found = std::ranges::find_if(section.entries, same);
    if (found == section.entries.end()) {
        section.entries.push_back(std::move(entry));
        return;
    }
    found->text = found->text.find(" or ") == std::string::npos ? found->text + " or " + entry.text : "Other";
    found->count = std::to_string(std::stoull(found->count) + count);
}

/// Whether colour and shape tell the same.
bool tells_both(Appearance const& appearance) {
    return appearance.colour_scale == Appearance::ColourScale::category &&
           appearance.shape_column == appearance.colour_column;
}

LegendSection colours_of_categories(Network const& network, Appearance const& appearance,
                                    Theme const& theme) {
    bool const shapes = tells_both(appearance);
    LegendSection section;
    section.title = (shapes ? "Colour and shape: " : "Colour: ") + appearance.colour_title;
    for (auto const& category : categories(network, appearance.colour_column)) {
        Shape const shape = shapes ? category.shape : Shape::circle;
        add_category(section, mark_entry(category.title, category.count, category.fill, shape, theme),
                     category.count, [&](LegendEntry const& entry) { return entry.fill == category.fill; });
    }
    return section;
}

LegendSection shapes_of_categories(Network const& network, Appearance const& appearance, Theme const& theme) {
    LegendSection section;
    section.title = "Shape: " + appearance.shape_column;
    std::ranges::replace(section.title, '_', ' ');
    for (auto const& category : categories(network, appearance.shape_column)) {
        add_category(section, mark_entry(category.title, category.count, other_fill, category.shape, theme),
                     category.count, [&](LegendEntry const& entry) { return entry.shape == category.shape; });
    }
    return section;
}

/// Rounded to `digits` significant digits.
double rounded(double value, int digits) {
    if (!(value > 0)) {
        return 0;
    }
    // Divided, not multiplied by a tenth: 19 / 10 is the double that is written 1.9, 19 * 0.1 is not.
    double const power = digits - 1 - std::floor(std::log10(value));
    double const scale = std::pow(10.0, std::abs(power));
    return power >= 0 ? std::round(value * scale) / scale : std::round(value / scale) * scale;
}

std::string value_text(double value, bool chance) {
    if (chance) {
        return format_number(std::round(value * 1000) / 10) + " %";
    }
    return format_number(std::abs(value) < 1e-12 ? 0.0 : value);
}

LegendSection colour_bar(Appearance const& appearance, Theme const& theme) {
    LegendSection section;
    section.title = "Colour: " + appearance.colour_title;
    section.scale = true;
    double const most = colour_top(appearance);
    bool const chance = most == 1;
    auto const tick = [&](double value, double position) {
        section.ticks.push_back(value_text(value, chance));
        section.tick_positions.push_back(static_cast<float>(position));
    };
    if (appearance.colour_scale == Appearance::ColourScale::difference) {
        section.stops.assign(theme.difference.begin(), theme.difference.end());
        double const end = rounded(most, 2);
        tick(-end, most > 0 ? (1 - end / most) / 2 : 0);
        tick(0, 0.5);
        tick(end, most > 0 ? (1 + end / most) / 2 : 1);
    } else {
        section.stops.assign(theme.sequence.begin(), theme.sequence.end());
        double const middle = rounded(most / 2, 1);
        double const end = rounded(most, 2);
        tick(0, 0);
        if (most > 0) {
            tick(middle, std::pow(middle / most, 0.75));
            tick(end, std::min(std::pow(end / most, 0.75), 1.0));
        }
    }
    for (auto& position : section.tick_positions) {
        position = std::clamp(position, 0.0F, 1.0F);
    }
    auto const without =
        std::ranges::count_if(appearance.colour_values, [](double v) { return std::isnan(v); });
    if (without > 0) {
        LegendEntry entry;
        entry.text = appearance.no_value_title;
        entry.count = std::to_string(without);
        entry.fill = other_fill;
        entry.outline = outline_of(other_fill, theme);
        section.entries.push_back(std::move(entry));
    }
    return section;
}

LegendSection ties(Network const& network, Theme const& theme) {
    LegendSection section;
    section.title = "Tie";
    auto const inferred = network.inferred_count();
    LegendEntry entry;
    entry.sample = Sample::line;
    entry.fill = theme.tie;
    entry.text = "stated";
    entry.count = std::to_string(network.tie_count() - inferred);
    if (inferred < network.tie_count()) {
        section.entries.push_back(entry);
    }
    entry.sample = Sample::dashed_line;
    entry.text = "inferred";
    entry.count = std::to_string(inferred);
    section.entries.push_back(entry);
    return section;
}

/// Round values from small to large that show how size grows: about a 180th, a ninth and the whole of the
/// most.
std::vector<double> size_steps(std::vector<double> const& values, double most) {
    bool const whole = std::ranges::all_of(
        values, [](double value) { return std::isnan(value) || value == std::floor(value); });
    std::vector<double> steps;
    for (double const value : {rounded(most / 180, 1), rounded(most / 9, 1), rounded(most, 2)}) {
        double const step = whole ? std::max(std::round(value), 1.0) : value;
        if (steps.empty() || step >= 1.5 * steps.back()) {
            steps.push_back(step);
        }
    }
    return steps;
}

LegendSection sizes(Appearance const& appearance, double most, Theme const& theme) {
    LegendSection section;
    section.title = "Size: " + appearance.size_title;
    for (double const value : size_steps(appearance.size_values, most)) {
        LegendEntry entry;
        entry.sample = Sample::circle;
        entry.text = value_text(value, false);
        entry.outline = theme.text2;
        entry.radius = mark_radius(value, most, appearance.size_values.size());
        section.entries.push_back(std::move(entry));
    }
    bool const halos =
        std::ranges::any_of(appearance.halo_values, [](double value) { return std::isfinite(value); });
    if (halos) {
        LegendEntry entry;
        entry.sample = Sample::halo;
        entry.text = "size at the 95th percentile";
        entry.outline = theme.text;
        entry.radius = 9;
        section.entries.push_back(std::move(entry));
    }
    return section;
}

LegendSection highlights(Network const& network, Highlight const& highlight, Theme const& theme) {
    LegendSection section;
    section.title = "Marks";
    if (std::size_t const chosen = highlight.chosen.size(); chosen > 0) {
        section.entries.push_back(mark_entry("Chosen", chosen, other_fill, Shape::circle, theme));
        auto others = mark_entry("Others", network.node_count() - chosen, other_fill, Shape::circle, theme);
        others.fill = mixed(theme.canvas, others.fill, dimmed_mark);
        others.outline = mixed(theme.canvas, others.outline, dimmed_mark);
        if (chosen < network.node_count()) {
            section.entries.push_back(std::move(others));
        }
    }
    auto const ring = [&](std::string text, Ring kind, Colour colour) {
        LegendEntry entry;
        entry.sample = Sample::ring;
        entry.text = std::move(text);
        entry.ring = kind;
        entry.fill = other_fill;
        entry.outline = colour;
        section.entries.push_back(std::move(entry));
    };
    if (highlight.selected != no_node) {
        ring("Selected", Ring::selected, theme.accent);
    }
    if (!highlight.starters.empty()) {
        ring("Starter", Ring::starter, theme.text);
    }
    if (highlight.path.size() > 1) {
        LegendEntry entry;
        entry.sample = Sample::path;
        entry.text = "Most probable path";
        entry.fill = theme.path;
        section.entries.push_back(std::move(entry));
        ring("Its end", Ring::path_end, theme.path);
    }
    return section;
}

} // namespace

std::vector<LegendSection> legend(Network const& network, Appearance const& appearance,
                                  Highlight const& highlight, Theme const& theme, TieLook tie_look) {
    std::vector<LegendSection> sections;
    if (network.node_count() == 0) {
        return sections;
    }
    switch (appearance.colour_scale) {
    case Appearance::ColourScale::category:
        sections.push_back(colours_of_categories(network, appearance, theme));
        break;
    case Appearance::ColourScale::sequence:
    case Appearance::ColourScale::difference:
        sections.push_back(colour_bar(appearance, theme));
        break;
    case Appearance::ColourScale::plain:
        break;
    }
    if (!appearance.shape_column.empty() && !tells_both(appearance)) {
        sections.push_back(shapes_of_categories(network, appearance, theme));
    }
    if (network.inferred_count() > 0 && tie_look == TieLook::lines) {
        sections.push_back(ties(network, theme));
    }
    double const most = largest(appearance.size_values);
    if (!appearance.size_title.empty() && most > 0) {
        sections.push_back(sizes(appearance, most, theme));
    }
    auto marks = highlights(network, highlight, theme);
    if (!marks.entries.empty()) {
        sections.push_back(std::move(marks));
    }
    return sections;
}

} // namespace cospread::viz
