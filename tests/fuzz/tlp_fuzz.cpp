// Any bytes, given as TLP.

#include "core/formats/tlp.h"
#include "tests/fuzz/read_any_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    cospread::tests::read_any_bytes(cospread::read_tlp, data, size);
    return 0;
}
