// Any texts, given as the parts of a workbook of Excel: a network or an InputError, nothing else.

#include "core/formats/xlsx.h"
#include "tests/fuzz/packed_parts.h"
#include "tests/fuzz/read_any_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace cospread::tests;
    read_any_bytes(cospread::read_xlsx,
                   packed_parts(data, size,
                                {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
                                 "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}));
    return 0;
}
