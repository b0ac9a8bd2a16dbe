#pragma once

#include "core/base/error.h"
#include "core/formats/dl_tokens.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// What the header of a UCINET DL text says.
struct DlHeader {
    enum class Format { full_matrix, lower_half, upper_half, edge_list, node_list };

    std::size_t rows = 0;
    std::size_t columns = 0;
    bool two_mode = false; ///< rows and columns are different nodes
    std::size_t matrices = 1;
    Format format = Format::full_matrix;
    bool diagonal = true;
    bool row_labels_embedded = false;
    bool column_labels_embedded = false;
    std::vector<std::string> row_labels = {}; ///< of all nodes where there is one mode
    std::vector<std::string> column_labels = {};
    std::vector<std::string> matrix_labels = {};
};

/// Reads the header and leaves `tokens` before the data. `text_bytes` is the size of the text, which bounds
/// the numbers that are believed. Throws InputError where it does not say how many nodes there are, or says
/// something that cannot be read.
[[nodiscard]] DlHeader read_dl_header(std::string_view file, std::size_t text_bytes, DlTokens& tokens);

} // namespace cospread
