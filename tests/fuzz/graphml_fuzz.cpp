// Any bytes, given as GraphML.

#include "core/formats/graphml.h"
#include "tests/fuzz/read_any_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    cospread::tests::read_any_bytes(cospread::read_graphml, data, size);
    return 0;
}
