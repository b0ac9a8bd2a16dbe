#include "viz/layout/country_outlines.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "viz/layout/arrangement.h"

#include <QFile>

#include <cmath>
#include <functional>
#include <optional>

/// Outside any namespace, as Qt wants it.
static void make_outlines_known() {
    Q_INIT_RESOURCE(outlines);
}

namespace cospread::viz {

namespace {

/// Calls `take` with the cells of every row after the header; no cell of these tables is quoted.
void for_each_row(QString const& name,
                  std::function<void(std::vector<std::string_view> const&)> const& take) {
    QFile file(QStringLiteral(":/cospread/outlines/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        throw SystemError("the country outlines are not in this program: build it anew");
    }
    QByteArray const bytes = file.readAll();
    auto const rows = split({bytes.constData(), static_cast<std::size_t>(bytes.size())}, '\n');
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (!rows[i].empty()) {
            take(split(rows[i], ','));
        }
    }
}

std::vector<CountryLine> read_lines() {
    make_outlines_known();
    std::vector<CountryLine> lines;
    for_each_row(QStringLiteral("lines.csv"), [&](auto const& cells) {
        lines.push_back({cells[1] == "border", {}});
    });
    for_each_row(QStringLiteral("points.csv"), [&](auto const& cells) {
        auto const line = static_cast<std::size_t>(parse_number(cells[0]).value());
        lines.at(line - 1).points.push_back({parse_number(cells[2]).value(), parse_number(cells[1]).value()});
    });
    return lines;
}

} // namespace

std::vector<CountryLine> const& country_lines() {
    static std::vector<CountryLine> const lines = read_lines();
    return lines;
}

void draw_country_lines(Guides& guides, Projection const& projection, MapScale const& scale, Box const& box) {
    constexpr double longest_piece = 0.3;  // radii of the Earth; what is longer is torn at the map's rim
    constexpr double widest_country = 0.2; // about 1300 km
    bool const by_borders = sheet_width / scale.pixels < widest_country;
    std::vector<Point> piece;
    for (auto const& line : country_lines()) {
        auto const ink = line.border && !by_borders ? GuideInk::faint : GuideInk::firm;
        auto const finish = [&] {
            if (piece.size() > 1) {
                guides.add_line(piece, ink);
            }
            piece.clear();
        };
        std::optional<Place> before;
        for (auto const& point : line.points) {
            auto const place = projection.place(point);
            bool const is_whole =
                before && place && std::hypot(place->x - before->x, place->y - before->y) < longest_piece;
            Point const start = before ? rounded(scale.on_sheet(*before)) : Point();
            Point const end = place ? rounded(scale.on_sheet(*place)) : Point();
            before = place;
            Point from = start;
            Point to = end;
            if (!is_whole || !clip_line(box, from, to)) {
                finish();
                continue;
            }
            if (piece.empty() || from.x != start.x || from.y != start.y) {
                finish();
                piece.push_back(from);
            }
            piece.push_back(to);
            if (to.x != end.x || to.y != end.y) {
                finish();
            }
        }
        finish();
    }
}

} // namespace cospread::viz
