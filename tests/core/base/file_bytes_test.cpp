#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(file_bytes)

BOOST_AUTO_TEST_CASE(all_bytes_come_back) {
    tests::TemporaryFolder const folder;
    std::string bytes(200'000, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(i * 31);
    }
    BOOST_CHECK(read_file_bytes(folder.write("some.bin", bytes), 1 << 20) == bytes);
    BOOST_TEST(read_file_bytes(folder.write("none.bin", ""), 1 << 20).empty());
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_said_with_the_nearest_name) {
    tests::TemporaryFolder const folder;
    folder.write("ties.csv", "a,b");
    try {
        (void)read_file_bytes(folder.path("tie.csv"), 100);
        BOOST_FAIL("a missing file was read");
    } catch (InputError const& error) {
        BOOST_TEST(error.findings()[0].what == "no such file");
        BOOST_TEST(error.findings()[0].remedy == "Did you mean 'ties.csv'?");
    }
    BOOST_CHECK_THROW((void)read_file_bytes(folder.path("ties.csv/under"), 100), InputError);
}

BOOST_AUTO_TEST_CASE(a_folder_and_a_file_that_is_too_large_are_refused) {
    tests::TemporaryFolder const folder;
    BOOST_CHECK_THROW((void)read_file_bytes(folder.path(""), 100), InputError);
    auto const path = folder.write("large.csv", std::string(101, 'x'));
    BOOST_CHECK_THROW((void)read_file_bytes(path, 100), InputError);
    BOOST_TEST(read_file_bytes(path, 101).size() == 101U);
}

BOOST_AUTO_TEST_CASE(an_endless_file_ends_at_the_limit) {
    BOOST_CHECK_THROW((void)read_file_bytes("/dev/zero", 1 << 20), InputError);
}

BOOST_AUTO_TEST_CASE(what_the_system_refuses_is_no_fault_of_the_input) {
    // A name beyond the system's limit is refused for everybody; a file without permission only for others
    // than root.
    BOOST_CHECK_THROW((void)read_file_bytes(std::string(5000, 'x'), 100), SystemError);
    if (::geteuid() != 0) {
        tests::TemporaryFolder const folder;
        auto const path = folder.write("secret.csv", "a,b");
        std::filesystem::permissions(path, std::filesystem::perms::none);
        BOOST_CHECK_THROW((void)read_file_bytes(path, 100), SystemError);
    }
}

BOOST_AUTO_TEST_SUITE_END()
