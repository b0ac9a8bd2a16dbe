#pragma once

#include "viz/report/report.h"

#include <algorithm>
#include <string>
#include <vector>

namespace cospread::tests {

inline viz::ReportInput opened(std::string const& path) {
    Case subject = open_case(path, ReadOptions(), RunContext());
    Network recorded = subject.network;
    return {std::move(subject), std::move(recorded)};
}

inline viz::ReportInput data_set(std::string const& name) {
    return opened(std::string(COSPREAD_SOURCE_DIR) + "/datasets/" + name);
}

/// Few runs: what is tested is not their number.
inline viz::ReportOptions quick_options() {
    viz::ReportOptions options;
    options.spread.runs = 200;
    options.demand.sets = 2000;
    options.brokers.draws = 20;
    options.demand.robustness = {.draws = 10, .sets = 500};
    options.levers.runs = 20;
    return options;
}

inline std::vector<viz::ReportFile> quick_report(std::vector<viz::ReportInput> const& inputs,
                                                 unsigned threads = 1) {
    RunContext context;
    context.threads = threads;
    return viz::make_report(inputs, quick_options(), context);
}

inline std::string file_named(std::vector<viz::ReportFile> const& files, std::string const& name) {
    auto const file = std::ranges::find(files, name, &viz::ReportFile::name);
    return file == files.end() ? std::string() : file->bytes;
}

} // namespace cospread::tests
