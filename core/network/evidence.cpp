#include "core/network/evidence.h"

namespace cospread {

std::optional<Evidence> parse_evidence(std::string_view word) {
    if (word == "stated") {
        return Evidence::stated;
    }
    if (word == "inferred") {
        return Evidence::inferred;
    }
    return std::nullopt;
}

} // namespace cospread
