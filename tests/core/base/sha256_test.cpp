#include "core/base/sha256.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

// The examples of FIPS 180-4 (NIST, "SHA256.pdf" of the example values).
BOOST_AUTO_TEST_SUITE(sha256)

BOOST_AUTO_TEST_CASE(the_published_examples_hold) {
    BOOST_TEST(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    BOOST_TEST(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(pieces_hash_as_the_whole) {
    Sha256 hash;
    hash.add("a");
    hash.add("");
    hash.add("bc");
    BOOST_TEST(std::move(hash).hex() == sha256_hex("abc"));
}

BOOST_AUTO_TEST_SUITE_END()
