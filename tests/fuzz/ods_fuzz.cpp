// Any bytes, given as a spreadsheet of OpenDocument: a network or an InputError, nothing else.

#include "core/formats/ods.h"
#include "tests/fuzz/read_any_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    cospread::tests::read_any_bytes(cospread::read_ods, data, size);
    return 0;
}
