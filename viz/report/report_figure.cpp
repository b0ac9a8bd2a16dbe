#include "viz/report/report_figure.h"

#include "viz/appearance/fonts.h"
#include "viz/figure/default_appearance.h"
#include "viz/figure/figure.h"
#include "viz/figure/picture_file.h"
#include "viz/figure/svg_writer.h"
#include "viz/layout/layout_request.h"

namespace cospread::viz {

namespace {

/// More marks than this on a page are a stain.
constexpr NodeId most_marks = 3000;

/// In the page's column of 1000 px, letters of 7 pt are as high as the captions beside them.
constexpr double page_width_mm = 224;
constexpr double page_height_mm = 138;
constexpr std::size_t page_labels = 26;

} // namespace

ReportFigure report_figure(Case const& subject, CaseReport const& result, std::string const& key,
                           std::vector<ReportFile>& files, RunContext const& context) {
    ReportFigure figure;
    Network const& network = subject.network;
    if (network.node_count() == 0 || network.node_count() > most_marks) {
        return figure;
    }
    register_fonts();
    auto const laid_out = lay_out(network, layout_request(usual_layout(network).key), context);
    ChannelChoice const channels = default_channels(network);
    Appearance const appearance = make_appearance(network, channels, context);
    Highlight highlight;
    if (result.spread) {
        highlight.starters = result.spread->starters;
    }

    FigureOptions print;
    print.size_words = size_words(network, channels.size_measure);
    print.guides = laid_out.guides;
    print.layout_words = laid_out.words;
    print.seed = context.seed;
    print.id = key;
    Figure const sheet = compose_figure(subject, laid_out.positions, appearance, highlight, print);
    files.push_back({key + ".svg", svg(sheet.page)});
    files.push_back({key + ".pdf", pdf(sheet.page)});

    FigureOptions inside = print;
    inside.width_mm = page_width_mm;
    inside.height_mm = page_height_mm;
    inside.labels = page_labels;
    inside.with_caption = false;
    Figure const shown = compose_figure(subject, laid_out.positions, appearance, highlight, inside);
    figure.svg = svg(shown.page);
    figure.caption = shown.caption.body;
    figure.files = {{"SVG", key + ".svg"}, {"PDF", key + ".pdf"}, {"table", key + "-brokers.csv"}};
    return figure;
}

} // namespace cospread::viz
