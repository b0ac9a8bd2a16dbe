#include "core/formats/graphml_writer.h"

#include "core/formats/xml_writer.h"

#include <ostream>

namespace cospread {

namespace {

class GraphmlWriter {
  public:
    GraphmlWriter(WrittenNetwork const& written, std::ostream& stream, RunContext const& context)
        : written_(written)
        , network_(written.network())
        , stream_(stream)
        , context_(context) {}

    void write() {
        stream_ << R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
 <desc>cospread</desc>
)";
        declare("node", 'n', written_.node_columns());
        declare("edge", 'e', written_.tie_columns());
        stream_ << " <graph edgedefault=\"" << (network_.directed() ? "directed" : "undirected") << "\">\n";
        write_rows(network_.node_count(), context_, [&](std::size_t row) {
            stream_ << "  <node id=\"" << xml_escaped(network_.id(static_cast<NodeId>(row))) << '"';
            write_values("node", 'n', written_.node_columns(), row);
        });
        write_rows(network_.tie_count(), context_, [&](std::size_t row) {
            auto const tie = static_cast<TieId>(row);
            stream_ << "  <edge source=\"" << xml_escaped(network_.id(network_.source(tie))) << "\" target=\""
                    << xml_escaped(network_.id(network_.target(tie))) << '"';
            if (network_.mixed() && !network_.is_directed(tie)) {
                stream_ << " directed=\"false\"";
            }
            write_values("edge", 'e', written_.tie_columns(), row);
        });
        stream_ << " </graph>\n</graphml>\n";
    }

  private:
    void declare(std::string_view whose, char prefix, Columns const& columns) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            stream_ << " <key id=\"" << prefix << i << "\" for=\"" << whose << "\" attr.name=\""
                    << xml_escaped(columns[i].name()) << "\" attr.type=\"" << xml_type_word(columns[i], "int")
                    << "\"/>\n";
        }
    }

    /// The rest of an element that has begun.
    void write_values(std::string_view element, char prefix, Columns const& columns, std::size_t row) {
        bool any = false;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (!columns[i].is_missing(row)) {
                stream_ << (any ? "" : ">") << "<data key=\"" << prefix << i << "\">"
                        << xml_escaped(written_value(columns[i], row)) << "</data>";
                any = true;
            }
        }
        if (any) {
            stream_ << "</" << element << ">\n";
        } else {
            stream_ << "/>\n";
        }
    }

    WrittenNetwork const& written_;
    Network const& network_;
    std::ostream& stream_;
    RunContext const& context_;
};

} // namespace

NetworkWriting write_graphml(WrittenNetwork const& written, std::string const& path) {
    auto writing = one_file(path, [&written](std::ostream& stream, RunContext const& context) {
        GraphmlWriter(written, stream, context).write();
    });
    writing.losses = losses_without_two_modes(written);
    return writing;
}

} // namespace cospread
