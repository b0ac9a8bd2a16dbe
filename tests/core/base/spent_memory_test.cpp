#include "core/base/spent_memory.h"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(memory_that_is_spent)

BOOST_AUTO_TEST_CASE(what_is_still_to_be_read_stays) {
    constexpr std::size_t step = std::size_t{2} << 20;
    std::string text(5 * step + 77, 'x');
    SpentMemory spent(text);
    for (std::size_t const read :
         {std::size_t{0}, step - 1, step + 1, 3 * step + 5, 3 * step, 5 * step + 77}) {
        spent.spend(read);
        BOOST_TEST(text.find_first_not_of('x', read) == std::string::npos);
    }
}

#if defined(__linux__)
BOOST_AUTO_TEST_CASE(what_was_read_goes_back_to_the_system) {
    constexpr std::size_t step = std::size_t{2} << 20;
    std::string text(4 * step, 'x');
    SpentMemory spent(text);
    spent.spend(3 * step);
    // The system gives zeros where it took the memory: at least the two steps that lie within wherever it
    // begins.
    BOOST_TEST(text[2 * step - 1] == '\0');
    BOOST_TEST(text.back() == 'x');
}
#endif

BOOST_AUTO_TEST_CASE(short_texts_are_left_alone) {
    std::string text = "a,b\n";
    SpentMemory spent(text);
    spent.spend(text.size());
    BOOST_TEST(text == "a,b\n");
}

BOOST_AUTO_TEST_SUITE_END()
