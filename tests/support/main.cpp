#define BOOST_TEST_MODULE cospread
#include <boost/test/unit_test.hpp>
