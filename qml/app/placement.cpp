#include "qml/app/placement.h"

#include "qml/app/workspace_model.h"
#include "viz/layout/layout_request.h"
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
    Placement placement;
    placement.layout = layout.empty() ? viz::usual_layout(network).key : layout;
    placement.pinned = course.pinned;
    auto found = viz::lay_out(network, viz::layout_request(placement.layout), context, course);
    placement.positions = shared(std::move(found.positions));
    placement.words = std::move(found.words);
    placement.note = std::move(found.note);
    if (!found.guides.empty()) {
        placement.guides = std::make_shared<viz::Guides const>(std::move(found.guides));
    }
    return placement;
}

std::string layout_words(Placement const& placement) {
    bool const is_whole = placement.state == Placement::State::settled && placement.pinned.empty();
    return is_whole ? placement.words : std::string();
}

QString placement_words(Placement const& placement) {
    QString words = QObject::tr("Positions as given.");
    if (!placement.layout.empty()) {
        QString const title = text_of(viz::layout_request(placement.layout).row->title);
        switch (placement.state) {
        case Placement::State::settled:
            words = QObject::tr("%1, seed 1.").arg(text_of(placement.words));
            break;
        case Placement::State::under_way:
            words = QObject::tr("%1 layout, still on its way.").arg(title);
            break;
        case Placement::State::stopped:
            words = QObject::tr("%1 layout, stopped before its end.").arg(title);
            break;
        }
    }
    if (!placement.note.empty()) {
        words += u' ' + text_of(placement.note) + u'.';
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
