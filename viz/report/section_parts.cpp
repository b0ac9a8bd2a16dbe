#include "viz/report/sections.h"
#include "viz/report/words.h"

namespace cospread::viz {

std::string listed_names(ReportedCase const& reported, std::span<NodeId const> nodes) {
    std::vector<std::string> names;
    for (NodeId const node : nodes) {
        names.push_back(reported.name(node));
    }
    return listed(names);
}

void write_place_cells(HtmlWriter& page, ReportedCase const& reported, NodeId node) {
    page.inside("td", {{"class", "mark"}}, [&] { page.markup(reported.marks.svg(node)); });
    page.element("td", {{"class", "name"}, {"title", reported.network().label(node)}}, reported.name(node));
}

void write_head_row(HtmlWriter& page, std::vector<HtmlWriter::Attribute> const& columns) {
    page.inside("thead", {}, [&] {
        page.inside("tr", {}, [&] {
            for (auto const& [style, words] : columns) {
                page.element("th", {{"class", std::string(style)}, {"scope", "col"}}, words);
            }
        });
    });
}

} // namespace cospread::viz
