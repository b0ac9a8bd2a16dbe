// Any bytes, given as a workbook of Excel: a network or an InputError, nothing else.

#include "core/formats/xlsx.h"
#include "tests/fuzz/read_any_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    cospread::tests::read_any_bytes(cospread::read_xlsx, data, size);
    return 0;
}
