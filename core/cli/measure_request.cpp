#include "core/cli/measure_request.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/measure_catalogue.h"

#include <algorithm>

namespace cospread::cli {

namespace {

MeasureRequest plain_request(NodeMeasure const& measure) {
    return {&measure, Parameters(measure.key, measure.parameters), std::string(measure.key)};
}

MeasureRequest read_request(std::string const& word) {
    auto const parts = split(word, ':');
    auto request = plain_request(node_measure(parts.front()));
    std::string_view const whole = word;
    for (std::size_t part = 1; part < parts.size(); ++part) {
        auto const equals = parts[part].find('=');
        if (equals == std::string_view::npos) {
            throw UsageError("--measures: '" + std::string(parts[part]) + "' in '" + word +
                             "' is not PARAMETER=VALUE");
        }
        auto const key = parts[part].substr(0, equals);
        auto const begin = static_cast<std::size_t>(parts[part].data() - whole.data()) + equals + 1;
        // A part without "=" belongs to the value before: ids may hold colons.
        while (part + 1 < parts.size() && parts[part + 1].find('=') == std::string_view::npos) {
            ++part;
        }
        auto const end = static_cast<std::size_t>(parts[part].data() - whole.data()) + parts[part].size();
        request.parameters.set(key, whole.substr(begin, end - begin));
    }
    return request;
}

} // namespace

std::vector<MeasureRequest> measure_requests(std::vector<std::string> const& words, bool has_groups) {
    std::vector<MeasureRequest> requests;
    auto const add = [&](MeasureRequest request, std::string const& word) {
        auto const has = [&](std::string const& column) {
            return std::ranges::find(requests, column, &MeasureRequest::column) != requests.end();
        };
        if (has(request.column)) {
            request.column = word;
        }
        if (!has(request.column)) {
            requests.push_back(std::move(request));
        }
    };
    for (auto const& word : words) {
        if (word != "all") {
            add(read_request(word), word);
            continue;
        }
        for (auto const* measure : node_measures()) {
            if (measure->cost != MeasureCost::more && (has_groups || !measure->needs_groups)) {
                add(plain_request(*measure), std::string(measure->key));
            }
        }
    }
    return requests;
}

} // namespace cospread::cli
