#include "core/formats/gml_writer.h"

#include <algorithm>
#include <ostream>
#include <unordered_set>

namespace cospread {

namespace {

/// A column and the key it has in the file.
struct KeyedColumn {
    Column const* column = nullptr;
    std::string key = {};
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string key_of(std::string_view name) {
    std::string key(name);
    std::ranges::replace_if(
        key, [](char c) { return !is_letter(c) && !(c >= '0' && c <= '9') && c != '_'; }, '_');
    return key.empty() || !is_letter(key.front()) ? 'a' + key : key;
}

std::vector<KeyedColumn> keyed(Columns const& columns, std::string_view whose,
                               std::unordered_set<std::string> taken, std::vector<std::string>& renamed) {
    std::vector<KeyedColumn> result;
    for (auto const& column : columns) {
        bool const is_label = whose == "node" && column.name() == "label";
        std::string const wanted = key_of(column.name());
        std::string key = is_label ? "displayLabel" : wanted;
        for (int number = 2; !is_label && !taken.insert(key).second; ++number) {
            key = wanted + std::to_string(number);
        }
        if (key != column.name() && !is_label) {
            renamed.push_back("the " + std::string(whose) + " attribute '" + column.name() + "' is called '" +
                              key + "', since a key of GML has letters, digits and _ alone");
        }
        result.push_back({&column, std::move(key)});
    }
    return result;
}

/// The characters of a UTF-8 text beyond ASCII and those that mean something as references.
std::string gml_text(std::string_view text) {
    std::string escaped = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        if (byte == '&' || byte == '"') {
            escaped += byte == '&' ? "&amp;" : "&quot;";
        } else if (byte < 0x80) {
            escaped += text[i];
        } else {
            std::size_t const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
            std::uint32_t point = byte & (0x3fU >> more);
            for (std::size_t k = 1; k <= more && i + k < text.size(); ++k) {
                point = (point << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3fU);
            }
            escaped += "&#" + std::to_string(point) + ';';
            i += more;
        }
    }
    return escaped + '"';
}

/// A real number of GML has a point, and a whole number 32 bits.
std::string gml_number(std::string text) {
    constexpr std::size_t longest_whole = 9;
    auto const exponent = std::min(text.find_first_of("eE"), text.size());
    bool const whole = exponent == text.size() && text.size() <= longest_whole;
    if (!whole && text.find('.') == std::string::npos) {
        text.insert(exponent, ".0");
    }
    return text;
}

class GmlWriter {
  public:
    GmlWriter(WrittenNetwork const& written, std::vector<KeyedColumn> const& node_columns,
              std::vector<KeyedColumn> const& tie_columns, std::ostream& stream, RunContext const& context)
        : network_(written.network())
        , node_columns_(node_columns)
        , tie_columns_(tie_columns)
        , stream_(stream)
        , context_(context) {}

    void write() {
        stream_ << "Creator \"cospread\"\ngraph [\n  directed " << (network_.directed() ? 1 : 0) << '\n';
        if (has_parallel_ties(network_)) {
            stream_ << "  multigraph 1\n";
        }
        write_rows(network_.node_count(), context_, [&](std::size_t row) {
            stream_ << "  node [\n    id " << row << "\n    label "
                    << gml_text(network_.id(static_cast<NodeId>(row))) << '\n';
            write_values(node_columns_, row);
        });
        write_rows(network_.tie_count(), context_, [&](std::size_t row) {
            auto const tie = static_cast<TieId>(row);
            stream_ << "  edge [\n    source " << network_.source(tie) << "\n    target "
                    << network_.target(tie) << '\n';
            if (network_.mixed() && !network_.is_directed(tie)) {
                stream_ << "    directed 0\n";
            }
            write_values(tie_columns_, row);
        });
        stream_ << "]\n";
    }

  private:
    void write_values(std::vector<KeyedColumn> const& columns, std::size_t row) {
        for (auto const& [column, key] : columns) {
            if (!column->is_missing(row)) {
                auto const value = written_value(*column, row);
                stream_ << "    " << key << ' '
                        << (column->type() == ColumnType::number ? gml_number(value) : gml_text(value))
                        << '\n';
            }
        }
        stream_ << "  ]\n";
    }

    Network const& network_;
    std::vector<KeyedColumn> const& node_columns_;
    std::vector<KeyedColumn> const& tie_columns_;
    std::ostream& stream_;
    RunContext const& context_;
};

} // namespace

NetworkWriting write_gml(WrittenNetwork const& written, std::string const& path) {
    NetworkWriting writing;
    auto nodes = keyed(written.node_columns(), "node", {"id", "label", "displayLabel"}, writing.renamed);
    auto ties = keyed(written.tie_columns(), "tie", {"source", "target", "directed"}, writing.renamed);
    writing.files.push_back({path, [&written, nodes = std::move(nodes),
                                    ties = std::move(ties)](std::ostream& stream, RunContext const& context) {
                                 GmlWriter(written, nodes, ties, stream, context).write();
                             }});
    for (auto& loss : losses_without_two_modes(written)) {
        writing.losses.push_back(std::move(loss));
    }
    return writing;
}

} // namespace cospread
