#include "core/formats/pajek_writer.h"

#include "core/base/text.h"

#include <algorithm>
#include <ostream>

namespace cospread {

namespace {

/// A text in quotes on one line.
std::string pajek_text(std::string_view text) {
    std::string quoted = "\"";
    for (char const character : text) {
        if (character == '"' || character == '\\') {
            quoted += '\\';
        }
        quoted += character == '\n' || character == '\r' ? ' ' : character;
    }
    return quoted + '"';
}

/// Of two modes, the number of the first mode's nodes; 0 where they do not stand before the others.
NodeId first_mode_size(Network const& network) {
    NodeId first = 0;
    NodeId second = network.node_count();
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        first = std::max(first, network.source(tie) + 1);
        second = std::min(second, network.target(tie));
    }
    return first <= second ? first : 0;
}

class PajekWriter {
  public:
    PajekWriter(WrittenNetwork const& written, std::ostream& stream, RunContext const& context)
        : network_(written.network())
        , stream_(stream)
        , context_(context)
        , places_(node_places(written)) {}

    void write() {
        stream_ << "*Vertices " << network_.node_count();
        if (network_.two_mode() && first_mode_size(network_) > 0) {
            stream_ << ' ' << first_mode_size(network_);
        }
        stream_ << '\n';
        write_rows(network_.node_count(), context_, [&](std::size_t row) {
            stream_ << row + 1 << ' ' << pajek_text(network_.id(static_cast<NodeId>(row)));
            if (places_) {
                stream_ << ' ' << places_->x->text(row) << ' ' << places_->y->text(row);
            }
            stream_ << '\n';
        });
        auto const relations = std::max<std::size_t>(network_.relations().size(), 1);
        for (std::size_t relation = 0; relation < relations; ++relation) {
            write_section(relation, true);
            write_section(relation, false);
        }
    }

  private:
    void write_section(std::size_t relation, bool directed) {
        auto const& relations = network_.ties().relation;
        bool begun = false;
        write_rows(network_.tie_count(), context_, [&](std::size_t row) {
            auto const tie = static_cast<TieId>(row);
            if ((!relations.empty() && relations[tie] != relation) || network_.is_directed(tie) != directed) {
                return;
            }
            if (!begun) {
                stream_ << (directed ? "*Arcs" : "*Edges");
                if (!relations.empty()) {
                    stream_ << " :" << relation + 1;
                    // Without a name it is called by its number.
                    auto const& name = network_.relations()[relation];
                    stream_ << (name.empty() ? std::string() : ' ' + pajek_text(name));
                }
                stream_ << '\n';
                begun = true;
            }
            stream_ << network_.source(tie) + 1 << ' ' << network_.target(tie) + 1;
            if (network_.weighted()) {
                stream_ << ' ' << format_number(network_.weight(tie));
            }
            stream_ << '\n';
        });
    }

    Network const& network_;
    std::ostream& stream_;
    RunContext const& context_;
    std::optional<NodePlaces> places_;
};

void add_columns(std::string_view whose, std::vector<std::string> const& names,
                 std::vector<std::string>& losses) {
    if (names.empty()) {
        return;
    }
    std::string list;
    for (auto const& name : names) {
        list += (list.empty() ? "" : ", ") + name;
    }
    losses.push_back("attributes of " + std::string(whose) + ": " + list);
}

bool has_line_ends(Network const& network) {
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (network.id(node).find_first_of("\r\n") != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

NetworkWriting write_pajek(WrittenNetwork const& written, std::string const& path) {
    auto writing = one_file(path, [&written](std::ostream& stream, RunContext const& context) {
        PajekWriter(written, stream, context).write();
    });
    auto const& network = written.network();
    bool const placed = node_places(written).has_value();
    std::vector<std::string> nodes;
    for (auto const& column : written.node_columns()) {
        if (!placed || (column.name() != "x" && column.name() != "y")) {
            nodes.push_back(column.name());
        }
    }
    std::vector<std::string> ties;
    for (auto const& column : written.tie_columns()) {
        if (column.name() != "weight" && column.name() != "relation") {
            ties.push_back(column.name());
        }
    }
    add_columns("nodes", nodes, writing.losses);
    add_columns("ties", ties, writing.losses);
    if (has_line_ends(network)) {
        writing.losses.emplace_back("line ends within ids, which become blanks");
    }
    if (network.two_mode() && first_mode_size(network) == 0) {
        writing.losses.emplace_back(
            "that the nodes are of two modes, which do not stand one after the other");
    }
    return writing;
}

} // namespace cospread
