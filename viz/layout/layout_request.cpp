#include "viz/layout/layout_request.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace cospread::viz {

namespace {

/// What the layout goes by, as the user chose or as usual.
std::string chosen_by(LayoutRequest const& request) {
    return std::string(request.parameters.is_set("by") ? request.parameters.text("by")
                                                       : request.row->usual_by);
}

LayoutBasis basis_of(Network const& network, LayoutRequest const& request, RunContext const& context) {
    auto const& row = *request.row;
    switch (row.need) {
    case LayoutNeed::nothing:
        break;
    case LayoutNeed::coordinates:
        return coordinate_basis(network);
    case LayoutNeed::measure:
        return measure_basis(network, chosen_by(request), context);
    case LayoutNeed::attribute:
        if (!request.parameters.is_set("by") &&
            find_column(network.node_columns(), row.usual_by) == nullptr) {
            throw AnalysisError("layout '" + std::string(row.key) + "' goes by the node attribute '" +
                                std::string(row.usual_by) + "', which this network does not have; choose " +
                                "another with " + std::string(row.key) + ":by=COLUMN");
        }
        return attribute_basis(network, chosen_by(request));
    }
    return {};
}

std::string words_of(Layout const& row, LayoutBasis const& basis) {
    std::string const title(row.title);
    if (row.need == LayoutNeed::coordinates) {
        return title + ", Lambert's equal-area projection (outlines: Natural Earth)";
    }
    return basis.by.empty() ? title + (row.need == LayoutNeed::nothing ? " layout" : "")
                            : title + " by " + basis.by;
}

} // namespace

LayoutRequest layout_request(std::string_view words) {
    auto const parts = split(words, ':');
    LayoutRequest request;
    request.row = &layout(parts.front());
    request.parameters = Parameters(request.row->key, request.row->parameters);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        auto const equals = parts[i].find('=');
        if (equals == std::string_view::npos) {
            throw UsageError("--layout: '" + std::string(parts[i]) + "' is not PARAMETER=VALUE");
        }
        request.parameters.set(parts[i].substr(0, equals), parts[i].substr(equals + 1));
    }
    return request;
}

LaidOut lay_out(Network const& network, LayoutRequest const& request, RunContext const& context,
                LayoutCourse const& course) {
    if (network.node_count() == 0) {
        return {};
    }
    auto const basis = basis_of(network, request, context);
    LaidOut result;
    if (request.row->need == LayoutNeed::nothing) {
        result.positions = request.row->lay_out(network, request.parameters, course, context);
    } else {
        result = request.row->arrange(network, basis, context);
    }
    result.words = words_of(*request.row, basis);
    if (!result.note.empty()) {
        context.notify(result.note);
    }
    return result;
}

std::string layout_obstacle(Layout const& row, Network const& network) {
    if (row.need == LayoutNeed::coordinates) {
        return has_coordinates(network) ? "" : "needs coordinates";
    }
    if (row.need == LayoutNeed::attribute && find_column(network.node_columns(), row.usual_by) == nullptr) {
        return row.usual_by == "mode" ? "needs two modes" : "needs " + std::string(row.usual_by);
    }
    return "";
}

} // namespace cospread::viz
