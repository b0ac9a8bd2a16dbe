#include "viz/figure/legend_block.h"

#include "viz/figure/mark_outline.h"
#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <array>

namespace cospread::viz {

namespace {

using Sample = LegendEntry::Sample;

constexpr float text_size = 7;
constexpr float row_height = 9.5F;
constexpr float title_height = 10.5F;
constexpr float gap_between_columns = 9;
constexpr float gap_between_sections = 16;
constexpr float gap_between_rows = 7;
constexpr float mark_radius_shown = 3.1F;
constexpr float sample_width = 11;
constexpr float line_sample_width = 19;
constexpr float circle_gap = 4;
constexpr float bar_width = 92;
constexpr float bar_height = 6;
constexpr std::size_t rows_of_a_section = 4;

std::string words_of(LegendEntry const& entry) {
    return entry.count.empty() ? entry.text : entry.text + " (" + entry.count + ")";
}

float width_of(std::string const& text, FontWeight weight = FontWeight::regular) {
    return static_cast<float>(text_width(text, text_size, weight));
}

bool is_size(LegendEntry const& entry) {
    return entry.sample == Sample::circle;
}

float sample_width_of(LegendEntry const& entry) {
    bool const is_line =
        entry.sample == Sample::line || entry.sample == Sample::dashed_line || entry.sample == Sample::path;
    return is_line ? line_sample_width : sample_width;
}

/// One section, measured and drawn by the same walk: nothing is drawn on no page.
class SectionBlock {
  public:
    SectionBlock(Page* page, LegendSection const& section, Point at, float mark_scale, Theme const& theme,
                 std::size_t& number)
        : page_(page)
        , section_(section)
        , at_(at)
        , mark_scale_(mark_scale)
        , theme_(theme)
        , number_(number) {}

    /// Width and height used.
    Point draw() {
        text(section_.title, {at_.x, at_.y + text_size}, FontWeight::semi_bold);
        Point used{width_of(section_.title, FontWeight::semi_bold), title_height};
        Point body;
        if (section_.scale) {
            body = bar();
            at_.y += body.y;
        }
        Point const listed = entries();
        body = {std::max(body.x, listed.x), body.y + listed.y};
        return {std::max(used.x, body.x), used.y + body.y};
    }

  private:
    Point bar() {
        constexpr int steps = 48;
        float const top = at_.y + title_height + 2;
        for (int step = 0; page_ && step < steps; ++step) {
            float const low = bar_width * static_cast<float>(step) / steps;
            float const high = bar_width * static_cast<float>(step + 1) / steps;
            // A hair wider than its share, so that no seam shows.
            float const right = std::min(high + 0.15F, bar_width);
            PageShape piece;
            piece.fill = colour_at((static_cast<double>(step) + 0.5) / steps);
            piece.outline.move_to({at_.x + low, top});
            piece.outline.line_to({at_.x + right, top});
            piece.outline.line_to({at_.x + right, top + bar_height});
            piece.outline.line_to({at_.x + low, top + bar_height});
            piece.outline.close();
            add(std::move(piece));
        }
        for (std::size_t i = 0; i < section_.ticks.size(); ++i) {
            PageText::Anchor const anchor = i == 0                           ? PageText::Anchor::start
                                            : i + 1 == section_.ticks.size() ? PageText::Anchor::end
                                                                             : PageText::Anchor::middle;
            float const x = i == 0                           ? 0
                            : i + 1 == section_.ticks.size() ? bar_width
                                                             : bar_width * section_.tick_positions[i];
            text(section_.ticks[i], {at_.x + x, top + bar_height + row_height - 1}, FontWeight::regular,
                 anchor);
        }
        return {bar_width, 2 + bar_height + row_height + 2};
    }

    [[nodiscard]] Colour colour_at(double position) const {
        double const at = position * static_cast<double>(section_.stops.size() - 1);
        auto const low = std::min(static_cast<std::size_t>(at), section_.stops.size() - 2);
        return mixed(section_.stops[low], section_.stops[low + 1], at - static_cast<double>(low));
    }

    /// Rows of samples with words, in two columns where there are many; sizes side by side.
    Point entries() {
        std::vector<LegendEntry const*> rows;
        std::vector<LegendEntry const*> sizes;
        for (auto const& entry : section_.entries) {
            (is_size(entry) ? sizes : rows).push_back(&entry);
        }
        Point const circles = size_row(sizes);
        std::size_t const columns = rows.size() > rows_of_a_section ? 2 : 1;
        std::array<float, 2> widths{};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            float& width = widths[i % columns];
            width = std::max(width, sample_width_of(*rows[i]) + width_of(words_of(*rows[i])));
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            float const x = i % columns == 0 ? 0 : widths[0] + gap_between_columns;
            float const y = title_height + circles.y + row_height * static_cast<float>(i / columns);
            row(*rows[i], {at_.x + x, at_.y + y});
        }
        auto const lines = static_cast<float>((rows.size() + columns - 1) / columns);
        float const width = widths[0] + (columns == 2 ? gap_between_columns + widths[1] : 0);
        return {std::max(circles.x, width), circles.y + lines * row_height};
    }

    Point size_row(std::vector<LegendEntry const*> const& sizes) {
        // No lower than its words.
        float most = sizes.empty() ? 0 : text_size / 2;
        for (auto const* entry : sizes) {
            most = std::max(most, entry->radius * mark_scale_);
        }
        float x = 1;
        float const middle = at_.y + title_height + 1 + most;
        for (auto const* entry : sizes) {
            float const radius = entry->radius * mark_scale_;
            PageShape circle;
            circle.stroke = Stroke{entry->outline, 0.6F, 0, 0};
            add_circle(circle.outline, {at_.x + x + radius, middle}, radius);
            add(std::move(circle));
            x += 2 * radius + circle_gap;
            text(entry->text, {at_.x + x, middle + text_size * 0.36F}, FontWeight::regular);
            x += width_of(entry->text) + 2 * circle_gap;
        }
        return sizes.empty() ? Point{} : Point{x - 2 * circle_gap, 2 * most + 3};
    }

    void row(LegendEntry const& entry, Point at) {
        float const middle = at.y + row_height / 2;
        sample(entry, {at.x, middle});
        text(words_of(entry), {at.x + sample_width_of(entry), middle + text_size * 0.36F},
             FontWeight::regular);
    }

    void sample(LegendEntry const& entry, Point left) {
        Point const centre{left.x + mark_radius_shown + 0.4F, left.y};
        PageShape shape;
        switch (entry.sample) {
        case Sample::line:
        case Sample::dashed_line: {
            bool const dashed = entry.sample == Sample::dashed_line;
            // A little stronger than on the canvas, where many ties help each other to be seen.
            shape.stroke = Stroke{entry.fill, 0.7F, dashed ? 2.4F : 0, dashed ? 2.2F : 0};
            shape.outline.move_to(left);
            shape.outline.line_to({left.x + line_sample_width - 4, left.y});
            break;
        }
        case Sample::path: {
            PageShape head;
            head.fill = entry.fill;
            add_arrowhead(head.outline, left, {left.x + line_sample_width - 4, left.y}, 5);
            add(std::move(head));
            shape.stroke = Stroke{entry.fill, 1.2F, 0, 0};
            shape.outline.move_to(left);
            shape.outline.line_to({left.x + line_sample_width - 9, left.y});
            break;
        }
        case Sample::halo:
            shape.fill = with_opacity(entry.outline, halo_fill_opacity);
            shape.stroke = Stroke{with_opacity(entry.outline, halo_edge_opacity), 0.55F, 0, 0};
            add_circle(shape.outline, centre, mark_radius_shown + 0.6F);
            break;
        case Sample::ring:
            shape.stroke = Stroke{entry.outline, 1.1F, 0, 0};
            add_circle(shape.outline, centre, mark_radius_shown);
            break;
        case Sample::mark:
        case Sample::circle:
            shape.fill = entry.fill;
            shape.stroke = Stroke{entry.outline, 0.55F, 0, 0};
            add_mark(shape.outline, entry.shape, centre, mark_radius_shown * 0.92F);
            break;
        }
        add(std::move(shape));
    }

    void text(std::string const& words, Point at, FontWeight weight,
              PageText::Anchor anchor = PageText::Anchor::start) {
        if (page_) {
            PageText item;
            item.anchor = anchor;
            item.text = words;
            item.at = at;
            item.size = text_size;
            item.weight = weight;
            item.colour = theme_.text;
            page_->items.emplace_back(std::move(item));
        }
    }

    void add(PageShape shape) {
        if (page_) {
            shape.id = "legend-" + std::to_string(++number_);
            page_->items.emplace_back(std::move(shape));
        }
    }

    Page* page_;
    LegendSection const& section_;
    Point at_;
    float mark_scale_;
    Theme const& theme_;
    std::size_t& number_;
};

} // namespace

float draw_legend(Page* page, std::vector<LegendSection> const& sections, Point at, float width,
                  float mark_scale, Theme const& theme) {
    std::size_t number = 0;
    Point pen = at;
    float row = 0;
    for (auto const& section : sections) {
        Point const size = SectionBlock(nullptr, section, pen, mark_scale, theme, number).draw();
        if (pen.x > at.x && pen.x + size.x > at.x + width) {
            pen = {at.x, pen.y + row + gap_between_rows};
            row = 0;
        }
        SectionBlock(page, section, pen, mark_scale, theme, number).draw();
        pen.x += size.x + gap_between_sections;
        row = std::max(row, size.y);
    }
    return pen.y + row - at.y;
}

} // namespace cospread::viz
