#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cospread {

/// How a tie is known: a source says so, or a rule of the reconstruction implies it.
enum class Evidence : std::uint8_t { stated, inferred };

/// The word in files: `stated`, `inferred`; nothing for any other text.
[[nodiscard]] std::optional<Evidence> parse_evidence(std::string_view word);

/// How likely a tie of each kind truly exists, where the data give no certainty of their own.
struct Certainty {
    double stated = 1.0;
    double inferred = 0.7;

    [[nodiscard]] double of(Evidence evidence) const {
        return evidence == Evidence::stated ? stated : inferred;
    }
};

/// Which ties an analysis uses: all as they stand, the stated only, or each with its own certainty.
enum class EvidenceUse : std::uint8_t { all, stated, weighted };

} // namespace cospread
