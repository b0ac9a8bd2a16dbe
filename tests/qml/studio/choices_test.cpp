#include "qml/app/choices.h"

#include <boost/test/unit_test.hpp>

namespace cospread::studio {
BOOST_AUTO_TEST_SUITE(choices)

namespace {

Choices selecting(NodeId node) {
    Choices choices;
    choices.selected = node;
    return choices;
}

BOOST_AUTO_TEST_CASE(undo_and_redo_walk_the_same_way) {
    ChoiceHistory history;
    history.reset(selecting(1));
    BOOST_TEST(!history.can_undo());
    BOOST_TEST(history.change(selecting(2)));
    BOOST_TEST(history.change(selecting(3)));
    BOOST_TEST(history.undo());
    BOOST_TEST(history.present().selected == 2U);
    BOOST_TEST(history.undo());
    BOOST_TEST(history.present().selected == 1U);
    BOOST_TEST(!history.undo());
    BOOST_TEST(history.redo());
    BOOST_TEST(history.redo());
    BOOST_TEST(history.present().selected == 3U);
    BOOST_TEST(!history.redo());
}

BOOST_AUTO_TEST_CASE(the_same_choice_again_is_no_change) {
    ChoiceHistory history;
    history.reset(selecting(1));
    BOOST_TEST(!history.change(selecting(1)));
    BOOST_TEST(!history.can_undo());
}

BOOST_AUTO_TEST_CASE(a_new_choice_ends_what_could_be_redone) {
    ChoiceHistory history;
    history.reset(selecting(1));
    history.change(selecting(2));
    history.undo();
    history.change(selecting(5));
    BOOST_TEST(!history.can_redo());
    history.undo();
    BOOST_TEST(history.present().selected == 1U);
}

BOOST_AUTO_TEST_CASE(later_places_of_a_run_replace_the_earlier_ones_wherever_they_were_chosen) {
    ChoiceHistory history;
    Choices choices = selecting(1);
    choices.placement.run = 1;
    history.reset(choices);
    choices.placement.run = 2;
    choices.placement.state = Placement::State::under_way;
    history.change(choices);
    choices.selected = 4;
    history.change(choices);
    Placement settled;
    settled.run = 2;
    BOOST_TEST(history.follow(settled));
    BOOST_TEST((history.present().placement == settled));
    BOOST_TEST(history.present().selected == 4U);
    history.undo();
    BOOST_TEST((history.present().placement == settled));
    history.undo();
    BOOST_TEST(history.present().placement.run == 1U);
    BOOST_TEST(!history.can_undo());
    settled.run = 3;
    BOOST_TEST(!history.follow(settled));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::studio
