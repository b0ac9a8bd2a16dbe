#pragma once

#include "core/cli/options.h"
#include "core/cli/table.h"
#include "core/network/network.h"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cospread {
struct Case;
}

namespace cospread::cli {

class Session;

enum class OutputFormat : std::uint8_t { csv, json, text };

/// One option that shaped a result, as json names it.
struct Setting {
    using Value =
        std::variant<std::nullptr_t, bool, double, std::uint64_t, std::string, std::vector<std::string>>;

    std::string key;
    Value value;
};

/// What stands beside the results in json.
struct ResultHead {
    Case const* input = nullptr;        ///< none: the result belongs to no input
    std::vector<Setting> settings = {}; ///< in force, given or not; the other options given are added to them
};

/// Where a result goes and in which form: `--format`, `--out`.
class OutputOptions {
  public:
    void add_to(OptionSet& options);

    /// The form asked for: by `--format`, by the ending of `--out`, else text on a terminal and csv in a
    /// pipe.
    [[nodiscard]] OutputFormat format(Session const& session) const;

    void write(Session& session, ResultHead const& head, Table const& table) const;

    /// As write(), with the json of the results where they are more than a table.
    void write(Session& session, ResultHead const& head, Table const& table,
               std::string const& json_results) const;

    /// Only words, to wherever the output goes.
    void write_words(Session& session, std::string const& words) const;

  private:
    /// Throws UsageError where the two options contradict each other or the ending says nothing.
    void check() const;
    void deliver(Session& session, std::function<void(std::ostream&)> const& print) const;

    std::optional<OutputFormat> format_;
    std::string out_;
};

} // namespace cospread::cli
