#pragma once

#include "core/base/error.h"
#include "core/formats/catalogue.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace cospread::tests {

/// Any bytes, given to a reader: a network whose ends and columns fit, or an InputError, nothing else.
template<class Reader>
void read_any_bytes(Reader const& reader, std::string_view bytes) {
    InputBytes const input{"fuzz", bytes};
    try {
        ImportReport report;
        Network const network = reader(input, {}, report, {});
        for (TieId tie = 0; tie < network.tie_count(); ++tie) {
            if (network.source(tie) >= network.node_count() || network.target(tie) >= network.node_count()) {
                std::abort();
            }
        }
        for (auto const& column : network.node_columns()) {
            if (column.size() != network.node_count()) {
                std::abort();
            }
        }
        for (auto const& column : network.tie_columns()) {
            if (column.size() != network.tie_count()) {
                std::abort();
            }
        }
    } catch (InputError const&) {
    }
}

template<class Reader>
void read_any_bytes(Reader const& reader, std::uint8_t const* data, std::size_t size) {
    read_any_bytes(reader, {reinterpret_cast<char const*>(data), size});
}

} // namespace cospread::tests
