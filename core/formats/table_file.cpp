#include "core/formats/table_file.h"

#include "core/base/file_bytes.h"

namespace cospread {

namespace {

bool is_table_word(std::string_view folded) {
    return folded == "id" || folded == "label" || folded == "name";
}

} // namespace

TableFile::TableFile(std::string const& path)
    : bytes_(read_file_bytes(path, most_file_bytes))
    , decoded_(decode_text({path, bytes_}))
    , table_(path, decoded_.text(), TableReader::Header::always, is_table_word) {}

} // namespace cospread
