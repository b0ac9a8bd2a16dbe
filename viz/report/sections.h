#pragma once

#include "viz/report/case_report.h"
#include "viz/report/html.h"
#include "viz/report/pictures.h"

#include <span>
#include <string>
#include <vector>

namespace cospread::viz {

/// A figure of the page and the files it also stands in, beside the page.
struct ReportFigure {
    std::string svg; ///< markup, empty where there is nothing to draw
    std::string caption;
    std::vector<std::pair<std::string, std::string>> files; ///< words and name: {"PDF", "hungary.pdf"}
};

/// One input as the page shows it.
struct ReportedCase {
    ReportInput const* input = nullptr;
    CaseReport const* result = nullptr;
    std::string key; ///< unique in the page: anchors, names of files
    ReportFigure figure;
    MarkSamples marks;

    [[nodiscard]] Case const& subject() const { return input->measured; }

    [[nodiscard]] Network const& network() const { return input->measured.network; }

    [[nodiscard]] std::string name(NodeId node) const { return network().short_label(node); }
};

/// Names of the nodes, listed.
[[nodiscard]] std::string listed_names(ReportedCase const& reported, std::span<NodeId const> nodes);

/// The cells of a mark and its name; the full label is shown on pointing.
void write_place_cells(HtmlWriter& page, ReportedCase const& reported, NodeId node);

/// The head row of a table: a class and the words of each column.
void write_head_row(HtmlWriter& page, std::vector<HtmlWriter::Attribute> const& columns);

/// The parts of a case, in the order of the page.
void write_key_numbers(HtmlWriter& page, ReportedCase const& reported, ReportOptions const& options);
void write_figure(HtmlWriter& page, ReportedCase const& reported, std::size_t number);
void write_brokers(HtmlWriter& page, ReportedCase const& reported, ReportOptions const& options);
void write_paths(HtmlWriter& page, ReportedCase const& reported, ReportOptions const& options);
void write_stalls(HtmlWriter& page, ReportedCase const& reported);
void write_demand(HtmlWriter& page, ReportedCase const& reported);
void write_levers(HtmlWriter& page, ReportedCase const& reported);
void write_stories(HtmlWriter& page, ReportedCase const& reported);
void write_record(HtmlWriter& page, ReportedCase const& reported);
void write_conditions(HtmlWriter& page, ReportedCase const& reported);

/// The parts about all inputs.
void write_comparison(HtmlWriter& page, std::span<ReportedCase const> cases);
void write_methods(HtmlWriter& page, std::span<ReportedCase const> cases, ReportOptions const& options,
                   RunContext const& context);
void write_limits(HtmlWriter& page, std::span<ReportedCase const> cases, ReportOptions const& options);
void write_sources(HtmlWriter& page, std::span<ReportedCase const> cases);

} // namespace cospread::viz
