#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <new>
#include <vector>

BOOST_AUTO_TEST_SUITE(large_blocks)

namespace {

struct NoMemory {};

} // namespace

BOOST_AUTO_TEST_CASE(a_large_block_begins_with_a_large_page_and_is_all_there) {
    constexpr std::size_t large_page = std::size_t{2} << 20;
    for (std::size_t const size : {large_page, large_page + 1, 40 * large_page - 3}) {
        std::vector<char> block(size);
        BOOST_TEST(reinterpret_cast<std::uintptr_t>(block.data()) % large_page == 0U);
        block.front() = 'a';
        block.back() = 'z';
        BOOST_TEST(block.front() + block.back() == 'a' + 'z');
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_had_is_said_as_ever) {
    std::size_t const volatile too_much = std::numeric_limits<std::size_t>::max() / 4;
    BOOST_CHECK_THROW(::operator delete(::operator new(too_much)), std::bad_alloc);
    BOOST_TEST(::operator new(too_much, std::nothrow) == nullptr);
    auto* const before = std::set_new_handler([] { throw NoMemory(); });
    BOOST_CHECK_THROW(::operator delete(::operator new(too_much)), NoMemory);
    std::set_new_handler(before);
}

BOOST_AUTO_TEST_SUITE_END()
