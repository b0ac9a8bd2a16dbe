#include "core/formats/table_file.h"

#include "core/base/file_bytes.h"

#include <algorithm>

namespace cospread {

std::size_t count_node_header_words(std::vector<std::string> const& folded) {
    return static_cast<std::size_t>(std::ranges::count_if(
        folded, [](auto const& word) { return word == "id" || word == "label" || word == "name"; }));
}

TableFile::TableFile(std::string const& path)
    : TableFile(path, read_file_bytes(path, most_file_bytes)) {}

TableFile::TableFile(std::string const& name, std::string bytes)
    : bytes_(std::move(bytes))
    , decoded_(decode_text({name, bytes_}))
    , table_({.file = name, .text = decoded_.text()}, TableReader::Header::always, count_node_header_words) {}

} // namespace cospread
