#include "core/base/text_hash.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <unordered_set>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(hashes_of_texts)

BOOST_AUTO_TEST_CASE(the_same_bytes_have_the_same_hash_wherever_they_lie) {
    std::string const text = "xUniversity of Turkux";
    for (std::size_t length = 0; length < 19; ++length) {
        BOOST_TEST(text_hash(std::string_view(text).substr(1, length)) == text_hash(text.substr(1, length)));
    }
}

BOOST_AUTO_TEST_CASE(one_byte_more_or_one_bit_changed_makes_another_hash) {
    std::unordered_set<std::size_t> seen;
    std::size_t texts = 0;
    for (std::size_t length = 0; length < 40; ++length) {
        std::string const zeros(length, '\0');
        seen.insert(text_hash(zeros));
        ++texts;
        for (std::size_t bit = 0; bit < 8 * length; ++bit) {
            std::string changed = zeros;
            changed[bit / 8] = static_cast<char>(1U << (bit % 8));
            seen.insert(text_hash(changed));
            ++texts;
        }
    }
    BOOST_TEST(seen.size() == texts);
}

BOOST_AUTO_TEST_CASE(the_upper_half_tells_numbered_ids_apart) {
    // Of n random numbers of 32 bits n^2 / 2^33 pairs are alike: 1.2 of these.
    constexpr std::size_t ids = 100'000;
    std::unordered_set<std::size_t> upper;
    for (std::size_t i = 0; i < ids; ++i) {
        upper.insert(text_hash("lib-package-" + std::to_string(i) + "-dev") >> 32U);
    }
    BOOST_TEST(upper.size() > ids - 20);
}

BOOST_AUTO_TEST_SUITE_END()
