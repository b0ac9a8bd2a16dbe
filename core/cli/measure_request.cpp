#include "core/cli/measure_request.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/measure_catalogue.h"

#include <algorithm>

namespace cospread::cli {

namespace {

template<class Row>
RequestOf<Row> plain_request(Row const& measure) {
    return {&measure, Parameters(measure.key, measure.parameters), std::string(measure.key)};
}

template<class Row>
RequestOf<Row> read_request(Row const& (*measure_of)(std::string_view), std::string const& word) {
    auto const parts = split(word, ':');
    auto request = plain_request(measure_of(parts.front()));
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

/// `all_rows` is what `all` stands for.
template<class Row>
std::vector<RequestOf<Row>> read_requests(std::vector<std::string> const& words,
                                          Row const& (*measure_of)(std::string_view),
                                          std::vector<Row const*> const& all_rows) {
    std::vector<RequestOf<Row>> requests;
    auto const add = [&](RequestOf<Row> request, std::string const& word) {
        auto const has = [&](std::string const& column) {
            return std::ranges::find(requests, column, &RequestOf<Row>::column) != requests.end();
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
            add(read_request(measure_of, word), word);
            continue;
        }
        for (auto const* measure : all_rows) {
            add(plain_request(*measure), std::string(measure->key));
        }
    }
    return requests;
}

template<class Row>
std::vector<Row const*> affordable(std::vector<Row> const& measures) {
    std::vector<Row const*> rows;
    for (auto const& measure : measures) {
        if (measure.cost != MeasureCost::more) {
            rows.push_back(&measure);
        }
    }
    return rows;
}

} // namespace

std::vector<MeasureRequest> measure_requests(std::vector<std::string> const& words, bool has_groups) {
    std::vector<NodeMeasure const*> rows;
    for (auto const* measure : node_measures()) {
        if (measure->cost != MeasureCost::more && (has_groups || !measure->needs_groups)) {
            rows.push_back(measure);
        }
    }
    return read_requests(words, node_measure, rows);
}

std::vector<TieRequest> tie_requests(std::vector<std::string> const& words) {
    return read_requests(words, tie_measure, affordable(tie_measures()));
}

std::vector<NetworkRequest> network_requests(std::vector<std::string> const& words) {
    return read_requests(words, network_measure, affordable(network_measures()));
}

bool asks_for_all(std::vector<std::string> const& words) {
    return std::ranges::find(words, "all") != words.end();
}

} // namespace cospread::cli
