// Any bytes, given as something packed: bytes or an InputError, nothing else.

#include "core/base/error.h"
#include "core/formats/archive_input.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace cospread;
    try {
        (void)unpacked("fuzz", std::string(reinterpret_cast<char const*>(data), size), {});
    } catch (InputError const&) {
    }
    return 0;
}
