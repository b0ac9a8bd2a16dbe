#include "viz/layout/country_outlines.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <QFile>

#include <functional>

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

} // namespace cospread::viz
