// Any text, given as the content of a spreadsheet of OpenDocument: a network or an InputError, nothing else.

#include "core/formats/ods.h"
#include "tests/fuzz/packed_parts.h"
#include "tests/fuzz/read_any_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace cospread::tests;
    read_any_bytes(cospread::read_ods,
                   packed_parts(data, size, {"content.xml"},
                                {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}));
    return 0;
}
