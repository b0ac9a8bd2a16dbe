#pragma once

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

/// BOOST_TEST(texts == expected) says which of the texts differ.
BOOST_TEST_SPECIALIZED_COLLECTION_COMPARE(std::vector<std::string>)
