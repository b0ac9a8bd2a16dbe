#include "core/base/sha256.h"
#include "core/formats/hash_beside.h"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(hash_beside)

namespace {

std::string some_bytes(std::size_t size) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) {
        bytes[i] = static_cast<char>((i * i + i / 7) % 251);
    }
    return bytes;
}

RunContext with_threads(unsigned threads) {
    RunContext context;
    context.threads = threads;
    return context;
}

} // namespace

BOOST_AUTO_TEST_CASE(it_is_that_of_all_bytes) {
    for (std::size_t const size : {0U, 1U, 1000U, 262'144U, 1'000'003U}) {
        auto const bytes = some_bytes(size);
        for (unsigned const threads : {1U, 2U}) {
            HashBeside hash(bytes, with_threads(threads));
            BOOST_TEST(hash.result() == sha256_hex(bytes));
            BOOST_TEST(hash.result() == sha256_hex(bytes));
        }
    }
}

BOOST_AUTO_TEST_CASE(bytes_it_is_done_with_may_change) {
    auto const whole = some_bytes(1'500'000);
    for (unsigned const threads : {1U, 2U}) {
        std::string bytes = whole;
        HashBeside hash(bytes, with_threads(threads));
        for (std::size_t read = 0; read <= bytes.size(); read += 100'000) {
            std::size_t const done = hash.done_of(read);
            BOOST_TEST(done <= read);
            bytes.replace(0, done, done, '\0');
        }
        BOOST_TEST(hash.result() == sha256_hex(whole));
    }
}

BOOST_AUTO_TEST_SUITE_END()
