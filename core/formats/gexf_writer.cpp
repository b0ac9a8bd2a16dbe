#include "core/formats/gexf_writer.h"

#include "core/formats/xml_writer.h"

#include <array>
#include <optional>
#include <ostream>

namespace cospread {

namespace {

/// Red, green and blue of `#rrggbb`.
std::optional<std::array<int, 3>> channels(std::string_view hex) {
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::size_t length = 7;
    if (hex.size() != length || hex.front() != '#') {
        return std::nullopt;
    }
    std::array<int, 3> result{};
    for (std::size_t i = 0; i + 1 < length; ++i) {
        char const lower = static_cast<char>(hex[i + 1] | 0x20);
        auto const digit = digits.find(lower);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        result[i / 2] = result[i / 2] * 16 + static_cast<int>(digit);
    }
    return result;
}

bool are_colours(Column const& column) {
    for (auto const& text : column.dictionary()) {
        if (!channels(text)) {
            return false;
        }
    }
    return true;
}

class GexfWriter {
  public:
    GexfWriter(WrittenNetwork const& written, std::ostream& stream, RunContext const& context)
        : network_(written.network())
        , stream_(stream)
        , context_(context)
        , places_(node_places(written))
        , colour_(complete_column(written.node_columns(), "color", ColumnType::text))
        , label_(find_column(written.node_columns(), "label"))
        , weight_(network_.weighted() ? find_column(written.tie_columns(), "weight") : nullptr)
        , kind_(find_column(written.tie_columns(), "relation")) {
        if (colour_ != nullptr && !are_colours(*colour_)) {
            colour_ = nullptr;
        }
        for (auto const& column : written.node_columns()) {
            bool const is_place = places_ && (&column == places_->x || &column == places_->y);
            if (!is_place && &column != colour_ && &column != label_) {
                node_attributes_.push_back(&column);
            }
        }
        for (auto const& column : written.tie_columns()) {
            if (&column != weight_ && &column != kind_) {
                tie_attributes_.push_back(&column);
            }
        }
    }

    void write() {
        stream_ << R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
 <meta><creator>cospread</creator></meta>
 <graph mode="static" defaultedgetype=")"
                << (network_.directed() ? "directed" : "undirected") << "\">\n";
        declare("node", node_attributes_);
        declare("edge", tie_attributes_);
        stream_ << "  <nodes>\n";
        write_rows(network_.node_count(), context_, [&](std::size_t row) { write_node(row); });
        stream_ << "  </nodes>\n  <edges>\n";
        write_rows(network_.tie_count(), context_, [&](std::size_t row) { write_tie(row); });
        stream_ << "  </edges>\n </graph>\n</gexf>\n";
    }

  private:
    using Attributes = std::vector<Column const*>;

    void declare(std::string_view whose, Attributes const& attributes) {
        if (attributes.empty()) {
            return;
        }
        stream_ << "  <attributes class=\"" << whose << "\">\n";
        for (std::size_t i = 0; i < attributes.size(); ++i) {
            stream_ << "   <attribute id=\"" << i << "\" title=\"" << xml_escaped(attributes[i]->name())
                    << "\" type=\"" << xml_type_word(*attributes[i], "integer") << "\"/>\n";
        }
        stream_ << "  </attributes>\n";
    }

    void write_node(std::size_t row) {
        auto const id = network_.id(static_cast<NodeId>(row));
        stream_ << "   <node id=\"" << xml_escaped(id) << '"';
        if (label_ == nullptr || !label_->is_missing(row)) {
            stream_ << " label=\"" << xml_escaped(label_ == nullptr ? std::string(id) : label_->text(row))
                    << '"';
        }
        bool const inside = write_values(node_attributes_, row);
        if (!inside && !places_ && colour_ == nullptr) {
            stream_ << "/>\n";
            return;
        }
        stream_ << (inside ? "" : ">");
        if (colour_ != nullptr) {
            auto const [red, green, blue] = *channels(colour_->text(row));
            stream_ << "<viz:color r=\"" << red << "\" g=\"" << green << "\" b=\"" << blue << "\"/>";
        }
        if (places_) {
            stream_ << "<viz:position x=\"" << places_->x->text(row) << "\" y=\"" << places_->y->text(row)
                    << "\"/>";
        }
        stream_ << "</node>\n";
    }

    void write_tie(std::size_t row) {
        auto const tie = static_cast<TieId>(row);
        stream_ << "   <edge id=\"" << row << "\" source=\"" << xml_escaped(network_.id(network_.source(tie)))
                << "\" target=\"" << xml_escaped(network_.id(network_.target(tie))) << '"';
        if (network_.mixed()) {
            stream_ << " type=\"" << (network_.is_directed(tie) ? "directed" : "undirected") << '"';
        }
        if (weight_ != nullptr) {
            stream_ << " weight=\"" << weight_->text(row) << '"';
        }
        if (kind_ != nullptr && !kind_->is_missing(row)) {
            stream_ << " kind=\"" << xml_escaped(kind_->text(row)) << '"';
        }
        stream_ << (write_values(tie_attributes_, row) ? "</edge>\n" : "/>\n");
    }

    /// Ends the beginning of the element where there is a value; returns whether there is one.
    bool write_values(Attributes const& attributes, std::size_t row) {
        bool any = false;
        for (std::size_t i = 0; i < attributes.size(); ++i) {
            if (!attributes[i]->is_missing(row)) {
                stream_ << (any ? "" : "><attvalues>") << "<attvalue for=\"" << i << "\" value=\""
                        << xml_escaped(written_value(*attributes[i], row)) << "\"/>";
                any = true;
            }
        }
        stream_ << (any ? "</attvalues>" : "");
        return any;
    }

    Network const& network_;
    std::ostream& stream_;
    RunContext const& context_;
    std::optional<NodePlaces> places_;
    Column const* colour_;
    Column const* label_;
    Column const* weight_;
    Column const* kind_;
    Attributes node_attributes_;
    Attributes tie_attributes_;
};

} // namespace

NetworkWriting write_gexf(WrittenNetwork const& written, std::string const& path) {
    auto writing = one_file(path, [&written](std::ostream& stream, RunContext const& context) {
        GexfWriter(written, stream, context).write();
    });
    writing.losses = losses_without_two_modes(written);
    return writing;
}

} // namespace cospread
