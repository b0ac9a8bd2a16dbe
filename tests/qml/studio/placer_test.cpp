#include "qml/app/placer.h"
#include "tests/qml/studio/studio_application.h"
#include "tests/support/small_networks.h"

#include <QtTest/QTest>
#include <boost/test/unit_test.hpp>

#include <cstring>
#include <functional>
#include <utility>

namespace cospread::studio {
namespace {

using State = Placement::State;

CasePointer case_of(Network network) {
    auto data = std::make_shared<CaseData>();
    data->content.network = std::move(network);
    data->stated = data->content.network;
    return data;
}

/// Long under way.
CasePointer large_case() {
    constexpr NodeId side = 150;
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId node = 0; node < side * side; ++node) {
        if (node % side + 1 < side) {
            ties.emplace_back(node, node + 1);
        }
        if (node + side < side * side) {
            ties.emplace_back(node, node + side);
        }
    }
    return case_of(test::network_of(side * side, ties, false));
}

struct Looking {
    Looking() {
        need_application();
        QObject::connect(&placer, &Placer::placed, &placer,
                         [this](CasePointer const&, Placement const& placement) {
                             seen.push_back(placement);
                             if (at_first_look) {
                                 std::exchange(at_first_look, nullptr)();
                             }
                             placer.seen();
                         });
    }

    void settle() { studio::settle(*placer.runner()); }

    Placer placer;
    std::vector<Placement> seen;
    std::function<void()> at_first_look;
};

BOOST_FIXTURE_TEST_SUITE(placer, Looking)

BOOST_AUTO_TEST_CASE(a_layout_under_way_is_shown_until_it_has_settled) {
    auto const data = large_case();
    placer.lay_out(data, QStringLiteral("laying out"), "force");
    settle();
    BOOST_REQUIRE(seen.size() >= 2);
    for (Placement const& placement : seen) {
        BOOST_TEST(placement.positions->size() == data->content.network.node_count());
        BOOST_TEST(placement.layout == "force");
        BOOST_TEST(placement.run == seen.front().run);
        bool const is_last = &placement == &seen.back();
        BOOST_TEST((placement.state == (is_last ? State::settled : State::under_way)));
    }
    auto const alone = laid_out(data->content.network, "force", {}, RunContext{});
    BOOST_TEST(std::memcmp(alone.positions->data(), seen.back().positions->data(),
                           alone.positions->size() * sizeof(viz::Point)) == 0);
}

BOOST_AUTO_TEST_CASE(a_stop_keeps_what_was_shown_last) {
    at_first_look = [this] { placer.stop(); };
    placer.lay_out(large_case(), QStringLiteral("laying out"), "force");
    settle();
    BOOST_REQUIRE(seen.size() == 2U);
    BOOST_TEST((seen[1].state == State::stopped));
    BOOST_TEST(seen[1].positions == seen[0].positions);
    BOOST_TEST(seen[1].run == seen[0].run);
    placer.stop();
    BOOST_TEST(seen.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_stop_before_anything_was_shown_leaves_nothing) {
    placer.lay_out(large_case(), QStringLiteral("laying out"), "force");
    placer.stop();
    settle();
    BOOST_TEST(seen.empty());
}

BOOST_AUTO_TEST_CASE(pictures_are_not_asked_for_faster_than_they_are_seen) {
    QObject::disconnect(&placer, nullptr, &placer, nullptr);
    QObject::connect(&placer, &Placer::placed, &placer,
                     [this](CasePointer const&, Placement const& placement) { seen.push_back(placement); });
    placer.lay_out(large_case(), QStringLiteral("laying out"), "force");
    settle();
    // The first, which nobody says to have seen, and the end.
    BOOST_TEST(seen.size() <= 2U);
    BOOST_TEST((seen.back().state == State::settled));
}

BOOST_AUTO_TEST_CASE(what_was_put_by_hand_stays_when_the_rest_is_laid_out_again) {
    auto const data = case_of(test::random_network(60, 0.06, 4));
    Placement const start = laid_out(data->content.network, {}, {}, RunContext{});
    Placement const moved = with_node_at(with_node_at(start, 7, {40, -3}), 2, {1, 1});
    BOOST_TEST((moved.pinned == std::vector<NodeId>{2, 7}));
    BOOST_TEST((*start.positions)[7].x != 40.F);
    placer.go_on(data, QStringLiteral("again"), moved);
    settle();
    Placement const& end = seen.back();
    BOOST_TEST((end.pinned == moved.pinned));
    BOOST_TEST((*end.positions)[7].x == 40.F);
    BOOST_TEST((*end.positions)[7].y == -3.F);
    BOOST_TEST((*end.positions)[2].x == 1.F);
    BOOST_TEST((with_node_free(end, 7).pinned == std::vector<NodeId>{2}));
    BOOST_TEST(placement_words(end).toStdString() == "Stress layout, seed 1. 2 actors put by hand.");
    BOOST_TEST(layout_words(end).empty());
    BOOST_TEST(layout_words(start) == "Stress layout");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::studio
