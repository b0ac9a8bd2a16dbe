#pragma once

#include "core/base/error.h"
#include "core/network/network_builder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cospread {

/// Names of the columns that were taken, empty where none.
struct ColumnsTaken {
    std::string source;
    std::string target;
    std::string weight;
    std::string relation;
    std::string directed;
    std::string id;
};

/// What reading a file came to: what was recognised, what was set aside and what is worth a look.
class ImportReport {
  public:
    static constexpr std::size_t most_kept = 1000; ///< findings kept; all are counted

    std::string format;    ///< key of the format
    std::string encoding;  ///< utf-8, utf-16, latin-1; empty where it has no meaning
    std::string separator; ///< empty where it has no meaning
    ColumnsTaken columns;
    BuildReport built;
    std::string sha256; ///< of the bytes given, hexadecimal

    /// A record that was set aside.
    void reject(Finding finding);
    /// Kept, but worth a look.
    void warn(Finding finding);

    [[nodiscard]] std::vector<Finding> const& rejected() const { return rejected_; }

    [[nodiscard]] std::vector<Finding> const& warnings() const { return warnings_; }

    [[nodiscard]] std::uint64_t rejected_count() const { return rejected_count_; }

    [[nodiscard]] std::uint64_t warning_count() const { return warning_count_; }

  private:
    std::vector<Finding> rejected_;
    std::vector<Finding> warnings_;
    std::uint64_t rejected_count_ = 0;
    std::uint64_t warning_count_ = 0;
};

} // namespace cospread
