#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// A network the way every format needs it to write it: what ties say beyond their ends stands in columns
/// named by the words that readers know, and no attribute has the name of something else.
class WrittenNetwork {
  public:
    /// The network must outlive this object. Cost: O(n + m) for each column that has to be made.
    explicit WrittenNetwork(Network const& network);

    [[nodiscard]] Network const& network() const { return network_; }

    /// Attributes of the nodes; none is called `id`.
    [[nodiscard]] Columns const& node_columns() const { return node_columns_; }

    /// `weight`, `relation`, `evidence` and `certainty` where there are any, then attributes; none is called
    /// `directed`.
    [[nodiscard]] Columns const& tie_columns() const { return tie_columns_; }

    /// Attributes that had to be called otherwise, a sentence each.
    [[nodiscard]] std::vector<std::string> const& renamed() const { return renamed_; }

  private:
    Network const& network_;
    Columns node_columns_;
    Columns tie_columns_;
    std::vector<std::string> renamed_;
};

/// A file of a network that is being written. A network may need several: ties here, nodes there.
struct WrittenFile {
    std::string path;
    std::function<void(std::ostream&, RunContext const&)> print;
};

/// The files of a network in one format.
struct NetworkWriting {
    std::vector<WrittenFile> files;
    std::vector<std::string> losses;  ///< what of the network does not fit into it, a phrase each
    std::vector<std::string> renamed; ///< what the format calls otherwise, a sentence each
};

/// What it takes to write a network into one file.
[[nodiscard]] NetworkWriting one_file(std::string path,
                                      std::function<void(std::ostream&, RunContext const&)> print);

/// The numbers of the attributes `x` and `y`.
struct NodePlaces {
    Column const* x = nullptr;
    Column const* y = nullptr;
};

/// The places of the nodes where every node has one. The columns are those of `written`.
[[nodiscard]] std::optional<NodePlaces> node_places(WrittenNetwork const& written);

/// The columns, those of `reserved` names called otherwise (`source_2`), which is said in `renamed`; `whose`
/// is "node" or "tie".
[[nodiscard]] Columns beside(Columns columns, std::vector<std::string_view> const& reserved,
                             std::string_view whose, std::vector<std::string>& renamed);

/// A value, in the form in which most formats want it: numbers in the fewest digits, booleans as `true` or
/// `false`, texts and dates as they are. The value must not be missing.
[[nodiscard]] std::string written_value(Column const& column, std::size_t row);

/// Whether all numbers of a column are whole and small enough for 32 bits.
[[nodiscard]] bool holds_whole_numbers(Column const& column);

/// Whether two ties join the same ends, in either order where they have no direction. Cost: O(n + m) where
/// arcs are sorted, as they are.
[[nodiscard]] bool has_parallel_ties(Network const& network);

/// The column of that name where it holds numbers (or texts) in every row, else nullptr: places, colours.
[[nodiscard]] Column const* complete_column(Columns const& columns, std::string_view name, ColumnType type);

/// A sentence for each column of texts that a format without types would take for another type: "the node
/// attribute 'code' is text and will be read as number".
[[nodiscard]] std::vector<std::string> losses_without_types(WrittenNetwork const& written);

/// A sentence where the network is of two modes, which most formats cannot say.
[[nodiscard]] std::vector<std::string> losses_without_two_modes(WrittenNetwork const& written);

/// Calls `row(i)` for each i below `count`, looking now and then whether the work is to stop.
template<class Row>
void write_rows(std::size_t count, RunContext const& context, Row const& row) {
    constexpr std::size_t rows_between_looks = 4096;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % rows_between_looks == 0) {
            context.check_stop();
            context.report(static_cast<double>(i) / static_cast<double>(count), "writing");
        }
        row(i);
    }
}

} // namespace cospread
