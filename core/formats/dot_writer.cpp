#include "core/formats/dot_writer.h"

#include <ostream>

namespace cospread {

namespace {

/// Whether a backslash at that place stands where an id of DOT cannot hold a single one.
bool must_double(std::string_view text, std::size_t at) {
    return text[at] == '\\' && (at + 1 == text.size() || text[at + 1] == '"');
}

/// An id in quotes, where a backslash means itself unless a quote follows.
std::string dot_id(std::string_view text) {
    std::string quoted = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        quoted += text[i] == '"' || must_double(text, i) ? "\\" : "";
        quoted += text[i];
    }
    return quoted + '"';
}

/// A value in quotes, in which a backslash begins an escape.
std::string dot_value(std::string_view text) {
    std::string quoted = "\"";
    for (char const character : text) {
        switch (character) {
        case '"':
            quoted += "\\\"";
            break;
        case '\\':
            quoted += "\\\\";
            break;
        case '\n':
            quoted += "\\n";
            break;
        default:
            quoted += character;
        }
    }
    return quoted + '"';
}

class DotWriter {
  public:
    DotWriter(WrittenNetwork const& written, std::ostream& stream, RunContext const& context)
        : written_(written)
        , network_(written.network())
        , stream_(stream)
        , context_(context)
        , places_(node_places(written)) {}

    void write() {
        stream_ << (network_.directed() ? "digraph" : "graph") << " {\n  graph [creator=\"cospread\"]\n";
        write_rows(network_.node_count(), context_, [&](std::size_t row) { write_node(row); });
        char const* const arrow = network_.directed() ? " -> " : " -- ";
        write_rows(network_.tie_count(), context_, [&](std::size_t row) {
            auto const tie = static_cast<TieId>(row);
            stream_ << "  " << dot_id(network_.id(network_.source(tie))) << arrow
                    << dot_id(network_.id(network_.target(tie)));
            begun_ = false;
            if (network_.mixed() && !network_.is_directed(tie)) {
                write_attribute("dir", "\"none\"");
            }
            for (auto const& column : written_.tie_columns()) {
                write_value(column, row);
            }
            end_attributes();
        });
        stream_ << "}\n";
    }

  private:
    void write_node(std::size_t row) {
        stream_ << "  " << dot_id(network_.id(static_cast<NodeId>(row)));
        begun_ = false;
        for (auto const& column : written_.node_columns()) {
            if (places_ && &column == places_->x) {
                write_attribute("pos", '"' + places_->x->text(row) + ',' + places_->y->text(row) + "!\"");
            } else if (!places_ || &column != places_->y) {
                write_value(column, row);
            }
        }
        end_attributes();
    }

    void write_value(Column const& column, std::size_t row) {
        if (!column.is_missing(row)) {
            write_attribute(dot_id(column.name()), dot_value(written_value(column, row)));
        }
    }

    void write_attribute(std::string_view key, std::string_view value) {
        stream_ << (begun_ ? ", " : " [") << key << '=' << value;
        begun_ = true;
    }

    void end_attributes() { stream_ << (begun_ ? "]\n" : "\n"); }

    WrittenNetwork const& written_;
    Network const& network_;
    std::ostream& stream_;
    RunContext const& context_;
    std::optional<NodePlaces> places_;
    bool begun_ = false; ///< the attributes of the record
};

bool has_doubled_backslash(Network const& network) {
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto const id = network.id(node);
        if (id.ends_with('\\') || id.find("\\\"") != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

NetworkWriting write_dot(WrittenNetwork const& written, std::string const& path) {
    auto writing = one_file(path, [&written](std::ostream& stream, RunContext const& context) {
        DotWriter(written, stream, context).write();
    });
    writing.losses = losses_without_types(written);
    for (auto& loss : losses_without_two_modes(written)) {
        writing.losses.push_back(std::move(loss));
    }
    if (has_doubled_backslash(written.network())) {
        writing.losses.emplace_back("a backslash before a quote or at the end of an id, which becomes two");
    }
    return writing;
}

} // namespace cospread
