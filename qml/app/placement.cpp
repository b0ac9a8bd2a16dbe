#include "qml/app/placement.h"

#include "qml/app/workspace_model.h"
#include "viz/layout/catalogue.h"
#include "viz/layout/places_file.h"

#include <algorithm>
#include <utility>

namespace cospread::studio {

namespace {

auto shared(std::vector<viz::Point> positions) {
    return std::make_shared<std::vector<viz::Point> const>(std::move(positions));
}

} // namespace

Placement given_placement(std::string const& file, Network const& network) {
    Placement placement;
    placement.positions = shared(viz::read_all_places(file, network));
    return placement;
}

Placement laid_out(Network const& network, std::string_view layout, viz::LayoutCourse const& course,
                   RunContext const& context) {
    viz::Layout const& row = layout.empty() ? viz::usual_layout(network) : viz::layout(layout);
    Placement placement;
    placement.layout = row.key;
    placement.pinned = course.pinned;
    placement.positions = shared(row.lay_out(network, Parameters(row.key, row.parameters), course, context));
    return placement;
}

std::string_view layout_title(Placement const& placement) {
    bool const is_whole = placement.state == Placement::State::settled && placement.pinned.empty();
    return placement.layout.empty() || !is_whole ? std::string_view() : viz::layout(placement.layout).title;
}

QString placement_words(Placement const& placement) {
    QString words = QObject::tr("Positions as given.");
    if (!placement.layout.empty()) {
        QString const title = text_of(viz::layout(placement.layout).title);
        switch (placement.state) {
        case Placement::State::settled:
            words = QObject::tr("%1 layout, seed 1.").arg(title);
            break;
        case Placement::State::under_way:
            words = QObject::tr("%1 layout, still on its way.").arg(title);
            break;
        case Placement::State::stopped:
            words = QObject::tr("%1 layout, stopped before its end.").arg(title);
            break;
        }
    }
    if (!placement.pinned.empty()) {
        words += QObject::tr(" %1 put by hand.").arg(actors_words(static_cast<int>(placement.pinned.size())));
    }
    return words;
}

Placement with_node_at(Placement const& placement, NodeId node, viz::Point place) {
    Placement moved = placement;
    auto positions = *placement.positions;
    positions[node] = place;
    moved.positions = shared(std::move(positions));
    auto const at = std::ranges::lower_bound(moved.pinned, node);
    if (at == moved.pinned.end() || *at != node) {
        moved.pinned.insert(at, node);
    }
    return moved;
}

Placement with_node_free(Placement const& placement, NodeId node) {
    Placement freed = placement;
    std::erase(freed.pinned, node);
    return freed;
}

} // namespace cospread::studio
