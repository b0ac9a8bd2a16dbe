// Any bytes, given as DOT: a network or an InputError, nothing else.

#include "core/base/error.h"
#include "core/formats/dot.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace cospread;
    InputBytes const input{"fuzz.dot", {reinterpret_cast<char const*>(data), size}};
    try {
        ImportReport report;
        auto const network = read_dot(input, {}, report, {});
        for (TieId tie = 0; tie < network.tie_count(); ++tie) {
            if (network.source(tie) >= network.node_count() || network.target(tie) >= network.node_count()) {
                std::abort();
            }
        }
    } catch (InputError const&) {
    }
    return 0;
}
