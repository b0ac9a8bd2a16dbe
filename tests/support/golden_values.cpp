#include "tests/support/golden_values.h"

#include "core/measure_catalogue.h"

#include <boost/test/unit_test.hpp>

namespace cospread::test {

void check_golden(Network const& network, std::string_view key,
                  std::map<std::string_view, double> const& expected, Column const* groups) {
    auto const values = node_measure(key).compute(network, {.groups = groups}, {});
    for (auto const& [id, value] : expected) {
        BOOST_TEST_CONTEXT(key << " of " << id) {
            BOOST_TEST(values[network.find(id).value()] == value, boost::test_tools::tolerance(1e-9));
        }
    }
}

} // namespace cospread::test
