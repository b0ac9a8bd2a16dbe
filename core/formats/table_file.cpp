#include "core/formats/table_file.h"

#include "core/base/file_bytes.h"

#include <algorithm>

namespace cospread {

namespace {

std::size_t count_table_words(std::vector<std::string> const& folded) {
    return static_cast<std::size_t>(std::ranges::count_if(
        folded, [](auto const& word) { return word == "id" || word == "label" || word == "name"; }));
}

} // namespace

TableFile::TableFile(std::string const& path)
    : bytes_(read_file_bytes(path, most_file_bytes))
    , decoded_(decode_text({path, bytes_}))
    , table_(path, decoded_.text(), TableReader::Header::always, count_table_words) {}

} // namespace cospread
