#include "qml/app/chosen_model.h"
#include "qml/app/picture.h"
#include "tests/qml/studio/studio_application.h"

#include <boost/test/unit_test.hpp>

#include <numeric>

namespace cospread::studio {
namespace {

struct ChosenSet {
    ChosenSet() {
        need_application();
        study.take(dataset("hungary"), {});
        settle(jobs);
    }

    JobRunner jobs;
    Study study{jobs};
    ChosenModel chosen{study, jobs};
};

using Nodes = std::vector<NodeId>;

BOOST_FIXTURE_TEST_SUITE(chosen_sets, ChosenSet)

BOOST_AUTO_TEST_CASE(a_set_is_chosen_changed_and_taken_back) {
    study.choose(QList<int>{4, 2, 9});
    BOOST_TEST(study.choices().chosen.nodes() == (Nodes{2, 4, 9}), boost::test_tools::per_element());
    BOOST_TEST(study.selected() == -1);
    study.toggle(4);
    BOOST_TEST(study.choices().chosen.nodes() == (Nodes{2, 9}), boost::test_tools::per_element());
    study.toggle(7);
    BOOST_TEST(study.chosen_count() == 3);
    study.undo();
    study.undo();
    BOOST_TEST(study.choices().chosen.nodes() == (Nodes{2, 4, 9}), boost::test_tools::per_element());
    study.clear();
    BOOST_TEST(study.chosen_count() == 0);
    study.undo();
    BOOST_TEST(study.chosen_count() == 3);
}

BOOST_AUTO_TEST_CASE(one_of_the_set_can_be_selected_and_anybody_else_ends_it) {
    study.choose(QList<int>{2, 4, 9});
    study.select(4);
    BOOST_TEST(study.selected() == 4);
    BOOST_TEST(study.chosen_count() == 3);
    study.select(4);
    BOOST_TEST(study.selected() == -1);
    BOOST_TEST(study.chosen_count() == 3);
    study.select(5);
    BOOST_TEST(study.selected() == 5);
    BOOST_TEST(study.chosen_count() == 0);
}

BOOST_AUTO_TEST_CASE(a_set_begins_with_the_selected_node_and_one_alone_is_selected) {
    study.select(5);
    study.toggle(8);
    BOOST_TEST(study.choices().chosen.nodes() == (Nodes{5, 8}), boost::test_tools::per_element());
    study.toggle(5);
    BOOST_TEST(study.chosen_count() == 0);
    BOOST_TEST(study.selected() == 8);
    study.toggle(8);
    BOOST_TEST(study.selected() == -1);
    study.choose(QList<int>{3});
    BOOST_TEST(study.selected() == 3);
    study.choose(QList<int>{});
    BOOST_TEST(study.selected() == 3);
}

BOOST_AUTO_TEST_CASE(the_set_is_counted_as_by_hand) {
    Network const& network = study.network();
    QList<int> nodes;
    for (int node = 0; node < study.node_count(); node += 3) {
        nodes << node;
    }
    study.choose(nodes);
    BOOST_TEST(chosen.numbers().isEmpty());
    settle(jobs);
    TieId within = 0;
    TieId beyond = 0;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        bool const from = network.source(tie) % 3 == 0;
        bool const to = network.target(tie) % 3 == 0;
        within += from && to ? 1 : 0;
        beyond += from != to ? 1 : 0;
    }
    auto const numbers = chosen.numbers();
    BOOST_REQUIRE(numbers.size() == 2);
    BOOST_TEST(numbers[0].toMap().value(QStringLiteral("value")).toUInt() == within);
    BOOST_TEST(numbers[1].toMap().value(QStringLiteral("value")).toUInt() == beyond);
    BOOST_TEST(chosen.groups().size() == 2);
    for (QVariant const& group : chosen.groups()) {
        int sum = 0;
        for (QVariant const& row : group.toMap().value(QStringLiteral("rows")).toList()) {
            sum += row.toMap().value(QStringLiteral("count")).toInt();
        }
        BOOST_TEST(sum == nodes.size());
    }
    std::size_t before = network.tie_count() + 1;
    for (QVariant const& row : chosen.actors()) {
        auto const node = static_cast<NodeId>(row.toMap().value(QStringLiteral("node")).toInt());
        std::size_t const ends = network.out(node).size() + network.in(node).size();
        BOOST_TEST(ends <= before);
        before = ends;
    }
    BOOST_TEST(chosen.actors().size() == nodes.size());
    BOOST_TEST(chosen.more().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_set_that_is_given_up_has_no_numbers) {
    study.choose(QList<int>{2, 4, 9});
    settle(jobs);
    BOOST_TEST(!chosen.numbers().isEmpty());
    study.clear();
    BOOST_TEST(chosen.numbers().isEmpty());
    BOOST_TEST(chosen.actors().isEmpty());
}

BOOST_AUTO_TEST_CASE(everybody_is_a_set_of_which_the_list_names_the_first) {
    QList<int> nodes(study.node_count());
    std::iota(nodes.begin(), nodes.end(), 0);
    study.choose(nodes);
    settle(jobs);
    BOOST_TEST(chosen.actors().size() == 100);
    BOOST_TEST(chosen.more().contains(QString::number(study.node_count() - 100)));
    BOOST_TEST(!chosen.can_start());
}

BOOST_AUTO_TEST_CASE(shape_follows_the_attribute_and_can_be_taken_back) {
    BOOST_TEST(study.shape() == QStringLiteral("level"));
    BOOST_TEST(base_look(study).appearance.shape_column == "level");
    study.set_shape(QStringLiteral("sector"));
    BOOST_TEST(base_look(study).appearance.shape_column == "sector");
    study.undo();
    BOOST_TEST(base_look(study).appearance.shape_column == "level");
    BOOST_TEST(study.shape_choices().size() == study.colour_choices().size());
    BOOST_TEST(study.shape_choices().last().toMap().value(QStringLiteral("key")).toString().isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::studio
